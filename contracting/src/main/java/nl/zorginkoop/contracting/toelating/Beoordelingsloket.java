package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/**
 * Een aanvraag beoordelen, eis voor eis. Een oordeel is van een mens; de uitkomst volgt eruit en is
 * niet te kiezen. Wat daarna komt, doet {@link Besluitloket}.
 */
@ApplicationScoped
public class Beoordelingsloket {
    /** Contractueel: bewijs op verzoek en het Bibob-formulier. */
    public static final int BEWIJSDAGEN = 14;

    /** † Beslistermijn na een volledige aanvraag, ook voor de aanbieder te zien. */
    public static final int BESLISDAGEN = 30;

    static final String ONDERWERP = "AANVRAAG";
    static final String HERSTEL = "AANVRAAG_HERSTEL";
    static final String BEWIJS = "AANVRAAG_BEWIJS";
    static final String BIBOB = "AANVRAAG_BIBOB";
    static final String BESLISTERMIJN = "AANVRAAG_BESLISTERMIJN";

    @Inject Beoordelingen beoordelingen;
    @Inject Termijnloket termijnen;
    @Inject Takenloket taken;
    @Inject Kennisgevingloket kennisgevingen;

    /** Begint met de formele controle. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void neemInBehandeling(Namens namens, UUID aanvraag) {
        eigen(namens, aanvraag);
        beoordelingen.zet(namens, aanvraag, "VOLLEDIGHEID");
    }

    /** Vraagt in één keer om herstel, met de termijn die voor iedereen gelijk is (OP-20). */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public Termijn vraagHerstel(Namens namens, UUID aanvraag, List<Herstelpunt> punten) {
        Beoordeelde a = eigen(namens, aanvraag);
        if (punten.isEmpty()) {
            throw nee(Beoordelingsreden.ZONDER_HERSTELPUNT);
        }
        Termijn termijn = start(namens, a, HERSTEL, Termijnduur.werkdagen(a.herstelWerkdagen()));
        punten.forEach(
                p -> beoordelingen.vraagHerstel(namens, a, p, termijn.id(), termijn.einde()));
        beoordelingen.zet(namens, aanvraag, "HERSTEL_GEVRAAGD");
        meld(namens, a, "AANVRAAG_HERSTEL", "Herstel uw aanvraag " + a.nummer());
        return termijn;
    }

    /** De hersteltermijn is voorbij: de controle gaat verder. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void herstelVoorbij(Namens namens, UUID aanvraag) {
        eigen(namens, aanvraag);
        beoordelingen.zet(namens, aanvraag, "VOLLEDIGHEID");
    }

    /** Vraagt een bewijs op dat op verzoek komt; er zijn veertien kalenderdagen voor. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void vraagBewijs(Namens namens, UUID aanvraag, List<UUID> eisen) {
        Beoordeelde a = eigen(namens, aanvraag);
        eisen.forEach(eis -> beoordelingen.vraagBewijs(namens, a, "BEWIJS", eis));
        start(namens, a, BEWIJS, Termijnduur.dagen(BEWIJSDAGEN));
        meld(namens, a, "AANVRAAG_BEWIJS", "Lever bewijs bij uw aanvraag " + a.nummer());
    }

    /** De aanvraag is volledig: de drie stappen en de beslistermijn beginnen. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void begin(Namens namens, UUID aanvraag) {
        Beoordeelde a = eigen(namens, aanvraag);
        beoordelingen.zet(namens, aanvraag, "IN_BEOORDELING");
        start(namens, a, BESLISTERMIJN, Termijnduur.dagen(BESLISDAGEN));
    }

    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void vraagBibob(Namens namens, UUID aanvraag) {
        Beoordeelde a = eigen(namens, aanvraag);
        beoordelingen.zet(namens, aanvraag, "BIBOB");
        beoordelingen.vraagBewijs(namens, a, "BIBOB", null);
        start(namens, a, BIBOB, Termijnduur.dagen(BEWIJSDAGEN));
        meld(namens, a, "AANVRAAG_BIBOB", "Vul het Bibob-formulier in bij " + a.nummer());
    }

    /** Het formulier is binnen of de termijn is voorbij; wat het zegt, staat in een oordeel. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void sluitBibob(Namens namens, UUID aanvraag, boolean ontvangen) {
        eigen(namens, aanvraag);
        if (ontvangen) {
            beoordelingen.ontvangBibob(aanvraag);
        }
        stuit(termijnen, namens, aanvraag, BIBOB, "Het Bibob-onderzoek is gesloten.");
        beoordelingen.zet(namens, aanvraag, "IN_BEOORDELING");
    }

    /**
     * Geeft een oordeel over één eis. Een nee vraagt een tweede; een ander oordeel dan bij gelijke
     * gegevens vraagt een derde (INV-2.5).
     *
     * @return de sleutel van het oordeel
     */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public UUID oordeel(Namens namens, UUID aanvraag, Oordeelopgave opgave) {
        Beoordeelde a = eigen(namens, aanvraag);
        List<UUID> bekend = beoordelingen.openOngelijkheden(aanvraag);
        UUID id = beoordelingen.oordeel(namens, a, opgave);
        if (opgave.oordeel() == Oordeelopgave.Oordeel.VOLDOET_NIET) {
            taak(namens, a, "Lees het oordeel 'voldoet niet' na bij " + a.nummer());
        }
        if (beoordelingen.openOngelijkheden(aanvraag).size() > bekend.size()) {
            taak(namens, a, "Gelijke gegevens, ander oordeel: kijk mee naar " + a.nummer());
        }
        return id;
    }

