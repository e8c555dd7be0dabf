package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisloket;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisopgave;
import nl.zorginkoop.contracting.levensloop.Vertegenwoordigeropgave;

/**
 * De deuren van {@code levensloop}. Elke aanroep heeft een eigen mens: sterven doet men een keer.
 */
@Dependent
class AanroepenLevensloop implements Kameraanroepen {
    private static final LocalDate DAG = LocalDate.of(2026, 1, 5);

    @Override
    public void leg(Aanroepen a) {
        a.bij("Gebeurtenisloket.blad", (w, e) -> List.of(verhuisd(w)[0]));
        a.bij("Gebeurtenisloket.bekijk", (w, e) -> List.of(mens(w, true), overlijden()));
        a.bij("Gebeurtenisloket.legVast", (w, e) -> List.of(mens(w, true), overlijden()));
        a.bij(
                "Gebeurtenisloket.beslis",
                (w, e) -> List.of(verhuisd(w)[1], Gebeurtenisloket.Besluit.BLIJFT, MERK));
        a.bij("Brploket.vraagOp", (w, e) -> List.of(mens(w, false)));
        a.bij(
                "Brploket.neemOver",
                (w, e) -> {
                    UUID mens = mens(w, false);
                    w.zet(
                            "insert into brpantwoord (id, gemeente, hulpvrager, uitslag, bron, achternaam, geboortedatum,"
                                    + " geslacht, door) values (?, '9751', ?, 'GEVONDEN', ?, 'Anders', '1950-01-01', '0', ?)",
                            w.nieuw(),
                            mens,
                            MERK,
                            MERK);
                    return List.of(mens);
                });
        a.bij(
                "Vertegenwoordigerloket.legVast",
                (w, e) ->
                        List.of(
                                mens(w, false),
                                new Vertegenwoordigeropgave(
                                        MERK,
                                        Vertegenwoordigeropgave.Hoedanigheid.MENTOR,
                                        "Zorg",
                                        "Dreef",
                                        8,
                                        "9999XX",
                                        "Hier",
                                        "06",
                                        true,
                                        "Uitspraak",
                                        DAG,
                                        null)));
        a.bij("Vertegenwoordigerloket.eindig", (w, e) -> List.of(vertegenwoordiger(w), DAG));
    }

    private static Gebeurtenisopgave overlijden() {
        return new Gebeurtenisopgave(
                Gebeurtenisopgave.Soort.OVERLIJDEN, DAG, MERK, MERK, null, null, MERK);
    }

    // Met hulp: een budget voor een eigen mens, zonder geld en tarief.
    private static UUID mens(Proefwereld w, boolean metHulp) {
        UUID mens = w.nieuw();
        w.zet(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) select ?, '9751', b.bsn,"
                        + " ?, '1950-01-01', '0' from (select n::text::char(9) as bsn from"
                        + " generate_series(999960000, 999969999) n where elfproef(n::text::char(9)) and not exists"
                        + " (select from hulpvrager h where h.bsn = n::text) limit 1) b",
                mens,
                MERK);
        if (metHulp) {
            hulp(w, mens);
        }
        return mens;
    }

    private static UUID hulp(Proefwereld w, UUID mens) {
        UUID id = w.nieuw();
        w.zet(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, budget, \"begin\", eind, toegewezen, status, grond) select ?, '9751', '97510001',"
                        + " 'WMO', ?, ?, h.id, h.bsn, ?, '02', 1000,"
                        + " '2025-03-01', '2030-03-31', nu(), 'TOEGEWEZEN', 'LOPEND_SPECIFIEK'"
                        + " from hulpvrager h where h.id = ?",
                id,
                w.nummer(),
                w.overeenkomst,
                MERK,
                mens);
        return id;
    }

    private static UUID gebeurtenis(Proefwereld w, UUID mens, String soort, String naar) {
        UUID id = w.nieuw();
        w.zet(
                "insert into levensgebeurtenis (id, gemeente, hulpvrager, soort, dag, bron, naar, door) values (?, '9751',"
                        + " ?, ?, '2026-01-05', ?, ?, ?)",
                id,
                mens,
                soort,
                MERK,
                naar,
                MERK);
        return id;
    }

    /** Een mens die verhuist, en het voorstel over zijn hulp. */
    private static UUID[] verhuisd(Proefwereld w) {
        UUID mens = mens(w, false);
        UUID voorstel = w.nieuw();
        w.zet(
                "insert into eindvoorstel (id, gemeente, gebeurtenis, toewijzing, eind) values (?, '9751', ?, ?,"
                        + " '2026-01-04')",
                voorstel,
                gebeurtenis(w, mens, "VERHUIZING", "9999"),
                hulp(w, mens));
        return new UUID[] {mens, voorstel};
    }

    private static UUID vertegenwoordiger(Proefwereld w) {
        UUID mens = mens(w, false);
        UUID id = w.nieuw();
        w.zet(
                "insert into vertegenwoordiger (id, gemeente, hulpvrager, gebeurtenis, naam, hoedanigheid, waarvoor, post,"
                        + " van, door) values (?, '9751', ?, ?, ?, 'MENTOR', ?, false, '2026-01-01', ?)",
                id,
                mens,
                gebeurtenis(w, mens, "VERTEGENWOORDIGER", null),
                MERK,
                MERK,
                MERK);
        return id;
    }
}
