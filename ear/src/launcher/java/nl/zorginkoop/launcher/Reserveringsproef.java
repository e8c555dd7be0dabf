package nl.zorginkoop.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Velen boeken tegelijk op dezelfde plafonds: verplichten met de wacht erop, en van wat er al staat
 * een deel realiseren, crediteren of laten vallen. Daarna moet elk plafond zijn boekingen zijn en
 * mag er geen onder nul staan (INV-8.1, INV-8.4).
 */
final class Reserveringsproef {
    private static final int GROOTSTE = 100_000;
    private static final int PER_DRAAD = 20;
    // Een plafond kent jaren tot en met 2100; elke proef neemt het laatste dat niemand nam.
    private static final int EERSTE_JAAR = 2041;
    private static final int LAATSTE_JAAR = 2100;
    private static final String BOEK =
            "select boek(?::uuid, ?, ?, ?, ?, ?::uuid, ?::char(8), ?::date, null, uuidv7(), ?)";
    private static final String DRUKSTE =
            "(select gemeente from toewijzing group by 1 order by count(*) desc, 1 limit 1)";

    /** Een toewijzing die nog niets belooft in het jaar van de proef. */
    private record Toegewezen(UUID id, String aanbieder) {}

    /**
     * @param geboekt wat doorging
     * @param geweigerd waar het plafond knelde
     * @param duren milliseconden per boeking, op volgorde
     * @param bevindingen wat er na afloop niet klopt
     */
    record Uitslag(
            long geboekt,
            long geweigerd,
            double seconden,
            double[] duren,
            List<String> bevindingen) {
        double perSeconde() {
            return (geboekt + geweigerd) / seconden;
        }

        double p99() {
            return duren.length == 0 ? 0 : duren[(duren.length * 99 + 99) / 100 - 1];
        }
    }

    private final Platform platform;
    private final int jaar;
    private final List<UUID> plafonds = new ArrayList<>();
    private final List<UUID> alle = new ArrayList<>();

    private Reserveringsproef(Platform platform, int jaar) {
        this.platform = platform;
        this.jaar = jaar;
    }

    /** Verse plafonds van een eigen jaar, elk met zoveel centen begroot en niets erboven. */
    static Reserveringsproef los(Platform platform, int aantal, long centen) {
        return vers(platform, aantal, centen, false);
    }

    /** Dezelfde onder een begroting die eerder op is dan zij samen: ook wat erboven staat knelt. */
    static Reserveringsproef onderBegroting(Platform platform, int aantal, long centen) {
        return vers(platform, aantal, centen, true);
    }

    private static Reserveringsproef vers(
            Platform platform, int aantal, long centen, boolean metBegroting) {
        try (Connection c = Bevestigingen.verbind(platform)) {
            Reserveringsproef proef = new Reserveringsproef(platform, vrijJaar(c));
            UUID begroting =
                    metBegroting
                            ? proef.plafond(c, null, "Begroting", centen * aantal * 3 / 4)
                            : null;
            for (int i = 0; i < aantal; i++) {
                proef.plafonds.add(proef.plafond(c, begroting, "Proef " + i, centen));
            }
            return proef;
        } catch (SQLException fout) {
            throw new Fout("De proef kan geen plafonds maken: " + fout.getMessage(), fout);
        }
    }

