package nl.zorginkoop.contracting.budget;

import java.time.YearMonth;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Waarop en waarvoor geboekt wordt.
 *
 * @param plafond het blad van de boom
 * @param bedrag meer dan nul
 * @param toewijzing waar het geld voor is, of {@code null}
 * @param maand de zorgmaand, of {@code null} voor een heel jaar
 * @param bron wat de boeking veroorzaakte (besluit, toewijzing, declaratie)
 */
public record Boekopdracht(
        UUID plafond,
        Euro bedrag,
        UUID toewijzing,
        AgbCode aanbieder,
        YearMonth maand,
        UUID bron) {}
