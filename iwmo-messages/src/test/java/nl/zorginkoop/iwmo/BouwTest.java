package nl.zorginkoop.iwmo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "nl.zorginkoop.iwmo",
        importOptions = ImportOption.DoNotIncludeTests.class)
class BouwTest {

    private static final String STAM = "nl.zorginkoop.iwmo.";

    @ArchTest
    static final ArchRule alleen_de_jdk =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.zorginkoop.iwmo..",
                            "java..",
                            "javax.xml..",
                            "org.xml.sax..",
                            "org.w3c.dom..")
                    .because("de bibliotheek draait in elke JVM, zonder andere jars");

    @ArchTest
    static final ArchRule geen_kringen =
            slices().matching("nl.zorginkoop.iwmo.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("een pakket is alleen te begrijpen als de pijlen één kant op gaan");

    @ArchTest
    static final ArchRule bericht_kent_niemand =
            classes()
                    .that()
                    .resideInAPackage(STAM + "bericht")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(STAM + "bericht", "java..")
                    .because("wat alle releases delen mag van geen release weten");

    @ArchTest
    static final ArchRule records_van_een_release_zijn_kaal =
            classes()
                    .that()
                    .resideInAPackage(STAM + "r32")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(STAM + "r32", STAM + "bericht", "java..")
                    .because("een bericht weet niet hoe het gelezen of beoordeeld wordt");

    @ArchTest
    static final ArchRule lezen_en_schrijven_kennen_de_opdrachtregel_niet =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(STAM + "cli")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(STAM + "cli")
                    .because("de opdrachtregel is een rand");

    @ArchTest
    static final ArchRule een_parser =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Parser")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javax.xml.parsers.SAXParserFactory")
                    .because("vijandige XML komt maar langs één beveiligde deur binnen");
}
