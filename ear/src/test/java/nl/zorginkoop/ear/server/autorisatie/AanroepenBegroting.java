package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.begroting.Aandeelopgave;
import nl.zorginkoop.contracting.begroting.Besluitopgave;
import nl.zorginkoop.contracting.begroting.Regelopgave;
import nl.zorginkoop.contracting.begroting.Regelsoort;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De deuren van {@code begroting}. */
@Dependent
class AanroepenBegroting implements Kameraanroepen {
    private static final int JAAR = 2025;
    private static final LocalDate DAG = LocalDate.of(2060, 1, 2);

    @Override
    public void richtIn(Proefwereld w) {
        UUID verdeling = w.nieuw();
        w.zet(
                "insert into plafondverdeling (id, gemeente, plafond, besluit, door) values (?, '9751', ?, ?, 'proef')",
                verdeling,
                w.begroting,
                MERK);
        w.zet(
                "insert into plafondaandeel (verdeling, gemeente, deelnemer, gewicht) values (?, '9751', '9751', 1)",
                verdeling);
        // In het beeld zelf schrijft alleen de databank.
        w.merk("select uuidv7() as id from samenwerking_verdeel(?)", verdeling);
        w.merk("select id from samenwerkingsbeeld where plafond = ?", w.begroting);
        regel(w, wijziging(w));
        schatting(w);
        UUID overgang = w.nieuw();
        w.zet(
                "insert into jaarovergang (id, gemeente, jaar, door) values (?, '9751', 2024, 'proef') on conflict do"
                        + " nothing",
                overgang);
        w.zet(
                "insert into overgangregel (id, gemeente, aanbieder, overgang, toewijzing, soort, plafond, bedrag, reden,"
                        + " door) select ?, '9751', '97510001', id, ?, 'HEROPEND', ?, 100, ?, 'proef' from jaarovergang where"
                        + " gemeente = '9751' and jaar = 2024 on conflict do nothing",
                w.nieuw(),
                w.toewijzing,
                w.ruimte,
                MERK);
    }

    @Override
    public void leg(Aanroepen a) {
        a.bij("Rechtmatigheidsloket.maakOp", (w, e) -> List.of(JAAR));
        a.bij("Rechtmatigheidsloket.stelGrens", (w, e) -> List.of(10, DAG, "Raad"));
        a.bij(
                "Rechtmatigheidsloket.laatste",
                (w, e) -> {
                    lijst(w);
                    return List.of(2024);
                });
        a.bij("Rechtmatigheidsloket.lijst", (w, e) -> List.of(lijst(w)));
        a.bij(
                "Samenwerkingsloket.verdeel",
                (w, e) ->
                        List.of(
                                w.begroting,
                                List.of(new Aandeelopgave(Proefwereld.HIER, 1)),
                                "Regio"));
        a.bij("Samenwerkingsloket.verleen", (w, e) -> List.of(UUID.randomUUID(), w.begroting));
        a.bij("Samenwerkingsloket.trekVerleningIn", (w, e) -> List.of(UUID.randomUUID()));
        a.bij("Begrotingsloket.stelOp", (w, e) -> List.of(w.jaar, "Nota", "uitleg", List.of()));
        a.bij(
                "Begrotingsloket.voegToe",
                (w, e) ->
                        List.of(
                                wijziging(w),
                                new Regelopgave(
                                        Regelsoort.VERHOGING,
                                        null,
                                        w.begroting,
                                        Euro.centen(100),
                                        "meer")));
        a.bij(
                "Begrotingsloket.haalWeg",
                (w, e) -> {
                    UUID wijziging = wijziging(w);
                    return List.of(wijziging, regel(w, wijziging));
                });
        a.bij("Begrotingsloket.dienIn", (w, e) -> List.of(metRegel(w)));
        a.bij("Begrotingsloket.trekIn", (w, e) -> List.of(wijziging(w)));
        a.bij(
                "Begrotingsloket.besluit",
                (w, e) ->
                        List.of(
                                ingediend(w),
                                new Besluitopgave(
                                        true,
                                        Besluitopgave.Orgaan.RAAD,
                                        "R-1",
                                        LocalDate.of(2026, 1, 2))));
        a.bij("Begrotingsoverzicht.wijziging", (w, e) -> List.of(wijziging(w)));
        a.bij("Begrotingsoverzicht.gevolgen", (w, e) -> List.of(metRegel(w)));
        a.bij("Jaarloket.gaOver", (w, e) -> List.of(JAAR));
        a.bij("Jaarloket.heropen", (w, e) -> List.of(vrijgegeven(w), JAAR, DAG, "laat"));
        a.bij("Jaarloket.stelTermijn", (w, e) -> List.of(3, DAG, "College"));
        a.bij("Jaaroverzicht.saldi", (w, e) -> List.of(w.jaar));
        a.bij("Schattingloket.maakOp", (w, e) -> List.of(2026, LocalDate.of(2026, 1, 2)));
        a.bij("Schattingloket.journaliseer", (w, e) -> List.of(metPost(w)));
        a.bij("Schattingoverzicht.kop", (w, e) -> List.of(schatting(w)));
        a.bij("Schattingoverzicht.schatting", (w, e) -> List.of(schatting(w)));
    }

