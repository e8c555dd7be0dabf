package nl.zorginkoop.contracting.post;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Alle berichten van één toewijzing of over één mens, op volgorde van tijd.
 *
 * @param betrokkene de hulpvrager of zijn toewijzing, voor het logboek; {@code null} als die hier
 *     niet bekend is
 * @param meer er zijn er meer dan hier staan
 */
public record Berichtketen(UUID betrokkene, List<Berichtrij> berichten, boolean meer)
        implements OverHulpvrager, Serializable {}
