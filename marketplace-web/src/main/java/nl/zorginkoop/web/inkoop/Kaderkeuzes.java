package nl.zorginkoop.web.inkoop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.inkoop.Aankondiging;
import nl.zorginkoop.contracting.inkoop.Besluitregel;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel;
import nl.zorginkoop.contracting.inkoop.Gunningscriterium;
import nl.zorginkoop.contracting.inkoop.Keuzes;
import nl.zorginkoop.contracting.inkoop.Model;
import nl.zorginkoop.contracting.inkoop.Modeleffect;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.inkoop.Voorwaarde;
import nl.zorginkoop.contracting.inkoop.Wijzigingssoort;
import nl.zorginkoop.contracting.inkoop.Zorgvorm;

/** De vaste keuzelijsten van de formulieren over inkoopkaders. */
@Named
@ApplicationScoped
public class Kaderkeuzes {
    private static final Map<String, List<?>> LIJSTEN =
            Map.ofEntries(
                    Map.entry("wet", List.of(Wet.values())),
                    Map.entry("zorgvorm", List.of(Zorgvorm.values())),
                    Map.entry("model", List.of(Model.values())),
                    Map.entry("procedure", List.of(Procedure.values())),
                    Map.entry("besluitregel", List.of(Besluitregel.values())),
                    Map.entry("variant", List.of(Uitvoeringsvariant.values())),
                    Map.entry("regie", List.of(Keuzes.Regie.values())),
                    Map.entry("verantwoording", List.of(Keuzes.Verantwoording.values())),
                    Map.entry("contractering", List.of(Keuzes.Contractering.values())),
                    Map.entry("scope", List.of(Keuzes.Scope.values())),
                    Map.entry(
                            "gunning",
                            List.of(
                                    Gunningscriterium.BESTE_PRIJS_KWALITEIT,
                                    Gunningscriterium.ALLEEN_KWALITEIT)),
                    Map.entry("mate", List.of(Criteriaprofiel.Mate.values())),
                    Map.entry("transformatie", List.of(Criteriaprofiel.Transformatie.values())),
                    Map.entry("samenwerking", List.of(Criteriaprofiel.Samenwerking.values())),
                    Map.entry("lasten", List.of(Criteriaprofiel.Lasten.values())),
                    Map.entry("toetreding", List.of(Criteriaprofiel.Toetreding.values())),
                    Map.entry("soort", List.of(Wijzigingssoort.values())),
                    Map.entry("eissoort", List.of(Voorwaarde.Eissoort.values())),
                    Map.entry("gevolg", List.of(Voorwaarde.Gevolg.values())),
                    Map.entry("bewijssoort", List.of(Voorwaarde.Bewijssoort.values())),
                    Map.entry("aankondigingsoort", List.of(Aankondiging.Soort.values())),
                    Map.entry("partij", List.of(Modeleffect.Partij.values())));

    private static final List<String> BLADEN =
            List.of(
                    "kader",
                    "verkenning",
                    "profiel",
                    "deelnemers",
                    "strategie",
                    "dialoog",
                    "aankondiging",
                    "voorwaarden",
                    "tarieven",
                    "productbeeld");

    /** De bladen van een kader, in de volgorde van het werk; elk is een pagina onder /inkoop. */
    public List<String> getBladen() {
        return BLADEN;
    }

    /** De waarden van een lijst, zoals {@code kaderkeuzes.van('model')}. */
    public List<?> van(String lijst) {
        return LIJSTEN.get(lijst);
    }

    public List<Modeleffect> effecten(Model model, Modeleffect.Partij partij) {
        return Modeleffect.van(model, partij);
    }
}
