package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;

import jakarta.enterprise.context.Dependent;
import java.time.YearMonth;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvraag;

/** De deuren van {@code maanddeclaratie}. */
@Dependent
class AanroepenMaand implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij("Maandloket.voorstel", (w, e) -> List.of(maand(List.of(), List.of())));
        a.bij("Maandloket.bewaar", (w, e) -> List.of(maand(List.of(), List.of())));
        a.bij("Maandloket.correctie", (w, e) -> List.of(w.declaratie, 1L));
        a.bij(
                "Maandloket.opgave",
                (w, e) ->
                        List.of(
                                maand(
                                        List.of(),
                                        List.of(
                                                new Maandvraag.Correctie(
                                                        w.declaratie, 1, null, null))),
                                "ZI0000000001"));
        a.bij("Maandloket.bus", (w, e) -> List.of(HIER.code()));
        a.bij("Declaratieoverzicht.regel", (w, e) -> List.of(w.declaratie, 1L));
    }

    private static Maandvraag maand(
            List<Maandvraag.Invulling> regels, List<Maandvraag.Correctie> correcties) {
        return new Maandvraag(HIER, Wet.WMO, YearMonth.of(2026, 8), regels, correcties);
    }
}
