package nl.zorginkoop.ear.architectuur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Het gebouwde product houdt de huisregels, en elke huisregel is ooit rood gezien. */
class HuisregelsTest {

    private static final List<String> MODULES =
            List.of("iwmo-messages", "contracting", "declaratie-gateway", "marketplace-web", "ear");
    private static final String FOUT = "nl.zorginkoop.ear.architectuur.fout";

    /** Per regel de klassen in {@code fout} die hem met opzet breken. */
    private static final Map<String, List<String>> OVERTREDERS =
            Map.ofEntries(
                    Map.entry("iwmo_staat_op_zichzelf", List.of("iwmo.KentDomein")),
                    Map.entry(
                            "contracting_kent_de_buitenkant_niet",
                            List.of("contracting.veiling.KentBericht")),
                    Map.entry(
                            "contracting_kent_geen_camel",
                            List.of("contracting.veiling.KentCamel")),
                    Map.entry(
                            "contracting_kent_geen_faces",
                            List.of("contracting.veiling.KentFaces")),
                    Map.entry("contracting_kent_geen_xml", List.of("contracting.veiling.KentXml")),
                    Map.entry("gateway_kent_geen_schermen", List.of("gateway.KentScherm")),
                    Map.entry("web_kent_geen_berichten", List.of("web.KentBericht")),
                    Map.entry("niemand_kent_de_starter", List.of("web.KentStarter")),
                    Map.entry("gedeeld_kent_niemand", List.of("contracting.gedeeld.KentToelating")),
                    Map.entry(
                            "kamers_zonder_kringen",
                            List.of("contracting.toelating", "contracting.veiling")),
                    Map.entry(
                            "entiteit_blijft_in_haar_kamer",
                            List.of("contracting.veiling.KentEntiteit", "web.KentEntiteit")),
                    Map.entry(
                            "entiteit_heeft_geen_setters",
                            List.of("contracting.toelating.Toelating.setStatus")),
                    Map.entry("opslag_alleen_in_het_domein", List.of("web.KentOpslag")),
                    Map.entry("geen_restpakketten", List.of("contracting.util.Restje")),
                    Map.entry(
                            "een_klok",
                            List.of(
                                    "contracting.veiling.EigenKlok.vandaag",
                                    "contracting.veiling.EigenKlok.millis")));

    private static final JavaClasses PRODUCT = product();
    private static final JavaClasses OVERTREDINGEN = new ClassFileImporter().importPackages(FOUT);

    @TestFactory
    Stream<DynamicTest> product_houdt_elke_huisregel() {
        return new Huisregels("nl.zorginkoop")
                .alle().entrySet().stream()
                        .map(
                                regel ->
                                        dynamicTest(
                                                regel.getKey(),
                                                () -> regel.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> elke_huisregel_ziet_zijn_overtreders() {
        return new Huisregels(FOUT)
                .alle().entrySet().stream()
                        .map(
                                regel ->
                                        dynamicTest(
                                                regel.getKey() + "_wordt_rood",
                                                () -> rood(regel.getKey(), regel.getValue())));
    }

    @Test
    void alle_modules_zijn_bekeken() {
        assertThat(PRODUCT.stream().map(klasse -> klasse.getPackageName()))
                .contains("nl.zorginkoop.iwmo", "nl.zorginkoop.gateway", "nl.zorginkoop.web")
                .contains("nl.zorginkoop.contracting.gedeeld", "nl.zorginkoop.launcher");
    }

    private static void rood(String naam, ArchRule regel) {
        String uitkomst = regel.evaluate(OVERTREDINGEN).getFailureReport().toString();
        assertThat(OVERTREDERS).containsKey(naam);
        for (String overtreder : OVERTREDERS.get(naam)) {
            assertThat(uitkomst).contains(FOUT + "." + overtreder);
        }
    }

    private static JavaClasses product() {
        Path huis = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().getParent();
        List<Path> paden =
                MODULES.stream()
                        .map(module -> huis.resolve(module).resolve("target/classes"))
                        .toList();
        assertThat(paden).allMatch(Files::isDirectory);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPaths(paden);
    }
}
