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
        Map<String, Set<String>> regels = regels();
        matrix().forEach(
                        (pad, rollen) ->
                                assertThat(toegestaan(pad, regels)).as(pad).isEqualTo(rollen));
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

    private static Map<String, Set<String>> regels() throws Exception {
        Document web =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(WEBAPP.resolve("WEB-INF/web.xml").toFile());
        Map<String, Set<String>> regels = new TreeMap<>();
        NodeList lijst = web.getElementsByTagName("security-constraint");
        for (int i = 0; i < lijst.getLength(); i++) {
            Element regel = (Element) lijst.item(i);
            Set<String> rollen = new TreeSet<>(teksten(regel, "role-name"));
            if (rollen.isEmpty()) {
                rollen.add(OPEN);
            } else if (rollen.remove("**")) {
                rollen.add(IEDEREEN);
            }
            teksten(regel, "url-pattern").forEach(p -> regels.put(p, rollen));
        }
        return regels;
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
