package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.bytes;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.document.Documentopgave;

/** De deuren van {@code document}. */
@Dependent
class AanroepenDocument implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij(
                "Documentloket.bewaar",
                (w, e) ->
                        List.of(
                                Documentopgave.bij("MERK", UUID.randomUUID(), "brief.txt")
                                        .voor(HIER),
                                bytes()));
        a.bij("Documentloket.vind", (w, e) -> List.of(w.document));
        a.bij("Documentloket.bij", (w, e) -> List.of(w.documentonderwerp));
        a.bij("Documentloket.lees", (w, e) -> List.of(w.document));
    }
}
