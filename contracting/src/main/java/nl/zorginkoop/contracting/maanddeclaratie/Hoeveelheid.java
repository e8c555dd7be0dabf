package nl.zorginkoop.contracting.maanddeclaratie;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Een geleverd volume met zijn eenheid. Uren die niet heel zijn worden minuten: een bericht kent
 * geen halve uren (IV079).
 *
 * @param volume bij euro's in centen
 */
public record Hoeveelheid(long volume, String eenheid) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern UREN_EN_MINUTEN = Pattern.compile("(\\d{1,6}):([0-5]\\d)");
    private static final Pattern UREN = Pattern.compile("\\d{1,6}([,.]\\d{1,2})?");
    private static final Pattern EUROS = Pattern.compile("\\d{1,6}([,.]\\d{2})?");
    private static final Pattern GEHEEL = Pattern.compile("\\d{1,8}");
    private static final int UUR = 60;

    /** Wat iemand typte, in de eenheid van de toewijzing. */
    static Hoeveelheid lees(String getypt, String eenheid) {
        String tekst = Tekst.ofNiets(getypt);
        if (tekst == null) {
            throw fout("Vul in hoeveel er geleverd is.");
        }
        Hoeveelheid gelezen =
                switch (Eenheid.van(eenheid)) {
                    case UUR -> uren(tekst);
                    case MINUUT ->
                            tekst.indexOf(':') < 0
                                    ? new Hoeveelheid(geheel(tekst), eenheid)
                                    : new Hoeveelheid(minuten(tekst), eenheid);
                    case EURO -> new Hoeveelheid(centen(tekst), eenheid);
                    default -> new Hoeveelheid(geheel(tekst), eenheid);
                };
        if (gelezen.volume == 0) {
            throw fout("Laat leeg wat er niet geleverd is: nul declareert u niet.");
        }
        return gelezen;
    }

    /** Zoals iemand het typt. */
    public String tekst() {
        return switch (Eenheid.van(eenheid)) {
            case MINUUT -> "%d:%02d".formatted(volume / UUR, volume % UUR);
            case EURO -> Euro.centen(volume).bedrag().toPlainString().replace('.', ',');
            default -> Long.toString(volume);
        };
    }

    private static Hoeveelheid uren(String tekst) {
        long minuten = minuten(tekst);
        return minuten % UUR == 0
                ? new Hoeveelheid(minuten / UUR, Eenheid.UUR.code())
                : new Hoeveelheid(minuten, Eenheid.MINUUT.code());
    }

    private static long minuten(String tekst) {
        Matcher klok = UREN_EN_MINUTEN.matcher(tekst);
        if (klok.matches()) {
            return Long.parseLong(klok.group(1)) * UUR + Long.parseLong(klok.group(2));
        }
        if (!UREN.matcher(tekst).matches()) {
            throw fout("Vul uren in, zoals 12, 12:30 of 12,5.");
        }
        try {
            return new BigDecimal(tekst.replace(',', '.'))
                    .multiply(BigDecimal.valueOf(UUR))
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact();
        } catch (ArithmeticException deelVanEenMinuut) {
            throw fout(tekst + " uur is geen heel aantal minuten: vul het in als 12:30.");
        }
    }

    private static long geheel(String tekst) {
        if (!GEHEEL.matcher(tekst).matches()) {
            throw fout("Vul een heel getal in.");
        }
        return Long.parseLong(tekst);
    }

    private static long centen(String tekst) {
        if (!EUROS.matcher(tekst).matches()) {
            throw fout("Vul een bedrag in, zoals 125,50.");
        }
        return Euro.van(new BigDecimal(tekst.replace(',', '.')).setScale(2).toPlainString())
                .centen();
    }

    private static OngeldigeWaarde fout(String zin) {
        return new OngeldigeWaarde("volume", zin);
    }
}
