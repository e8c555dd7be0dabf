package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorginkoop.contracting.contractbeheer.Aanbiederkeuze;
import nl.zorginkoop.contracting.contractbeheer.Piep;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** De deuren van {@code contractbeheer}. */
@Dependent
class AanroepenContractbeheer implements Kameraanroepen {
    private static final LocalDate GEHOUDEN = LocalDate.of(2026, 9, 1);
    private static final AtomicInteger DAGEN = new AtomicInteger();

    @Override
    public void richtIn(Proefwereld w) {
        UUID indeling = met(w, 'A');
        piep(w);
        gesprek(w);
        UUID steekproef = w.nieuw();
        w.zet(
                "insert into steekproef (id, gemeente, indeling, omvang, zaad, door) values (?, '9751', ?, 1, repeat('0', 32),"
                        + " 'x')",
                steekproef,
                indeling);
        w.zet(
                "insert into steekproeflot (id, gemeente, steekproef, aanbieder, zaad, lot, grens) select ?, '9751', ?,"
                        + " '97510001', z, steekproeflot(z, '97510001'), 'f' from (values (repeat('0', 32))) v (z)",
                w.nieuw(),
                steekproef);
    }

    @Override
    public void leg(Aanroepen a) {
        a.bij("Contractbeheeroverzicht.aanbieders", (w, e) -> List.of(Aanbiederkeuze.Voor.PIEP));
        a.bij("Beheerinzage.gesprek", (w, e) -> List.of(gesprek(w)));
        a.bij("Beheerinzage.piep", (w, e) -> List.of(piep(w)));
        a.bij("Contractbeheerloket.deelIn", (w, e) -> List.of(Periode.jaar(2025)));
        a.bij("Contractbeheerloket.trek", (w, e) -> List.of(met(w, 'B'), 1));
        a.bij(
                "Contractbeheerloket.planGesprek",
                (w, e) -> {
                    met(w, 'A');
                    return List.of(DEZE, eenDag());
                });
        a.bij(
                "Contractbeheerloket.legGesprekVast",
                (w, e) -> List.of(gesprek(w), GEHOUDEN, "Besproken"));
        a.bij(
                "Contractbeheerloket.piep",
                (w, e) -> List.of(DEZE, Piep.Soort.ANDERS, "Nieuwe piep"));
        a.bij(
                "Contractbeheerloket.besluit",
                (w, e) -> List.of(piep(w), Piep.Besluit.GEEN_ACTIE, "Nagegaan"));
        a.bij(
                "Contractbeheerloket.beeindigToezicht",
                (w, e) -> {
                    w.zet(
                            "insert into intensief_toezicht (id, gemeente, aanbieder, piep, sinds, reden) select ?, '9751',"
                                    + " '97510001', ?, '2026-01-01', 'x' where not exists (select from intensief_toezicht"
                                    + " where gemeente = '9751' and aanbieder = '97510001' and tot is null)",
                            w.nieuw(),
                            piep(w));
                    return List.of(DEZE, "Weer op orde");
                });
        a.bij("Dekkingsloket.meld", (w, e) -> List.of(UUID.randomUUID(), Wet.WMO, "02Q97"));
        a.bij("Dekkingsloket.vervul", (w, e) -> List.of(hulpvraag(w)));
        a.bij("Dekkingsloket.weeg", (w, e) -> List.of(UUID.randomUUID()));
        a.bij("Dekkingsloket.teWerven", (w, e) -> List.of(Wet.WMO, "02Q97"));
    }

    private static UUID hulpvraag(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into hulpvraag (id, gemeente, wet, productcode) values (?, '9751', 'WMO', '02Q97')",
                id);
        return id;
    }

    private static UUID indeling(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into beheerindeling (id, gemeente, periode, grens, volume, door) values (?, '9751',"
                        + " '[2025-01-01,2026-01-01)', 80, 1, 'x')",
                id);
        return id;
    }

    /** Een nieuwe indeling, dus de laatste, met DEZE in deze groep. */
    private static UUID met(Proefwereld w, char groep) {
        UUID id = indeling(w);
        w.zet(
                "insert into beheerplaats (id, gemeente, indeling, aanbieder, volume, cumulatief, groep) values (?, '9751', ?,"
                        + " '97510001', 1, 1, ?::text)",
                w.nieuw(),
                id,
                String.valueOf(groep));
        return id;
    }

    // Per aanbieder en dag is er een gesprek.
    private static LocalDate eenDag() {
        return LocalDate.of(2027, 1, 1).plusDays(DAGEN.incrementAndGet());
    }

    private static UUID piep(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into piep (id, gemeente, aanbieder, soort, tekst, door) values (?, '9751', '97510001', 'ANDERS',"
                        + " 'Merkwaardig', 'x')",
                id);
        return id;
    }

    private static UUID gesprek(Proefwereld w) {
        met(w, 'A');
        UUID id = w.nieuw();
        w.zet(
                "insert into accountgesprek (id, gemeente, aanbieder, gepland, door) values (?, '9751', '97510001', ?, 'x')",
                id,
                eenDag());
        return id;
    }
}
