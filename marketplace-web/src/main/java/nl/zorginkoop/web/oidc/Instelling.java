package nl.zorginkoop.web.oidc;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.zorginkoop.contracting.deelnemer.Niveau;
import nl.zorginkoop.contracting.deur.Rol;

/**
 * De identiteitsdienst uit de omgeving. Zonder {@code ZORGINKOOP_OIDC_UITGEVER} is er geen.
 *
 * @param geheim of {@code null} voor een openbare client; PKCE gaat altijd mee
 * @param niveaus welk niveau een waarde van de niveauclaim betekent
 * @param rollen welke rol een waarde van de rolclaim betekent
 */
public record Instelling(
        String uitgever,
        String client,
        String geheim,
        String scopes,
        String naam,
        Niveau minimum,
        String niveauclaim,
        Map<String, Niveau> niveaus,
        String rolclaim,
        Map<String, Rol> rollen,
        String gemeenteclaim,
        String kvkclaim,
        String agbclaim) {

    // eIDAS, eHerkenning en gewoon Nederlands; wat een dienst anders noemt, staat in de omgeving.
    private static final Map<String, Niveau> BEKEND =
            Map.ofEntries(
                    Map.entry("laag", Niveau.LAAG),
                    Map.entry("low", Niveau.LAAG),
                    Map.entry("eh2", Niveau.LAAG),
                    Map.entry("http://eidas.europa.eu/loa/low", Niveau.LAAG),
                    Map.entry("urn:etoegang:core:assurance-class:loa2", Niveau.LAAG),
                    Map.entry("urn:etoegang:core:assurance-class:loa2plus", Niveau.LAAG),
                    Map.entry("substantieel", Niveau.SUBSTANTIEEL),
                    Map.entry("substantial", Niveau.SUBSTANTIEEL),
                    Map.entry("eh3", Niveau.SUBSTANTIEEL),
                    Map.entry("http://eidas.europa.eu/loa/substantial", Niveau.SUBSTANTIEEL),
                    Map.entry("urn:etoegang:core:assurance-class:loa3", Niveau.SUBSTANTIEEL),
                    Map.entry("hoog", Niveau.HOOG),
                    Map.entry("high", Niveau.HOOG),
                    Map.entry("eh4", Niveau.HOOG),
                    Map.entry("http://eidas.europa.eu/loa/high", Niveau.HOOG),
                    Map.entry("urn:etoegang:core:assurance-class:loa4", Niveau.HOOG));

    static final String LOKAAL = "ZORGINKOOP_LOKAAL_AANMELDEN";

    /** Telkens opnieuw gelezen: een test of een beheerder mag een eigenschap verzetten. */
    public static Optional<Instelling> nu() {
        return uit(Instelling::waarde);
    }

    /** Mag iemand zich hier met een wachtwoord aanmelden? */
    public static boolean lokaal() {
        return !"nee".equals(waarde(LOKAAL));
    }

    static Optional<Instelling> uit(UnaryOperator<String> omgeving) {
        UnaryOperator<String> lees = naam -> omgeving.apply("ZORGINKOOP_OIDC_" + naam);
        String uitgever = lees.apply("UITGEVER");
        if (uitgever == null) {
            return Optional.empty();
        }
        eisVeilig(uitgever);
        String client = lees.apply("CLIENT");
        if (client == null) {
            throw new IllegalStateException(
                    "Met ZORGINKOOP_OIDC_UITGEVER is ook ZORGINKOOP_OIDC_CLIENT nodig");
        }
        Map<String, Niveau> niveaus = new HashMap<>(BEKEND);
        kaart(lees.apply("NIVEAUS")).forEach((k, v) -> niveaus.put(k, Niveau.valueOf(v)));
        Map<String, Rol> rollen = new HashMap<>();
        for (Rol rol : Rol.values()) {
            if (rol.isMetAccount()) {
                rollen.put(rol.name().toLowerCase(Locale.ROOT), rol);
            }
        }
        kaart(lees.apply("ROLLEN")).forEach((k, v) -> rollen.put(k, Rol.valueOf(v)));
        return Optional.of(
                new Instelling(
                        uitgever,
                        client,
                        lees.apply("GEHEIM"),
                        of(lees.apply("SCOPES"), "openid profile email"),
                        of(lees.apply("NAAM"), "uw organisatie"),
                        Niveau.valueOf(of(lees.apply("MINIMUM"), Niveau.SUBSTANTIEEL.name())),
                        of(lees.apply("NIVEAUCLAIM"), "acr"),
                        Map.copyOf(niveaus),
                        of(lees.apply("ROLCLAIM"), "rollen"),
                        Map.copyOf(rollen),
                        of(lees.apply("GEMEENTECLAIM"), "gemeente"),
                        of(lees.apply("KVKCLAIM"), "kvk"),
                        of(lees.apply("AGBCLAIM"), "agb")));
    }

    Optional<Niveau> niveau(String waarde) {
        return waarde == null
                ? Optional.empty()
                : Optional.ofNullable(niveaus.get(waarde.toLowerCase(Locale.ROOT)));
    }

    /** Zonder TLS alleen naar de eigen machine: anders leest of vervangt een ander het token. */
    static void eisVeilig(String adres) {
        URI uri = URI.create(adres);
        boolean eigen =
                "http".equals(uri.getScheme())
                        && ("localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost()));
        if (!"https".equals(uri.getScheme()) && !eigen) {
            throw new IllegalStateException(
                    "Een identiteitsdienst is alleen over https te vertrouwen");
        }
    }

    private static Map<String, String> kaart(String tekst) {
        Map<String, String> kaart = new HashMap<>();
        if (tekst != null) {
            for (String paar : tekst.split(",", -1)) {
                int is = paar.lastIndexOf('=');
                if (is < 1) {
                    throw new IllegalStateException("Schrijf waarde=NAAM, met komma's ertussen");
                }
                kaart.put(
                        paar.substring(0, is).strip().toLowerCase(Locale.ROOT),
                        paar.substring(is + 1).strip());
            }
        }
        return kaart;
    }

    static String waarde(String naam) {
        String waarde = System.getProperty(naam, System.getenv(naam));
        return waarde == null || waarde.isBlank() ? null : waarde.strip();
    }

    private static String of(String waarde, String anders) {
        return waarde == null ? anders : waarde;
    }
}
