package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Geschiedenissen van toewijzing, declaratie, credit en verbetering, met vaste zaden. Elke wordt
 * drie keer gespeeld: zoals zij kwam, met de regels van elk bericht door elkaar, en gespreid over
 * berichten van één regel. Tien geschiedenissen delen hun berichten; zij raken elkaar niet. {@code
 * -Dzorginkoop.geschiedenissen=1000} speelt er meer.
 */
class DeclaratiegeschiedenisTest {
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final int AANTAL = Integer.getInteger("zorginkoop.geschiedenissen", 100);
    private static final int SAMEN = 10;
    private static final int MEESTE_BERICHTEN = 4;
    private static final long BEGROOT = 10_000_000;
    private static final String[] WAT_ER_MISGAAT = {
        "0611", "8017", "8021", "8187", "9321", "9322", "9338", "9341", "9346", "9369", "9389",
        "9390"
    };
    private static final Comparator<Prestatieregel> CREDITS_EERST =
            Comparator.comparing((Prestatieregel r) -> !r.credit())
                    .thenComparing(Prestatieregel::begin)
                    .thenComparing(Prestatieregel::categorie)
                    .thenComparing(Prestatieregel::code);

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_geschiedenis_houdt_alles_heel_hoe_zij_ook_verdeeld_is_INV_8_1_INV_8_5_INV_9_4_INV_9_5(
            Wet wet) {
        Kleinewereld zoals = new Kleinewereld(wet);
        Kleinewereld geschud = new Kleinewereld(wet);
        Kleinewereld gespreid = new Kleinewereld(wet);
        List<Kleinewereld> werelden = List.of(zoals, geschud, gespreid);
        int goed = 0;
        Set<String> codes = new TreeSet<>();
        for (long zaad = wet.ordinal(); zaad < AANTAL; zaad += 2 * SAMEN) {
            List<Geschiedenis> samen =
                    LongStream.iterate(zaad, z -> z < AANTAL, z -> z + 2)
                            .limit(SAMEN)
                            .mapToObj(Geschiedenis::new)
                            .toList();
            werelden.forEach(w -> samen.forEach(g -> wijs(w, g)));
            for (int ronde = 0; ronde < MEESTE_BERICHTEN; ronde++) {
                int deze = ronde;
                List<List<Prestatieregel>> berichten =
                        samen.stream()
                                .map(
                                        g ->
                                                deze < g.berichten()
                                                        ? g.volgende()
                                                        : List.<Prestatieregel>of())
                                .toList();
                List<Prestatieregel> alle = berichten.stream().flatMap(List::stream).toList();
                String naam = "Z" + zaad + "b" + ronde;
                Map<String, List<String>> oordeel = stuur(zoals, naam, alle);
                for (int i = 0; i < samen.size(); i++) {
                    samen.get(i).liepAf(berichten.get(i), oordeel.keySet());
                }

                List<Prestatieregel> anders = new ArrayList<>(alle);
                Collections.shuffle(anders, new Random(zaad));
                assertThat(stuur(geschud, naam, anders))
                        .as("vanaf zaad %d, ronde %d, andere volgorde", zaad, ronde)
                        .isEqualTo(oordeel);
                assertThat(spreid(gespreid, naam, berichten))
                        .as("vanaf zaad %d, ronde %d, gespreid", zaad, ronde)
                        .isEqualTo(oordeel);
                goed += alle.size() - oordeel.size();
                oordeel.values().forEach(codes::addAll);
            }
            for (Geschiedenis g : samen) {
                assertThat(Invarianten.geschonden(zoals, g.vanaf(), g.tot())).as("%s", g).isEmpty();
                assertThat(geld(geschud, g)).as("%s, geschud", g).isEqualTo(geld(zoals, g));
                assertThat(geld(gespreid, g)).as("%s, gespreid", g).isEqualTo(geld(zoals, g));
            }
        }
        for (Kleinewereld w : werelden) {
            assertThat(w.verschillen()).isZero();
            assertThat(w.stand()).isEqualTo(zoals.stand());
            assertThat(w.stand().stream().mapToLong(b -> b).sum()).as("begroot").isEqualTo(BEGROOT);
        }
        // Zonder deze twee zou een generator die niets meer goed heeft, of niets meer fout, ook
        // slagen.
        assertThat(goed).isGreaterThan(AANTAL);
        assertThat(codes).contains(WAT_ER_MISGAAT);
    }

    private static void wijs(Kleinewereld w, Geschiedenis g) {
        g.toewijzingen().forEach(t -> w.client(t.bsn()));
        g.toewijzingen().forEach(w::wijs);
    }

    private static Map<String, List<String>> stuur(
            Kleinewereld w, String naam, List<Prestatieregel> bericht) {
        Map<String, List<String>> afgekeurd = new TreeMap<>();
        if (bericht.isEmpty()) {
            return afgekeurd;
        }
        List<Prestatieregel> genummerd = new ArrayList<>();
        for (Prestatieregel r : bericht) {
            genummerd.add(Regelmal.van(r).nr(genummerd.size() + 1L).maak());
        }
        UUID d = w.declareer(naam, AUGUSTUS, genummerd);
        w.afgekeurd(d).forEach(r -> afgekeurd.put(r.regel().referentie(), r.codes()));
        return afgekeurd;
    }

    /** Van elke geschiedenis telkens één regel: credits eerst, dan de oudste maand. */
    private static Map<String, List<String>> spreid(
            Kleinewereld w, String naam, List<List<Prestatieregel>> berichten) {
        List<Deque<Prestatieregel>> rijen =
                berichten.stream()
                        .map(b -> b.stream().sorted(CREDITS_EERST).toList())
                        .map(b -> (Deque<Prestatieregel>) new ArrayDeque<>(b))
                        .toList();
        Map<String, List<String>> afgekeurd = new TreeMap<>();
        for (int deel = 0; rijen.stream().anyMatch(r -> !r.isEmpty()); deel++) {
            List<Prestatieregel> een =
                    rijen.stream().map(Deque::poll).filter(Objects::nonNull).toList();
            afgekeurd.putAll(stuur(w, naam + "d" + deel, een));
        }
        return afgekeurd;
    }

    private static List<String> geld(Kleinewereld w, Geschiedenis g) {
        return w.db.toezicht()
                .lijst(
                        "select t.nummer || ' ' || v.jaar || ' ' || v.verplicht || ' ' || v.gerealiseerd as s"
                                + " from toewijzing t join verplichting v on v.toewijzing = t.id"
                                + " where t.nummer >= ? and t.nummer < ? order by 1",
                        r -> r.getString("s"),
                        g.vanaf(),
                        g.tot());
    }
}
