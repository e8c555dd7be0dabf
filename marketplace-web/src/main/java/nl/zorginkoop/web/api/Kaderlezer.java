package nl.zorginkoop.web.api;

import java.util.Set;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.inkoop.Besluitregel;
import nl.zorginkoop.contracting.inkoop.Gunningscriterium;
import nl.zorginkoop.contracting.inkoop.Kaderopgave;
import nl.zorginkoop.contracting.inkoop.Keuzes;
import nl.zorginkoop.contracting.inkoop.Model;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.inkoop.Raming;
import nl.zorginkoop.contracting.inkoop.Verbodenveld;
import nl.zorginkoop.contracting.inkoop.Zorgvorm;

/**
 * Leest een nieuw inkoopkader. Een maximum, rangorde, prijs of volume onder een toelating wordt
 * geweigerd met de reden, nog voor een onbekend veld.
 */
final class Kaderlezer {
    private static final Set<String> VELDEN =
            Set.of(
                    "nummer",
                    "naam",
                    "wet",
                    "zorgvorm",
                    "model",
                    "procedure",
                    "besluitregel",
                    "variant",
                    "regie",
                    "verantwoording",
                    "contractering",
                    "scope",
                    "managementinformatie",
                    "onafhankelijkeIntake",
                    "gunningscriterium",
                    "begin",
                    "eind",
                    "ramingPerJaar",
                    "jaren",
                    "verlengingsjaren",
                    "producten");

    private Kaderlezer() {}

    static Kaderopgave lees(String tekst) {
        Inhoud in = Inhoud.lees(tekst, VELDEN, Kaderlezer::weiger);
        return new Kaderopgave(
                in.eis("nummer"),
                in.eis("naam"),
                in.keuze("wet", Wet.class),
                in.keuze("zorgvorm", Zorgvorm.class),
                in.keuze("model", Model.class),
                in.keuze("procedure", Procedure.class),
                in.keuze("besluitregel", Besluitregel.class),
                in.keuze("variant", Uitvoeringsvariant.class),
                new Keuzes(
                        in.keuze("regie", Keuzes.Regie.class),
                        in.keuze("verantwoording", Keuzes.Verantwoording.class),
                        in.keuze("contractering", Keuzes.Contractering.class),
                        in.keuze("scope", Keuzes.Scope.class)),
                in.tekst("managementinformatie"),
                in.ja("onafhankelijkeIntake", false),
                in.heeft("gunningscriterium")
                        ? in.keuze("gunningscriterium", Gunningscriterium.class)
                        : null,
                new Periode(in.eisDag("begin"), in.eisDag("eind")),
                new Raming(
                        in.bedrag("ramingPerJaar"),
                        in.heel("jaren", 1),
                        in.heel("verlengingsjaren", 0)),
                in.teksten("producten"));
    }

    private static void weiger(Inhoud in) {
        if (in.keuze("procedure", Procedure.class) == Procedure.TOELATING) {
            Verbodenveld.weigerOnderToelating(in.velden());
        }
    }
}
