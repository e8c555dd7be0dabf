package nl.zorginkoop.contracting.deur;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.Productklassen;
import org.junit.jupiter.api.Test;

/**
 * PR-02, PR-08, PR-13: elk veld dat een mens achter een deur met persoonsgegevens te zien krijgt,
 * is ingedeeld in {@code gegevens.csv}; wie een veld bijmaakt, kiest groep en vlag of houdt de
 * build op.
 */
class GegevensTest {
    /** Velden die losse tekst zijn: zij staan voor de burger uit. */
    private static final Set<String> ONGESTRUCTUREERD =
            Set.of("toelichting", "gestuurd", "verwacht");

    private static final Set<Class<?>> NAGEMAAKT = Set.of(List.class, Collection.class, Set.class);

    @Test
    void elk_veld_dat_een_mens_ziet_is_ingedeeld_en_er_staat_geen_veld_te_veel() {
        Map<String, Set<String>> echt = new TreeMap<>();
        for (Method deur : deuren()) {
            rijen(deur).forEach(soort -> neem(soort, echt));
        }
        Map<String, Set<String>> ingedeeld = new TreeMap<>();
        Gegevens.alle()
                .forEach((soort, velden) -> ingedeeld.put(soort, new TreeSet<>(velden.keySet())));
        assertThat(echt)
                .as(
                        "rij;veld;groep;tonen aan burger in contracting/src/main/resources/…/deur/gegevens.csv")
                .isEqualTo(ingedeeld);
        assertThat(echt).hasSizeGreaterThan(8);
    }

    /** Een getal kan niet leeg zijn: wie door de deur mag, moet het mogen zien. */
    @Test
    void wat_niet_leeg_kan_zijn_hoort_bij_de_taak_van_elke_rol_van_die_deur() {
        for (Method deur : deuren()) {
            Map<String, Set<String>> echt = new LinkedHashMap<>();
            for (Class<?> soort : rijen(deur)) {
                neem(soort, echt);
                for (RecordComponent deel : soort.getRecordComponents()) {
                    if (deel.getType().isPrimitive()) {
                        Gegevensgroep groep =
                                Gegevens.van(soort).orElseThrow().get(deel.getName()).groep();
                        for (Rol rol : mensen(deur)) {
                            assertThat(Doelbinding.taak(rol))
                                    .as(deur.getName() + " " + rol + " " + deel.getName())
                                    .contains(groep);
                        }
                    }
                }
            }
        }
    }

    /** Wat de afscherming niet kan namaken, toont zij ongezien of geeft een fout op de pagina. */
    @Test
    void elke_verzameling_in_een_rij_is_er_een_die_de_afscherming_namaakt_PR_08() {
        Map<String, Class<?>> vreemd = new TreeMap<>();
        for (Method deur : deuren()) {
            for (Class<?> soort : rijen(deur)) {
                vreemdeVerzamelingen(soort, vreemd);
            }
        }
        assertThat(vreemd).isEmpty();
    }

    /** Een nummer van een toewijzing zegt het logboek niets: de sleutel moet in de rij staan. */
    @Test
    void elke_rij_met_een_toewijzing_noemt_over_wie_zij_gaat_PR_06() {
        Set<String> zonder = new TreeSet<>();
        for (Method deur : deuren()) {
            for (Class<?> soort : rijen(deur)) {
                Set<String> delen =
                        Arrays.stream(soort.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.toSet());
                if ((delen.contains("toewijzingnummer") || delen.contains("toewijzingnr"))
                        && !delen.contains("toewijzing")
                        && !delen.contains("hulpvrager")
                        && !OverHulpvrager.class.isAssignableFrom(soort)) {
                    zonder.add(Gegevens.naam(soort));
                }
            }
        }
        assertThat(zonder).isEmpty();
    }

    @Test
    void losse_tekst_en_geld_staan_voor_de_burger_uit_PR_08() {
        Gegevens.alle()
                .forEach(
                        (soort, velden) ->
                                velden.forEach(
                                        (veld, indeling) -> {
                                            if (ONGESTRUCTUREERD.contains(veld)
                                                    || indeling.groep() == Gegevensgroep.GELD) {
                                                assertThat(indeling.burger())
                                                        .as(soort + "." + veld)
                                                        .isFalse();
                                            }
                                        }));
    }

    private static List<Rol> mensen(Method deur) {
        return Arrays.stream(deur.getAnnotation(Deur.class).value())
                .filter(Rol::isMetAccount)
                .toList();
    }

    private static List<Method> deuren() {
        return Productklassen.ALLE.stream()
                .flatMap(k -> k.getMethods().stream())
                .filter(m -> m.isAnnotatedWith(Deur.class))
                .map(m -> m.reflect())
                .filter(m -> m.getAnnotation(Deur.class).persoonsgegevens())
                .filter(m -> !mensen(m).isEmpty())
                .toList();
    }

    private static Set<Class<?>> rijen(Method deur) {
        Set<Class<?>> soorten = records(deur.getGenericReturnType()).collect(Collectors.toSet());
        for (Type p : deur.getGenericParameterTypes()) {
            if (p instanceof ParameterizedType t && t.getRawType() == Consumer.class) {
                records(p).forEach(soorten::add);
            }
        }
        return soorten;
    }

    private static void neem(Class<?> soort, Map<String, Set<String>> echt) {
        Set<String> velden = new TreeSet<>();
        if (echt.putIfAbsent(Gegevens.naam(soort), velden) != null) {
            return;
        }
        for (RecordComponent deel : soort.getRecordComponents()) {
            velden.add(deel.getName());
            records(deel.getGenericType()).forEach(dieper -> neem(dieper, echt));
        }
    }

    private static void vreemdeVerzamelingen(Class<?> soort, Map<String, Class<?>> vreemd) {
        for (RecordComponent deel : soort.getRecordComponents()) {
            boolean verzameling =
                    Iterable.class.isAssignableFrom(deel.getType())
                            || Map.class.isAssignableFrom(deel.getType())
                                    && records(deel.getGenericType()).findAny().isPresent();
            if (verzameling && !NAGEMAAKT.contains(deel.getType())) {
                vreemd.put(Gegevens.naam(soort) + "." + deel.getName(), deel.getType());
            }
            records(deel.getGenericType())
                    .filter(dieper -> dieper != soort)
                    .forEach(dieper -> vreemdeVerzamelingen(dieper, vreemd));
        }
    }

    // Waarden uit gedeeld (Euro, Bsn) vallen onder het veld dat hen draagt.
    private static java.util.stream.Stream<Class<?>> records(Type type) {
        if (type instanceof ParameterizedType t) {
            return Arrays.stream(t.getActualTypeArguments()).flatMap(GegevensTest::records);
        }
        return type instanceof Class<?> k
                        && k.isRecord()
                        && !k.getPackageName().endsWith(".gedeeld")
                ? java.util.stream.Stream.of(k)
                : java.util.stream.Stream.empty();
    }
}
