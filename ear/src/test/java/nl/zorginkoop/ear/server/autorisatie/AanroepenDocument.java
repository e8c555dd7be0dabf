package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.bytes;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.document.Brief;
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
        a.bij(
                "Documentloket.schrijfBrief",
                (w, e) ->
                        List.of(
                                Documentopgave.bij("PROEF", UUID.randomUUID(), "brief.pdf"),
                                new Brief(
                                        List.of("Gemeente"),
                                        List.of(),
                                        LocalDate.of(2026, 9, 15),
                                        "P-1",
                                        "Proef",
                                        List.of())));
        a.bij(
                "Documentloket.kopieer",
                (w, e) ->
                        List.of(
                                w.document,
                                Documentopgave.bij("MERK", UUID.randomUUID(), "kopie.txt")
                                        .voor(HIER)));
        a.bij("Documentloket.vind", (w, e) -> List.of(w.document));
        a.bij("Documentloket.bij", (w, e) -> List.of(w.documentonderwerp));
        a.bij("Documentloket.lees", (w, e) -> List.of(w.document));
    }
}
