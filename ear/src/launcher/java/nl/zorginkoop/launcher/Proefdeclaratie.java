package nl.zorginkoop.launcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.r32.BedragMetDC;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.GeslotenPeriode;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.r32.Referentie;
import nl.zorginkoop.iwmo.r32.TotaalBedragMetDC;
import nl.zorginkoop.iwmo.schrijven.Declaratieschrijver;

/**
 * Een WMO323 met verse toewijzingen in de datamap van de proef: acht maanden per toewijzing. Elke
 * vijftigste regel heeft een verkeerd tarief, zodat het antwoord ook iets af te keuren heeft.
 *
 * @param regels hoeveel regels erin staan
 * @param afgekeurd hoeveel daarvan afgekeurd horen te worden
 */
record Proefdeclaratie(Path bestand, long regels, long afgekeurd) {

    /** Zoveel regels heeft een declaratie als niemand iets zegt. */
    static final int REGELS = 2_000;

    private static final int CLIENTEN = 4_000;

    /** Meer past niet in de 25 MB die een bericht los mag zijn (rulings C3). */
    private static final int HOOGUIT_LOS = 25_000;

    private static final int PER_STAP = 5_000;
    private static final int MAANDEN = 8;
    private static final int JAAR = 2026;
    private static final int FOUT_OM_DE = 50;
    private static final int UREN = 2;

    private record Contract(
            String gemeente, String aanbieder, String overeenkomst, String categorie, int tarief) {}

    private record Toegewezen(long nummer, String bsn, String code) {}

    static Proefdeclaratie maak(Platform platform, Path map, int regels) {
        return reeks(platform, map, 1, regels).get(0);
    }

