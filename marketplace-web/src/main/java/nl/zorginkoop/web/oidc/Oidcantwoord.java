package nl.zorginkoop.web.oidc;

import jakarta.security.enterprise.credential.Credential;

/**
 * Waar de browser mee terugkomt van de dienst. Voor de {@link
 * nl.zorginkoop.web.aanmelden.Poortwachter} is het wat naam en wachtwoord bij een formulier zijn.
 *
 * @param verzoek wat in de sessie wachtte, of {@code null}
 * @param terug het adres waar de dienst de browser heen stuurde
 */
public record Oidcantwoord(String code, String toestand, Oidcverzoek verzoek, String terug)
        implements Credential {}
