package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Vastleggen wat aan het inkoopdocument voorafgaat: strategie, dialoog, duur en aankondiging. */
@ApplicationScoped
public class Inkoopdossierloket {
    @Inject Inkoopkaders kaders;
    @Inject Inkoopdossiers dossiers;

    /** Legt de verwervingsstrategie vast; opnieuw vervangt haar zolang het kader een concept is. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legStrategieVast(Namens namens, UUID kader, Verwervingsstrategie strategie) {
        eigen(namens, kader);
        dossiers.legStrategie(kader, namens, strategie);
    }

    /** Legt een kavel vast; een product ligt in hooguit een kavel. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legKavelVast(Namens namens, UUID kader, Verwervingsstrategie.Kavel kavel) {
        eigen(namens, kader);
        dossiers.legKavel(kader, namens, kavel);
    }

    /** Zegt waarom een aanbestede opdracht langer dan 48 maanden mag lopen (V06). */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void motiveerDuur(Namens namens, UUID kader, String motivering) {
        eigen(namens, kader);
        dossiers.motiveerDuur(kader, Tekst.eis("duurmotivering", motivering));
    }

    /** Stelt vast hoe zwaar kwaliteit en prijs tellen; alleen bij SAS met EMVI (V02). */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legWegingVast(Namens namens, UUID kader, Weging weging) {
        Inkoopkader k = eigen(namens, kader);
        if (k.opgave().procedure() == Procedure.TOELATING) {
            throw new Weigering(Kaderreden.VERBODEN_ONDER_TOELATING, Verbodenveld.RANGORDE.zin());
        }
        dossiers.legWeging(kader, weging);
    }

    /** Voegt een verslag van de dialoog toe; een verslag verandert daarna niet meer. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legDialoogVast(
            Namens namens,
            UUID kader,
            LocalDate dag,
            String onderwerp,
            String deelnemers,
            String verslag) {
        eigen(namens, kader);
        dossiers.voegVerslagToe(
                kader,
                namens,
                dag,
                Tekst.eis("onderwerp", onderwerp),
                Tekst.eis("aanwezig", deelnemers),
                Tekst.eis("verslag", verslag));
    }

    /**
     * Noteert de verwijzing die TenderNed teruggaf, met de hash van de gegevens van dit moment: zo
     * blijft te zien wat er is aangekondigd.
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void meldAankondiging(
            Namens namens,
            UUID kader,
            Aankondiging.Soort soort,
            String kenmerk,
            LocalDate gepubliceerdOp) {
        Inkoopkader k = eigen(namens, kader);
        String verwijzing = Tekst.eis("kenmerk", kenmerk);
        dossiers.voegAankondigingToe(
                kader,
                namens,
                soort,
                verwijzing,
                gepubliceerdOp,
                Aankondigingsgegevens.hash(dossiers.gegevens(k)));
        if (soort == Aankondiging.Soort.AANKONDIGING) {
            kaders.legAankondiging(kader, verwijzing);
        }
    }

    private Inkoopkader eigen(Namens namens, UUID kader) {
        return kaders.vergrendel(kader, namens.gemeente())
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Kaderreden.ONBEKEND,
                                        "Dit inkoopkader is er niet voor uw organisatie."));
    }
}