    /** Zoveel declaraties die elkaar niet raken: elk met eigen toewijzingen. */
    static List<Proefdeclaratie> reeks(Platform platform, Path map, int aantal, int regels) {
        try (Connection c = Bevestigingen.verbind(platform)) {
            c.setAutoCommit(false);
            Contract contract = contract(c);
            List<String> nummers = clienten(c, contract.gemeente());
            int perStuk = (regels + MAANDEN - 1) / MAANDEN;
            List<Toegewezen> toewijzingen = new ArrayList<>();
            for (int i = 0; i < aantal; i++) {
                toewijzingen.addAll(wijsToe(c, contract, nummers, perStuk));
            }
            LocalDate vandaag = vandaag(c);
            c.commit();
            List<Proefdeclaratie> declaraties = new ArrayList<>();
            for (int i = 0; i < aantal; i++) {
                declaraties.add(
                        schrijf(
                                map,
                                contract,
                                toewijzingen.subList(i * perStuk, (i + 1) * perStuk),
                                regels,
                                vandaag));
            }
            return declaraties;
        } catch (SQLException fout) {
            throw new Fout("De proef kan geen toewijzingen maken: " + fout.getMessage(), fout);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    /** Elke regel precies één keer beoordeeld, één antwoord, en dat antwoord als één bestand. */
    List<String> bevindingen(Platform platform, String bericht) {
        List<String> bevindingen = new ArrayList<>();
        String sql =
                """
                select d.regels, d.afgekeurd, (select count(*) from prestatie p where p.declaratie = d.id),
                       (select count(*) from bericht_uit u where u.antwoord_op = d.bericht), u.bestand
                from declaratie d left join bericht_uit u on u.antwoord_op = d.bericht where d.bericht = ?::uuid
                """;
        try (Connection c = Bevestigingen.verbind(platform);
                PreparedStatement s = c.prepareStatement(sql)) {
            s.setString(1, bericht);
            try (ResultSet r = s.executeQuery()) {
                if (!r.next()) {
                    return List.of("bericht " + bericht + " gaf geen declaratie");
                }
                String telling =
                        r.getLong(1)
                                + " regels, "
                                + r.getLong(2)
                                + " afgekeurd, "
                                + r.getLong(3)
                                + " beoordeeld, "
                                + r.getLong(4)
                                + " antwoord";
                String verwacht =
                        regels
                                + " regels, "
                                + afgekeurd
                                + " afgekeurd, "
                                + regels
                                + " beoordeeld, 1 antwoord";
                if (!telling.equals(verwacht)) {
                    bevindingen.add("verwacht " + verwacht + "; geteld " + telling);
                }
                if (r.getString(5) == null
                        || !Files.isRegularFile(platform.data().resolve(r.getString(5)))) {
                    bevindingen.add("het antwoord ligt niet in de map: " + r.getString(5));
                }
            }
        } catch (SQLException fout) {
            bevindingen.add("telling mislukt: " + fout.getMessage());
        }
        return bevindingen;
    }

    private static Contract contract(Connection c) throws SQLException {
        String sql =
                """
                select t.gemeente, t.aanbieder, t.overeenkomst::text, p.categorie, t.bedrag
                from tarief t join product p on p.wet = t.wet and p.code = t.productcode
                where t.wet = 'WMO' and t.eenheid = '04' and upper_inf(t.bekend)
                  and t.geldig @> daterange('2026-01-01', '2026-12-31', '[]') and p.categorie <> '01'
                  and t.productcode not like 'PR%'
                order by t.gemeente, t.aanbieder, t.productcode limit 1
                """;
        try (PreparedStatement s = c.prepareStatement(sql);
                ResultSet r = s.executeQuery()) {
            if (!r.next()) {
                throw new Fout("De proef vraagt de demowereld: start met ZORGINKOOP_DEMO=ja");
            }
            return new Contract(
                    r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getInt(5));
        }
    }

    /** Testnummers van proefcliënten; wie er nog niet is, komt erbij. */
    private static List<String> clienten(Connection c, String gemeente) throws SQLException {
        String sql =
                """
                with vrij as (
                    select n::text as bsn from generate_series(999900006, 999999990) n where elfproef(n::text)
                      and not exists (select from hulpvrager h where h.gemeente = ? and h.bsn = n::text
                                      and h.achternaam <> 'Proef')
                    order by n limit ?),
                erbij as (
                    insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht)
                    select uuidv7(), ?, bsn, 'Proef', '1950-01-01', '0' from vrij v
                    where not exists (select from hulpvrager h where h.gemeente = ? and h.bsn = v.bsn))
                select bsn from vrij order by bsn
                """;
        List<String> nummers = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setString(1, gemeente);
            s.setInt(2, CLIENTEN);
            s.setString(3, gemeente);
            s.setString(4, gemeente);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    nummers.add(r.getString(1));
                }
            }
        }
        if (nummers.size() < CLIENTEN) {
            throw new Fout(
                    "De testnummers van deze proefmap zijn op; gooi de map weg en begin opnieuw.");
        }
        return nummers;
    }

    // Een client heeft een product hooguit een keer: daarom zoveel proefproducten als nodig zijn.
    // In
    // stappen: een plafond dat in een transactie honderdduizend keer verandert, wordt traag.
    private static List<Toegewezen> wijsToe(
            Connection c, Contract contract, List<String> clienten, int aantal)
            throws SQLException {
        String sql =
                """
                with nieuw as (
                    insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,
                                            categorie, productcode, begin, eind, volume, eenheid, frequentie, toegewezen,
                                            status)
                    select uuidv7(), ?, ?, 'WMO', nextval('toewijzingnummer'), ?::uuid, h.id, h.bsn, 'Proef', ?, n.code,
                           '2026-01-01', '2026-12-31', 10, '04', '4', nu(), 'TOEGEWEZEN'
                    from unnest(?::text[], ?::text[]) n (bsn, code) join hulpvrager h on h.gemeente = ? and h.bsn = n.bsn
                    returning id, nummer, bsn, productcode)
                select id, nummer, bsn, productcode from nieuw order by bsn, nummer
                """;
        long eerste = neemCombinaties(c, contract, aantal);
        List<Toegewezen> alle = new ArrayList<>();
        for (int van = 0; van < aantal; van += PER_STAP) {
            List<String> bsns = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            for (int i = van; i < Math.min(aantal, van + PER_STAP); i++) {
                bsns.add(clienten.get((int) ((eerste + i) % CLIENTEN)));
                codes.add(code((eerste + i) / CLIENTEN));
            }
            List<String> ids = new ArrayList<>();
            try (PreparedStatement s = c.prepareStatement(sql)) {
                s.setString(1, contract.gemeente());
                s.setString(2, contract.aanbieder());
                s.setString(3, contract.overeenkomst());
                s.setString(4, contract.categorie());
                s.setArray(5, c.createArrayOf("text", bsns.toArray()));
                s.setArray(6, c.createArrayOf("text", codes.toArray()));
                s.setString(7, contract.gemeente());
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        ids.add(r.getString(1));
                        alle.add(new Toegewezen(r.getLong(2), r.getString(3), r.getString(4)));
                    }
                }
            }
            verplicht(c, ids);
            c.commit();
        }
        alle.sort(Comparator.comparing(Toegewezen::bsn).thenComparing(Toegewezen::nummer));
        return alle;
    }

    private static String code(long product) {
        return String.format("PR%03d", product);
    }

    /** De eerste van zoveel combinaties van client en product die nog vrij zijn. */
    private static long neemCombinaties(Connection c, Contract contract, int aantal)
            throws SQLException {
        long eerste;
        try (Statement s = c.createStatement()) {
            s.execute("create schema if not exists proef");
            s.execute("create table if not exists proef.combinatie (nr bigint not null)");
            s.execute(
                    "insert into proef.combinatie select 0 where not exists (select from proef.combinatie)");
            try (ResultSet r =
                    s.executeQuery(
                            "update proef.combinatie set nr = nr + "
                                    + aantal
                                    + " returning nr - "
                                    + aantal)) {
                r.next();
                eerste = r.getLong(1);
            }
        }
        for (long p = eerste / CLIENTEN; p <= (eerste + aantal - 1) / CLIENTEN; p++) {
            maakProduct(c, contract, code(p));
        }
        return eerste;
    }

    private static void maakProduct(Connection c, Contract contract, String code)
            throws SQLException {
        String sql =
                """
                with erbij as (
                    insert into product (wet, code, categorie, naam) values ('WMO', ?, ?, 'Proef') on conflict do nothing
                    returning code)
                insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend, bedrag)
                select uuidv7(), ?::uuid, ?, ?, 'WMO', e.code, '04', daterange('2026-01-01', '2027-01-01'),
                       tstzrange('2025-11-01', null), ? from erbij e
                """;
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setString(1, code);
            s.setString(2, contract.categorie());
            s.setString(3, contract.overeenkomst());
            s.setString(4, contract.gemeente());
            s.setString(5, contract.aanbieder());
            s.setInt(6, contract.tarief());
            s.executeUpdate();
        }
    }

    private static void verplicht(Connection c, List<String> toewijzingen) throws SQLException {
        String sql =
                "select verplicht_alle(array_agg(t::uuid), array_agg(2026), array_agg(100000::bigint),"
                        + " array_agg('BESLUIT')) from unnest(?::text[]) t";
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setArray(1, c.createArrayOf("text", toewijzingen.toArray()));
            s.executeQuery().close();
        }
    }

    private static LocalDate vandaag(Connection c) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select vandaag()");
                ResultSet r = s.executeQuery()) {
            r.next();
            return r.getObject(1, LocalDate.class);
        }
    }

    private static Proefdeclaratie schrijf(
            Path map,
            Contract contract,
            List<Toegewezen> toewijzingen,
            int regels,
            LocalDate vandaag)
            throws IOException {
        long totaal = 0;
        for (int nr = 1; nr <= regels; nr++) {
            totaal += (long) UREN * tarief(contract, nr);
        }
        String naam = "P" + toewijzingen.get(0).nummer();
        boolean groot = regels > HOOGUIT_LOS;
        Path bestand =
                Files.createDirectories(map).resolve("WMO323_" + naam + (groot ? ".zip" : ".xml"));
        YearMonth laatste = YearMonth.of(JAAR, MAANDEN);
        try (OutputStream uit = groot ? zip(bestand, naam) : open(bestand);
                Declaratieschrijver schrijver =
                        new Declaratieschrijver(
                                uit,
                                Header.van(
                                        Berichtsoort.van(Domein.WMO, 323),
                                        contract.aanbieder(),
                                        contract.gemeente(),
                                        naam,
                                        vandaag),
                                new Declaratie(
                                        naam,
                                        new GeslotenPeriode(
                                                laatste.atDay(1), laatste.atEndOfMonth()),
                                        vandaag,
                                        TotaalBedragMetDC.van(totaal),
                                        List.of()))) {
            for (int nr = 1; nr <= regels; nr++) {
                Toegewezen t = toewijzingen.get((nr - 1) / MAANDEN);
                YearMonth maand = YearMonth.of(JAAR, 1 + (nr - 1) % MAANDEN);
                schrijver.prestatie(t.bsn(), prestatie(contract, t, maand, tarief(contract, nr)));
            }
        }
        return new Proefdeclaratie(bestand, regels, regels / FOUT_OM_DE);
    }

    private static OutputStream open(Path bestand) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(bestand));
    }

    private static OutputStream zip(Path bestand, String naam) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(open(bestand));
        zip.putNextEntry(new ZipEntry("WMO323_" + naam + ".xml"));
        return new BufferedOutputStream(zip);
    }

    private static int tarief(Contract contract, int nr) {
        return contract.tarief() + (nr % FOUT_OM_DE == 0 ? 1 : 0);
    }

    private static Prestatie prestatie(Contract c, Toegewezen t, YearMonth maand, int tarief) {
        return new Prestatie(
                new Referentie("P" + t.nummer() + "M" + maand.getMonthValue(), null),
                Math.toIntExact(t.nummer()),
                c.categorie(),
                t.code(),
                new GeslotenPeriode(maand.atDay(1), maand.atEndOfMonth()),
                UREN,
                "04",
                tarief,
                new BedragMetDC(UREN * tarief, DebetCredit.D),
                List.of());
    }
}
