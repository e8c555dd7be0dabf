package nl.zorginkoop.web.lijst;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** De URL van deze pagina met een paar vragen anders. */
final class Adres {
    private final String pad;
    private final Map<String, String> vragen;

    private Adres(String pad, Map<String, String> vragen) {
        this.pad = pad;
        this.vragen = vragen;
    }

    static Adres van(HttpServletRequest aanvraag) {
        Map<String, String> vragen = new LinkedHashMap<>();
        aanvraag.getParameterMap()
                .forEach(
                        (naam, waarden) -> {
                            // Wat iemand in een formulier tikte, komt niet in een adres.
                            if (waarden.length > 0
                                    && !naam.contains(":")
                                    && !naam.startsWith("jakarta.faces")) {
                                vragen.put(naam, waarden[0]);
                            }
                        });
        return new Adres(aanvraag.getRequestURI(), vragen);
    }

    Adres met(String naam, String waarde) {
        Map<String, String> nieuw = new LinkedHashMap<>(vragen);
        nieuw.put(naam, waarde == null ? "" : waarde);
        return new Adres(pad, nieuw);
    }

    Adres zonder(String... namen) {
        Map<String, String> nieuw = new LinkedHashMap<>(vragen);
        Arrays.asList(namen).forEach(nieuw::remove);
        return new Adres(pad, nieuw);
    }

    Adres op(String ander) {
        return new Adres(ander, vragen);
    }

    @Override
    public String toString() {
        String vraag =
                vragen.entrySet().stream()
                        .filter(v -> !v.getValue().isBlank())
                        .map(v -> code(v.getKey()) + "=" + code(v.getValue()))
                        .collect(Collectors.joining("&"));
        return vraag.isEmpty() ? pad : pad + "?" + vraag;
    }

    private static String code(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
