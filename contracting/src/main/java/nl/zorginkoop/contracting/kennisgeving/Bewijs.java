package nl.zorginkoop.contracting.kennisgeving;

import java.io.Serializable;
import java.time.Instant;

/**
 * Wat de afzender over één geadresseerde kan aantonen. In het postvak ligt zij op {@code
 * verstuurd}: voor iedereen van dezelfde verzending hetzelfde moment.
 *
 * @param ontvanger gebruikersnaam, AGB-code, rol of gemeentecode
 * @param gelezen wanneer zij in het postvak gelezen werd, of {@code null}
 * @param adres het mailadres, of {@code null} als er geen mail ging
 * @param bezorgd wanneer de mailserver van de ontvanger haar aannam, of {@code null}
 * @param pogingen hoe vaak het mailen geprobeerd is
 * @param fout waarom het (nog) niet lukte, of {@code null}
 * @param opgegeven of mailen niet meer geprobeerd wordt
 */
public record Bewijs(
        String ontvanger,
        Instant verstuurd,
        Instant gelezen,
        String gelezenDoor,
        String adres,
        Instant bezorgd,
        int pogingen,
        String fout,
        boolean opgegeven)
        implements Serializable {}
