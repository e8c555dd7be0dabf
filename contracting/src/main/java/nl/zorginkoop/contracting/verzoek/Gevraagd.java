package nl.zorginkoop.contracting.verzoek;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;

/** Wat er gevraagd is en hoe het ervoor staat. */
record Gevraagd(
        UUID id,
        String soort,
        AgbCode aanbieder,
        Wet wet,
        String bsn,
        UUID hulpvrager,
        String referentie,
        LocalDate dagtekening,
        String categorie,
        String productcode,
        LocalDate begin,
        LocalDate eind,
        Long volume,
        String eenheid,
        String frequentie,
        Long budget,
        String verwijzer,
        LocalDate beschikkingIngang,
        LocalDate geboortedatum,
        Instant ontvangen,
        String stand) {
    /** Huisarts, jeugdarts, GI, medisch specialist, rechter (COD327). */
    private static final Set<String> BIJ_WET = Set.of("02", "03", "04", "05", "08");

    static final String RECHTER = "08";

    /** Rulings A5: onder de Jeugdwet wijzen deze verwijzers zelf de weg, ook zonder beschikking. */
    boolean isWettelijkVerwezen() {
        return wet == Wet.JEUGDWET && verwijzer != null && BIJ_WET.contains(verwijzer);
    }

    /** Een 317: een samenhangende situatie, in haar geheel te beantwoorden. */
    boolean isWijziging() {
        return soort.equals("WIJZIGING");
    }

    boolean isOpen() {
        return stand.equals("ONTVANGEN") || stand.equals("IN_ONDERZOEK");
    }

    NieuweToewijzing alsToewijzing(UUID voor) {
        return new NieuweToewijzing(
                wet,
                aanbieder,
                voor,
                categorie,
                productcode,
                begin,
                eind,
                volume == null
                        ? null
                        : new Omvang(volume, Eenheid.van(eenheid), Frequentie.van(frequentie)),
                budget == null ? null : Euro.centen(budget),
                referentie,
                isWettelijkVerwezen() ? Grond.WETTELIJKE_VERWIJZING : null);
    }
}
