package nl.zorginkoop.scherm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Een echte, kleine OpenID-dienst: ontdekking, sleutels, toestemming, PKCE, eenmalige codes en
 * tokens met een RS256-handtekening. Geschreven zonder de bibliotheek die het platform gebruikt,
 * zodat zij niet samen dezelfde fout kunnen maken. Zij kan ook liegen.
 */
final class Identiteitsdienst implements AutoCloseable {
    static final String CLIENT = "zorginkoop-test";
    static final String GEHEIM = "geheim van de test";

    /** Wat er aan het token mankeert. */
    enum Leugen {
        GEEN,
        ANDERE_SLEUTEL,
        ZONDER_HANDTEKENING,
        OPENBARE_SLEUTEL_ALS_GEHEIM,
        ANDERE_NONCE,
        ANDERE_UITGEVER,
        VOOR_EEN_ANDER,
        VERLOPEN,
        VERKNOEID
    }

    private record Uitgegeven(Map<String, String> vraag, Map<String, Object> claims) {}

    private final HttpServer server;
    private final KeyPair sleutels = sleutelpaar();
    private final KeyPair vreemd = sleutelpaar();
    private final Map<String, Uitgegeven> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> persoon = Map.of();
    private volatile Leugen leugen = Leugen.GEEN;

    Identiteitsdienst() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        server.createContext("/.well-known/openid-configuration", x -> stuur(x, 200, over()));
        server.createContext("/sleutels", x -> stuur(x, 200, jwks()));
        server.createContext("/toestemming", this::toestemming);
        server.createContext("/token", this::token);
        server.start();
    }

    String adres() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Wie zich hier de volgende keer aanmeldt. */
    void is(Map<String, Object> claims) {
        persoon = Map.copyOf(claims);
    }

    void liegt(Leugen hoe) {
        leugen = hoe;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String over() {
        return json(
                Map.of(
                        "issuer", adres(),
                        "authorization_endpoint", adres() + "/toestemming",
                        "token_endpoint", adres() + "/token",
                        "jwks_uri", adres() + "/sleutels"));
    }

    private String jwks() {
        RSAPublicKey sleutel = (RSAPublicKey) sleutels.getPublic();
        return "{\"keys\":["
                + json(
                        Map.of(
                                "kty", "RSA",
                                "use", "sig",
                                "alg", "RS256",
                                "kid", "een",
                                "n", url(sleutel.getModulus()),
                                "e", url(sleutel.getPublicExponent())))
                + "]}";
    }

    // Een bladzijde met één knop: zo komt de browser er echt langs.
    private void toestemming(HttpExchange x) throws IOException {
        Map<String, String> vraag = formulier(x.getRequestURI().getRawQuery());
        if (!CLIENT.equals(vraag.get("client_id"))
                || !"code".equals(vraag.get("response_type"))
                || !"S256".equals(vraag.get("code_challenge_method"))) {
            stuur(x, 400, "{}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Uitgegeven(vraag, persoon));
        String terug =
                vraag.get("redirect_uri")
                        + "?code="
                        + code
                        + "&state="
                        + URLEncoder.encode(vraag.get("state"), StandardCharsets.UTF_8);
        byte[] pagina =
                ("<!doctype html><html lang='nl'><title>Dienst</title><a id='akkoord' href='"
                                + terug.replace("&", "&amp;")
                                + "'>Verder als "
                                + persoon.get("name")
                                + "</a></html>")
                        .getBytes(StandardCharsets.UTF_8);
        x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        x.sendResponseHeaders(200, pagina.length);
        x.getResponseBody().write(pagina);
        x.close();
    }

    private void token(HttpExchange x) throws IOException {
        Map<String, String> vraag =
                formulier(new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Uitgegeven uit = codes.remove(String.valueOf(vraag.get("code")));
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (codeer(CLIENT) + ":" + codeer(GEHEIM))
                                                .getBytes(StandardCharsets.UTF_8));
        boolean goed =
                uit != null
                        && basic.equals(x.getRequestHeaders().getFirst("Authorization"))
                        && uit.vraag().get("redirect_uri").equals(vraag.get("redirect_uri"))
                        && uit.vraag()
                                .get("code_challenge")
                                .equals(uitdaging(vraag.get("code_verifier")));
        if (!goed) {
            stuur(x, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        stuur(
                x,
                200,
                json(
                        Map.of(
                                "access_token", "x",
                                "token_type", "Bearer",
                                "id_token", idtoken(uit))));
    }

    private String idtoken(Uitgegeven uit) {
        long nu = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>(uit.claims());
        claims.put("iss", leugen == Leugen.ANDERE_UITGEVER ? "http://localhost:1" : adres());
        claims.put("aud", leugen == Leugen.VOOR_EEN_ANDER ? "een-ander" : CLIENT);
        claims.put("iat", leugen == Leugen.VERLOPEN ? nu - 7200 : nu);
        claims.put("exp", leugen == Leugen.VERLOPEN ? nu - 3600 : nu + 300);
        claims.put("nonce", leugen == Leugen.ANDERE_NONCE ? "een-oude" : uit.vraag().get("nonce"));
        String alg =
                leugen == Leugen.ZONDER_HANDTEKENING
                        ? "none"
                        : leugen == Leugen.OPENBARE_SLEUTEL_ALS_GEHEIM ? "HS256" : "RS256";
        String kop =
                url(
                        json(Map.of("alg", alg, "typ", "JWT", "kid", "een"))
                                .getBytes(StandardCharsets.UTF_8));
        String lijf = url(json(claims).getBytes(StandardCharsets.UTF_8));
        String inhoud = kop + "." + lijf;
        return switch (leugen) {
            case ZONDER_HANDTEKENING -> inhoud + ".";
            case OPENBARE_SLEUTEL_ALS_GEHEIM -> inhoud + "." + hmac(inhoud);
            case ANDERE_SLEUTEL -> inhoud + "." + onderteken(inhoud, vreemd);
            case VERKNOEID -> {
                claims.put("sub", "iemand-anders");
                yield kop
                        + "."
                        + url(json(claims).getBytes(StandardCharsets.UTF_8))
                        + "."
                        + onderteken(inhoud, sleutels);
            }
            default -> inhoud + "." + onderteken(inhoud, sleutels);
        };
    }

    private String hmac(String inhoud) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(
                    new javax.crypto.spec.SecretKeySpec(
                            sleutels.getPublic().getEncoded(), "HmacSHA256"));
            return url(mac.doFinal(inhoud.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException(fout);
        }
    }

    private static String onderteken(String inhoud, KeyPair met) {
        try {
            Signature handtekening = Signature.getInstance("SHA256withRSA");
            handtekening.initSign(met.getPrivate());
            handtekening.update(inhoud.getBytes(StandardCharsets.US_ASCII));
            return url(handtekening.sign());
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException(fout);
        }
    }

    private static KeyPair sleutelpaar() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(2048);
            return maker.generateKeyPair();
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException(fout);
        }
    }

    private static String uitdaging(String bewijs) {
        try {
            return url(
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.valueOf(bewijs).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException(fout);
        }
    }

    private static String url(BigInteger getal) {
        byte[] bytes = getal.toByteArray();
        return url(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String json(Map<String, ?> waarden) {
        return waarden.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":" + waarde(e.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String waarde(Object waarde) {
        if (waarde instanceof Number getal) {
            return getal.toString();
        }
        if (waarde instanceof Iterable<?> lijst) {
            StringBuilder tekst = new StringBuilder("[");
            lijst.forEach(w -> tekst.append(tekst.length() > 1 ? "," : "").append(waarde(w)));
            return tekst.append("]").toString();
        }
        return "\"" + waarde + "\"";
    }

    private static Map<String, String> formulier(String tekst) {
        Map<String, String> waarden = new HashMap<>();
        for (String paar : tekst.split("&", -1)) {
            int is = paar.indexOf('=');
            waarden.put(
                    URLDecoder.decode(paar.substring(0, is), StandardCharsets.UTF_8),
                    URLDecoder.decode(paar.substring(is + 1), StandardCharsets.UTF_8));
        }
        return waarden;
    }

    private static String codeer(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }

    private static void stuur(HttpExchange x, int status, String json) throws IOException {
        byte[] lijf = json.getBytes(StandardCharsets.UTF_8);
        x.getResponseHeaders().set("Content-Type", "application/json");
        x.sendResponseHeaders(status, lijf.length);
        x.getResponseBody().write(lijf);
        x.close();
    }
}
