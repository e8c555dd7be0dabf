package nl.zorginkoop.iwmo.rekenen;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.Set;
import nl.zorginkoop.iwmo.bericht.Domein;

/**
 * Hoeveel er op een toewijzing met een omvang gedeclareerd mag worden: per productperiode (TR321)
 * en over de hele looptijd (TR322). Een week hoort niet bij een maand; daarom telt inspanning de
 * weken die de periode raakt en output de zondagen erin (IV076, IV077).
 *
 * @param einddatum {@code null} bij een open einde; bij frequentie per week altijd gevuld (CD076)
 */
public record Toewijzingsruimte(
        Domein domein,
        String productcategorie,
        int volume,
        String eenheid,
        String frequentie,
        LocalDate ingangsdatum,
        LocalDate einddatum) {

    private static final Set<String> OUTPUT = Set.of("82", "83");
    private static final String HULP_BIJ_HUISHOUDEN = "01";
    private static final int WEKEN_HUISHOUDEN = 6;

    public Toewijzingsruimte {
        if (!Set.of("1", "2", "4", "6").contains(frequentie)) {
            throw new IllegalArgumentException("Onbekende frequentie " + frequentie);
        }
        if (volume < 0) {
            throw new IllegalArgumentException("Negatief volume");
        }
    }

    /**
     * Het meeste dat over deze productperiode gedeclareerd mag worden, in de eenheid van de
     * toewijzing. De periode ligt binnen de toewijzing en binnen één maand.
     */
    public long inProductperiode(LocalDate begin, LocalDate einde) {
        return switch (frequentie) {
            case "1" -> dagen(begin, einde) * volume;
            case "2" -> weken(begin, einde) * volume;
            // Ook een gebroken maand heeft het volume van een hele (IV078).
            default -> volume;
        };
    }

    /** Het meeste over de hele looptijd; leeg als de toewijzing geen einde heeft. */
    public OptionalLong inTotaal() {
        if (frequentie.equals("6")) {
            return OptionalLong.of(volume);
        }
        if (einddatum == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                switch (frequentie) {
                    case "1" -> dagen(ingangsdatum, einddatum) * volume;
                    case "2" -> wekenInLooptijd() * volume;
                    default -> Tijd.geraakteMaanden(ingangsdatum, einddatum) * volume;
                });
    }

    private long weken(LocalDate begin, LocalDate einde) {
        if (isOutput()) {
            return Tijd.zondagen(begin, einde) + slotweek(begin, einde);
        }
        boolean huishouden = domein == Domein.WMO && HULP_BIJ_HUISHOUDEN.equals(productcategorie);
        return huishouden ? WEKEN_HUISHOUDEN : Tijd.geraakteWeken(begin, einde);
    }

    /** De week na de laatste zondag van de toewijzing telt bij de maand van die zondag. */
    private long slotweek(LocalDate begin, LocalDate einde) {
        if (einddatum == null || Tijd.isZondag(einddatum)) {
            return 0;
        }
        LocalDate zondag = Tijd.laatsteZondag(einddatum);
        boolean hier = !zondag.isBefore(begin) && !zondag.isAfter(einde);
        return hier && !zondag.isBefore(ingangsdatum) ? 1 : 0;
    }

    private long wekenInLooptijd() {
        if (!isOutput()) {
            return Tijd.geraakteWeken(ingangsdatum, einddatum);
        }
        return Tijd.zondagen(ingangsdatum, einddatum) + slotweek(ingangsdatum, einddatum);
    }

    private boolean isOutput() {
        return OUTPUT.contains(eenheid);
    }

    private static long dagen(LocalDate begin, LocalDate einde) {
        return ChronoUnit.DAYS.between(begin, einde) + 1;
    }
}
