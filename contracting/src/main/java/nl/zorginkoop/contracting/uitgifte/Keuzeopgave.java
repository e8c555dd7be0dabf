package nl.zorginkoop.contracting.uitgifte;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;

/**
 * Welke lopende toewijzingen er in één keer veranderen, en hoe.
 *
 * @param soort VERLENGEN of OMZETTEN
 * @param naam waaraan een mens deze uitgifte herkent
 * @param productcode het product waar zij nu op staan
 * @param eindVan bij verlengen: wie op of na deze dag eindigt
 * @param eindTot bij verlengen: wie op of voor deze dag eindigt
 * @param nieuwEind bij verlengen: de nieuwe einddatum
 * @param vanaf bij omzetten: de eerste dag op het nieuwe product
 * @param nieuweCode bij omzetten: het nieuwe product
 * @param reden codelijst WMO002/JZ002
 */
public record Keuzeopgave(
        Uitgiftesoort soort,
        String naam,
        Wet wet,
        String productcode,
        LocalDate eindVan,
        LocalDate eindTot,
        LocalDate nieuwEind,
        LocalDate vanaf,
        String nieuweCode,
        Wijzigreden reden) {
    public Keuzeopgave {
        eis("soort", soort == Uitgiftesoort.NIEUW ? null : soort);
        eis("naam", naam);
        eis("wet", wet == Wet.PARTICIPATIEWET ? null : wet);
        eis("productcode", productcode);
        eis("reden", reden);
        if (soort == Uitgiftesoort.VERLENGEN) {
            eis("eindvan", eindVan);
            eis("eindtot", eindTot);
            eis("nieuweind", nieuwEind);
        } else {
            eis("vanaf", vanaf);
            eis("nieuwecode", nieuweCode);
        }
    }

    public static Keuzeopgave verlengen(
            String naam,
            Wet wet,
            String productcode,
            LocalDate eindVan,
            LocalDate eindTot,
            LocalDate nieuwEind,
            Wijzigreden reden) {
        return new Keuzeopgave(
                Uitgiftesoort.VERLENGEN,
                naam,
                wet,
                productcode,
                eindVan,
                eindTot,
                nieuwEind,
                null,
                null,
                reden);
    }

    public static Keuzeopgave omzetten(
            String naam,
            Wet wet,
            String productcode,
            LocalDate vanaf,
            String nieuweCode,
            Wijzigreden reden) {
        return new Keuzeopgave(
                Uitgiftesoort.OMZETTEN,
                naam,
                wet,
                productcode,
                null,
                null,
                null,
                vanaf,
                nieuweCode,
                reden);
    }

    private static void eis(String veld, Object waarde) {
        if (waarde == null || waarde instanceof String tekst && tekst.isBlank()) {
            throw new OngeldigeWaarde(veld, "Vul dit veld in.");
        }
    }
}
