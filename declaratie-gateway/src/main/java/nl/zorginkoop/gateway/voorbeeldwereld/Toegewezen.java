package nl.zorginkoop.gateway.voorbeeldwereld;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Omvang;

/**
 * Een toewijzing zoals zij in de demowereld gepland staat.
 *
 * @param product wat er geleverd wordt; bij aspecifiek en generiek staat de code niet op de
 *     toewijzing
 * @param omvang alleen bij specifiek
 * @param budget in centen; 0 als er geen budget is
 * @param eind {@code null} als het einde open is
 * @param besluit wanneer er is toegewezen
 * @param start wanneer de hulp begon, of {@code null} als er geen startbericht komt
 * @param gestopt of de hulp op de einddatum stopt met een stopbericht
 */
record Toegewezen(
        long nummer,
        String gemeente,
        String agb,
        Vorm vorm,
        Inwoner inwoner,
        Hulpproduct product,
        Omvang omvang,
        long budget,
        LocalDate begin,
        LocalDate eind,
        LocalDateTime besluit,
        LocalDate start,
        boolean gestopt) {
    /** De drie toewijzingsvarianten (facts 5). */
    enum Vorm {
        SPECIFIEK,
        ASPECIFIEK,
        GENERIEK
    }

    Wet wet() {
        return product.wet();
    }

    /** De categorie op de toewijzing. */
    String categorie() {
        return vorm == Vorm.GENERIEK ? null : product.categorie();
    }

    /** De productcode op de toewijzing. */
    String code() {
        return vorm == Vorm.SPECIFIEK ? product.code() : null;
    }

    boolean is(Frequentie frequentie, Eenheid eenheid) {
        return omvang != null && omvang.frequentie() == frequentie && omvang.eenheid() == eenheid;
    }

    boolean loopt(YearMonth maand) {
        return new Periode(begin, eind).overlapt(Periode.maand(maand));
    }

    /**
     * De dagen van een maand waarop de toewijzing geldt: dat is de productperiode (TR387, TR388).
     */
    Periode in(YearMonth maand) {
        return Periode.maand(maand).binnen(new Periode(begin, eind));
    }

    Toegewezen metNummer(long ander) {
        return new Toegewezen(
                ander, gemeente, agb, vorm, inwoner, product, omvang, budget, begin, eind, besluit,
                start, gestopt);
    }
}