    // Een jaar met een lijst van de eigen gemeente.
    private static UUID lijst(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into rechtmatigheidslijst (id, gemeente, jaar, lasten, promille, door) values (?, '9751', 2024, 0,"
                        + " 30, ?)",
                id,
                MERK);
        return id;
    }

    private static UUID schatting(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into schatting (id, gemeente, jaar, peil, formule, regels, laag, midden, hoog, door) values (?,"
                        + " '9751', 2024, '2024-11-30', 'ONDERWEG_X_BENUTTING', 0, 0, 0, 0, ?)",
                id,
                MERK);
        return id;
    }

    // Een regel met de rekeningen waar zij op boekt; van een jaar waar verder niets op staat.
    private static UUID metPost(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into schatting (id, gemeente, jaar, peil, formule, regels, laag, midden, hoog, door) values (?,"
                        + " '9751', 2023, '2023-11-30', 'ONDERWEG_X_BENUTTING', 1, 100, 100, 100, ?)",
                id,
                MERK);
        w.zet(
                "insert into schattingregel (gemeente, schatting, wortel, plafond, wet, product, laatste, onderweg, graad,"
                        + " vlak, laag, midden, hoog) select '9751', ?, p.id, p.id, p.wet, ?, 11, 100, 10000, 100, 100, 100,"
                        + " 100 from plafond p where p.id = ?",
                id,
                MERK,
                w.begroting);
        for (String soort : List.of("LAST", "OVERLOPEND")) {
            w.zet(
                    "insert into journaalrekening (gemeente, soort, plafond, taakveld, kostenplaats, grootboek, vanaf,"
                            + " door) select '9751', s, p, case when p is not null then '6.71' end, case when p is not"
                            + " null then 'K1' end, '4000', '2020-01-01', 'proef' from (select ? as s, ?::uuid as p) x",
                    soort,
                    soort.equals("LAST") ? w.begroting : null);
        }
        return id;
    }

    private static UUID wijziging(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into begrotingswijziging (id, gemeente, nummer, jaar, titel, opgesteld_door) select ?, '9751',"
                        + " coalesce(max(nummer), 0) + 1, ?, ?, 'proef' from begrotingswijziging where gemeente = '9751'",
                id,
                w.jaar,
                MERK);
        return id;
    }

    private static UUID regel(Proefwereld w, UUID wijziging) {
        UUID id = w.nieuw();
        w.zet(
                "insert into begrotingsregel (id, wijziging, gemeente, nr, soort, naar, bedrag, reden) values (?, ?, '9751',"
                        + " 1, 'VERHOGING', ?, 100, ?)",
                id,
                wijziging,
                w.begroting,
                MERK);
        return id;
    }

    private static UUID metRegel(Proefwereld w) {
        UUID wijziging = wijziging(w);
        regel(w, wijziging);
        return wijziging;
    }

    // Staat alleen iets toe: wat er begroot is blijft voor de andere aanroepen zoals het was.
    private static UUID ingediend(Proefwereld w) {
        UUID wijziging = wijziging(w);
        w.zet(
                "insert into begrotingsregel (id, wijziging, gemeente, nr, soort, naar, bedrag, reden) values (?, ?, '9751',"
                        + " 1, 'BOVEN_BEGROTING', ?, 100000000, ?)",
                w.nieuw(),
                wijziging,
                w.begroting,
                MERK);
        w.zet(
                "update begrotingswijziging set stand = 'INGEDIEND', ingediend_door = 'proef' where id = ?",
                wijziging);
        return wijziging;
    }

    // Een toewijzing waarvan de verplichting vrijviel.
    private static UUID vrijgegeven(Proefwereld w) {
        w.zet(
                "insert into jaarovergang (gemeente, jaar, door) values ('9751', 2025, 'proef') on conflict do nothing");
        UUID toewijzing = w.toewijzing();
        w.zet(
                "insert into verplichting (toewijzing, jaar, gemeente, aanbieder, plafond) values (?, 2025, '9751',"
                        + " '97510001', ?)",
                toewijzing,
                w.ruimte);
        w.zet(
                "insert into overgangstand (toewijzing, jaar, gemeente, aanbieder, kosten, vrijgegeven) values (?, 2025,"
                        + " '9751', '97510001', 100, 100)",
                toewijzing);
        return toewijzing;
    }
}
