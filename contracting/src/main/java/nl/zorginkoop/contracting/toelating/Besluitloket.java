package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/** Van oordelen naar een voornemen, en na twintig kalenderdagen naar een besluit. */
@ApplicationScoped
public class Besluitloket {
    /** Contractueel (contractstandaard 1.6): schuift niet. */
    public static final int KORT_GEDING_DAGEN = 20;

    static final String KORT_GEDING = "AANVRAAG_KORT_GEDING";

    @Inject Beoordelingen beoordelingen;
    @Inject Documentloket documenten;
    @Inject Termijnloket termijnen;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Event<Toegelaten> toegelaten;

    /**
     * Maakt voor de eerste aanvraag bekend wat niet voldoen aan een KAN-eis doet, voor iedereen
     * gelijk (V11). Zonder regel leidt het tot afwijzing.
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legGevolgVast(
            Namens namens, UUID openstelling, UUID voorwaarde, boolean afwijzen, String reden) {
        if (beoordelingen.legGevolgVast(namens, openstelling, voorwaarde, afwijzen, eisReden(reden))
                == 0) {
            throw nee(Beoordelingsreden.ONBEKEND);
        }
    }

    /** De eisen op volgorde van de stappen, met het laatste oordeel. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR, SYSTEEM})
    public List<Eisstand> eisen(Namens namens, UUID aanvraag) {
        return beoordelingen.eisen(aanvraag);
    }

    /** Wat een voornemen nu tegenhoudt, of leeg. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR, SYSTEEM})
    public Optional<Beoordelingsreden> tegen(Namens namens, UUID aanvraag) {
        return beoordelingen.tegen(aanvraag);
    }

    /** De brief zoals hij verstuurd zou worden. */
    @Deur({BEOORDELAAR, SYSTEEM})
    public Brief voorbeeld(Namens namens, UUID aanvraag) {
        return brief(eigen(namens, aanvraag));
    }

    /**
     * Deelt mee wat de uitkomst is, met een brief en een ontvangstbewijs. Wie toegelaten of
     * afgewezen wordt, volgt uit de oordelen: er is hier niets te kiezen (OH-01, OH-08).
     */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public Voornemen neemVoornemen(Namens namens, UUID aanvraag) {
        Beoordeelde a = eigen(namens, aanvraag);
        beoordelingen
                .tegen(aanvraag)
                .ifPresent(
                        reden -> {
                            throw nee(reden);
                        });
        Brief brief = brief(a);
        Onderwerp onderwerp = new Onderwerp(Beoordelingsloket.ONDERWERP, aanvraag);
        UUID document =
                documenten.schrijfBrief(
                        namens,
                        Documentopgave.bij(
                                        Beoordelingsloket.ONDERWERP,
                                        aanvraag,
                                        brief.onderwerp() + " " + a.nummer() + ".pdf")
                                .gedeeldMet(a.aanbieder()),
                        brief);
        UUID verzending =
                kennisgevingen.stuur(
                        namens,
                        Kennisgevingverzoek.over(
                                        "AANVRAAG_VOORNEMEN",
                                        onderwerp,
                                        brief.onderwerp() + " " + a.nummer(),
                                        "De brief staat bij uw aanvraag, met de redenen en tot"
                                                + " wanneer u een kort geding kunt beginnen.",
                                        new Ontvanger.Aanbieder(a.aanbieder()))
                                .metPad("/aanvragen/aanvraag.xhtml?aanvraag=" + aanvraag));
        beoordelingen.neemVoornemen(
                namens,
                a,
                UUID.randomUUID(),
                beoordelingen.uitkomst(aanvraag),
                document,
                verzending);
        Beoordelingsloket.stuit(
                termijnen,
                namens,
                aanvraag,
                Beoordelingsloket.BESLISTERMIJN,
                "Het voornemen is meegedeeld.");
        termijnen.start(
                namens,
                Termijnverzoek.contractueel(
                                KORT_GEDING, onderwerp, Termijnduur.dagen(KORT_GEDING_DAGEN))
                        .met(a.aanbieder()));
        return beoordelingen.voornemen(aanvraag).orElseThrow();
    }

