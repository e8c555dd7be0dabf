package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Het besluit over hoogte en duur (1.5.3).
 *
 * @param jaarbedrag voor een heel kalenderjaar
 * @param onder het plafond waar de ruimte onder komt, of {@code null} voor de begroting
 * @param reactie wat er met de zienswijze gedaan is
 * @param bovenBegroting het ondertekende besluit als het samen meer is dan begroot (INV-8.3), of
 *     {@code null}
 */
public record Hoogteopgave(
        Euro jaarbedrag,
        Naarrato wijze,
        UUID onder,
        Ruimtefactoren factoren,
        String reactie,
        String bovenBegroting)
        implements Serializable {}
