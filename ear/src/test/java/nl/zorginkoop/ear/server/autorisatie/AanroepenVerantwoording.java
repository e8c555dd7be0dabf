package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.verantwoording.Steekproef;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingstuk;

/** De deuren van {@code verantwoording}. */
@Dependent
class AanroepenVerantwoording implements Kameraanroepen {
    private static final int VROEGER = 2019;

    @Override
    public void richtIn(Proefwereld w) {
        steekproef(w, "NIEUW");
        w.zet(
                "insert into productmaand (gemeente, aanbieder, wet, maand, categorie, code, regels, gedeclareerd, goedgekeurd,"
                        + " gecrediteerd, afgekeurd) values ('9751', '97510001', 'WMO', date_trunc('year', vandaag())::date,"
                        + " '02', ?, 1, 100, 100, 0, 0) on conflict do nothing",
                MERK);
        w.zet(
                "insert into afkeurmaand (gemeente, aanbieder, wet, maand, code, regels, bedrag, declaraties) values ('9751',"
                        + " '97510001', 'WMO', date_trunc('year', vandaag())::date, ?, 1, 100, 0) on conflict do nothing",
                MERK);
        w.zet(
                "insert into aanbiederjaar (gemeente, aanbieder, jaar, gedeclareerd, goedgekeurd, gecrediteerd, afgekeurd) values"
                        + " ('9751', '97510001', extract(year from vandaag())::int, 100, 100, 0, 0) on conflict do nothing");
    }

    @Override
    public void leg(Aanroepen a) {
        a.bij("Werkplekoverzicht.producten", (w, e) -> List.of(jaar()));
        a.bij("Werkplekoverzicht.afkeurcodes", (w, e) -> List.of(jaar()));
        a.bij("Verantwoordingoverzicht.jaar", (w, e) -> List.of(jaarrij(w)));
        a.bij("Verantwoordingoverzicht.stukken", (w, e) -> List.of(metStuk(w)));
        a.bij("Verantwoordingloket.legVast", (w, e) -> List.of(jaarrij(w), stuk()));
        a.bij(
                "Verantwoordingloket.stelRegel",
                (w, e) ->
                        List.of(
                                2090,
                                Euro.centen(100),
                                MonthDay.of(3, 1),
                                MonthDay.of(4, 1),
                                "besluit"));
        a.bij("Verantwoordingloket.vraagOp", (w, e) -> List.of(2001));
        a.bij("Regelspooroverzicht.spoor", (w, e) -> List.of(w.declaratie, 1L));
        steekproeven(a);
        a.bij("Takenloket.laatVervallenBij", (w, e) -> List.of(DEZE, taak(w), "Het is er."));
    }

    private static void steekproeven(Aanroepen a) {
        a.bij(
                "Steekproefloket.maak",
                (w, e) ->
                        List.of(
                                new Steekproef.Opgave(
                                        "WMO",
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2026, 2, 1),
                                        10,
                                        "proef")));
        a.bij("Steekproefloket.legRisicoanalyse", (w, e) -> List.of(steekproef(w, "NIEUW"), "r"));
        a.bij(
                "Steekproefloket.legControleplan",
                (w, e) -> List.of(steekproef(w, "RISICOANALYSE"), "p"));
        a.bij("Steekproefloket.trek", (w, e) -> List.of(steekproef(w, "NIEUW")));
        a.bij(
                "Steekproefloket.rondAf",
                (w, e) -> List.of(steekproef(w, "DETAILCONTROLE"), "klaar"));
        a.bij("Steekproefloket.bevraagAanbieder", (w, e) -> List.of(regel(w, "GEKOZEN")));
        a.bij(
                "Steekproefloket.bevraagClient",
                (w, e) -> List.of(regel(w, "GEKOZEN"), LocalDate.of(2026, 1, 2)));
        a.bij("Steekproefloket.legUitkomst", (w, e) -> List.of(regel(w, "BEVRAAGD"), "klopt"));
        a.bij("Steekproefloket.slaOver", (w, e) -> List.of(regel(w, "GEKOZEN"), "buiten beeld"));
        a.bij("Steekproefoverzicht.steekproef", (w, e) -> List.of(steekproef(w, "NIEUW")));
        a.bij("Steekproefoverzicht.regel", (w, e) -> List.of(regel(w, "GEKOZEN")));
        for (String deur : List.of("blad", "stroom")) {
            a.bij(
                    "Steekproefoverzicht." + deur,
                    (w, e) -> List.of(metRegel(w, "GEKOZEN", w.nieuw())));
        }
    }

    private static UUID steekproef(Proefwereld w, String stap) {
        UUID id = w.nieuw();
        w.zet(
                "insert into regelsteekproef (id, gemeente, wet, vanaf, tot, promille, zaad, stap, door) values (?, '9751', 'WMO',"
                        + " '2000-01-01', '2000-02-01', 10, ?, ?, 'proef')",
                id,
                MERK,
                stap);
        return id;
    }

    private static UUID regel(Proefwereld w, String stand) {
        UUID id = w.nieuw();
        metRegel(w, stand, id);
        return id;
    }

    private static UUID metRegel(Proefwereld w, String stand, UUID regel) {
        UUID steekproef = steekproef(w, "DETAILCONTROLE");
        w.zet(
                "insert into steekproefregel (id, gemeente, aanbieder, steekproef, declaratie, nr, stand, wie) values (?, '9751',"
                        + " '97510001', ?, ?, 1, ?, ?)",
                regel,
                steekproef,
                w.declaratie,
                stand,
                "BEVRAAGD".equals(stand) ? "AANBIEDER" : null);
        return steekproef;
    }

    private static int jaar() {
        return LocalDate.ofInstant(Aanroepen.MOMENT, java.time.ZoneOffset.UTC).getYear();
    }

    private static UUID jaarrij(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into aanbiederjaar (id, gemeente, aanbieder, jaar, gedeclareerd, goedgekeurd, gecrediteerd, afgekeurd)"
                        + " select ?, '9751', '97510001', coalesce(max(jaar) filter (where jaar < ?), 1000) + 1, 100, 100, 0, 0"
                        + " from aanbiederjaar where gemeente = '9751'",
                id,
                VROEGER);
        return id;
    }

    private static UUID metStuk(Proefwereld w) {
        UUID jaar = jaarrij(w);
        w.zet(
                "insert into verantwoordingstuk (id, gemeente, aanbieder, jaarrij, soort, ontvangen, bedrag, kenmerk, door) values"
                        + " (?, '9751', '97510001', ?, 'PRODUCTIEVERANTWOORDING', '2026-01-02', 100, ?, 'proef')",
                w.nieuw(),
                jaar,
                MERK);
        return jaar;
    }

    private static Verantwoordingstuk.Opgave stuk() {
        return new Verantwoordingstuk.Opgave(
                Verantwoordingstuk.Soort.PRODUCTIEVERANTWOORDING,
                LocalDate.of(2026, 1, 2),
                Euro.centen(100),
                null,
                "brief");
    }

    private static UUID taak(Proefwereld w) {
        UUID onderwerp = w.nieuw();
        w.zet(
                "insert into taak (id, gemeente, aanbieder, titel, onderwerp_soort, onderwerp, rol, toestand) values (?,"
                        + " '9751', '97510001', 'Lever in', 'VERANTWOORDING', ?, 'ZORGAANBIEDER', 'OPEN')",
                w.nieuw(),
                onderwerp);
        return onderwerp;
    }
}
