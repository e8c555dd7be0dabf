package nl.zorginkoop.web.lijsten;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Prognose;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.lijst.Lijst;
import org.junit.jupiter.api.Test;

/** Ux L1: scherm, telling en uitvoer van de plafonds zijn dezelfde lijst. */
class PlafondlijstTest {
    @Test
    void een_lijst_die_op_het_scherm_past_gaat_zo_naar_buiten_L1() {
        Plafondlijst lijst = lijst(1_000, Map.of());
        assertThat(uitvoer(lijst))
                .hasSize(1_000)
                .isEqualTo(lijst.getBlad().rijen().stream().map(Plafondstand::naam).toList())
                .startsWith("Plafond 999");
    }

    @Test
    void een_langere_lijst_gaat_in_haar_geheel_naar_buiten_L1() {
        Plafondlijst lijst = lijst(1_001, Map.of());
        assertThat(uitvoer(lijst)).hasSize(1_001).startsWith("Plafond 0");
        assertThat(lijst.getBlad().rijen()).hasSize(1_000);
        assertThat(lijst.getBlad().aantal()).isEqualTo(1_001);
    }

    /** Waar niet alles gelezen is kan meer passen dan er gevonden is; dan past een pdf niet. */
    @Test
    void een_afgekapte_lijst_zegt_meer_dan_wij_tellen_ook_met_een_filter_L1() {
        Plafondlijst lijst = lijst(Bladzijde.TELGRENS + 5, Map.of("zoek", "Plafond 77"));
        assertThat(lijst.getBlad().rijen()).hasSizeLessThan(200);
        assertThat(lijst.getBlad().meerDanGeteld()).isTrue();
        assertThat(lijst.isInPdf()).isFalse();
    }

    @Test
    void wie_zoekt_vindt_alleen_wat_er_staat() {
        assertThat(lijst(3, Map.of("zoek", "null")).getBlad().rijen()).isEmpty();
        assertThat(lijst(3, Map.of("zoek", "FOND 2")).getBlad().rijen()).hasSize(1);
    }

    private static List<String> uitvoer(Plafondlijst lijst) {
        List<String> namen = new ArrayList<>();
        lijst.stroom(lijst.vraag(), p -> namen.add(p.naam()));
        return namen;
    }

    private static Plafondlijst lijst(int aantal, Map<String, String> gevraagd) {
        List<Plafondstand> alle =
                IntStream.range(0, aantal).mapToObj(PlafondlijstTest::stand).toList();
        Plafondlijst lijst = new Plafondlijst();
        lijst.klok = () -> Instant.parse("2026-09-15T09:00:00Z");
        lijst.overzicht =
                new Budgetoverzicht() {
                    @Override
                    public List<Plafondstand> naarRisico(Namens namens, int jaar) {
                        List<Plafondstand> deel =
                                new ArrayList<>(
                                        alle.subList(0, Math.min(aantal, Bladzijde.TELGRENS + 1)));
                        java.util.Collections.reverse(deel);
                        return deel;
                    }

                    @Override
                    public void allePlafonds(
                            Namens namens, int jaar, Consumer<Plafondstand> verwerk) {
                        alle.forEach(verwerk);
                    }
                };
        zet(
                lijst,
                "ik",
                new Ik() {
                    @Override
                    public Namens namens() {
                        return Namens.bezoeker();
                    }
                });
        zet(
                lijst,
                "aanvraag",
                Proxy.newProxyInstance(
                        PlafondlijstTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (doel, methode, waarden) -> gevraagd.get(waarden[0])));
        return lijst;
    }

    private static void zet(Lijst<?> lijst, String veld, Object waarde) {
        try {
            Field dit = Lijst.class.getDeclaredField(veld);
            dit.setAccessible(true);
            dit.set(lijst, waarde);
        } catch (ReflectiveOperationException fout) {
            throw new IllegalStateException(fout);
        }
    }

    private static Plafondstand stand(int nr) {
        Euro begroot = Euro.centen(100);
        return new Plafondstand(
                new UUID(1, nr),
                "Plafond " + nr,
                Plafondsoort.PLAFOND,
                Wet.WMO,
                2026,
                null,
                null,
                null,
                null,
                begroot,
                begroot,
                Euro.NUL,
                Euro.NUL,
                Euro.NUL,
                Prognose.van(2026, new TreeMap<>(), begroot));
    }
}
