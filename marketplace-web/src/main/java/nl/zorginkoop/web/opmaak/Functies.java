package nl.zorginkoop.web.opmaak;

import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.primefaces.context.PrimeFacesContext;

/** {@link Opmaak} zoals pagina's haar aanroepen ({@code zi:euro(…)}). */
public final class Functies {
    private Functies() {}

    public static String euro(Euro bedrag) {
        return opmaak().euro(bedrag);
    }

    public static String heel(Euro bedrag) {
        return opmaak().heel(bedrag);
    }

    public static String getal(Number getal) {
        return opmaak().getal(getal);
    }

    public static String dag(LocalDate dag) {
        return opmaak().dag(dag);
    }

    public static String dagTekst(LocalDate dag) {
        return opmaak().dagTekst(dag);
    }

    public static String maand(LocalDate dag) {
        return opmaak().maand(dag);
    }

    public static String moment(Instant moment) {
        return opmaak().moment(moment);
    }

    public static String precies(Instant moment) {
        return opmaak().momentPrecies(moment);
    }

    /** De tekst bij een waarde van een vaste lijst, zoals {@code status.UITVAL}. */
    public static String woord(String lijst, Object waarde) {
        return waarde == null ? "–" : opmaak().tekst(lijst + "." + waarde);
    }

    public static String tint(Object toestand) {
        return toestand == null ? "calm" : Tint.van(toestand.toString());
    }

    /**
     * Het eenmalige getal van het scriptbeleid. PrimeFaces verwacht het terug bij elk formulier;
     * zijn eigen script zet het erin, onze formulieren werken ook zonder script.
     */
    public static String nonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    private static Opmaak opmaak() {
        return Opmaak.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
