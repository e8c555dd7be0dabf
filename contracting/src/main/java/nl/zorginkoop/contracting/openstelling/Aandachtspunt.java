package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;

/**
 * Wat er aan een concept nog opvalt.
 *
 * @param blokkeert of publiceren hierop wacht
 */
public record Aandachtspunt(Openstellingreden reden, String zin, boolean blokkeert)
        implements Serializable {}
