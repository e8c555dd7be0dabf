package nl.zorginkoop.contracting.catalogus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.toewijzing.Omvang;

/**
 * Hoe een keuze verder gaat nadat zij op ruimte wachtte, voor wie daarover gaat. De regels zijn die
 * van elke keuze: dezelfde lijst, dezelfde vraag aan de aanbieder, hetzelfde ja (INV-5.4).
 */
@Dependent
public class Keuzevervolg {
    @Inject Databank databank;
    @Inject Keuzetoewijzer toewijzer;
    @Inject Keuzeeinde einde;
    @Inject Keuzeloket loket;

    /** Wijst toe; wat niet mag is een weigering en verandert niets. */
    public UUID wijsToe(
            Namens namens, Grondslag grondslag, UUID keuze, LocalDate eind, Omvang omvang) {
        return toewijzer.wijsToe(namens, grondslag, keuze, eind, omvang);
    }

    /**
     * De cliënt koos een ander: de keuze gaat dicht en er begint een nieuwe over hetzelfde, met de
     * hele lijst, de voorkeur en de vraag aan die aanbieder. Zegt hij ja, dan wordt het meteen
     * toegewezen.
     *
     * @return de nieuwe keuze
     */
    public UUID kiesAnder(
            Namens namens,
            UUID keuze,
            AgbCode aanbieder,
            Voorkeur.Kiezer kiezer,
            String reden,
            LocalDate eind,
            Omvang omvang) {
        einde.sluit(namens, keuze, reden);
        UUID nieuw = UUID.randomUUID();
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                """
                                insert into keuze (id, gemeente, zaak, interventie, start, behoeften, regisseur, regel)
                                select ?, gemeente, zaak, interventie, greatest(start, vandaag()), behoeften, ?, regel
                                from keuze where id = ?
                                """,
                                nieuw,
                                namens.wie(),
                                keuze));
        UUID lijst = loket.toon(namens, nieuw);
        // Wie de regisseur noemde staat bij de eerste keuze; hier kiest de cliënt uit wat er is.
        AgbCode genoemd = kiezer == Voorkeur.Kiezer.CLIENT_MET_ADVIES ? aanbieder : null;
        loket.bevestig(
                namens,
                nieuw,
                new Voorkeur(lijst, aanbieder, kiezer, genoemd, reden),
                eind,
                omvang);
        return nieuw;
    }
}
