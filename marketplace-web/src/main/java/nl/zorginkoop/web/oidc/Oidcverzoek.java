package nl.zorginkoop.web.oidc;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Een aanmelding die bij de dienst ligt. Zij wacht in de sessie van de browser die eraan begon, en
 * verdwijnt daar bij het eerste antwoord: een tweede keer hetzelfde antwoord vindt niets.
 *
 * @param toestand {@code state}: dat het antwoord bij deze browser hoort
 * @param nonce dat het token bij dit verzoek hoort
 * @param bewijs {@code code_verifier} (RFC 7636): dat wij het zijn die de code inwisselen
 * @param naar waar het daarna verder gaat, of {@code null}
 */
public record Oidcverzoek(String toestand, String nonce, String bewijs, String naar)
        implements Serializable {
    public static final String IN_SESSIE = "zorginkoop.oidc";
    private static final SecureRandom TOEVAL = new SecureRandom();

    public static Oidcverzoek nieuw(String naar) {
        return new Oidcverzoek(willekeur(), willekeur(), willekeur(), naar);
    }

    String uitdaging() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(bewijs.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException nooit) {
            throw new IllegalStateException(nooit);
        }
    }

    private static String willekeur() {
        byte[] bytes = new byte[32];
        TOEVAL.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
