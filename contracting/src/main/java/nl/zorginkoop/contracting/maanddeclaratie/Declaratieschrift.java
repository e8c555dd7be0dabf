package nl.zorginkoop.contracting.maanddeclaratie;

import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Schrijft en keurt declaraties. De gateway, die berichten kent, levert het; deze kamer weet niet
 * hoe een bericht eruitziet.
 */
public interface Declaratieschrift {
    /** Het 323 zoals het in de postbus gaat. */
    byte[] schrijf(Declaratieopgave opgave);

    /**
     * Wat de echte loop nu van dit bericht zou maken (INV-9.2). Bewaart niets.
     *
     * @param gemeente bij wie het bericht in de bus zou vallen
     */
    Declaratieproef keur(Gemeentecode gemeente, byte[] bericht);
}
