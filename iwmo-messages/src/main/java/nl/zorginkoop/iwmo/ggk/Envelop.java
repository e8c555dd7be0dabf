package nl.zorginkoop.iwmo.ggk;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Release;

/**
 * Een bericht op weg naar de overkant.
 *
 * @param zender gemeentecode, AGB-code of vaste naam van een organisatie
 * @param kruisverwijzing referentienummer van het Di01 waarop dit antwoordt; alleen bij Du01
 * @param functie naam van de berichtsoort, bijvoorbeeld WMO301
 * @param functieVersie vier cijfers
 * @param inhoud het bericht, byte voor byte
 */
public record Envelop(
        Soort soort,
        String zender,
        String zenderApplicatie,
        String ontvanger,
        UUID referentienummer,
        LocalDateTime tijdstip,
        UUID kruisverwijzing,
        String functie,
        String applicatieVersie,
        String applicatieSubversie,
        String functieVersie,
        String functieSubversie,
        byte[] inhoud) {

    /** Een heenbericht of een retour. */
    public enum Soort {
        DI01("Di01", "envelopHeenbericht-ggk_Di01"),
        DU01("Du01", "envelopRetourbericht-ggk_Du01");

        private final String code;
        private final String wortel;

        Soort(String code, String wortel) {
            this.code = code;
            this.wortel = wortel;
        }

        public String code() {
            return code;
        }

        String wortel() {
            return wortel;
        }

        static Optional<Soort> vanWortel(String naam) {
            return Arrays.stream(values()).filter(s -> s.wortel.equals(naam)).findFirst();
        }
    }

    public Envelop {
        if ((soort == Soort.DU01) != (kruisverwijzing != null)) {
            throw new IllegalArgumentException("Alleen een Du01 heeft een kruisverwijzing");
        }
        inhoud = inhoud.clone();
    }

    @Override
    public byte[] inhoud() {
        return inhoud.clone();
    }

    /** Een heenbericht, klaar om te versturen. */
    public static Envelop heen(
            Berichtsoort berichtsoort,
            Release release,
            String zender,
            String ontvanger,
            String applicatie,
            LocalDateTime tijdstip,
            byte[] inhoud) {
        return maak(
                Soort.DI01,
                berichtsoort,
                release,
                zender,
                ontvanger,
                applicatie,
                tijdstip,
                null,
                inhoud);
    }

    /**
     * Het retour op een heenbericht. In de envelop wisselen zender en ontvanger wel van plaats; in
     * het bericht zelf niet (IV028).
     */
    public static Envelop retour(
            Envelop heen,
            Berichtsoort berichtsoort,
            Release release,
            String applicatie,
            LocalDateTime tijdstip,
            byte[] inhoud) {
        return maak(
                Soort.DU01,
                berichtsoort,
                release,
                heen.ontvanger,
                heen.zender,
                applicatie,
                tijdstip,
                heen.referentienummer,
                inhoud);
    }

    private static Envelop maak(
            Soort soort,
            Berichtsoort berichtsoort,
            Release release,
            String zender,
            String ontvanger,
            String applicatie,
            LocalDateTime tijdstip,
            UUID kruisverwijzing,
            byte[] inhoud) {
        return new Envelop(
                soort,
                zender,
                applicatie,
                ontvanger,
                UUID.randomUUID(),
                tijdstip,
                kruisverwijzing,
                berichtsoort.name(),
                "0001",
                "0000",
                String.format("%04d", release.versie()),
                String.format("%04d", release.subversie()),
                inhoud);
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Envelop e
                && soort == e.soort
                && referentienummer.equals(e.referentienummer)
                && Objects.equals(kruisverwijzing, e.kruisverwijzing)
                && zender.equals(e.zender)
                && ontvanger.equals(e.ontvanger)
                && functie.equals(e.functie)
                && tijdstip.equals(e.tijdstip)
                && Arrays.equals(inhoud, e.inhoud);
    }

    @Override
    public int hashCode() {
        return referentienummer.hashCode();
    }

    /** Zonder inhoud: die bevat persoonsgegevens. */
    @Override
    public String toString() {
        return soort.code() + " " + functie + " " + referentienummer;
    }
}