    /** Na een uitspraak of een gegronde klacht: opnieuw beoordelen. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void trekVoornemenIn(Namens namens, UUID aanvraag, String reden) {
        eigen(namens, aanvraag);
        if (beoordelingen.trekVoornemenIn(aanvraag, eisReden(reden)) == 0) {
            throw nee(Beoordelingsreden.ZONDER_VOORNEMEN);
        }
        beoordelingen.zet(namens, aanvraag, "IN_BEOORDELING");
        Beoordelingsloket.stuit(
                termijnen, namens, aanvraag, KORT_GEDING, "Het voornemen is ingetrokken.");
    }

    /** Maakt het voornemen definitief, op zijn vroegst de dag na de twintigste. */
    @Deur(
            value = {BEOORDELAAR, SYSTEEM},
            wijzigt = true)
    public void besluit(Namens namens, UUID aanvraag) {
        Beoordeelde a = eigen(namens, aanvraag);
        Voornemen v =
                beoordelingen
                        .voornemen(aanvraag)
                        .orElseThrow(() -> nee(Beoordelingsreden.ZONDER_VOORNEMEN));
        boolean toe = "TOELATING".equals(v.uitkomst());
        beoordelingen.zet(namens, aanvraag, toe ? "TOEGELATEN" : "AFGEWEZEN");
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                "AANVRAAG_BESLUIT",
                                new Onderwerp(Beoordelingsloket.ONDERWERP, aanvraag),
                                (toe ? "U bent toegelaten: " : "Uw aanvraag is afgewezen: ")
                                        + a.nummer(),
                                toe
                                        ? "U ontvangt de overeenkomst om te tekenen."
                                        : "De redenen staan in de brief. U kunt meteen opnieuw"
                                                + " aanvragen zolang de procedure openstaat.",
                                new Ontvanger.Aanbieder(a.aanbieder()))
                        .metPad("/aanvragen/aanvraag.xhtml?aanvraag=" + aanvraag));
        if (toe) {
            LocalDate ingang = beoordelingen.vandaag();
            toegelaten.fire(
                    new Toegelaten(
                            aanvraag,
                            a.gemeente(),
                            a.aanbieder(),
                            a.kader(),
                            a.voorwaardenset(),
                            ingang));
        }
    }

    @Deur({BEOORDELAAR, INKOOPADVISEUR, BIEDER, ZORGAANBIEDER, SYSTEEM})
    public Optional<Voornemen> voornemen(Namens namens, UUID aanvraag) {
        return beoordelingen.voornemen(aanvraag);
    }

    /** Waarom, in de woorden van de gepubliceerde eisen. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR, BIEDER, ZORGAANBIEDER, SYSTEEM})
    public List<Afwijzingsgrond> gronden(Namens namens, UUID aanvraag) {
        return beoordelingen.afwijzingsgronden(aanvraag);
    }

    private Brief brief(Beoordeelde a) {
        String uitkomst = beoordelingen.uitkomst(a.id());
        if ("ONBESLIST".equals(uitkomst)) {
            throw nee(Beoordelingsreden.ONBESLIST);
        }
        LocalDate dag = beoordelingen.vandaag();
        return Besluitbrief.voornemen(
                a, uitkomst, beoordelingen.eisen(a.id()), dag, dag.plusDays(KORT_GEDING_DAGEN));
    }

    private Beoordeelde eigen(Namens namens, UUID aanvraag) {
        return beoordelingen
                .vind(aanvraag)
                .filter(a -> a.gemeente().equals(namens.gemeente()))
                .orElseThrow(() -> nee(Beoordelingsreden.ONBEKEND));
    }

    private static String eisReden(String reden) {
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeWaarde("reden", "Schrijf op waarom.");
        }
        return reden.strip();
    }

    private static Weigering nee(Beoordelingsreden reden) {
        return new Weigering(reden, reden.zin());
    }
}
