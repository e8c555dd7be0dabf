package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Kenmerk van een prestatie; bij credit ook dat van de debetprestatie. */
@Basistype
public record Referentie(String referentieNummer, String vorigReferentieNummer) {}
