package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén regel van de journaalpost van een opdracht.
 *
 * @param soort LAST, CREDITEUREN of KORTING
 * @param omschrijving het blad van de begroting, of het kenmerk van de overboeking
 * @param grootboek {@code null} als er voor die dag geen rekening vastligt
 */
public record Journaalrij(
        int nr,
        String soort,
        String omschrijving,
        String taakveld,
        String kostenplaats,
        String grootboek,
        Euro debet,
        Euro credit)
        implements Serializable {}
