package nl.zorginkoop.web.beoordeling;

import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.toelating.Aanvraagbewijs;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Verzoek;
import nl.zorginkoop.contracting.toelating.Eisstand;
import nl.zorginkoop.contracting.toelating.Oordeelopgave.Oordeel;
import nl.zorginkoop.contracting.toelating.Verklaring;

/**
 * Een eis op het scherm: wat gevraagd werd, wat de aanbieder zegt en toont, en wat ervan gevonden
 * is.
 */
public record Eisregel(
        Eisstand eis,
        Verklaring verklaring,
        List<Aanvraagbewijs> bewijzen,
        Verzoek herstel,
        Verzoek bewijs)
        implements Serializable {

    /** De sleutel zoals zij in een formulier en in een adres staat. */
    public String sleutel() {
        return eis.voorwaarde().toString();
    }

    public boolean beoordeeld() {
        return eis.oordeel() != null;
    }

    /** Een nee dat nog een ander moet nalezen. */
    public boolean wachtOpTweede() {
        return eis.uitkomst() == Oordeel.VOLDOET_NIET && eis.tweede() == null && !eis.betwist();
    }

    /**
     * Is er nu een oordeel nodig: er is er nog geen, of de tweede lezer was het er niet mee eens?
     */
    public boolean teBeoordelen() {
        return !beoordeeld() || eis.betwist();
    }

    /** Is dit bewijs op te vragen: het komt op verzoek en is nog niet gevraagd? */
    public boolean opTeVragen() {
        return verklaring.isOpVerzoek() && bewijs == null && bewijzen.isEmpty();
    }

    /** Het woord bij het oordeel, als sleutel van de teksten. */
    public String woord() {
        if (!beoordeeld()) {
            return "OPEN";
        }
        return eis.uitkomst() == Oordeel.VOLDOET_NIET && !eis.afwijzen()
                ? "ZONDER_GEVOLG"
                : eis.uitkomst().name();
    }

    public String tint() {
        if (!beoordeeld()) {
            return "calm";
        } else if (eis.uitkomst() != Oordeel.VOLDOET_NIET) {
            return "ok";
        }
        return eis.afwijzen() ? "risk" : "warn";
    }
}
