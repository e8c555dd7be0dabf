package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final List<Class<?>> BRONNEN =
            List.of(
                    Berichtenbron.class,
                    Declaratiesbron.class,
                    Toewijzingenbron.class,
                    Kadersbron.class,
                    Voorwaardenbron.class,
                    Tarievenbron.class,
                    Kadertarievenbron.class,
                    Openstellingenbron.class,
                    Aanvragenbron.class,
                    Dossierbron.class,
                    Beoordelingenbron.class,
                    Noodinzagenbron.class,
                    Bandenbron.class,
                    Contractenbron.class,
                    Registerbron.class,
                    Aanbestedingenbron.class,
                    Inschrijvingenbron.class,
                    Beschrijving.class);

    @Test
    void elk_eindpunt_staat_in_de_beschrijving_en_omgekeerd() throws IOException {
        Set<String> code = new TreeSet<>();
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
                }
            }
        }
        assertThat(beschreven()).isEqualTo(code);
    }

    @Test
    void de_versie_in_de_beschrijving_is_die_van_de_kop() throws IOException {
        assertThat(beschrijving()).contains("\"version\": \"" + Versiekop.VERSIE + "\"");
    }

    private static Set<String> beschreven() throws IOException {
        Set<String> paden = new TreeSet<>();
        String pad = "";
        Matcher regel =
                Pattern.compile("(?m)^    \"(/[^\"]*)\": \\{|^      \"(get|post|put)\": \\{")
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
