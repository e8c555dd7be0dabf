package nl.zorginkoop.contracting.kennisgeving;

import java.util.function.UnaryOperator;

/**
 * Hoe er gemaild wordt, uit de omgeving. Zonder {@code ZORGINKOOP_SMTP_HOST} en zonder {@code
 * ZORGINKOOP_SMTP_SESSIE} gaat er geen mail en is er alleen het postvak.
 *
 * @param sessie naam van een mailsessie van de server, zoals {@code java:jboss/mail/Default}, of
 *     {@code null}
 * @param tls {@code NEE}, {@code STARTTLS} (standaard bij een gebruiker) of {@code TLS}
 * @param adres waar het platform te vinden is, zonder schuine streep aan het eind
 */
record Mailinstelling(
        String sessie,
        String host,
        int poort,
        String gebruiker,
        String wachtwoord,
        Tls tls,
        String afzender,
        String adres) {
    enum Tls {
        NEE,
        STARTTLS,
        TLS
    }

    static Mailinstelling uitOmgeving(UnaryOperator<String> omgeving) {
        String gebruiker = leeg(omgeving.apply("ZORGINKOOP_SMTP_GEBRUIKER"));
        String tls = leeg(omgeving.apply("ZORGINKOOP_SMTP_TLS"));
        String poort = leeg(omgeving.apply("ZORGINKOOP_SMTP_PORT"));
        String afzender = leeg(omgeving.apply("ZORGINKOOP_SMTP_AFZENDER"));
        String adres = leeg(omgeving.apply("ZORGINKOOP_URL"));
        return new Mailinstelling(
                leeg(omgeving.apply("ZORGINKOOP_SMTP_SESSIE")),
                leeg(omgeving.apply("ZORGINKOOP_SMTP_HOST")),
                poort == null ? 25 : Integer.parseInt(poort),
                gebruiker,
                leeg(omgeving.apply("ZORGINKOOP_SMTP_WACHTWOORD")),
                // Een wachtwoord gaat nooit ongevraagd open over de lijn.
                tls == null ? (gebruiker == null ? Tls.NEE : Tls.STARTTLS) : Tls.valueOf(tls),
                afzender == null ? "zorginkoop@localhost" : afzender,
                (adres == null ? "http://localhost:8080" : adres).replaceAll("/+$", ""));
    }

    boolean aan() {
        return sessie != null || host != null;
    }

    private static String leeg(String waarde) {
        return waarde == null || waarde.isBlank() ? null : waarde.strip();
    }
}
