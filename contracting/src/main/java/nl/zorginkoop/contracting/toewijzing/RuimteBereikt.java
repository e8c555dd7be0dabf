package nl.zorginkoop.contracting.toewijzing;

import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een plafond knelt. Dat weigert een boeking en nooit zorg (rulings A4): wie dit vangt legt de
 * wachtende vast, met een eigenaar en een volgende dag (INV-8.7).
 */
public class RuimteBereikt extends Weigering {
    private static final long serialVersionUID = 1L;
    private final UUID plafond;
    private final int jaar;
    private final Euro bedrag;

    RuimteBereikt(UUID plafond, int jaar, Euro bedrag) {
        super(
                Toewijzingreden.RUIMTE_BEREIKT,
                "Er is in "
                        + jaar
                        + " geen ruimte meer voor "
                        + bedrag
                        + ". De beschikking blijft staan: kies ander passend aanbod, vraag een"
                        + " addendum of escaleer.");
        this.plafond = plafond;
        this.jaar = jaar;
        this.bedrag = bedrag;
    }

    /** Het plafond dat knelt. */
    public UUID plafond() {
        return plafond;
    }

    public int jaar() {
        return jaar;
    }

    /** Wat er in dat jaar nodig is. */
    public Euro bedrag() {
        return bedrag;
    }
}
