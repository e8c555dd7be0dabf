package nl.zorginkoop.ear.server.autorisatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Deur;
import org.junit.jupiter.api.Test;

/**
 * Zonder server, in seconden: elke deur heeft een rij in de tabel en iets om mee naar binnen te
 * gaan. De uitkomsten zelf meet {@link DeurmatrixIT}.
 */
class DeurtabelTest {
    private static final Map<String, Method> DEUREN = deuren();

    @Test
    void elke_deur_heeft_precies_een_rij() throws Exception {
        List<String> rijen =
                DeurmatrixIT.tabel().stream().skip(1).map(r -> r.split(";")[0]).toList();
        assertThat(rijen).doesNotHaveDuplicates();
        assertThat(rijen).containsExactlyInAnyOrderElementsOf(DEUREN.keySet());
    }

    @Test
    void elke_deur_die_iets_vraagt_heeft_een_aanroep() throws Exception {
        Set<String> vraagt =
                DEUREN.entrySet().stream()
                        .filter(d -> !Deuren.vultZelf(d.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> aanroepen = new Aanroepen(kamers()).deuren();
        assertThat(aanroepen).containsAll(vraagt);
        assertThat(DEUREN.keySet())
                .as("een aanroep voor een deur die er is")
                .containsAll(aanroepen);
    }

    private static List<Kameraanroepen> kamers() throws Exception {
        List<Kameraanroepen> gevonden = new ArrayList<>();
        for (JavaClass klasse : new ClassFileImporter().importPackagesOf(Kameraanroepen.class)) {
            if (klasse.isAssignableTo(Kameraanroepen.class) && !klasse.isInterface()) {
                Constructor<?> maak = klasse.reflect().getDeclaredConstructor();
                maak.setAccessible(true);
                gevonden.add((Kameraanroepen) maak.newInstance());
            }
        }
        return gevonden;
    }

    private static Map<String, Method> deuren() {
        Map<String, Method> gevonden = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "nl.zorginkoop.contracting",
                                "nl.zorginkoop.gateway",
                                "nl.zorginkoop.web")
                        .stream()
                        .filter(k -> k.getMethods().stream().anyMatch(DeurtabelTest::isDeur))
                        .map(JavaClass::reflect)
                        .flatMap(k -> Arrays.stream(k.getDeclaredMethods()))
                        .filter(m -> m.isAnnotationPresent(Deur.class) && !m.isSynthetic())
                        .forEach(m -> gevonden.put(Deuren.naam(m), m));
        return gevonden;
    }

    private static boolean isDeur(JavaMethod methode) {
        return methode.isAnnotatedWith(Deur.class);
    }
}
