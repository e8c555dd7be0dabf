package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deelnemer.NieuwAccount;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Geeft de mensen van de demowereld toegang. Wachtwoorden zijn per gegevensmap anders en staan
 * alleen in {@code demo-accounts.txt}, leesbaar voor de eigenaar (rulings D15).
 */
@ApplicationScoped
class Accountbouw {
    private static final String BESTAND = "demo-accounts.txt";
    // Zonder tekens die op elkaar lijken: mensen typen dit over.
    private static final String TEKENS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROEPEN = 4;
    private static final int GROEP = 4;

    @Inject Accountloket accountloket;

    private final SecureRandom toeval = new SecureRandom();

    private record Toegang(NieuwAccount account, String wachtwoord, String organisatie) {
        String regel() {
            return String.join(
                    "\t",
                    account.gebruikersnaam(),
                    wachtwoord,
                    account.rol().name().toLowerCase(java.util.Locale.ROOT),
                    organisatie);
        }
    }

    /**
     * Draait binnen één stap: mislukt zij, dan komt er bij de volgende poging een nieuw bestand.
     */
    void maak(Namens platform) {
        List<Toegang> toegangen = new ArrayList<>();
        for (Tabel.Rij rij : Tabel.lees("accounts.tsv")) {
            toegangen.add(
                    new Toegang(
                            new NieuwAccount(
                                    rij.tekst("gebruikersnaam"),
                                    rij.tekst("naam"),
                                    rij.tekst("gebruikersnaam") + "@demo.example",
                                    Rol.valueOf(rij.tekst("rol")),
                                    rij.isLeeg("gemeente")
                                            ? null
                                            : new Gemeentecode(rij.tekst("gemeente")),
                                    rij.isLeeg("agb") ? null : new AgbCode(rij.tekst("agb"))),
                            wachtwoord(),
                            rij.tekst("organisatie")));
        }
        schrijf(toegangen.stream().map(Toegang::regel).toList());
        toegangen.forEach(t -> accountloket.maak(platform, t.account(), t.wachtwoord()));
    }

    private String wachtwoord() {
        StringBuilder tekst = new StringBuilder();
        for (int i = 0; i < GROEPEN * GROEP; i++) {
            if (i > 0 && i % GROEP == 0) {
                tekst.append('-');
            }
            tekst.append(TEKENS.charAt(toeval.nextInt(TEKENS.length())));
        }
        return tekst.toString();
    }

    private static void schrijf(List<String> regels) {
        Path map = gegevensmap();
        try {
            Path tijdelijk =
                    Files.createTempFile(
                            map,
                            BESTAND,
                            ".tmp",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.write(tijdelijk, regels, StandardCharsets.UTF_8);
            Files.move(
                    tijdelijk,
                    map.resolve(BESTAND),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static Path gegevensmap() {
        String gekozen = System.getProperty("zorginkoop.data", System.getenv("ZORGINKOOP_DATA"));
        return Path.of(gekozen == null ? System.getProperty("jboss.server.data.dir") : gekozen);
    }
}
