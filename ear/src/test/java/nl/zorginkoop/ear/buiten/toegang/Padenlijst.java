package nl.zorginkoop.ear.buiten.toegang;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Wat er op te vragen valt, gelezen uit de webmodule zelf: pagina's, JAX-RS en servlets. */
final class Padenlijst {
    private static final Path WEB = Path.of("../marketplace-web");
    private static final String WORTEL = "/api/v1/";
    private static final Map<String, String> SERVLET =
            Map.of("doGet", "GET", "doPost", "POST", "doPut", "PUT", "doDelete", "DELETE");

    private Padenlijst() {}

    /** Elke ingang als {@code WERKWOORD pad}, met {@code {}} waar een sleutel staat. */
    static Set<String> gevonden() throws IOException {
        Set<String> paden = new TreeSet<>(paginas());
        for (JavaClass klasse : new ClassFileImporter().importPath(WEB.resolve("target/classes"))) {
            klasse.tryGetAnnotationOfType("jakarta.ws.rs.Path")
                    .ifPresent(a -> bron(klasse, tekst(a), paden));
            klasse.tryGetAnnotationOfType("jakarta.servlet.annotation.WebServlet")
                    .ifPresent(a -> servlet(klasse, a, paden));
        }
        return paden;
    }

    /** De ingang van een rij uit de tabel, om met de gevonden ingangen te vergelijken. */
    static String ingang(String rij) {
        return rij.replaceAll("\\?.*", "")
                .replaceAll("\\{\\w+}", "{}")
                .replaceAll(" /uitvoer/.*", " /uitvoer/*");
    }

    private static Set<String> paginas() throws IOException {
        Path top = WEB.resolve("src/main/webapp");
        Set<String> paden = new TreeSet<>();
        try (Stream<Path> bestanden = Files.walk(top)) {
            bestanden
                    .filter(p -> p.toString().endsWith(".xhtml"))
                    .map(p -> "/" + top.relativize(p))
                    .filter(p -> !p.startsWith("/WEB-INF"))
                    .forEach(p -> paden.add("GET " + p));
        }
        return paden;
    }

    private static void bron(JavaClass klasse, String basis, Set<String> paden) {
        for (JavaMethod methode : klasse.getMethods()) {
            for (String werkwoord : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
                if (methode.isAnnotatedWith("jakarta.ws.rs." + werkwoord)) {
                    String verder =
                            methode.tryGetAnnotationOfType("jakarta.ws.rs.Path")
                                    .map(a -> "/" + tekst(a))
                                    .orElse("");
                    paden.add(
                            werkwoord
                                    + " "
                                    + WORTEL
                                    + (basis + verder).replaceAll("\\{[^}]+}", "{}"));
                }
            }
        }
    }

    private static void servlet(JavaClass klasse, JavaAnnotation<?> merk, Set<String> paden) {
        for (JavaMethod methode : klasse.getAllMethods()) {
            // Wat een eigen servlet van een eigen ouder heeft telt mee; HttpServlet kent alles.
            if (!methode.getOwner().getPackageName().startsWith("nl.zorginkoop")) {
                continue;
            }
            String werkwoord =
                    methode.getName().equals("service") ? "GET" : SERVLET.get(methode.getName());
            if (werkwoord != null) {
                for (String naam : List.of("value", "urlPatterns")) {
                    for (Object pad : (Object[]) merk.get(naam).orElse(new Object[0])) {
                        paden.add(werkwoord + " " + ("".equals(pad) ? "/" : pad));
                    }
                }
            }
        }
    }

    private static String tekst(JavaAnnotation<?> merk) {
        return (String) merk.get("value").orElseThrow();
    }
}
