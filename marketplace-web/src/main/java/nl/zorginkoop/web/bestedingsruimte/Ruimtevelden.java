package nl.zorginkoop.web.bestedingsruimte;

import nl.zorginkoop.contracting.bestedingsruimte.Hoogteopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Naarrato;
import nl.zorginkoop.contracting.bestedingsruimte.Planpunten;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtefactoren;
import nl.zorginkoop.web.raam.Formulier;

/**
 * De hoogte en de punten van het plan zoals zij op elk formulier van een ruimte staan (1.5.4,
 * 1.5.5).
 */
final class Ruimtevelden {
    private Ruimtevelden() {}

    static Hoogteopgave hoogte(Formulier velden) {
        return new Hoogteopgave(
                velden.bedrag("jaarbedrag"),
                velden.keuze("wijze", Naarrato.class),
                velden.nummerOfNiets("onder"),
                new Ruimtefactoren(
                        velden.verplicht("behoefte"),
                        velden.verplicht("omzet"),
                        velden.verplicht("clienten"),
                        velden.verplicht("groei"),
                        velden.verplicht("aanbod"),
                        velden.verplicht("prestatie")),
                velden.verplicht("reactie"),
                velden.tekst("bovenbegroting"));
    }

    static Planpunten punten(Formulier velden) {
        return new Planpunten(
                velden.verplicht("lopendeClienten"),
                velden.verplicht("nieuweClienten"),
                velden.verplicht("wachtlijst"),
                velden.verplicht("spreiding"),
                velden.verplicht("monitoring"),
                velden.verplicht("naBereiken"),
                velden.verplicht("specifiek"),
                velden.verplicht("aspecifieke"),
                velden.verplicht("alternatief"),
                velden.verplicht("crisis"),
                velden.verplicht("communicatie"));
    }
}
