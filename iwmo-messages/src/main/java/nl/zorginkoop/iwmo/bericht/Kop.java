package nl.zorginkoop.iwmo.bericht;

import java.time.LocalDate;

/**
 * Wat de kop van elk bericht zegt, los van release en soort. De waarden zijn letterlijk
 * overgenomen: of ze kloppen blijkt pas uit niveau 1. {@code dagtekening} is {@code null} als er
 * geen bruikbare datum staat.
 */
public record Kop(
        Release release,
        Berichtsoort soort,
        String afzender,
        String ontvanger,
        String identificatie,
        LocalDate dagtekening,
        String basisschemaXsdVersie,
        String berichtXsdVersie) {}
