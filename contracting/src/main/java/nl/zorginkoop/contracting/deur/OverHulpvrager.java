package nl.zorginkoop.contracting.deur;

import java.util.UUID;

/**
 * Een rij die een deur laat zien en die over één hulpvrager gaat. De deurwachter schrijft haar bij
 * de inzage, zodat de hulpvrager later kan zien wie er keek (PR-06).
 */
public interface OverHulpvrager {
    /** De hulpvrager, of zijn toewijzing; {@code null} als die niet bekend is. */
    UUID betrokkene();
}
