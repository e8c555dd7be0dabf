package nl.zorginkoop.iwmo.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Van elke regel van niveau 2 een bericht dat haar schendt en een dat haar net haalt. */
class RegelgevallenTest {

    static List<Arguments> gevallen() {
        List<Arguments> alle = new ArrayList<>();
        for (Geval geval : alle()) {
            for (Domein domein : Domein.values()) {
                if (geval.regel.geldtVoor(geval.soort(domein))) {
                    alle.add(Arguments.of(geval, domein));
                }
            }
        }
        return alle;
    }

    private static List<Geval> alle() {
        return Stream.of(Gevallen.alle(), Verzoekgevallen.alle(), Declaratiegevallen.alle())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("gevallen")
    void schending_meldt_deze_regel_en_alleen_wat_eruit_volgt(Geval geval, Domein domein)
            throws IOException {
        Set<Regel> verwacht = EnumSet.of(geval.regel);
        verwacht.addAll(geval.ook);
        Oordeel oordeel = oordeel(geval.gebroken(domein));
        assertThat(oordeel.niveau1Goed()).as("%s", oordeel.fouten()).isTrue();
        assertThat(oordeel.regels())
                .containsExactlyInAnyOrderElementsOf(verwacht.stream().map(Regel::name).toList());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("gevallen")
    void net_geen_schending_meldt_niets(Geval geval, Domein domein) throws IOException {
        assertThat(oordeel(geval.nietGebroken(domein)).fouten()).isEmpty();
    }

    @Test
    void elke_regel_van_niveau_2_heeft_in_elk_bericht_een_geval() {
        Set<String> bedekt = new HashSet<>();
        alle().forEach(g -> bedekt.add(g.regel + " " + g.nummer));
        List<String> nodig =
                Arrays.stream(Regel.values())
                        .filter(r -> r.niveau() == 2)
                        .flatMap(r -> r.berichten().stream().map(s -> r + " " + s.nummer()))
                        .distinct()
                        .toList();
        assertThat(nodig).isSubsetOf(bedekt);
    }

    private static Oordeel oordeel(Bericht bericht) throws IOException {
        return Berichtlezer.lees(new ByteArrayInputStream(Schrijver.bytes(bericht))).oordeel();
    }
}
