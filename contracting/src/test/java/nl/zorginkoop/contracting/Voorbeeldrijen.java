package nl.zorginkoop.contracting;

import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Eén rij per huurderstabel, om te zien wie haar ziet. Een nieuwe tabel krijgt hier een rij. */
final class Voorbeeldrijen {
    /** De tabellen met een gemeente en een aanbieder. */
    static final List<String> TABELLEN =
            List.of("raamovereenkomst", "tarief", "plafond", "boeking", "signaal");

    /** Daarvan die niet alleen groeien. */
    static final List<String> WIJZIGBAAR =
            TABELLEN.stream().filter(tabel -> !tabel.equals("boeking")).toList();

    private Voorbeeldrijen() {}

    static void schrijf(Databank d, Gemeentecode gemeente, AgbCode aanbieder) {
        String g = gemeente.code();
        String a = aanbieder.code();
        UUID overeenkomst = UUID.randomUUID();
        d.voer(
                """
                insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)
                values (?, ?, ?, 'WMO', ?, 'Huishouden', 'INSPANNINGSGERICHT', '2026-01-01')
                """,
                overeenkomst,
                g,
                a,
                "RO-" + a);
        d.voer(
                """
                insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend, bedrag)
                values (?, ?, ?, ?, 'WMO', '01A02', '04', '[2026-01-01,)', '[2026-01-01,)', 3120)
                """,
                UUID.randomUUID(),
                overeenkomst,
                g,
                a);
        UUID ruimte = UUID.randomUUID();
        d.voer(
                """
                insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, pad)
                values (?, ?, ?, 2026, 'WMO', 'BESTEDINGSRUIMTE', 'Ruimte', array[?])
                """,
                ruimte,
                g,
                a,
                ruimte);
        d.eerste(
                "select boek(?, 'BEGROOT', 'BUITEN', 'VRIJ', 100000, null, null, null, null, ?, false)",
                r -> "",
                ruimte,
                UUID.randomUUID());
        d.voer(
                "insert into signaal (gemeente, aanbieder, plafond, soort) values (?, ?, ?, 'GRENS')",
                g,
                a,
                ruimte);
    }
}
