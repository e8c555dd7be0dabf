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

/**
 * Hoe een bestedingsruimte ontstaat (1.5.1-1.5.5): voornemen, zienswijze, besluit, gezamenlijk
 * plan. De databank oordeelt over elke stap.
 */
@ApplicationScoped
public class Ruimteloket {
    /** † Zo lang krijgt een aanbieder voor zijn zienswijze als er niets anders is afgesproken. */
    public static final int DAGEN_ZIENSWIJZE = 28;

    @Inject Databank databank;
    @Inject Ruimtestappen stappen;
    @Inject Ruimteklok klok;
    @Inject Klok tijd;

    /** Maakt het voornemen bekend, met het proces en de dag voor de zienswijze (1.5.2). */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public UUID maakBekend(Namens namens, Ruimteopgave o) {
        UUID ruimte = voegToe(namens, o, null);
        stappen.zet(namens, ruimte, "VOORNEMEN", o.proces());
        klok.zet(namens, ruimte);
        return ruimte;
    }

    /** De aanbieder geeft zijn zienswijze op het voornemen. */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER},
            wijzigt = true)
    public void geefZienswijze(Namens namens, UUID ruimte, String zienswijze) {
        stappen.zet(namens, ruimte, "ZIENSWIJZE", Tekst.eis("zienswijze", zienswijze));
        klok.zet(namens, ruimte);
    }

    /** Besluit over hoogte en duur, op de zes factoren, met een reactie op de zienswijze. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void besluit(Namens namens, UUID ruimte, Hoogteopgave o) {
        legHoogteVast(namens, ruimte, o);
        stappen.zet(namens, ruimte, "BESLUIT", Tekst.eis("reactie", o.reactie()));
        klok.zet(namens, ruimte);
    }

    /** Legt een versie van het gezamenlijk plan voor. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public UUID legPlanVoor(Namens namens, UUID ruimte, Planpunten punten) {
        UUID plan = schrijfPlan(namens, ruimte, punten);
        stappen.over(namens, ruimte, "PLAN", plan, "Er ligt een gezamenlijk plan.");
        klok.zet(namens, ruimte);
        return plan;
    }

    /** De aanbieder stemt in met deze versie van het plan; een nieuwere vraagt een nieuw ja. */
    @Deur(
            value = {BIEDER, ZORGAANBIEDER},
            wijzigt = true)
    public void stemIn(Namens namens, UUID ruimte, UUID plan, String namensWie) {
        stappen.over(namens, ruimte, "GEZAMENLIJK_PLAN", plan, Tekst.eis("bevoegdheid", namensWie));
        klok.zet(namens, ruimte);
    }

    /** De ruimte komt er niet: voordat zij van kracht is kan dat met een reden. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void trekIn(Namens namens, UUID ruimte, String reden) {
        stappen.zet(namens, ruimte, "NIET_VAN_TOEPASSING", Tekst.eis("reden", reden));
        klok.zet(namens, ruimte);
    }

    /**
     * Zet een klok op een ruimte die al liep voordat dit platform haar kende. De stappen vooraf
     * dragen hun eigen dag, en moeten net zo op tijd zijn.
     *
     * @param plafond de ruimte in het grootboek
     * @param vooraf wanneer voornemen, besluit en plan er lagen
     */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public UUID neemOver(
            Namens namens,
            Ruimteopgave o,
            UUID plafond,
            Overname vooraf,
            Hoogteopgave hoogte,
            Planpunten punten) {
        if (plafond == null || vooraf == null) {
            throw new OngeldigeWaarde("plafond", "Kies de ruimte in het grootboek.");
        }
        // Zonder eigen dag tot de dag voor het besluit: ook op de uiterste besluitdag is dat op
        // tijd.
        LocalDate gehoord =
                o.zienswijzeTot() == null && vooraf.besluit() != null
                        ? vooraf.besluit().minusDays(1)
                        : o.zienswijzeTot();
        UUID ruimte = voegToe(namens, o.metZienswijzeTot(gehoord), plafond);
        stappen.op(namens, ruimte, "VOORNEMEN", vooraf.voornemen(), null, o.proces());
        legHoogteVast(namens, ruimte, hoogte);
        stappen.op(namens, ruimte, "BESLUIT", vooraf.besluit(), null, hoogte.reactie());
        UUID plan = schrijfPlan(namens, ruimte, punten);
        stappen.op(namens, ruimte, "PLAN", vooraf.plan(), plan, "Overgenomen.");
        stappen.op(namens, ruimte, "GEZAMENLIJK_PLAN", vooraf.plan(), plan, vooraf.bron());
        stappen.gaIn(namens, ruimte, plafond);
        klok.begonnen(namens, ruimte);
        return ruimte;
    }

    /**
     * Wanneer de stappen vooraf gezet zijn.
     *
     * @param bron waar de ondertekende stukken liggen
     */
    public record Overname(LocalDate voornemen, LocalDate besluit, LocalDate plan, String bron)
            implements java.io.Serializable {
        public Overname {
            bron = Tekst.eis("bron", bron);
        }
    }

    private UUID voegToe(Namens namens, Ruimteopgave o, UUID plafond) {
        if (o.van() == null) {
            throw new OngeldigeWaarde("van", "Kies de eerste dag.");
        }
        LocalDate tot =
                o.zienswijzeTot() == null
                        ? tijd.vandaag().plusDays(DAGEN_ZIENSWIJZE)
                        : o.zienswijzeTot();
        UUID ruimte = UUID.randomUUID();
        Ruimtereden.een(
                () ->
                        databank.voer(
                                """
                                insert into bestedingsruimte (id, gemeente, aanbieder, overeenkomst, wet, jaar, vorm, van,
                                    aspecifiek, proces, zienswijze_tot, overgenomen, plafond, door)
                                select ?, gemeente, aanbieder, id, wet, ?, ?, ?, ?, ?, ?, ?, ?, ?
                                from raamovereenkomst where id = ?
                                """,
                                ruimte,
                                o.van().getYear(),
                                Tekst.eis("vorm", o.vorm()),
                                o.van(),
                                o.aspecifiek(),
                                Tekst.eis("proces", o.proces()),
                                tot,
                                plafond != null,
                                plafond,
                                namens.wie(),
                                o.overeenkomst()));
        return ruimte;
    }

    private void legHoogteVast(Namens namens, UUID ruimte, Hoogteopgave o) {
        if (o.jaarbedrag() == null || o.jaarbedrag().centen() <= 0) {
            throw new OngeldigeWaarde("jaarbedrag", "Noem een jaarbedrag boven nul.");
        }
        if (o.wijze() == null) {
            throw new OngeldigeWaarde("wijze", "Kies hoe het eerste jaar telt.");
        }
        // Zonder keuze komt zij onder de begroting van die wet en dat jaar.
        Ruimtereden.een(
                () ->
                        databank.voer(
                                """
                                insert into ruimtebesluit (id, gemeente, aanbieder, ruimte, jaarbedrag, wijze, bedrag, ouder,
                                    behoefte, omzet, clienten, groei, aanbod, prestatie, reactie, boven_begroting, door)
                                select uuidv7(), r.gemeente, r.aanbieder, r.id, ?, ?, 0,
                                    coalesce(?::uuid, r.ouder, vind_plafond(r.gemeente, r.wet, r.jaar, null, null)),
                                    ?, ?, ?, ?, ?, ?, ?, ?, ? from bestedingsruimte r where r.id = ?
                                """,
                                o.jaarbedrag().centen(),
                                o.wijze(),
                                o.onder(),
                                o.factoren().behoefte(),
                                o.factoren().omzet(),
                                o.factoren().clienten(),
                                o.factoren().groei(),
                                o.factoren().aanbod(),
                                o.factoren().prestatie(),
                                Tekst.eis("reactie", o.reactie()),
                                Tekst.ofNiets(o.bovenBegroting()),
                                namens.wie(),
                                ruimte));
    }

    private UUID schrijfPlan(Namens namens, UUID ruimte, Planpunten p) {
        UUID plan = UUID.randomUUID();
        Ruimtereden.een(
                () ->
                        databank.voer(
                                """
                                insert into ruimteplan (id, gemeente, aanbieder, ruimte, versie, lopende_clienten, nieuwe_clienten,
                                    wachtlijst, spreiding, monitoring, na_bereiken, specifiek, aspecifieke, alternatief, crisis,
                                    communicatie, door)
                                select ?, r.gemeente, r.aanbieder, r.id,
                                    (select count(*) + 1 from ruimteplan where ruimte = r.id), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                                from bestedingsruimte r where r.id = ?
                                """,
                                plan,
                                p.lopendeClienten(),
                                p.nieuweClienten(),
                                p.wachtlijst(),
                                p.spreiding(),
                                p.monitoring(),
                                p.naBereiken(),
                                p.specifiek(),
                                p.aspecifieke(),
                                p.alternatief(),
                                p.crisis(),
                                p.communicatie(),
                                namens.wie(),
                                ruimte));
        return plan;
    }
}
