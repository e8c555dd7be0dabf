package nl.zorginkoop.contracting;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Voordeur;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.VoorDeDeur;
import org.junit.jupiter.api.Test;

/**
 * Elke deur heeft een rij in {@code autorisatiematrix.csv}; een deur zonder rij breekt de build.
 */
class AutorisatiematrixTest {
    private static final Path MATRIX = Path.of("src/test/resources/autorisatiematrix.csv");
    private static final String KOP = "deur;rollen;persoonsgegevens;wijzigt";

    private static final List<JavaClass> KLASSEN = Productklassen.ALLE.stream().toList();

    @Test
    void elke_deur_staat_in_de_matrix_met_precies_haar_rollen() throws IOException {
        Set<String> deuren =
                methoden(Deur.class).stream()
                        .map(AutorisatiematrixTest::rij)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rijen = new TreeSet<>(Files.readAllLines(MATRIX));
        rijen.remove(KOP);
        assertThat(deuren).isEqualTo(rijen);
    }

    @Test
    void een_openbare_methode_van_een_loket_of_overzicht_is_een_deur() {
        List<String> zonder =
                KLASSEN.stream()
                        .filter(
                                k ->
                                        k.getSimpleName().endsWith("loket")
                                                || k.getSimpleName().endsWith("overzicht")
                                                || k.getSimpleName().equals("Aanmelding"))
                        .flatMap(k -> k.getMethods().stream())
                        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
                        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(m -> !m.isAnnotatedWith(Deur.class))
                        .filter(m -> !m.isAnnotatedWith(VoorDeDeur.class))
                        .map(JavaMethod::getFullName)
                        .toList();
        assertThat(zonder).isEmpty();
    }

    @Test
    void een_deur_begint_met_namens_en_vraagt_bij_persoonsgegevens_een_grondslag() {
        for (JavaMethod methode : methoden(Deur.class)) {
            List<String> parameters =
                    methode.getRawParameterTypes().stream().map(JavaClass::getName).toList();
            assertThat(parameters).as(methode.getFullName()).isNotEmpty();
            assertThat(parameters.get(0))
                    .as(methode.getFullName())
                    .isEqualTo(Namens.class.getName());
            if (methode.getAnnotationOfType(Deur.class).persoonsgegevens()) {
                assertThat(parameters)
                        .as(methode.getFullName())
                        .contains(Grondslag.class.getName());
            }
        }
    }

    /** Wie hier een methode bij zet, laat iets toe zonder huurder: leg dat eerst uit. */
    @Test
    void alleen_aanmelden_gebeurt_voor_de_deur() {
        assertThat(methoden(VoorDeDeur.class).stream().map(AutorisatiematrixTest::naam).toList())
                .containsExactlyInAnyOrder(
                        "Aanmelding.meldAan",
                        "Aanmelding.meldAanMetCode",
                        "Aanmelding.meldAanMetIdentiteit",
                        "Aanmelding.nogBinnen",
                        "Inschrijfbalie.meld",
                        "Sleutelbalie.vanWie",
                        "Sleutelbalie.vergeten",
                        "Sleutelbalie.zetWachtwoord");
    }

    /**
     * Over deze weg zijn accounts van elke organisatie te zien: wie erbij wil, legt het eerst uit.
     */
    @Test
    void de_weg_van_voor_de_deur_is_van_wie_daar_staat_en_van_geen_loket_ADR_0022() {
        Set<String> gebruikers =
                KLASSEN.stream()
                        .filter(
                                k ->
                                        k.getFields().stream()
                                                .anyMatch(AutorisatiematrixTest::isVoordeur))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(gebruikers)
                .containsExactly(
                        "Aanmelding",
                        "Inschrijfbalie",
                        "Sleutelbalie",
                        // Brengt een sleutel naar wie nog niet binnen is.
                        "Toegangspost",
                        "Voordeurboeken");
        assertThat(
                        KLASSEN.stream()
                                .filter(
                                        k ->
                                                k.getDirectDependenciesFromSelf().stream()
                                                        .anyMatch(
                                                                d ->
                                                                        d.getTargetClass()
                                                                                .isEquivalentTo(
                                                                                        Voordeur
                                                                                                .class)))
                                .map(JavaClass::getSimpleName)
                                .filter(naam -> !naam.equals("Voordeur"))
                                .distinct())
                .containsExactly("Bronnen");
    }

    private static boolean isVoordeur(JavaField veld) {
        return veld.isAnnotatedWith(Bron.class)
                && veld.getAnnotationOfType(Bron.class).value() == Bron.Doel.VOORDEUR;
    }

    private static List<JavaMethod> methoden(Class<? extends java.lang.annotation.Annotation> met) {
        return KLASSEN.stream()
                .flatMap(k -> k.getMethods().stream())
                .filter(m -> m.isAnnotatedWith(met))
                .toList();
    }

    private static String rij(JavaMethod methode) {
        Deur deur = methode.getAnnotationOfType(Deur.class);
        String rollen =
                Arrays.stream(deur.value())
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(" "));
        return String.join(
                ";",
                naam(methode),
                rollen,
                deur.persoonsgegevens() ? "ja" : "nee",
                deur.wijzigt() ? "ja" : "nee");
    }

    private static String naam(JavaMethod methode) {
        return methode.getOwner().getSimpleName() + "." + methode.getName();
    }
}