    // Een toewijzing belooft per jaar op een blad: in een vers jaar is elke toewijzing weer vrij.
    private static int vrijJaar(Connection c) throws SQLException {
        String sql =
                "select max(j) from generate_series(?, ?) j where j not in (select jaar from plafond where gemeente = "
                        + DRUKSTE
                        + ")";
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setInt(1, EERSTE_JAAR);
            s.setInt(2, LAATSTE_JAAR);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                if (r.getInt(1) == 0) {
                    throw new Fout(
                            "Elk jaar van "
                                    + EERSTE_JAAR
                                    + " tot en met "
                                    + LAATSTE_JAAR
                                    + " heeft al plafonds: neem een nieuwe datamap.");
                }
                return r.getInt(1);
            }
        }
    }

    private UUID plafond(Connection c, UUID ouder, String naam, long centen) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement s =
                        c.prepareStatement(
                                "insert into plafond (id, gemeente, jaar, wet, soort, naam, ouder, pad) values (?, "
                                        + DRUKSTE
                                        + ", ?, 'WMO', ?, ?, ?, array_remove(array[?, ?]::uuid[], null))");
                PreparedStatement begroot =
                        c.prepareStatement(
                                "select boek(?, 'BEGROOT', 'BUITEN', 'VRIJ', ?, null, null, null, null, uuidv7(), false)")) {
            s.setObject(1, id);
            s.setInt(2, jaar);
            s.setString(3, naam.equals("Begroting") ? "BEGROTING" : "PLAFOND");
            s.setString(4, naam);
            s.setObject(5, ouder, Types.OTHER);
            s.setObject(6, ouder, Types.OTHER);
            s.setObject(7, id);
            s.executeUpdate();
            begroot.setObject(1, id);
            begroot.setLong(2, centen);
            begroot.execute();
        }
        alle.add(id);
        return id;
    }

    /**
     * @param gemengd ook realiseren, crediteren en laten vallen; anders alleen verplichten
     */
    Uitslag draai(int draden, int seconden, boolean gemengd, long zaad)
            throws InterruptedException {
        ExecutorService werkers = Executors.newFixedThreadPool(draden);
        long begin = System.nanoTime();
        try {
            List<Callable<Draad>> werk = new ArrayList<>();
            List<Toegewezen> alle = toewijzingen(draden * PER_DRAAD);
            for (int i = 0; i < draden; i++) {
                SplittableRandom toeval = new SplittableRandom(zaad + i);
                List<Toegewezen> eigen = alle.subList(i * PER_DRAAD, (i + 1) * PER_DRAAD);
                werk.add(
                        () ->
                                new Draad(toeval, gemengd, eigen)
                                        .loop(begin + seconden * 1_000_000_000L));
            }
            List<Draad> klaar = new ArrayList<>();
            for (Future<Draad> f : werkers.invokeAll(werk)) {
                klaar.add(f.get());
            }
            double duur = (System.nanoTime() - begin) / 1e9;
            double[] duren =
                    klaar.stream()
                            .flatMap(d -> d.duren.stream())
                            .mapToDouble(Double::doubleValue)
                            .sorted()
                            .toArray();
            return new Uitslag(
                    klaar.stream().mapToLong(d -> d.geboekt).sum(),
                    klaar.stream().mapToLong(d -> d.geweigerd).sum(),
                    duur,
                    duren,
                    bevindingen());
        } catch (ExecutionException fout) {
            throw new Fout("De proef kan niet boeken: " + fout.getCause().getMessage(), fout);
        } finally {
            werkers.shutdownNow();
        }
    }

    private List<Toegewezen> toewijzingen(int aantal) {
        String sql =
                "select id, aanbieder from toewijzing t where gemeente = "
                        + DRUKSTE
                        + " and not exists (select from verplichting v where v.toewijzing = t.id and v.jaar = ?)"
                        + " order by id limit ?";
        List<Toegewezen> gevonden = new ArrayList<>();
        try (Connection c = Bevestigingen.verbind(platform);
                PreparedStatement s = c.prepareStatement(sql)) {
            s.setInt(1, jaar);
            s.setInt(2, aantal);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    gevonden.add(new Toegewezen(r.getObject(1, UUID.class), r.getString(2)));
                }
            }
        } catch (SQLException fout) {
            throw new Fout("De proef vindt geen toewijzingen: " + fout.getMessage(), fout);
        }
        if (gevonden.size() < aantal) {
            throw new Fout(
                    "De proef vraagt de demowereld met "
                            + aantal
                            + " toewijzingen in een gemeente; er zijn er "
                            + gevonden.size());
        }
        return gevonden;
    }

    private List<String> bevindingen() {
        String sql =
                """
                with geboekt as (
                    -- Wat gebruikt wordt telt tot in de wortel mee; begroten is per plafond.
                    select p.id as plafond,
                           sum(pot_mutatie('VRIJ', b.van, b.naar, b.bedrag)) as vrij,
                           sum(pot_mutatie('VERPLICHT', b.van, b.naar, b.bedrag)) as verplicht,
                           sum(pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag)) as gerealiseerd
                    from boeking b join plafond k on k.id = b.plafond
                    join plafond p on p.id = any (k.pad) and (b.soort <> 'BEGROOT' or p.id = k.id)
                    where b.plafond = any (?) group by 1),
                belofte as (select p.id as plafond, sum(v.verplicht) as verplicht, sum(v.gerealiseerd) as gerealiseerd
                            from verplichting v join plafond k on k.id = v.plafond
                            join plafond p on p.id = any (k.pad)
                            where v.plafond = any (?) group by 1)
                select p.naam from plafond p left join geboekt g on g.plafond = p.id left join belofte b on b.plafond = p.id
                where p.id = any (?) and (p.vrij < 0
                    or (p.vrij, p.verplicht, p.gerealiseerd) is distinct from (g.vrij, g.verplicht, g.gerealiseerd)
                    or (p.verplicht, p.gerealiseerd) <> (coalesce(b.verplicht, 0), coalesce(b.gerealiseerd, 0)))
                order by 1
                """;
        List<String> fout = new ArrayList<>();
        try (Connection c = Bevestigingen.verbind(platform);
                PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 1; i <= 3; i++) {
                s.setArray(i, c.createArrayOf("uuid", alle.toArray()));
            }
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    fout.add(r.getString(1) + " is niet wat er geboekt is");
                }
            }
        } catch (SQLException e) {
            throw new Fout("De proef kan niet natellen: " + e.getMessage(), e);
        }
        return fout;
    }

    /** Wie boekt, op eigen toewijzingen: wat een ander deed staat hem niet in de weg. */
    private final class Draad {
        private final SplittableRandom toeval;
        private final boolean gemengd;
        private final List<Toegewezen> toewijzingen;
        private final UUID[] bladen = new UUID[PER_DRAAD];
        private final long[] verplicht = new long[PER_DRAAD];
        private final long[] gerealiseerd = new long[PER_DRAAD];
        private final List<Double> duren = new ArrayList<>();
        private long geboekt;
        private long geweigerd;

        Draad(SplittableRandom toeval, boolean gemengd, List<Toegewezen> toewijzingen) {
            this.toeval = toeval;
            this.gemengd = gemengd;
            this.toewijzingen = toewijzingen;
            Arrays.setAll(bladen, i -> plafonds.get(toeval.nextInt(plafonds.size())));
        }

        Draad loop(long einde) throws SQLException {
            try (Connection c = Bevestigingen.verbind(platform);
                    PreparedStatement s = c.prepareStatement(BOEK)) {
                while (System.nanoTime() < einde) {
                    stap(s);
                }
            }
            return this;
        }

        private void stap(PreparedStatement s) throws SQLException {
            int i = toeval.nextInt(PER_DRAAD);
            long bedrag = 1 + toeval.nextInt(GROOTSTE);
            switch (gemengd ? toeval.nextInt(4) : 0) {
                case 1 -> {
                    long deel = Math.min(bedrag, verplicht[i]);
                    if (deel > 0 && boek(s, i, "REALISATIE", "VERPLICHT", "GEREALISEERD", deel)) {
                        verplicht[i] -= deel;
                        gerealiseerd[i] += deel;
                    }
                }
                case 2 -> {
                    long deel = Math.min(bedrag, gerealiseerd[i]);
                    if (deel > 0 && boek(s, i, "CREDIT", "GEREALISEERD", "VERPLICHT", deel)) {
                        gerealiseerd[i] -= deel;
                        verplicht[i] += deel;
                    }
                }
                case 3 -> {
                    long deel = Math.min(bedrag, verplicht[i]);
                    if (deel > 0 && boek(s, i, "VRIJVAL", "VERPLICHT", "VRIJ", deel)) {
                        verplicht[i] -= deel;
                    }
                }
                default -> {
                    if (boek(s, i, "VERPLICHTING", "VRIJ", "VERPLICHT", bedrag)) {
                        verplicht[i] += bedrag;
                    }
                }
            }
        }

        private boolean boek(
                PreparedStatement s, int i, String soort, String van, String naar, long bedrag)
                throws SQLException {
            boolean maand = soort.equals("REALISATIE") || soort.equals("CREDIT");
            s.setObject(1, bladen[i]);
            s.setString(2, soort);
            s.setString(3, van);
            s.setString(4, naar);
            s.setLong(5, bedrag);
            s.setObject(6, toewijzingen.get(i).id());
            s.setString(7, toewijzingen.get(i).aanbieder());
            s.setString(8, maand ? jaar + "-01-01" : null);
            s.setBoolean(9, true);
            long begin = System.nanoTime();
            boolean door;
            try (ResultSet r = s.executeQuery()) {
                r.next();
                door = r.getString(1) == null;
            }
            duren.add((System.nanoTime() - begin) / 1e6);
            if (door) {
                geboekt++;
            } else {
                geweigerd++;
            }
            return door;
        }
    }
}
