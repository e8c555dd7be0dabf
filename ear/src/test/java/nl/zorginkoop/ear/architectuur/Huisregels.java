package nl.zorginkoop.ear.architectuur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * De huisregels, elk met zijn reden. Het basispakket is een argument, zodat dezelfde regel ook over
 * klassen gaat die hem met opzet breken.
 */
final class Huisregels {

    private static final String[] XML = {
        "javax.xml..", "org.w3c.dom..", "org.xml.sax..", "jakarta.xml.."
    };
    private static final String[] FACES = {"jakarta.faces..", "org.primefaces.."};
    private static final String CAMEL = "org.apache.camel..";

    private final String basis;

    Huisregels(String basis) {
        this.basis = basis;
    }

    Map<String, ArchRule> alle() {
        Map<String, ArchRule> regels = new LinkedHashMap<>();
        regels.put("iwmo_staat_op_zichzelf", iwmoStaatOpZichzelf());
        regels.put("contracting_kent_de_buitenkant_niet", contractingKentDeBuitenkantNiet());
        regels.put("contracting_kent_geen_camel", contractingZonder("Camel", CAMEL));
        regels.put("contracting_kent_geen_faces", contractingZonder("Faces", FACES));
        regels.put("contracting_kent_geen_xml", contractingZonder("XML", XML));
        regels.put("gateway_kent_geen_schermen", gatewayKentGeenSchermen());
        regels.put("web_kent_geen_berichten", webKentGeenBerichten());
        regels.put("niemand_kent_de_starter", niemandKentDeStarter());
        regels.put("gedeeld_kent_niemand", gedeeldKentNiemand());
        regels.put("kamers_zonder_kringen", kamersZonderKringen());
        regels.put("entiteit_blijft_in_haar_kamer", entiteitBlijftInHaarKamer());
        regels.put("entiteit_heeft_geen_setters", entiteitHeeftGeenSetters());
        regels.put("opslag_alleen_in_het_domein", opslagAlleenInHetDomein());
        regels.put("geen_restpakketten", geenRestpakketten());
        regels.put("een_klok", eenKlok());
        return regels;
    }

    private ArchRule iwmoStaatOpZichzelf() {
        return noClasses()
                .that()
                .resideInAPackage(in("iwmo"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        in("contracting"),
                        in("gateway"),
                        in("web"),
                        CAMEL,
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.ejb..",
                        "jakarta.persistence..",
                        "jakarta.faces..")
                .because("een softwareleverancier de berichtenmodule zonder platform gebruikt")
                .allowEmptyShould(true);
    }

    private ArchRule contractingKentDeBuitenkantNiet() {
        return noClasses()
                .that()
                .resideInAPackage(in("contracting"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        in("iwmo"),
                        in("gateway"),
                        in("web"),
                        "jakarta.servlet..",
                        "jakarta.ws.rs..")
                .because("het domein geen bericht en geen scherm kent: die veranderen vaker")
                .allowEmptyShould(true);
    }

    private ArchRule contractingZonder(String techniek, String... pakketten) {
        return noClasses()
                .that()
                .resideInAPackage(in("contracting"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(pakketten)
                .because(techniek + " hoort aan de rand; het domein draait op Jakarta EE alleen")
                .allowEmptyShould(true);
    }

    private ArchRule gatewayKentGeenSchermen() {
        return noClasses()
                .that()
                .resideInAPackage(in("gateway"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("web"), FACES[0], FACES[1])
                .because("berichten ook lopen als niemand kijkt")
                .allowEmptyShould(true);
    }

    private ArchRule webKentGeenBerichten() {
        return noClasses()
                .that()
                .resideInAPackage(in("web"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("gateway"), in("iwmo"), CAMEL)
                .because("schermen en REST alleen de loketten van het domein kennen")
                .allowEmptyShould(true);
    }

    private ArchRule niemandKentDeStarter() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("iwmo"), in("contracting"), in("gateway"), in("web"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.zorginkoop.launcher..")
                .because("ear verpakt en start, en geen product bevat")
                .allowEmptyShould(true);
    }

    private ArchRule gedeeldKentNiemand() {
        return classes()
                .that()
                .resideInAPackage(in("contracting.gedeeld"))
                .should(Voorwaarden.geenAndereKamerKennen(basis))
                .because("iedereen op gedeeld leunt; leunt het terug, dan is er een kring")
                .allowEmptyShould(true);
    }

    private ArchRule kamersZonderKringen() {
        return slices().matching(basis + ".contracting.(*)..")
                .should()
                .beFreeOfCycles()
                .because("een kamer alleen te begrijpen is als er een volgorde is")
                .allowEmptyShould(true);
    }

    private ArchRule entiteitBlijftInHaarKamer() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(Voorwaarden.alleenDoorDeEigenKamerGekendZijn(basis))
                .because("kamers elkaar ontmoeten via ids, waarden en gebeurtenissen")
                .allowEmptyShould(true);
    }

    private ArchRule entiteitHeeftGeenSetters() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(Voorwaarden.geenSettersHebben())
                .because("een aggregaat geldig geboren wordt en door werkwoorden verandert")
                .allowEmptyShould(true);
    }

    private ArchRule opslagAlleenInHetDomein() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("gateway"), in("web"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("wie langs het loket leest, leest zonder grondslag en zonder logregel")
                .allowEmptyShould(true);
    }

    private ArchRule geenRestpakketten() {
        return noClasses()
                .should()
                .resideInAnyPackage("..service..", "..dao..", "..util..", "..utils..", "..impl..")
                .because("een pakket een onderwerp is, geen laag en geen restbak")
                .allowEmptyShould(true);
    }

    private ArchRule eenKlok() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("contracting"), in("gateway"), in("web"))
                .and()
                .resideOutsideOfPackage(in("contracting.gedeeld"))
                .should()
                .callMethodWhere(Voorwaarden.leestDeTijdZelf())
                .because("er één klok is, Klok: twee knooppunten en de databank delen hem")
                .allowEmptyShould(true);
    }

    private String in(String pakket) {
        return basis + "." + pakket + "..";
    }
}
