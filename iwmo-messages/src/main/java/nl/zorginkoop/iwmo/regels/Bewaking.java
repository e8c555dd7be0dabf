package nl.zorginkoop.iwmo.regels;

import java.util.Set;
import nl.zorginkoop.iwmo.bericht.Regel;

/**
 * Regels die over klassen heen kijken: sommen en dubbelen. Ziet elke klasse langskomen en oordeelt
 * aan het eind, binnen een vaste hoeveelheid geheugen.
 */
public interface Bewaking extends AutoCloseable {

    /** De regels die hier getoetst worden. */
    Set<Regel> regels();

    void voorStroom(Object gedeeltelijk);

    void klasse(Object record, Plaatsbepaler plaats);

    /** Wat er tot nu toe over het bericht bekend is. */
    Omgeving omgeving();

    void einde(Bevindingen bevindingen);

    @Override
    void close();
}
