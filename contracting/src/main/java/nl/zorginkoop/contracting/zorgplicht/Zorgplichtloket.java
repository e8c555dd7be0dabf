package nl.zorginkoop.contracting.zorgplicht;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.catalogus.Keuzevervolg;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.RuimteBereikt;

/**
 * De uitkomsten van het zorgplichtslot: ander aanbod, een addendum, escaleren; en wat daaruit
 * volgt. Er is geen deur die weigert (rulings A4, INV-8.6).
 */
@ApplicationScoped
public class Zorgplichtloket {
    @Inject Databank databank;
    @Inject Wachtklok klok;
    @Inject Keuzevervolg vervolg;
    @Inject Grootboek grootboek;
    @Inject Signaalbewaking signaalbewaking;

    private record Gewacht(UUID keuze, UUID plafond, LocalDate eind, Omvang omvang) {}

    /**
     * Vraagt de controller om een schriftelijke verhoging van de ruimte (contractstandaard 1.5.7).
     */
    @Deur(
            value = {REGISSEUR, CONTROLLER},
            wijzigt = true)
    public void vraagAddendum(Namens namens, UUID wacht, String reden) {
        klok.stap(namens, wacht, "ADDENDUM", null, Tekst.eis("reden", reden));
    }

    /** Legt het bij wie namens het college beslist. */
    @Deur(
            value = {REGISSEUR, CONTROLLER},
            wijzigt = true)
    public void escaleer(Namens namens, UUID wacht, String reden) {
        klok.escaleer(namens, wacht, Tekst.eis("reden", reden));
    }

    /**
     * De cliënt koos vrij een ander die ruimte heeft. De oude keuze gaat dicht met de wens erin; de
     * nieuwe vraagt die aanbieder meteen, en zijn ja wijst toe.
     *
     * @return de nieuwe keuze
     */
    @Deur(value = REGISSEUR, wijzigt = true)
    public UUID kiesAnder(
            Namens namens, UUID wacht, AgbCode ander, Voorkeur.Kiezer kiezer, String reden) {
        if (ander == null) {
            throw new OngeldigeWaarde("aanbieder", "Kies een aanbieder uit de lijst.");
        }
        if (kiezer == null) {
            throw new OngeldigeWaarde("kiezer", "Zeg wie er koos.");
        }
        String waarom = Tekst.eis("reden", reden);
        Gewacht g = gewacht(wacht);
        Wachtreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into ruimtestap (gemeente, wacht, soort, agb, kiezer, reden, door)"
                                        + " values (?, ?, 'ANDER_AANBOD', ?, ?, ?, ?)",
                                namens.gemeente().code(),
                                wacht,
                                ander.code(),
                                kiezer,
                                waarom,
                                namens.wie()));
        return vervolg.kiesAnder(namens, g.keuze(), ander, kiezer, waarom, g.eind(), g.omvang());
    }

    /**
     * Wijst toe nu er weer ruimte is; is die er niet, dan blijft de cliënt wachten zoals hij deed.
     */
    @Deur(
            value = {REGISSEUR, CONTROLLER},
            persoonsgegevens = true,
            wijzigt = true)
    public UUID probeer(Namens namens, Grondslag grondslag, UUID wacht) {
        return wijsToe(namens, grondslag, gewacht(wacht));
    }

    /**
     * Verhoogt de ruimte met een addendum en wijst toe, in één keer.
     *
     * @param reden welk addendum, van wanneer
     */
    @Deur(value = CONTROLLER, persoonsgegevens = true, wijzigt = true)
    public UUID verhoog(Namens namens, Grondslag grondslag, UUID wacht, Euro bedrag, String reden) {
        if (bedrag == null || bedrag.centen() <= 0) {
            throw new OngeldigeWaarde("bedrag", "Verhoog met meer dan nul.");
        }
        String addendum = Tekst.eis("reden", reden);
        Gewacht g = gewacht(wacht);
        klok.stap(namens, wacht, "VERHOOGD", bedrag.centen(), addendum);
        Wachtreden.opDeVloer(
                () -> {
                    grootboek.teken(namens);
                    grootboek.begroot(g.plafond(), bedrag, wacht);
                    return 1;
                });
        signaalbewaking.meld(namens);
        try {
            return wijsToe(namens, grondslag, g);
        } catch (RuimteBereikt nog) {
            throw Wachtreden.KNELT_HOGER.nee();
        }
    }

    /**
     * Besluit namens het college om boven de ruimte te gaan; dat boekt op grond van BESLUIT en laat
     * een signaal achter (rulings B2). Een ander dan wie escaleerde.
     */
    @Deur(value = CONTROLLER, persoonsgegevens = true, wijzigt = true)
    public UUID besluit(Namens namens, Grondslag grondslag, UUID wacht, String motivering) {
        String waarom = Tekst.eis("motivering", motivering);
        Gewacht g = gewacht(wacht);
        klok.stap(namens, wacht, "BESLUIT", null, waarom);
        return wijsToe(namens, grondslag, g);
    }

    // Wie beslist is niet wie toewijst: het platform voert uit, de stap zegt wie besloot.
    private UUID wijsToe(Namens namens, Grondslag grondslag, Gewacht g) {
        Namens uitvoerder = namens.rol() == REGISSEUR ? namens : Namens.systeem(namens.gemeente());
        return vervolg.wijsToe(uitvoerder, grondslag, g.keuze(), g.eind(), g.omvang());
    }

    private Gewacht gewacht(UUID wacht) {
        // Eerst de keuze en dan wie erop wacht: zoals wie op de keuze zelf toewijst.
        databank.lijst(
                "select 1 from keuze where id = (select keuze from ruimtewacht where id = ?) for update",
                r -> 1,
                wacht);
        return databank.eerste(
                        "select * from ruimtewacht where id = ? and klaar is null for update",
                        r ->
                                new Gewacht(
                                        r.getObject("keuze", UUID.class),
                                        r.getObject("plafond", UUID.class),
                                        Databank.dag(r, "eind"),
                                        new Omvang(
                                                r.getLong("volume"),
                                                Eenheid.van(r.getString("eenheid")),
                                                Frequentie.van(r.getString("frequentie")))),
                        wacht)
                .orElseThrow(Wachtreden.AL_KLAAR::nee);
    }
}
