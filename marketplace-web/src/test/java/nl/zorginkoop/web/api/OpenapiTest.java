package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** De beschrijving belooft niet meer en niet minder dan de code kan. */
class OpenapiTest {
    // Gezocht en niet opgesomd: een nieuwe bron kan zo niet vergeten worden.
    private static final List<Class<?>> BRONNEN =
            new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages("nl.zorginkoop.web.api")
                            .stream()
                            .filter(k -> k.isAnnotatedWith(Path.class))
                            .<Class<?>>map(JavaClass::reflect)
                            .toList();

    @Test
    void elk_eindpunt_staat_in_de_beschrijving_en_omgekeerd() throws IOException {
        Set<String> code = new TreeSet<>();
        assertThat(BRONNEN).hasSizeGreaterThan(15);
        for (Class<?> bron : BRONNEN) {
            for (Method methode : bron.getDeclaredMethods()) {
                Path deel = methode.getAnnotation(Path.class);
                String pad =
                        "/"
                                + bron.getAnnotation(Path.class).value()
                                + (deel == null ? "" : "/" + deel.value());
                if (methode.isAnnotationPresent(GET.class)) {
                    code.add("get " + pad);
                } else if (methode.isAnnotationPresent(POST.class)) {
                    code.add("post " + pad);
                } else if (methode.isAnnotationPresent(PUT.class)) {
                    code.add("put " + pad);
                } else if (methode.isAnnotationPresent(DELETE.class)) {
                    code.add("delete " + pad);
                }
            }
        }
        assertThat(beschreven()).isEqualTo(code);
    }

    @Test
    void elke_operatie_heeft_een_eigen_naam() throws IOException {
        List<String> namen =
                Pattern.compile("\"operationId\": \"(\\w+)\"")
                        .matcher(beschrijving())
                        .results()
                        .map(r -> r.group(1))
                        .toList();

        assertThat(namen).doesNotHaveDuplicates().hasSameSizeAs(beschreven());
    }

    @Test
    void elke_verwijzing_in_de_beschrijving_komt_ergens_uit() throws IOException {
        String tekst = beschrijving();
        assertThat(
                        Pattern.compile("\"#/components/\\w+/(\\w[\\w-]*)\"")
                                .matcher(tekst)
                                .results()
                                .map(r -> r.group(1))
                                .distinct())
                .isNotEmpty()
                .allSatisfy(naam -> assertThat(tekst).contains("      \"" + naam + "\": {"));
    }

    @Test
    void de_versie_in_de_beschrijving_is_die_van_de_kop() throws IOException {
        assertThat(beschrijving()).contains("\"version\": \"" + Versiekop.VERSIE + "\"");
    }

    private static Set<String> beschreven() throws IOException {
        Set<String> paden = new TreeSet<>();
        String pad = "";
        Matcher regel =
                Pattern.compile("(?m)^    \"(/[^\"]*)\": \\{|^      \"(get|post|put|delete)\": \\{")
                        .matcher(beschrijving());
        while (regel.find()) {
            if (regel.group(1) != null) {
                pad = regel.group(1);
            } else if (!pad.isEmpty()) {
                paden.add(regel.group(2) + " " + pad);
            }
        }
        return paden;
    }

    private static String beschrijving() throws IOException {
        try (InputStream bron = Beschrijving.class.getResourceAsStream("openapi.json")) {
            return new String(bron.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
