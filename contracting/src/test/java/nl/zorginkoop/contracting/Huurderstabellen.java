package nl.zorginkoop.contracting;

import java.util.List;
import nl.zorginkoop.contracting.databank.Databank;

/**
 * Elke tabel met een gemeente, met in elke tabel een rij voor elke combinatie van twee gemeenten en
 * twee aanbieders. De inhoud doet er niet toe: in deze wegwerpdatabank zijn alle eisen aan de
 * kolommen weggehaald en is alleen de rijbeveiliging blijven staan. Zo doet een nieuwe tabel
 * vanzelf mee.
 */
final class Huurderstabellen {
    static final List<String> GEMEENTEN = List.of("9901", "9902");
    static final List<String> AANBIEDERS = List.of("99000001", "99000002");

    private Huurderstabellen() {}

    /** Met een gemeente en onder een beleid dat daarnaar kijkt. */
    static List<String> metGemeente(Testdatabank databank) {
        return tabellen(databank, "gemeente");
    }

    /** Waar ook de aanbieder telt. */
    static List<String> metAanbieder(Testdatabank databank) {
        return tabellen(databank, "aanbieder");
    }

    /** Die een gemeente hebben en alleen groeien. */
    static List<String> alleenToevoegen(Testdatabank databank) {
        return databank.toezicht()
                .lijst(
                        """
                        select tgrelid::regclass::text from pg_trigger
                        where tgname = 'alleen_toevoegen' and exists (
                            select from pg_attribute where attrelid = tgrelid and attname = 'gemeente')
                        order by 1
                        """,
                        r -> r.getString(1));
    }

    private static List<String> tabellen(Testdatabank databank, String kolom) {
        return databank.toezicht()
                .lijst(
                        """
                        select distinct c.relname from pg_class c
                        join pg_policy p on p.polrelid = c.oid and p.polname not in ('algemeen', 'openbaar_bijwerken')
                        join pg_attribute k on k.attrelid = c.oid and k.attname = ?
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and pg_get_expr(p.polqual, p.polrelid) like '%huidige_' || ? || '()%'
                        order by 1
                        """,
                        r -> r.getString(1), kolom, kolom);
    }

    static void vul(Testdatabank databank) {
        Databank d = databank.toezicht();
        List<String> tabellen = metGemeente(databank);
        tabellen.forEach(tabel -> maakVrij(d, tabel));
        // Wat een aanbieder nog niet gaf, ziet een gemeente niet; hier is alles gegeven.
        metKolom(d, "zichtbaar").forEach(tabel -> geefAlles(d, tabel));
        // En wat openbaar is ziet iedereen; hier is niets openbaar.
        metKolom(d, "gepubliceerd")
                .forEach(
                        tabel ->
                                d.voer(
                                        "alter table "
                                                + tabel
                                                + " alter column gepubliceerd set default false"));
        List<String> ookAanbieder = metAanbieder(databank);
        for (String tabel : tabellen) {
            // Wat bij het platform ligt is van geen van hen.
            d.voer("insert into " + tabel + " (gemeente) values ('0000')");
            for (String gemeente : GEMEENTEN) {
                for (String aanbieder : AANBIEDERS) {
                    if (ookAanbieder.contains(tabel)) {
                        d.voer(
                                "insert into " + tabel + " (gemeente, aanbieder) values (?, ?)",
                                gemeente,
                                aanbieder);
                    } else {
                        d.voer("insert into " + tabel + " (gemeente) values (?)", gemeente);
                    }
                }
            }
        }
    }

    private static List<String> metKolom(Databank d, String kolom) {
        return d.lijst(
                "select attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = attrelid"
                        + " where attname = ? and c.relkind = 'r' and (attgenerated = '' or attname = 'zichtbaar')",
                r -> r.getString(1),
                kolom);
    }

    private static void geefAlles(Databank d, String tabel) {
        d.voer("alter table " + tabel + " alter column zichtbaar drop expression if exists");
        d.voer("alter table " + tabel + " alter column zichtbaar set default true");
    }

    /** Van de aanbieder alleen: een gemeente schrijft er niet in. */
    static List<String> dossiers(Testdatabank databank) {
        return databank.toezicht()
                .lijst(
                        "select polrelid::regclass::text from pg_policy where polname = 'dossier'",
                        r -> r.getString(1));
    }

    private static void maakVrij(Databank d, String tabel) {
        for (String trigger :
                d.lijst(
                        "select tgname from pg_trigger where tgrelid = ?::regclass and not tgisinternal and tgname not in ('alleen_toevoegen', 'niet_leegmaken')",
                        r -> r.getString(1),
                        tabel)) {
            d.voer("alter table " + tabel + " disable trigger " + trigger);
        }
        for (String eis :
                d.lijst(
                        "select conname from pg_constraint where conrelid = ?::regclass and contype in ('c', 'f', 'p', 'u', 'x')",
                        r -> r.getString(1),
                        tabel)) {
            d.voer("alter table " + tabel + " drop constraint if exists " + eis + " cascade");
        }
        for (String kolom :
                d.lijst(
                        "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and attnotnull and attgenerated = ''",
                        r -> r.getString(1),
                        tabel)) {
            String wijzig = "alter table " + tabel + " alter column " + kolom;
            d.voer(wijzig + " drop identity if exists");
            d.voer(wijzig + " drop not null");
        }
    }
}
