package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * De voorwaarden zoals zij bij een procedure te lezen zijn.
 *
 * @param hash over de vaste vorm van de tekst: hiermee is na te gaan dat niemand iets wijzigde
 */
public record Voorwaardenblad(
        UUID versie, int nummer, String hash, LocalDate ingangsdatum, List<Artikel> artikelen)
        implements Serializable {
    /**
     * Een artikel; met een eis ook het bewijs, het gevolg en hoe oud het bewijs mag zijn.
     *
     * @param tekst {@code null} bij NVT en in deel 3, waar de standaard geldt
     */
    public record Artikel(
            String artikel,
            String kop,
            String tekst,
            boolean nvt,
            String eis,
            String gevolg,
            String bewijs,
            Integer geldigMaanden)
            implements Serializable {}

    public Voorwaardenblad {
        artikelen = List.copyOf(artikelen);
    }

    /** Waaraan een aanbieder moet voldoen om toegelaten te worden. */
    public List<Artikel> eisen() {
        return artikelen.stream().filter(a -> a.eis() != null).toList();
    }
}
