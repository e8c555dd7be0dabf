package nl.zorginkoop.web.aanmelden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.zorginkoop.contracting.deelnemer.Aanmelding;
import nl.zorginkoop.contracting.deelnemer.Account;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.web.oidc.Instelling;

/**
 * Toegang voor machines op {@code /api}: naam en wachtwoord (Basic), of het token van de eigen
 * machine waarmee {@code ./zorginkoop lever} post inlevert (Bearer).
 */
@ApplicationScoped
class Machinetoegang {
    private static final String TOKEN = "ZORGINKOOP_LEVER_TOKEN";
    private static final Duration GELDIG = Duration.ofSeconds(60);
    private static final int HOOGSTENS = 500;

    @Inject Aanmelding aanmelding;

    // PBKDF2 is met opzet traag; een machine die honderd berichten stuurt, wacht er één keer op.
    // Bewaard wordt een MAC onder een sleutel die alleen in dit geheugen bestaat.
    private final byte[] zout = new byte[32];
    private final Map<String, Onthouden> bekend =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Onthouden> oudste) {
                    return size() > HOOGSTENS;
                }
            };

    private record Onthouden(UUID toekenning, int stempel, long tot) {}

    Machinetoegang() {
        new SecureRandom().nextBytes(zout);
    }

    // Een klant die met tien draden tegelijk begint, is één poging en niet tien.
    private final Object[] beurten = Stream.generate(Object::new).limit(64).toArray();

    Optional<Namens> laatBinnen(String kop, String herkomst) {
        if (kop.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return metToken(kop.substring(7).strip());
        }
        if (kop.regionMatches(true, 0, "Basic ", 0, 6)) {
            return metWachtwoord(kop.substring(6).strip(), herkomst);
        }
        return Optional.empty();
    }

    private static Optional<Namens> metToken(String token) {
        String verwacht = System.getProperty(TOKEN, System.getenv(TOKEN));
        if (verwacht == null || verwacht.length() < 20) {
            return Optional.empty();
        }
        boolean gelijk =
                MessageDigest.isEqual(
                        verwacht.getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
        return gelijk ? Optional.of(Namens.postkamer(Gemeentecode.PLATFORM)) : Optional.empty();
    }

    private Optional<Namens> metWachtwoord(String code, String herkomst) {
        String[] paar = ontcijfer(code);
        if (paar.length != 2 || !Instelling.lokaal()) {
            return Optional.empty();
        }
        String sleutel = sleutel(code);
        synchronized (beurten[Math.floorMod(sleutel.hashCode(), beurten.length)]) {
            Optional<Onthouden> eerder = onthouden(sleutel);
            if (eerder.isPresent()) {
                Optional<Account> nog =
                        aanmelding.nogBinnen(eerder.get().toekenning(), eerder.get().stempel());
                if (nog.isPresent()) {
                    return nog.map(Account::namens);
                }
            }
            Optional<Account> account = aanmelding.meldAan(paar[0], paar[1], herkomst).account();
            account.ifPresent(a -> onthoud(sleutel, a));
            return account.map(Account::namens);
        }
    }

    private Optional<Onthouden> onthouden(String sleutel) {
        synchronized (bekend) {
            return Optional.ofNullable(bekend.get(sleutel))
                    .filter(o -> System.nanoTime() - o.tot() < 0);
        }
    }

    private void onthoud(String sleutel, Account account) {
        synchronized (bekend) {
            long tot = System.nanoTime() + GELDIG.toNanos();
            bekend.put(sleutel, new Onthouden(account.toekenning(), account.stempel(), tot));
        }
    }

    private static String[] ontcijfer(String code) {
        try {
            byte[] open = Base64.getDecoder().decode(code);
            return new String(open, StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException geenBase64) {
            return new String[0];
        }
    }

    private String sleutel(String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Arrays.copyOf(zout, zout.length), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(code.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException("HMAC hoort bij elke JDK", fout);
        }
    }
}
