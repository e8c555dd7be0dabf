package nl.zorginkoop.contracting.opgave;

import java.util.List;
import java.util.Locale;

/**
 * Schrijft, keurt en leest berichten. De gateway, die berichten kent, levert het; deze kamer weet
 * niet hoe een bericht eruitziet.
 */
public interface Berichtschrift {
    /** Het bericht zoals het in de postbus gaat. */
    byte[] schrijf(Opgave opgave);

    /**
     * Wat de gemeente nu van dit bericht zou zeggen: schema, regels binnen het bericht en de regels
     * die naar eerdere berichten kijken. Bewaart niets; leeg is geen bezwaar.
     */
    List<Bezwaar> keur(byte[] bericht);

    /** De delen van een bericht, in de volgorde waarin zij beoordeeld worden. */
    List<Berichtregel> lees(byte[] bericht);

    /** Wat een code betekent. */
    Bezwaar uitleg(int plaats, String code, Locale taal);
}
