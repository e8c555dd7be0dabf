package nl.zorginkoop.contracting.maanddeclaratie;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Wat een aanbieder over een maand wil declareren, voordat er een bericht van gemaakt is.
 *
 * @param maand de declaratieperiode
 * @param regels wat hij leverde
 * @param correcties wat hij aan eerdere regels verbetert; ook van eerdere maanden
 */
public record Maandvraag(
        Gemeentecode gemeente,
        Wet wet,
        YearMonth maand,
        List<Invulling> regels,
        List<Correctie> correcties)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern MAAND = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    public Maandvraag {
        regels = List.copyOf(regels);
        correcties = List.copyOf(correcties);
        if (wet != Wet.WMO && wet != Wet.JEUGDWET) {
            throw new OngeldigeWaarde("wet", "Alleen Wmo en Jeugdwet kennen berichten.");
        }
        if (maand == null) {
            throw geenMaand();
        }
    }

    /** Een maand als jjjj-mm; java kent ook jaren die de databank niet heeft. */
    public static YearMonth maand(String tekst) {
        if (!MAAND.matcher(tekst).matches()) {
            throw geenMaand();
        }
        return YearMonth.parse(tekst);
    }

    private static OngeldigeWaarde geenMaand() {
        return new OngeldigeWaarde("maand", "Kies een maand, zoals 2026-08.");
    }

    /**
     * Hoeveel er van een voorgestelde regel geleverd is.
     *
     * @param volume zoals iemand het typt: {@code 12}, {@code 12:30} of {@code 12,5}
     */
    public record Invulling(long toewijzingnummer, String productcode, String volume)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Wat er met een eerdere regel moet gebeuren.
     *
     * @param volume wat het had moeten zijn; leeg trekt een goedgekeurde regel alleen in, en laat
     *     een afgekeurde zoals hij was
     * @param toewijzingnummer een ander nummer, als het eerste niet klopte; anders {@code null}
     */
    public record Correctie(UUID declaratie, long nr, String volume, Long toewijzingnummer)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