    /** Een ander leest een nee na; zonder akkoord komt er een nieuw oordeel. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void leesTegen(Namens namens, UUID oordeel, boolean akkoord, String reden) {
        if (beoordelingen.leesTegen(namens, oordeel, akkoord, reden) == 0) {
            throw nee(Beoordelingsreden.ONBEKEND);
        }
    }

    /**
     * Een derde legt vast waarom gelijke gegevens hier verschillen, of laat een oordeel herzien.
     */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void losOp(Namens namens, UUID ongelijkheid, String reden) {
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeWaarde("reden", "Schrijf op wat u vond.");
        }
        if (beoordelingen.losOp(namens, ongelijkheid, reden.strip()) == 0) {
            throw nee(Beoordelingsreden.ONBEKEND);
        }
    }

    private Termijn start(Namens namens, Beoordeelde a, String soort, Termijnduur duur) {
        return termijnen.start(
                namens,
                Termijnverzoek.contractueel(soort, new Onderwerp(ONDERWERP, a.id()), duur)
                        .met(a.aanbieder()));
    }

    /** Waar op gewacht werd is gebeurd; een klok die niet loopt, blijft zoals zij is. */
    static void stuit(
            Termijnloket termijnen, Namens namens, UUID onderwerp, String soort, String reden) {
        for (Termijn t : termijnen.over(namens, onderwerp)) {
            if (t.soort().equals(soort) && t.toestand() == Termijn.Toestand.LOOPT) {
                termijnen.stuit(namens, t.id(), reden);
            }
        }
    }

    private void taak(Namens namens, Beoordeelde a, String titel) {
        taken.maak(namens, Taakverzoek.voor(BEOORDELAAR, new Onderwerp(ONDERWERP, a.id()), titel));
    }

    private void meld(Namens namens, Beoordeelde a, String soort, String titel) {
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                soort,
                                new Onderwerp(ONDERWERP, a.id()),
                                titel,
                                "Open de aanvraag: daar staat wat er nodig is en tot wanneer.",
                                new Ontvanger.Aanbieder(a.aanbieder()))
                        .metPad("/aanvragen/aanvraag.xhtml?aanvraag=" + a.id()));
    }

    private Beoordeelde eigen(Namens namens, UUID aanvraag) {
        return beoordelingen
                .vind(aanvraag)
                .filter(a -> a.gemeente().equals(namens.gemeente()))
                .orElseThrow(() -> nee(Beoordelingsreden.ONBEKEND));
    }

    private static Weigering nee(Beoordelingsreden reden) {
        return new Weigering(reden, reden.zin());
    }
}
