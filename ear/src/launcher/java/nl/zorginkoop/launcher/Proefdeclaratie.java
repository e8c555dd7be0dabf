package nl.zorginkoop.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
 * Een WMO323 van tweeduizend regels met verse toewijzingen in de datamap van de proef: acht maanden
 * voor tweehonderdvijftig proefcliënten. Elke vijftigste regel heeft een verkeerd tarief, zodat het
 * antwoord ook iets af te keuren heeft.
 *
 * @param regels hoeveel regels erin staan
 * @param afgekeurd hoeveel daarvan afgekeurd horen te worden
 */
record Proefdeclaratie(Path bestand, long regels, long afgekeurd) {

    private static final int CLIENTEN = 250;
    private static final int MAANDEN = 8;
    private static final int JAAR = 2026;
    private static final int FOUT_OM_DE = 50;
    private static final int UREN = 2;

    private record Contract(
            String gemeente,
            String aanbieder,
            String overeenkomst,
            String code,
            String categorie,
            int tarief) {}

    static Proefdeclaratie maak(Platform platform, Path map) {
        try (Connection c = Bevestigingen.verbind(platform)) {
            c.setAutoCommit(false);
            Contract contract = contract(c);
            List<String> clienten = vrijeNummers(c, contract.gemeente());
            long eerste = wijsToe(c, contract, clienten);
            LocalDate vandaag = vandaag(c);
            c.commit();
            return schrijf(map, contract, clienten, eerste, vandaag);
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
                select t.gemeente, t.aanbieder, t.overeenkomst::text, t.productcode, p.categorie, t.bedrag
                from tarief t join product p on p.wet = t.wet and p.code = t.productcode
                where t.wet = 'WMO' and t.eenheid = '04' and upper_inf(t.bekend)
                  and t.geldig @> daterange('2026-01-01', '2026-12-31', '[]') and p.categorie <> '01'
                order by t.gemeente, t.aanbieder, t.productcode limit 1
                """;
        try (PreparedStatement s = c.prepareStatement(sql);
                ResultSet r = s.executeQuery()) {
            if (!r.next()) {
                throw new Fout("De proef vraagt de demowereld: start met ZORGINKOOP_DEMO=ja");
            }
            return new Contract(
                    r.getString(1),
                    r.getString(2),
                    r.getString(3),
                    r.getString(4),
                    r.getString(5),
                    r.getInt(6));
        }
    }

    /** Testnummers die deze gemeente nog niet kent; er zijn er ruim negenduizend. */
    private static List<String> vrijeNummers(Connection c, String gemeente) throws SQLException {
        List<String> nummers = new ArrayList<>();
        String sql =
                "select n::text from generate_series(999900006, 999999990) n where elfproef(n::text)"
                        + " and not exists (select 1 from hulpvrager h where h.gemeente = ? and h.bsn = n::text)"
                        + " limit "
                        + CLIENTEN;
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setString(1, gemeente);
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

    private static long wijsToe(Connection c, Contract contract, List<String> clienten)
            throws SQLException {
        String sql =
                """
                with klant as (
                    insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht)
                    select uuidv7(), ?, n, 'Proef', '1950-01-01', '0' from unnest(?::text[]) n
                    returning id, bsn),
                nieuw as (
                    insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,
                                            categorie, productcode, begin, eind, volume, eenheid, frequentie, toegewezen,
                                            status)
                    select uuidv7(), ?, ?, 'WMO', nextval('toewijzingnummer'), ?::uuid, k.id, k.bsn, 'Proef', ?, ?,
                           '2026-01-01', '2026-12-31', 10, '04', '4', nu(), 'TOEGEWEZEN'
                    from (select * from klant order by bsn) k
                    returning id, nummer),
                geboekt as (
                    select n.nummer, boek(vind_plafond(?, 'WMO', 2026, ?, ?), 'VERPLICHTING', 'VRIJ', 'VERPLICHT', 100000,
                                          n.id, ?, null, 'BESLUIT', n.id, false)
                    from nieuw n)
                select min(nummer) from geboekt
                """;
        try (PreparedStatement s = c.prepareStatement(sql)) {
            String[] waarden = {
                contract.gemeente(),
                null,
                contract.gemeente(),
                contract.aanbieder(),
                contract.overeenkomst(),
                contract.categorie(),
                contract.code(),
                contract.gemeente(),
                contract.categorie(),
                contract.aanbieder(),
                contract.aanbieder()
            };
            for (int i = 0; i < waarden.length; i++) {
                s.setString(i + 1, waarden[i]);
            }
            s.setArray(2, c.createArrayOf("text", clienten.toArray()));
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getLong(1);
            }
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
            Path map, Contract contract, List<String> clienten, long eerste, LocalDate vandaag)
            throws IOException {
        List<String> opVolgorde = clienten.stream().sorted().toList();
        List<Prestatie> prestaties = new ArrayList<>();
        long totaal = 0;
        for (int k = 0; k < CLIENTEN; k++) {
            for (int m = 1; m <= MAANDEN; m++) {
                int nr = prestaties.size() + 1;
                int tarief = contract.tarief() + (nr % FOUT_OM_DE == 0 ? 1 : 0);
                totaal += (long) UREN * tarief;
                prestaties.add(prestatie(contract, eerste + k, nr, YearMonth.of(JAAR, m), tarief));
            }
        }
        Path bestand = Files.createDirectories(map).resolve("WMO323_P" + eerste + ".xml");
        YearMonth laatste = YearMonth.of(JAAR, MAANDEN);
        try (OutputStream uit = Files.newOutputStream(bestand);
                Declaratieschrijver schrijver =
                        new Declaratieschrijver(
                                uit,
                                Header.van(
                                        Berichtsoort.van(Domein.WMO, 323),
                                        contract.aanbieder(),
                                        contract.gemeente(),
                                        "P" + eerste,
                                        vandaag),
                                new Declaratie(
                                        "P" + eerste,
                                        new GeslotenPeriode(
                                                laatste.atDay(1), laatste.atEndOfMonth()),
                                        vandaag,
                                        TotaalBedragMetDC.van(totaal),
                                        List.of()))) {
            for (int i = 0; i < prestaties.size(); i++) {
                schrijver.prestatie(opVolgorde.get(i / MAANDEN), prestaties.get(i));
            }
        }
        return new Proefdeclaratie(bestand, prestaties.size(), prestaties.size() / FOUT_OM_DE);
    }

    private static Prestatie prestatie(
            Contract c, long toewijzing, int nr, YearMonth maand, int tarief) {
        return new Prestatie(
                new Referentie("P" + toewijzing + "M" + maand.getMonthValue(), null),
                Math.toIntExact(toewijzing),
                c.categorie(),
                c.code(),
                new GeslotenPeriode(maand.atDay(1), maand.atEndOfMonth()),
                UREN,
                "04",
                tarief,
                new BedragMetDC(UREN * tarief, DebetCredit.D),
                List.of());
    }
}
