package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/** Een overeenkomst aanbieden, tekenen en laten ingaan. */
@ApplicationScoped
public class Contractloket {
    /** Artikel 3.24: zo lang heeft een aanbieder om opnieuw te tekenen. */
    public static final int TEKENDAGEN = 21;

    static final String ONDERWERP = "CONTRACT";
    static final String INGANG = "CONTRACT_INGANG";
    static final String AFWIJKEND = "CONTRACT_AFWIJKEND_GETEKEND";

    @Inject Contracttabel contracten;
    @Inject Contractaanbod aanbod;
    @Inject Tarieven tarieven;
    @Inject Contractklokken klokken;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Termijnloket termijnen;
    @Inject Klok klok;

    /** Biedt een overeenkomst aan, samengesteld uit de aanvaarde versie van de voorwaarden. */
    @Deur(
            value = {CONTRACTMANAGER, INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public UUID biedAan(Namens namens, Contractopgave opgave) {
        UUID id = aanbod.begin(namens, opgave);
        bied(namens, id);
        return id;
    }

    /** Wat terugkwam is niet wat werd aangeboden (3.24): opnieuw, met 21 dagen om te tekenen. */
    @Deur(
            value = {CONTRACTMANAGER, SYSTEEM},
            wijzigt = true)
    public void verklaarOngeldig(Namens namens, UUID overeenkomst, String reden) {
        contracten.eis(overeenkomst);
        aanbod.verklaarOngeldig(overeenkomst, Tekst.eis("reden", reden));
        bied(namens, overeenkomst);
    }

    /** De aanbieder gaat akkoord met precies het aangeboden document: de hash ervan. */
    @Deur(value = BIEDER, wijzigt = true)
    public void gaAkkoord(Namens namens, UUID overeenkomst, String hash, String mandaat) {
        teken(namens, overeenkomst, "AKKOORD", hash, null, mandaat);
    }

    /**
     * De aanbieder stuurt het getekende document terug.
     *
     * @param hash de vingerafdruk van wat terugkwam
     * @return of het byte voor byte het aangeboden document is (V14)
     */
    @Deur(value = BIEDER, wijzigt = true)
    public boolean stuurGetekend(Namens namens, UUID overeenkomst, String hash, String mandaat) {
        return terug(namens, overeenkomst, hash, null, mandaat);
    }

    /** Als {@link #stuurGetekend}, met het bestand erbij: de vingerafdruk rekenen wij zelf. */
    @Deur(value = BIEDER, wijzigt = true, seconden = 600)
    public boolean stuurBestand(
            Namens namens, UUID overeenkomst, String naam, InputStream bestand, String mandaat)
            throws IOException {
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        UUID document = aanbod.bewaarTerug(namens, c, naam, bestand);
        return terug(namens, overeenkomst, aanbod.hashVan(document), document, mandaat);
    }

    private boolean terug(
            Namens namens, UUID overeenkomst, String hash, UUID document, String mandaat) {
        boolean past = teken(namens, overeenkomst, "BESTAND", hash, document, mandaat);
        if (!past) {
            Contracttabel.Stand c = contracten.eis(overeenkomst);
            // De taak is van de gemeente; het platform legt haar daar neer zodra de termijn afgaat.
            termijnen.start(
                    namens,
                    Termijnverzoek.tot(AFWIJKEND, new Onderwerp(ONDERWERP, overeenkomst), klok.nu())
                            .voor(c.gemeente())
                            .daarna(
                                    Vervolgtaak.voor(
                                            Rol.CONTRACTMANAGER,
                                            "Overeenkomst "
                                                    + c.nummer()
                                                    + " kwam gewijzigd terug: verklaar haar"
                                                    + " ongeldig en bied opnieuw aan")));
        }
        return past;
    }

    /** De gemeente tekent als laatste: daarmee is de overeenkomst gesloten. */
    @Deur(
            value = {CONTRACTMANAGER, SYSTEEM},
            wijzigt = true)
    public void tekenMee(Namens namens, UUID overeenkomst, String mandaat) {
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        aanbod.teken(
                namens,
                c,
                "AKKOORD",
                aanbod.hash(overeenkomst),
                null,
                Tekst.eis("mandaat", mandaat));
        contracten.zet(overeenkomst, Contracttoestand.GETEKEND);
        meld(
                namens,
                c,
                "CONTRACT_GETEKEND",
                "Overeenkomst " + c.nummer() + " is getekend",
                "Beide kanten hebben getekend. Zij gaat in op " + c.begin() + ".");
        if (c.begin().isAfter(klok.vandaag())) {
            termijnen.start(
                    Namens.systeem(c.gemeente()),
                    Termijnverzoek.tot(
                                    INGANG,
                                    new Onderwerp(ONDERWERP, overeenkomst),
                                    c.begin().atStartOfDay(Klok.AMSTERDAM).toInstant())
                            .met(c.aanbieder()));
        } else {
            ga(Namens.systeem(c.gemeente()), c);
        }
    }

    /** Bij een SAS-procedure houdt een kort geding het tekenen tegen tot de uitspraak. */
    @Deur(
            value = {CONTRACTMANAGER, INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void zetKortGeding(Namens namens, UUID overeenkomst, boolean aanhangig) {
        contracten.voerEen(
                "update raamovereenkomst set kort_geding = ?, versie = versie + 1 where id = ?",
                aanhangig,
                overeenkomst);
    }

    /** De ingangsdag is er. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void laatIngaan(Namens namens, UUID overeenkomst) {
        ga(namens, contracten.eis(overeenkomst));
    }

    private void ga(Namens namens, Contracttabel.Stand c) {
        contracten.zet(c.id(), Contracttoestand.ACTIEF);
        if (c.kader() != null) {
            tarieven.neemOver(c.kader(), c.id());
        }
        klokken.zet(namens, contracten.eis(c.id()));
    }

    private boolean teken(
            Namens namens,
            UUID overeenkomst,
            String wijze,
            String hash,
            UUID document,
            String mandaat) {
        if (hash == null || !hash.matches("[0-9a-f]{64}")) {
            throw new OngeldigeWaarde("hash", "Een vingerafdruk heeft 64 tekens, 0-9 en a-f.");
        }
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        boolean past =
                aanbod.teken(namens, c, wijze, hash, document, Tekst.eis("mandaat", mandaat));
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                "CONTRACT_TERUG",
                                new Onderwerp(ONDERWERP, c.id()),
                                "Overeenkomst " + c.nummer() + " kwam getekend terug",
                                past
                                        ? "Het document is ongewijzigd. Teken mee om haar te sluiten."
                                        : "Het document is gewijzigd en geldt niet.",
                                new Ontvanger.Gemeenterol(Rol.CONTRACTMANAGER))
                        .bij(c.gemeente())
                        .metPad(pad(c.id())));
        return past;
    }

    private void bied(Namens namens, UUID overeenkomst) {
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        LocalDate tot = aanbod.bied(namens, c, TEKENDAGEN);
        meld(
                namens,
                c,
                "CONTRACT_AANGEBODEN",
                "Overeenkomst " + c.nummer() + " ligt klaar om te tekenen",
                "Lees het document en teken uiterlijk op " + tot + ". De gemeente tekent daarna.");
    }

    private void meld(
            Namens namens, Contracttabel.Stand c, String soort, String titel, String tekst) {
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                soort,
                                new Onderwerp(ONDERWERP, c.id()),
                                titel,
                                tekst,
                                new Ontvanger.Aanbieder(c.aanbieder()))
                        .metPad(pad(c.id())));
    }

    static String pad(UUID overeenkomst) {
        return "/contracten/contract.xhtml?contract=" + overeenkomst;
    }
}
