package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Adres; elk deel kan ontbreken. */
@Basistype
public record Adres(
        Huis huis, String postcode, String straatnaam, String plaatsnaam, String landCode) {}
