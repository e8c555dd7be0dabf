package nl.zorginkoop.contracting.declaratie;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.post.Berichtenloop;

/** Neemt declaraties aan en laat zien wat ervan geworden is. */
@ApplicationScoped
public class Declaratieloket {
    /** Waarom een verzoek niet doorgaat. */
    public enum Reden {
        ONBEKEND
    }

    @Inject Declaraties declaraties;
    @Inject Berichtenloop berichtenloop;
    @Inject Signaalbewaking signaalbewaking;
    @Inject Event<DeclaratieBeoordeeld> beoordeeld;

    /**
     * Beoordeelt de regels in de bak, boekt wat goed is, zet het antwoord klaar en sluit het
     * bericht af: alles of niets, hoe vaak het ook opnieuw begint.
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true,
            wijzigt = true,
            seconden = 1800)
    public UUID beoordeel(Namens namens, Grondslag grondslag, Declaratieopdracht opdracht) {
        UUID declaratie = declaraties.beoordeel(namens.gemeente(), opdracht);
        signaalbewaking.meld(namens);
        beoordeeld.fire(
                new DeclaratieBeoordeeld(
                        namens,
                        declaratie,
                        opdracht.aanbieder(),
                        opdracht.nummer(),
                        opdracht.dagtekening()));
        berichtenloop.zetKlaar(
                namens.gemeente(),
                opdracht.aanbieder(),
                opdracht.antwoordsoort(),
                opdracht.bericht(),
                declaratie);
        boolean goed = !"AFGEKEURD".equals(declaraties.vind(declaratie).orElseThrow().status());
        berichtenloop.afgehandeld(opdracht.bericht(), goed, null);
        return declaratie;
    }

    /**
     * Wat {@link #beoordeel} nu van deze regels zou zeggen (INV-9.2). Het doet hetzelfde en draait
     * alles terug: er blijft niets staan en er gaat niets uit.
     *
     * @param opdracht haar bericht telt niet; de proef heeft er zelf een
     */
    @Deur(
            value = {POSTKAMER},
            persoonsgegevens = true,
            seconden = 60)
    public Proefuitkomst proef(
            Namens namens,
            Grondslag grondslag,
            Declaratieopdracht opdracht,
            List<Prestatieregel> regels) {
        return berichtenloop.proef(
                namens.gemeente(),
                opdracht.aanbieder(),
                bericht -> declaraties.proef(namens.gemeente(), opdracht.uit(bericht), regels));
    }

    /**
     * Wacht tot er geen proef van deze aanbieder meer loopt, hooguit zolang een proef mag duren.
     */
    @Deur(
            value = {ZORGAANBIEDER},
            seconden = 60)
    public void wachtOpProef(Namens namens) {
        declaraties.wachtOpProef(namens.aanbieder());
    }

    /** De uitkomst van een declaratie, zonder regels. */
    @Deur({POSTKAMER, CONTROLLER, ZORGAANBIEDER})
    public Declaratieuitkomst uitkomst(Namens namens, UUID declaratie) {
        return declaraties
                .vind(declaratie)
                .or(() -> declaraties.vanBericht(declaratie))
                .orElseThrow(Declaratieloket::onbekend);
    }

    static Weigering onbekend() {
        return new Weigering(Reden.ONBEKEND, "Deze declaratie is er niet voor uw organisatie.");
    }

    /** Loopt langs de afgekeurde regels, per cliënt bij elkaar, met vast geheugen. */
    @Deur(
            value = {POSTKAMER, CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public void afgekeurdeRegels(
            Namens namens, Grondslag grondslag, UUID declaratie, Consumer<AfgekeurdeRegel> doe) {
        declaraties.afgekeurdeRegels(declaratie, doe);
    }
}
