package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Een onderaannemer die de opdrachtnemer wil inzetten (artikel 3.9).
 *
 * @param onder de onderaannemer waar deze onder werkt, of {@code null}
 * @param zzp wie alleen voor zichzelf werkt mag zonder toestemming beginnen
 */
public record Onderaannemeropgave(
        UUID onder,
        String naam,
        String kvk,
        boolean zzp,
        List<String> producten,
        LocalDate begin,
        LocalDate eind)
        implements Serializable {}
