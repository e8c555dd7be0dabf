package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtenloop;
import nl.zorginkoop.contracting.post.Berichtuitkomst;

/** Toewijzen, en wat de aanbieder daarover terugmeldt. */
@ApplicationScoped
public class Toewijzingloket {
    @Inject Databank databank;
    @Inject Voor301 voor301;
    @Inject Toewijzingen toewijzingen;
    @Inject Toewijzen toewijzen;
    @Inject Leveringen leveringen;
    @Inject Berichtenloop berichtenloop;
    @Inject Afloop afloop;
    @Inject Signaalbewaking signaalbewaking;
    @Inject Afkeuring afkeuring;

    /** Wijst toe, legt het geld vast en zet het 301-bericht klaar. */
    @Deur(
            value = {REGISSEUR, SYSTEEM},
            persoonsgegevens = true,
            wijzigt = true)
    public UUID wijsToe(Namens namens, Grondslag grondslag, NieuweToewijzing nieuw) {
        Toewijzing toewijzing = toewijzen.wijsToe(namens.gemeente(), nieuw);
        afloop.bewaak(namens, toewijzing);
        signaalbewaking.meld(namens);
        berichtenloop.zetKlaar(
                namens.gemeente(),
                toewijzing.aanbieder(),
                toewijzing.wet() == Wet.WMO ? "WMO301" : "JW301",
                null,
                toewijzing.id());
        return toewijzing.id();
    }

    /**
     * Wat er in het 301-bericht hoort te staan.
     *
     * @param bericht het klaargezette 301: wat het draagt aan wijzigingen gaat mee
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true)
    public Toewijzingsgegevens voorBericht(
            Namens namens, Grondslag grondslag, UUID toewijzing, UUID bericht) {
        return voor301.gegevens(List.of(new Heenbericht(toewijzing, bericht))).get(0);
    }

    /** Als {@link #voorBericht}, voor een stapel; in dezelfde volgorde. */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true)
    public List<Toewijzingsgegevens> voorBerichten(
            Namens namens, Grondslag grondslag, List<Heenbericht> berichten) {
        return voor301.gegevens(berichten);
    }

    /** Het antwoord op het 301-bericht (302). Afgekeurd is: alsof het niet verstuurd is. */
    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void retourOntvangen(Namens namens, UUID toewijzing, UUID bericht, boolean goedgekeurd) {
        if (!goedgekeurd) {
            afkeuring.van(namens, toewijzing, bericht);
        }
        berichtenloop.afgehandeld(bericht, goedgekeurd, null);
    }

    /**
     * Verwerkt starts of stops uit één bericht: allemaal, of geen, met de codes voor het retour.
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true,
            wijzigt = true)
    public Berichtuitkomst verwerkLeveringen(
            Namens namens, Grondslag grondslag, Leveringsopdracht opdracht) {
        return verwerk(namens, opdracht);
    }

    /**
     * Wat {@link #verwerkLeveringen} nu zou zeggen. Het doet hetzelfde en draait alles terug: er
     * blijft niets staan en er gaat niets uit.
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true)
    public Berichtuitkomst proefLeveringen(
            Namens namens, Grondslag grondslag, Leveringsopdracht opdracht) {
        return berichtenloop.proef(
                namens.gemeente(),
                opdracht.aanbieder(),
                bericht -> verwerk(namens, opdracht.uit(bericht)));
    }

    private Berichtuitkomst verwerk(Namens namens, Leveringsopdracht opdracht) {
        berichtenloop.gaatOver(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.bericht(),
                opdracht.wet(),
                opdracht.meldingen().stream()
                        .map(Leveringsopdracht.Melding::toewijzingnummer)
                        .filter(Objects::nonNull)
                        .toList(),
                opdracht.bsn());
        List<List<String>> codes = List.of();
        boolean goed = opdracht.kopcodes().isEmpty();
        if (goed) {
            databank.voer("savepoint voor_leveringen");
            codes = leveringen.pasToe(namens, opdracht);
            goed = codes.stream().allMatch(List::isEmpty);
            databank.voer(
                    goed
                            ? "release savepoint voor_leveringen"
                            : "rollback to savepoint voor_leveringen");
        }
        Berichtuitkomst uitkomst = new Berichtuitkomst(goed, opdracht.kopcodes(), codes);
        berichtenloop.zetKlaar(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.antwoordsoort(),
                opdracht.bericht(),
                opdracht.bericht());
        berichtenloop.afgehandeld(opdracht.bericht(), uitkomst);
        return uitkomst;
    }
}
