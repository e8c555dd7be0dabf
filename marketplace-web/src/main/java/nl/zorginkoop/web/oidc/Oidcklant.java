package nl.zorginkoop.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deelnemer.Identiteit;
import nl.zorginkoop.contracting.deur.Rol;

/** Het gesprek met de identiteitsdienst: opzoeken, heen sturen, de code inwisselen, nakijken. */
@ApplicationScoped
public class Oidcklant {
    private static final int GEDULD_MS = 5000;
    private static final int GROOTST = 100_000;
    private static final long VERS = Duration.ofHours(1).toNanos();

    // Nooit "none" en nooit HMAC: dan zou wie de openbare sleutel kent zelf tokens kunnen maken.
    private static final Set<JWSAlgorithm> HANDTEKENINGEN =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofMillis(GEDULD_MS))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private volatile Dienst dienst;

    /** Wat de dienst over zichzelf bekendmaakt. */
    private record Dienst(
            String uitgever,
            String autorisatie,
            String token,
            JWKSource<SecurityContext> sleutels,
            long sinds) {}

    /** Waar de browser heen moet. */
    public String heen(Instelling instelling, Oidcverzoek verzoek, String terug) {
        Map<String, String> vraag = new LinkedHashMap<>();
        vraag.put("response_type", "code");
        vraag.put("client_id", instelling.client());
        vraag.put("redirect_uri", terug);
        vraag.put("scope", instelling.scopes());
        vraag.put("state", verzoek.toestand());
        vraag.put("nonce", verzoek.nonce());
        vraag.put("code_challenge", verzoek.uitdaging());
        vraag.put("code_challenge_method", "S256");
        String adres = dienst(instelling).autorisatie();
        return adres + (adres.contains("?") ? "&" : "?") + formulier(vraag);
    }

    /**
     * Wisselt de code in en kijkt het token na.
     *
     * @throws Oidcfout als er iets niet klopt; de melding is voor het log, niet voor de bezoeker
     */
    public Identiteit wissel(Instelling instelling, Oidcantwoord antwoord) {
        Oidcverzoek verzoek = antwoord.verzoek();
        if (verzoek == null || !gelijk(verzoek.toestand(), antwoord.toestand())) {
            throw new Oidcfout("state hoort niet bij deze sessie");
        }
        if (antwoord.code() == null) {
            throw new Oidcfout("de dienst gaf geen code");
        }
        Dienst bij = dienst(instelling);
        JWTClaimsSet claims = nagekeken(instelling, bij, token(instelling, bij, antwoord));
        try {
            if (!gelijk(verzoek.nonce(), claims.getStringClaim("nonce"))) {
                throw new Oidcfout("nonce hoort niet bij dit verzoek");
            }
            String namens = claims.getStringClaim("azp");
            if (claims.getAudience().size() > 1 && namens == null
                    || namens != null && !namens.equals(instelling.client())) {
                throw new Oidcfout("het token is voor een ander (azp)");
            }
            return identiteit(instelling, claims);
        } catch (ParseException fout) {
            throw new Oidcfout("een claim heeft een andere vorm dan verwacht", fout);
        }
    }

    private static Identiteit identiteit(Instelling instelling, JWTClaimsSet claims)
            throws ParseException {
        Set<Rol> rollen =
                waarden(claims, instelling.rolclaim()).stream()
                        .map(r -> instelling.rollen().get(r.toLowerCase(Locale.ROOT)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return new Identiteit(
                claims.getIssuer(),
                claims.getSubject(),
                claims.getStringClaim("name"),
                Boolean.FALSE.equals(claims.getClaim("email_verified"))
                        ? null
                        : claims.getStringClaim("email"),
                tekst(claims, instelling.gemeenteclaim()),
                tekst(claims, instelling.kvkclaim()),
                tekst(claims, instelling.agbclaim()),
                rollen,
                instelling.niveau(tekst(claims, instelling.niveauclaim())),
                instelling.minimum());
    }

    private static String tekst(JWTClaimsSet claims, String naam) {
        Object waarde = claims.getClaim(naam);
        return waarde == null || waarde.toString().isBlank() ? null : waarde.toString().strip();
    }

    private static List<String> waarden(JWTClaimsSet claims, String naam) {
        Object waarde = claims.getClaim(naam);
        if (waarde instanceof List<?> lijst) {
            return lijst.stream().map(String::valueOf).toList();
        }
        return waarde == null ? List.of() : List.of(waarde.toString().split("[ ,]+", -1));
    }

    private static JWTClaimsSet nagekeken(Instelling instelling, Dienst bij, String token) {
        DefaultJWTProcessor<SecurityContext> proef = new DefaultJWTProcessor<>();
        proef.setJWSTypeVerifier(DefaultJOSEObjectTypeVerifier.JWT);
        proef.setJWSKeySelector(new JWSVerificationKeySelector<>(HANDTEKENINGEN, bij.sleutels()));
        proef.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        instelling.client(),
                        new JWTClaimsSet.Builder().issuer(bij.uitgever()).build(),
                        Set.of("sub", "exp", "iat", "nonce")));
        try {
            return proef.process(token, null);
        } catch (ParseException | BadJOSEException | JOSEException fout) {
            throw new Oidcfout("het token klopt niet: " + fout.getMessage(), fout);
        }
    }

    private String token(Instelling instelling, Dienst bij, Oidcantwoord antwoord) {
        Map<String, String> vraag = new LinkedHashMap<>();
        vraag.put("grant_type", "authorization_code");
        vraag.put("code", antwoord.code());
        vraag.put("redirect_uri", antwoord.terug());
        vraag.put("code_verifier", antwoord.verzoek().bewijs());
        HttpRequest.Builder verzoek =
                HttpRequest.newBuilder(URI.create(bij.token()))
                        .header("Content-Type", "application/x-www-form-urlencoded");
        if (instelling.geheim() == null) {
            vraag.put("client_id", instelling.client());
        } else {
            // RFC 6749 §2.3.1: eerst elk deel als formulierwaarde, dan pas Basic.
            String paar = codeer(instelling.client()) + ":" + codeer(instelling.geheim());
            verzoek.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(paar.getBytes(StandardCharsets.UTF_8)));
        }
        JsonObject uitkomst =
                json(verzoek.POST(HttpRequest.BodyPublishers.ofString(formulier(vraag))));
        String token = uitkomst.getString("id_token", null);
        if (token == null) {
            throw new Oidcfout("de dienst gaf geen id_token");
        }
        return token;
    }

    private Dienst dienst(Instelling instelling) {
        Dienst bekend = dienst;
        if (bekend != null
                && bekend.uitgever().equals(instelling.uitgever())
                && System.nanoTime() - bekend.sinds() < VERS) {
            return bekend;
        }
        String adres =
                instelling.uitgever().replaceAll("/+$", "") + "/.well-known/openid-configuration";
        JsonObject over = json(HttpRequest.newBuilder(URI.create(adres)).GET());
        if (!instelling.uitgever().equals(over.getString("issuer", null))) {
            throw new Oidcfout("de dienst noemt zich anders dan ZORGINKOOP_OIDC_UITGEVER");
        }
        try {
            String sleutels = adres(over, "jwks_uri");
            dienst =
                    new Dienst(
                            instelling.uitgever(),
                            adres(over, "authorization_endpoint"),
                            adres(over, "token_endpoint"),
                            JWKSourceBuilder.create(
                                            URI.create(sleutels).toURL(),
                                            new DefaultResourceRetriever(
                                                    GEDULD_MS, GEDULD_MS, GROOTST))
                                    .retrying(true)
                                    .build(),
                            System.nanoTime());
            return dienst;
        } catch (MalformedURLException fout) {
            throw new Oidcfout("jwks_uri is geen adres", fout);
        }
    }

    private static String adres(JsonObject over, String naam) {
        String adres = over.getString(naam, null);
        if (adres == null) {
            throw new Oidcfout("de dienst noemt geen " + naam);
        }
        Instelling.eisVeilig(adres);
        return adres;
    }

    private JsonObject json(HttpRequest.Builder verzoek) {
        try {
            HttpResponse<String> antwoord =
                    http.send(
                            verzoek.timeout(Duration.ofMillis(GEDULD_MS))
                                    .header("Accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (antwoord.statusCode() != 200 || antwoord.body().length() > GROOTST) {
                throw new Oidcfout("de dienst antwoordde " + antwoord.statusCode());
            }
            return Json.createReader(new StringReader(antwoord.body())).readObject();
        } catch (IOException | JsonException fout) {
            throw new Oidcfout("de dienst is niet te verstaan", fout);
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
            throw new Oidcfout("onderbroken", onderbroken);
        }
    }

    private static boolean gelijk(String een, String ander) {
        return een != null
                && ander != null
                && MessageDigest.isEqual(
                        een.getBytes(StandardCharsets.UTF_8),
                        ander.getBytes(StandardCharsets.UTF_8));
    }

    private static String formulier(Map<String, String> waarden) {
        return waarden.entrySet().stream()
                .map(e -> codeer(e.getKey()) + "=" + codeer(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String codeer(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
