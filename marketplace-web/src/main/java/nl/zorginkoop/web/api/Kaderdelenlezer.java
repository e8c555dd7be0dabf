package nl.zorginkoop.web.api;

import java.util.List;
import java.util.Set;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel;
import nl.zorginkoop.contracting.inkoop.Kaderdeelnemer;
import nl.zorginkoop.contracting.inkoop.Profielopgave;
import nl.zorginkoop.contracting.inkoop.Verwervingsstrategie;

/** Maakt van wat er bij een kader binnenkomt de opgave van het loket. */
final class Kaderdelenlezer {
    static final Set<String> VERKENNING = Set.of("model", "voordelen", "nadelen");
    static final Set<String> PROFIEL =
            Set.of(
                    "keuzevrijheid",
                    "flexibiliteit",
                    "interactie",
                    "transformatie",
                    "samenwerking",
                    "lasten",
                    "toetreding",
                    "samenwerkingsgeval",
                    "nulmetingGemeente",
                    "nulmetingAanbieder",
                    "ruimteVoorMeer",
                    "kwaliteitZichtbaar",
                    "kostprijsBekend",
                    "motivering");
    static final Set<String> DEELNEMER =
            Set.of("mandaat", "collegebesluit", "getekendDoor", "getekendOp", "wijken");
    static final Set<String> BANDBREEDTE = Set.of("ondergrens", "bovengrens");
    static final Set<String> STRATEGIE =
            Set.of("visie", "duur", "toetreders", "verhouding", "afweging");
    static final Set<String> KAVEL = Set.of("naam", "waarde", "producten");
    static final Set<String> VERSLAG = Set.of("dag", "onderwerp", "aanwezig", "verslag");
    static final Set<String> AANKONDIGING = Set.of("soort", "kenmerk", "gepubliceerdOp");

    static final int ONDERDEEL = 10_000;
    static final int REGEL = 200;

    private Kaderdelenlezer() {}

    static Profielopgave profiel(Inhoud in) {
        return new Profielopgave(
                new Criteriaprofiel(
                        in.keuze("keuzevrijheid", Criteriaprofiel.Mate.class),
                        in.keuze("flexibiliteit", Criteriaprofiel.Mate.class),
                        in.keuze("interactie", Criteriaprofiel.Mate.class),
                        in.keuze("transformatie", Criteriaprofiel.Transformatie.class),
                        in.keuze("samenwerking", Criteriaprofiel.Samenwerking.class),
                        in.keuze("lasten", Criteriaprofiel.Lasten.class),
                        in.keuze("toetreding", Criteriaprofiel.Toetreding.class)),
                in.tekst("samenwerkingsgeval", ONDERDEEL),
                in.eis("nulmetingGemeente", ONDERDEEL),
                in.eis("nulmetingAanbieder", ONDERDEEL),
                in.ja("ruimteVoorMeer"),
                in.ja("kwaliteitZichtbaar"),
                in.ja("kostprijsBekend"),
                in.tekst("motivering", ONDERDEEL));
    }

    static Kaderdeelnemer deelnemer(String gemeente, Inhoud in) {
        return new Kaderdeelnemer(
                new Gemeentecode(gemeente),
                in.tekst("mandaat", REGEL),
                in.eis("collegebesluit", REGEL),
                in.eis("getekendDoor", REGEL),
                in.eisDag("getekendOp"),
                in.isLeeg("wijken") ? List.of() : in.teksten("wijken"));
    }

    static Verwervingsstrategie strategie(Inhoud in) {
        return new Verwervingsstrategie(
                in.eis("visie", ONDERDEEL),
                in.eis("duur", ONDERDEEL),
                in.eis("toetreders", ONDERDEEL),
                in.eis("verhouding", ONDERDEEL),
                in.eis("afweging", ONDERDEEL));
    }

    static Verwervingsstrategie.Kavel kavel(int nummer, Inhoud in) {
        return new Verwervingsstrategie.Kavel(
                nummer,
                in.eis("naam", REGEL),
                in.bedrag("waarde", null),
                in.gevuld("producten").teksten("producten"));
    }

    static String artikelnummer(String nummer) {
        if (!nummer.matches("[123]\\.[0-9]{1,3}(\\.[0-9]{1,3})?")) {
            throw new OngeldigeWaarde("artikel", "Een artikelnummer ziet eruit als 1.4 of 2.1.3.");
        }
        return nummer;
    }
}
