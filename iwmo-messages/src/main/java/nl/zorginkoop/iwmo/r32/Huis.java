package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Huisnummer in delen. */
@Basistype
public record Huis(
        int huisnummer,
        String huisletter,
        String huisnummerToevoeging,
        String aanduidingWoonadres) {}
