package nl.zorginkoop.web.opmaak;

import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * Schrijft waarden voor lezers: bedragen met twee decimalen waar geld verschuldigd is, dagen als
 * 15-09-2026 in tabellen en 15 september 2026 in zinnen, altijd Nederlandse tijd.
 */
public final class Opmaak {
    private static final Locale NL = Locale.forLanguageTag("nl-NL");
    private static final Locale EN = Locale.forLanguageTag("en-GB");

    private final Locale taal;
    private final ResourceBundle teksten;

    private Opmaak(Locale taal) {
        this.taal = "en".equals(taal.getLanguage()) ? EN : NL;
        this.teksten = ResourceBundle.getBundle("nl.zorginkoop.web.teksten", this.taal);
    }

    public Locale taal() {
        return taal;
    }

    public static Opmaak in(Locale taal) {
        return new Opmaak(taal);
    }

    public String euro(Euro bedrag) {
        return bedrag == null ? "–" : bedrag(bedrag, 2);
    }

    /** Hele euro's, voor overzichten die dat zeggen. */
    public String heel(Euro bedrag) {
        return bedrag == null ? "–" : bedrag(bedrag, 0);
    }

    /** Miljoenen met twee decimalen, voor een as of een zin. */
    public String miljoen(Euro bedrag) {
        NumberFormat vorm = getallen(2, 2);
        return "€\u00a0"
                + vorm.format(bedrag.bedrag().movePointLeft(6))
                + "\u00a0"
                + tekst("opmaak.miljoen");
    }

    private String bedrag(Euro bedrag, int decimalen) {
        String min = bedrag.isNegatief() ? "−" : "";
        return min + "€\u00a0" + getallen(decimalen, decimalen).format(bedrag.bedrag().abs());
    }

    public String getal(Number getal) {
        return getal == null ? "–" : getallen(0, 2).format(getal);
    }

    /** "1.204", of "meer dan 10.000": verder wordt er niet geteld. */
    public String geteld(int aantal) {
        return aantal > Bladzijde.TELGRENS
                ? tekst("lijst.meerdan", getal(Bladzijde.TELGRENS))
                : getal(aantal);
    }

    public String dag(LocalDate dag) {
        return dag == null ? "–" : DateTimeFormatter.ofPattern("dd-MM-yyyy").format(dag);
    }

    public String dagTekst(LocalDate dag) {
        return dag == null ? "–" : patroon("d MMMM yyyy").format(dag);
    }

    public String weekdag(LocalDate dag) {
        return patroon("EEEE d MMMM yyyy").format(dag);
    }

    public String maand(LocalDate dag) {
        return dag == null ? "–" : patroon("LLLL yyyy").format(dag);
    }

    public String maandKort(TemporalAccessor dag) {
        return patroon("LLL").format(dag).replace(".", "");
    }

    public String moment(Instant moment) {
        return moment == null ? "–" : patroon("dd-MM-yyyy HH:mm").format(hier(moment));
    }

    /** Tot op de seconde, waar het moment bewijs is. */
    public String momentPrecies(Instant moment) {
        return moment == null ? "–" : patroon("dd-MM-yyyy HH:mm:ss").format(hier(moment));
    }

    public String momentTekst(Instant moment) {
        return patroon("d MMMM yyyy, HH:mm").format(hier(moment));
    }

    public String procent(long deel, long geheel) {
        return geheel == 0 ? "–" : Math.floorDiv(deel * 100, geheel) + "\u00a0%";
    }

    /** De tekst bij een sleutel; zonder tekst de sleutel zelf, zodat niets verdwijnt. */
    public String tekst(String sleutel, Object... waarden) {
        try {
            return new MessageFormat(teksten.getString(sleutel), taal).format(waarden);
        } catch (MissingResourceException zonder) {
            return sleutel.substring(sleutel.lastIndexOf('.') + 1);
        }
    }

    private NumberFormat getallen(int minst, int meest) {
        NumberFormat vorm = NumberFormat.getNumberInstance(taal);
        vorm.setMinimumFractionDigits(minst);
        vorm.setMaximumFractionDigits(meest);
        vorm.setRoundingMode(RoundingMode.HALF_UP);
        return vorm;
    }

    private DateTimeFormatter patroon(String patroon) {
        return DateTimeFormatter.ofPattern(patroon, taal);
    }

    private static java.time.ZonedDateTime hier(Instant moment) {
        return moment.atZone(Klok.AMSTERDAM);
    }
}
