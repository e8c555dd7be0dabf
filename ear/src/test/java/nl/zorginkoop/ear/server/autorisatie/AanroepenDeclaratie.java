package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Declaratieopdracht;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** De deuren van {@code declaratie}. */
@Dependent
class AanroepenDeclaratie implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij("Declaratieloket.uitkomst", (w, e) -> List.of(w.declaratie));
        a.bij("Declaratieloket.afgekeurdeRegels", (w, e) -> List.of(w.declaratie));
        a.bij("Declaratieoverzicht.aangehouden", (w, e) -> List.of(w.declaratie));
        a.bij("Declaratieoverzicht.declaratie", (w, e) -> List.of(w.declaratie));
        a.bij("Declaratieloket.wachtOpProef", (w, e) -> List.of());
        a.bij("Declaratieloket.beoordeel", (w, e) -> List.of(opdracht(w.bericht("ONTVANGEN"))));
        a.bij("Declaratieloket.proef", (w, e) -> List.of(opdracht(new UUID(0, 0)), List.of()));
        uitvoerders(a);
    }

    private static Declaratieopdracht opdracht(UUID bericht) {
        return new Declaratieopdracht(
                bericht,
                Wet.WMO,
                DEZE,
                "WMO325",
                "D" + UUID.randomUUID(),
                Periode.maand(java.time.YearMonth.of(2026, 8)),
                LocalDate.of(2026, 9, 1),
                Euro.NUL,
                List.of("0001"));
    }

    private static void uitvoerders(Aanroepen a) {
        a.bij("Uitvoerderloket.noem", (w, e) -> List.of(w.declaratie, "97510088", "02Q97"));
        a.bij("Uitvoerderloket.producten", (w, e) -> List.of(w.declaratie));
        a.bij(
                "Uitvoerderloket.bijDeclaratie",
                (w, e) -> {
                    uitvoerder(w);
                    return List.of(w.declaratie);
                });
        a.bij(
                "Uitvoerderloket.bijOvereenkomst",
                (w, e) -> {
                    uitvoerder(w);
                    return List.of(w.overeenkomst);
                });
        a.bij("Uitvoerderloket.overeenkomst", (w, e) -> List.of(uitvoerder(w)));
    }

    // Elke keer een ander KvK-nummer: dezelfde onderaannemer staat er maar een keer.
    private static UUID uitvoerder(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into uitvoerder (id, gemeente, aanbieder, declaratie, overeenkomst, product, kvk, door) values (?,"
                        + " '9751', '97510001', ?, ?, '02Q97', lpad(floor(random() * 100000000)::text, 8, '0'), 'x')",
                id,
                w.declaratie,
                w.overeenkomst);
        return id;
    }
}
