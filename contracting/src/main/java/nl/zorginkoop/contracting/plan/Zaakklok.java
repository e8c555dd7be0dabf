package nl.zorginkoop.contracting.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/**
 * De klokken van een zaak. Die van het onderzoek begon bij de melding (INV-6.1); onder de Wmo volgt
 * op de aanvraag die van het besluit. Onder de Jeugdwet loopt de ene klok door tot het besluit
 * bekend is (rulings A5).
 */
@Dependent
class Zaakklok {
    static final String ONDERZOEK = "ONDERZOEK";
    static final String BESLUIT = "BESLUIT";
    static final String BEZWAAR = "BEZWAAR";
    static final String BESLUIT_OP_BEZWAAR = "BESLUIT_OP_BEZWAAR";

    // Wmo 2015 art. 2.3.5 lid 2
    private static final int WEKEN_BESLUIT = 2;
    // Awb art. 6:7 en 7:10
    private static final int WEKEN_BEZWAAR = 6;

    @Inject Termijnloket termijnen;

    void begintBesluit(Namens namens, UUID zaak, LocalDate aanvraag) {
        termijnen.start(
                namens,
                Termijnverzoek.wettelijk(
                                BESLUIT,
                                new Onderwerp("ZAAK", zaak),
                                Termijnduur.weken(WEKEN_BESLUIT))
                        .vanaf(aanvraag)
                        .daarna(
                                Vervolgtaak.voor(
                                        Rol.REGISSEUR,
                                        "De termijn voor een beschikking is om: maak haar bekend")));
    }

    /** De laatste dag om bezwaar te maken. */
    LocalDate begintBezwaartijd(Namens namens, UUID beschikking) {
        return dag(
                termijnen.start(
                        namens,
                        Termijnverzoek.wettelijk(
                                BEZWAAR,
                                new Onderwerp("BESCHIKKING", beschikking),
                                Termijnduur.weken(WEKEN_BEZWAAR))));
    }

    /** Zes weken nadat de tijd om bezwaar te maken om is (Awb art. 7:10). */
    void begintBesluitOpBezwaar(Namens namens, UUID beschikking, UUID bezwaar) {
        LocalDate einde =
                termijnen.over(namens, beschikking).stream()
                        .filter(t -> t.soort().equals(BEZWAAR))
                        .map(Zaakklok::dag)
                        .findFirst()
                        .orElseThrow();
        termijnen.start(
                namens,
                Termijnverzoek.wettelijk(
                                BESLUIT_OP_BEZWAAR,
                                new Onderwerp("BEZWAAR", bezwaar),
                                Termijnduur.weken(WEKEN_BEZWAAR))
                        .vanaf(einde)
                        .daarna(
                                Vervolgtaak.voor(
                                        Rol.REGISSEUR,
                                        "De termijn voor een besluit op bezwaar is om: beslis")));
    }

    void stop(Namens namens, UUID onderwerp, String soort, String reden) {
        termijnen.over(namens, onderwerp).stream()
                .filter(t -> t.soort().equals(soort) && t.klaar() == null)
                .forEach(t -> termijnen.stuit(namens, t.id(), reden));
    }

    private static LocalDate dag(Termijn t) {
        return t.einde().atZone(Klok.AMSTERDAM).toLocalDate();
    }
}
