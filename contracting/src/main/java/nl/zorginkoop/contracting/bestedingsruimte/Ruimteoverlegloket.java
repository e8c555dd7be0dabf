package nl.zorginkoop.contracting.bestedingsruimte;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsopgave;
import nl.zorginkoop.contracting.overeenkomst.Beperkingssoort;

/**
 * Wat partijen doen als een ruimte opraakt (1.5.7-1.5.10): overleg, een besluit, en wat daaruit
 * volgt. Er is geen deur die hulp weigert (INV-8.6).
 */
@ApplicationScoped
public class Ruimteoverlegloket {
    @Inject Databank databank;
    @Inject Ruimtestappen stappen;
    @Inject Ruimteklok klok;
    @Inject Beperkingsloket beperkingen;
    @Inject Klok tijd;

    /** Wie bewaakt meldt dat er een overschrijding dreigt, ook onder de 70 % (1.5.7). */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER, CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void meldDreiging(Namens namens, UUID ruimte, String reden) {
        stappen.zet(namens, ruimte, "SIGNAAL_70", Tekst.eis("reden", reden));
        klok.zet(namens, ruimte);
    }

    /** Het overleg is gehouden; binnen twee weken volgt het besluit. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void legOverlegVast(Namens namens, UUID ruimte, String verslag) {
        stappen.zet(namens, ruimte, "OVERLEG", Tekst.eis("verslag", verslag));
        klok.zet(namens, ruimte);
    }

    /** Beslist na het overleg, of later opnieuw: verhogen, een cliëntenstop, of ongewijzigd. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void besluit(Namens namens, UUID ruimte, Ruimteuitkomst uitkomst, String motivering) {
        if (uitkomst == null) {
            throw new OngeldigeWaarde("uitkomst", "Kies een uitkomst.");
        }
        String waarom = Tekst.eis("motivering", motivering);
        stappen.besluit(namens, ruimte, uitkomst, waarom);
        if (uitkomst == Ruimteuitkomst.ONGEWIJZIGD) {
            stappen.zet(namens, ruimte, "ONGEWIJZIGD", waarom);
        }
        klok.zet(namens, ruimte);
    }

    /** Stelt het addendum op dat de ruimte verhoogt; het boekt pas als beide partijen tekenden. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public UUID stelAddendumOp(Namens namens, UUID ruimte, Addendumopgave o) {
        if (o.bedrag() == null || o.bedrag().centen() <= 0) {
            throw new OngeldigeWaarde("bedrag", "Verhoog met meer dan nul.");
        }
        LocalDate ingang = o.ingang() == null ? tijd.vandaag() : o.ingang();
        UUID addendum = UUID.randomUUID();
        stappen.vergrendelGeld(ruimte);
        Ruimtereden.een(
                () ->
                        databank.voer(
                                """
                                insert into ruimteaddendum (id, gemeente, aanbieder, ruimte, volgnr, bedrag, ingang, reden, door)
                                select ?, r.gemeente, r.aanbieder, r.id,
                                    (select count(*) + 1 from ruimteaddendum where ruimte = r.id), ?, ?, ?, ?
                                from bestedingsruimte r where r.id = ?
                                """,
                                addendum,
                                o.bedrag().centen(),
                                ingang,
                                Tekst.eis("reden", o.reden()),
                                namens.wie(),
                                ruimte));
        stappen.over(namens, ruimte, "ADDENDUM", addendum, o.reden().strip());
        klok.zet(namens, ruimte);
        return addendum;
    }

    /** De aanbieder tekent het addendum. */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER},
            wijzigt = true)
    public void teken(Namens namens, UUID ruimte, UUID addendum, String bevoegdheid) {
        stappen.over(
                namens,
                ruimte,
                "ADDENDUM_AANBIEDER",
                addendum,
                Tekst.eis("bevoegdheid", bevoegdheid));
        klok.zet(namens, ruimte);
    }

    /**
     * De gemeente tekent mee, door een ander dan wie het opstelde. Is de dag er, dan boekt het in
     * dezelfde transactie; anders op die dag vanzelf.
     */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void tekenMee(Namens namens, UUID ruimte, UUID addendum, String bevoegdheid) {
        stappen.vergrendelGeld(ruimte);
        stappen.over(
                namens,
                ruimte,
                "ADDENDUM_GEMEENTE",
                addendum,
                Tekst.eis("bevoegdheid", bevoegdheid));
        if (stappen.eis(ruimte).uiterlijk().isAfter(tijd.vandaag())) {
            klok.zet(namens, ruimte);
        } else {
            klok.boek(namens, ruimte, addendum);
        }
    }

    /** De aanbieder stemt in met de cliëntenstop die de gemeente voorstelt (1.5.9). */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER},
            wijzigt = true)
    public void stemInMetStop(Namens namens, UUID ruimte, String reden) {
        stappen.zet(namens, ruimte, "STOP_AKKOORD", Tekst.eis("reden", reden));
        klok.zet(namens, ruimte);
    }

    /**
     * Bevestigt de stop schriftelijk. Het is de cliëntenstop van de overeenkomst: crisis en lopende
     * cliënten gaan door, en daar heft de gemeente haar ook op (1.5.10).
     */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public void bevestigStop(Namens namens, UUID ruimte, LocalDate per, String grond) {
        String waarom = Tekst.eis("grond", grond);
        UUID stop =
                beperkingen.beperk(
                        namens,
                        stappen.eis(ruimte).overeenkomst(),
                        new Beperkingsopgave(
                                Beperkingssoort.CLIENTENSTOP_AKKOORD,
                                null,
                                waarom,
                                per == null ? tijd.vandaag() : per,
                                null));
        stappen.over(namens, ruimte, "CLIENTENSTOP", stop, waarom);
        klok.zet(namens, ruimte);
    }
}
