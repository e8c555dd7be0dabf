package nl.zorginkoop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Elke pagina en elk eindpunt heeft een rij in {@code paginamatrix.csv}, en web.xml houdt zich
 * eraan.
 */
class PaginamatrixTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String OPEN = "OPEN";
    private static final String IEDEREEN = "ACCOUNT";

    @Test
    void elke_pagina_heeft_een_rij_en_elke_rij_een_pagina() throws IOException {
        Set<String> paginas = new TreeSet<>();
        try (Stream<Path> bestanden = Files.walk(WEBAPP)) {
            bestanden
                    .filter(p -> p.toString().endsWith(".xhtml"))
                    .map(p -> "/" + WEBAPP.relativize(p))
                    .filter(p -> !p.startsWith("/WEB-INF"))
                    .forEach(paginas::add);
        }
        Set<String> rijen = new TreeSet<>(matrix().keySet());
        rijen.removeIf(r -> !r.endsWith(".xhtml"));
        assertThat(paginas).isEqualTo(rijen);
    }

    @Test
    void web_xml_laat_precies_de_rollen_van_de_matrix_toe() throws Exception {
        Map<String, Set<String>> regels = regels("GET");
        matrix().forEach(
                        (pad, rollen) ->
                                assertThat(toegestaan(pad, regels)).as(pad).isEqualTo(rollen));
    }

    @Test
    void iets_doen_aan_een_procedure_vraagt_een_account_ook_waar_lezen_openbaar_is_OP_20()
            throws Exception {
        String een = "/api/v1/openstellingen/0b0e4a1c-7f9d-4a53-9a44-6f1f8a3c2d10";

        assertThat(toegestaan(een, regels("GET"))).containsExactly(OPEN);
        assertThat(toegestaan(een + "/wijzigingen", regels("GET"))).containsExactly(OPEN);
        for (String doen : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertThat(toegestaan("/api/v1/openstellingen", regels(doen)))
                    .containsExactly(IEDEREEN);
            assertThat(toegestaan(een + "/publicatie", regels(doen))).containsExactly(IEDEREEN);
        }
        for (String pad :
                List.of("/api/v1/openstellingen/eigen", "/api/v1/openstellingen/eigen/x")) {
            assertThat(toegestaan(pad, regels("GET"))).containsExactly(IEDEREEN);
        }
    }

    private static Set<String> toegestaan(String pad, Map<String, Set<String>> regels) {
        String beste =
                regels.keySet().stream()
                        .filter(p -> past(p, pad))
                        .max((a, b) -> Integer.compare(a.length(), b.length()))
                        .orElseThrow();
        return regels.get(beste);
    }

    private static boolean past(String patroon, String pad) {
        return patroon.equals(pad)
                || (patroon.endsWith("/*")
                        && pad.startsWith(patroon.substring(0, patroon.length() - 1)));
    }

    private static Map<String, Set<String>> matrix() {
        Map<String, Set<String>> rijen = new TreeMap<>();
        try {
            for (String regel :
                    Files.readAllLines(Path.of("src/test/resources/paginamatrix.csv"))) {
                if (!regel.startsWith("pad;")) {
                    String[] delen = regel.split(";");
                    rijen.put(delen[0], new TreeSet<>(List.of(delen[1].split(" "))));
                }
            }
        } catch (IOException fout) {
            throw new AssertionError(fout);
        }
        return rijen;
    }

    private static Map<String, Set<String>> regels(String werkwoord) throws Exception {
        Document web =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(WEBAPP.resolve("WEB-INF/web.xml").toFile());
        Map<String, Set<String>> regels = new TreeMap<>();
        NodeList lijst = web.getElementsByTagName("security-constraint");
        for (int i = 0; i < lijst.getLength(); i++) {
            Element regel = (Element) lijst.item(i);
            if (!gaatOver(regel, werkwoord)) {
                continue;
            }
            Set<String> rollen = new TreeSet<>(teksten(regel, "role-name"));
            if (rollen.isEmpty()) {
                rollen.add(OPEN);
            } else if (rollen.remove("**")) {
                rollen.add(IEDEREEN);
            }
            teksten(regel, "url-pattern")
                    .forEach(p -> regels.merge(p, rollen, PaginamatrixTest::samen));
        }
        return regels;
    }

    // Twee regels over hetzelfde patroon laten samen toe: is er een open, dan is het open.
    private static Set<String> samen(Set<String> een, Set<String> ander) {
        if (een.contains(OPEN) || ander.contains(OPEN)) {
            return Set.of(OPEN);
        }
        Set<String> beide = new TreeSet<>(een);
        beide.addAll(ander);
        return beide;
    }

    // Een regel zonder werkwoorden gaat over alle; met een weglating over de andere.
    private static boolean gaatOver(Element regel, String werkwoord) {
        List<String> alleen = teksten(regel, "http-method");
        return (alleen.isEmpty() || alleen.contains(werkwoord))
                && !teksten(regel, "http-method-omission").contains(werkwoord);
    }

    private static List<String> teksten(Element in, String naam) {
        List<String> teksten = new ArrayList<>();
        NodeList knopen = in.getElementsByTagName(naam);
        for (int i = 0; i < knopen.getLength(); i++) {
            teksten.add(knopen.item(i).getTextContent().strip());
        }
        return teksten;
    }
}
