package nl.zorginkoop.contracting.gedeeld;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Hoe lang een termijn duurt, zoals wet of contract het zegt.
 *
 * @param aantal hoeveel
 * @param maat waarvan
 */
public record Termijnduur(int aantal, Maat maat) implements Serializable {
    /** Waarin een termijn is uitgedrukt. */
    public enum Maat {
        DAGEN,
        WERKDAGEN,
        WEKEN,
        MAANDEN
    }

    public Termijnduur {
        if (maat == null || aantal < 1) {
            throw new OngeldigeWaarde("duur", "Een termijn duurt minstens één dag.");
        }
    }

    public static Termijnduur dagen(int aantal) {
        return new Termijnduur(aantal, Maat.DAGEN);
    }

    public static Termijnduur werkdagen(int aantal) {
        return new Termijnduur(aantal, Maat.WERKDAGEN);
    }

    public static Termijnduur weken(int aantal) {
        return new Termijnduur(aantal, Maat.WEKEN);
    }

    public static Termijnduur maanden(int aantal) {
        return new Termijnduur(aantal, Maat.MAANDEN);
    }

    /**
     * De laatste dag zonder verschuiving. De dag van de gebeurtenis telt niet mee; een maand na 31
     * januari is de laatste dag van februari.
     */
    public LocalDate na(LocalDate gebeurtenis, Werkdagen werkdagen) {
        return switch (maat) {
            case DAGEN -> gebeurtenis.plusDays(aantal);
            case WERKDAGEN -> werkdagen.plus(gebeurtenis, aantal);
            case WEKEN -> gebeurtenis.plusWeeks(aantal);
            case MAANDEN -> gebeurtenis.plusMonths(aantal);
        };
    }

    /**
     * Algemene termijnenwet art. 4 onder a: die wet schuift niet met termijnen van meer dan 90
     * dagen, twaalf weken of drie maanden.
     */
    boolean valtOnderTermijnenwet() {
        return switch (maat) {
            case DAGEN -> aantal <= 90;
            case WERKDAGEN -> false;
            case WEKEN -> aantal <= 12;
            case MAANDEN -> aantal <= 3;
        };
    }

    /** Algemene termijnenwet art. 2 geldt voor termijnen van drie dagen of langer. */
    boolean isMinstensDrieDagen() {
        return maat != Maat.DAGEN || aantal >= 3;
    }
}
