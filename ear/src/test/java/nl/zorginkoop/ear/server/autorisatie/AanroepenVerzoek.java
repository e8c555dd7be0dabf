package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.verzoek.Afwijsreden;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;

/** De deuren van {@code verzoek}. */
@Dependent
class AanroepenVerzoek implements Kameraanroepen {
    @Override
    public void richtIn(Proefwereld w) {
        verzoek(w);
    }

    @Override
    public void leg(Aanroepen a) {
        for (String deur : List.of("Verzoekloket.verwerk", "Verzoekloket.proef")) {
            a.bij(
                    deur,
                    (w, e) ->
                            List.of(
                                    new Verzoekopdracht(
                                            w.bericht("ONTVANGEN"),
                                            Wet.JEUGDWET,
                                            DEZE,
                                            LocalDate.of(2026, 9, 1),
                                            new Verzoekopdracht.Client(w.bsn, MERK, null),
                                            "JW316",
                                            List.of(),
                                            List.of(product()))));
        }
        for (String deur :
                List.of("Verzoekloket.verwerkWijziging", "Verzoekloket.proefWijziging")) {
            a.bij(
                    deur,
                    (w, e) -> {
                        w.toewijzing();
                        return List.of(
                                new Wijzigingsopdracht(
                                        w.bericht("ONTVANGEN"),
                                        Wet.WMO,
                                        DEZE,
                                        LocalDate.of(2026, 9, 1),
                                        w.bsn,
                                        "WMO318",
                                        List.of(),
                                        MERK + Aanroepen.kort(),
                                        "1",
                                        List.of(300_000_001L),
                                        List.of(),
                                        List.of(
                                                new Wijzigingsopdracht.Nieuw(
                                                        "02",
                                                        null,
                                                        new Wijzigingsopdracht.Wens(
                                                                LocalDate.of(2040, 1, 1),
                                                                null,
                                                                null,
                                                                null,
                                                                null,
                                                                null)))));
                    });
        }
        a.bij("Verzoekloket.wijsToe", (w, e) -> List.of(verzoek(w)));
        a.bij("Verzoekloket.zetInOnderzoek", (w, e) -> List.of(verzoek(w)));
        a.bij(
                "Verzoekloket.wijsAf",
                (w, e) -> List.of(verzoek(w), Afwijsreden.BUDGET, Proefwereld.NIETS));
        a.bij("Verzoekloket.voorBericht", (w, e) -> List.of(antwoord(w)));
        a.bij(
                "Verzoekloket.antwoordretour",
                (w, e) -> List.of(antwoord(w), w.bericht("ONTVANGEN"), false));
        a.bij("Verzoekoverzicht.verzoek", (w, e) -> List.of(verzoek(w)));
        a.bij("Verzoekoverzicht.toets", (w, e) -> List.of(verzoek(w)));
    }

    private static Verzoekopdracht.Product product() {
        return new Verzoekopdracht.Product(
                MERK + Aanroepen.kort(),
                null,
                null,
                "45",
                null,
                LocalDate.of(2030, 1, 1),
                null,
                null,
                null,
                null,
                null,
                new Verzoekopdracht.Verwijzer("02", null, "dr. Proef"),
                null);
    }

    // Elk verzoek over een eigen mens: over een ander loopt er al een (TR374).
    private static UUID verzoek(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into verzoek (id, gemeente, aanbieder, wet, bericht, nr, referentie, dagtekening, bsn, client,"
                        + " hulpvrager, categorie, productcode, volume, eenheid, frequentie, \"begin\", eind,"
                        + " verwijzer, uiterlijk) select ?, '9751', '97510001', 'WMO', ?, 1, left(? || ?, 36),"
                        + " '2026-09-01', h.bsn, ?, h.id, '02', '02Q97', 1, '04', '6', make_date(?, 4, 1),"
                        + " make_date(?, 4, 30), '01', nu()"
                        + " from hulpvrager h where h.id = ?",
                id,
                w.bericht("VERWERKT"),
                MERK,
                Aanroepen.kort(),
                MERK,
                w.jaar,
                w.jaar,
                mens(w));
        return id;
    }

    private static UUID mens(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) select ?, '9751', b.bsn,"
                        + " ?, '1950-01-01', '0' from (select n::text::char(9) as bsn from"
                        + " generate_series(999950000, 999959999) n where elfproef(n::text::char(9)) and not exists"
                        + " (select from hulpvrager h where h.bsn = n::text) limit 1) b",
                id,
                MERK);
        return id;
    }

    private static UUID antwoord(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into verzoekantwoord (id, gemeente, aanbieder, verzoek, antwoord, door) values (?, '9751',"
                        + " '97510001', ?, '2', ?)",
                id,
                verzoek(w),
                MERK);
        return id;
    }
}
