package nl.zorginkoop.contracting.levensloop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.catalogus.Keuzeeinde;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Dag;
import nl.zorginkoop.contracting.plan.Levenseinde;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.toewijzing.Beeindigen;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import nl.zorginkoop.contracting.verzoek.Afwijsreden;
import nl.zorginkoop.contracting.verzoek.Verzoekloket;

/** Voert de gevolgen van een gebeurtenis uit, elk langs de kamer die er over gaat. */
@Dependent
class Uitvoering {
    /** Waar de taak over gaat: haar bladzijde is die van de gebeurtenissen van deze mens. */
    static final String HULPVRAGER = "HULPVRAGER";

    private static final String REDEN = "De hulpvrager is overleden.";

    @Inject Databank databank;
    @Inject Beeindigen beeindigen;
    @Inject Verzoekloket verzoeken;
    @Inject Keuzeeinde keuzes;
    @Inject Levenseinde levenseinde;
    @Inject Takenloket taken;

    void voer(
            Namens namens,
            UUID gebeurtenis,
            UUID hulpvrager,
            Gebeurtenisopgave o,
            Gevolgen.Plan plan) {
        switch (o.soort()) {
            case OVERLIJDEN -> {
                beeindigen.voer(namens, plan.toewijzingen(), Wijzigreden.OVERLEDEN, instemming(o));
                plan.gevolgen().forEach(g -> overleden(namens, gebeurtenis, hulpvrager, o, g));
            }
            case VERHUIZING -> verhuisd(namens, gebeurtenis, hulpvrager, o, plan);
            case BSN_CORRECTIE -> {
                zetBsn(hulpvrager, o);
                beeindigen.vervang(namens, plan.toewijzingen(), o.instemming());
                plan.gevolgen().stream()
                        .filter(g -> g.soort() == Levensgevolg.Soort.TOEWIJZING_BLIJFT)
                        .forEach(g -> blijftOnderOudBsn(namens, g));
            }
        }
        noteer(namens, gebeurtenis, plan);
    }

    private void overleden(
            Namens namens, UUID gebeurtenis, UUID hulpvrager, Gebeurtenisopgave o, Levensgevolg g) {
        switch (g.soort()) {
            case TOEWIJZING_EINDIGT_LATER, TOEWIJZING_BLIJFT ->
                    taken.maak(
                            namens,
                            Taakverzoek.voor(
                                    Rol.REGISSEUR,
                                    new Onderwerp("TOEWIJZING", g.onderwerp()),
                                    "Na een overlijden op "
                                            + Dag.van(o.dag())
                                            + " is nog geleverd of gedeclareerd: laat de aanbieder"
                                            + " crediteren en kort de toewijzing in"));
            // Geen reden van WJ759 past op een overlijden; inhoudelijk is er geen hulp meer nodig.
            case VERZOEK_AFGEWEZEN ->
                    verzoeken.wijsAf(namens, g.onderwerp(), Afwijsreden.ZORGINHOUDELIJK, null);
            case KEUZE_VERVALT -> keuzes.sluit(namens, g.onderwerp(), REDEN);
            case PLAN_GESLOTEN -> levenseinde.sluitPlan(namens, g.onderwerp(), REDEN);
            case PLAN_LOOPT_DOOR ->
                    taken.maak(
                            namens,
                            Taakverzoek.voor(
                                    Rol.REGISSEUR,
                                    new Onderwerp(HULPVRAGER, hulpvrager),
                                    "Een lid van een gezin met een plan is overleden: pas het plan aan"));
            case ZAAK_STOPT -> levenseinde.stopZaak(namens, g.onderwerp(), REDEN);
            case PGB_EINDIGT -> levenseinde.eindigPgb(namens, g.onderwerp(), o.dag(), gebeurtenis);
            default -> {
                // De toewijzingen zijn al geeindigd.
            }
        }
    }

    private void verhuisd(
            Namens namens,
            UUID gebeurtenis,
            UUID hulpvrager,
            Gebeurtenisopgave o,
            Gevolgen.Plan plan) {
        for (Levensgevolg g : plan.gevolgen()) {
            databank.voer(
                    "insert into eindvoorstel (id, gemeente, gebeurtenis, toewijzing, eind)"
                            + " values (uuidv7(), ?, ?, ?, ?)",
                    namens.gemeente().code(),
                    gebeurtenis,
                    g.onderwerp(),
                    o.dag().minusDays(1));
        }
        if (!plan.gevolgen().isEmpty()) {
            taken.maak(
                    namens,
                    Taakverzoek.voor(
                            Rol.REGISSEUR,
                            new Onderwerp(HULPVRAGER, hulpvrager),
                            "Een hulpvrager verhuist op "
                                    + Dag.van(o.dag())
                                    + " naar een andere gemeente: beslis over de toewijzingen ("
                                    + plan.gevolgen().size()
                                    + ")"));
        }
    }

    private void zetBsn(UUID hulpvrager, Gebeurtenisopgave o) {
        Bron.zet(databank, o.bron());
        Levensreden.opDeVloer(
                () ->
                        databank.voer(
                                "update hulpvrager set bsn = ?, versie = versie + 1 where id = ?",
                                o.bsn().nummer(),
                                hulpvrager));
        Bron.zet(databank, null);
    }

    private void blijftOnderOudBsn(Namens namens, Levensgevolg g) {
        taken.maak(
                namens,
                Taakverzoek.voor(
                        Rol.REGISSEUR,
                        new Onderwerp("TOEWIJZING", g.onderwerp()),
                        "Deze toewijzing loopt nog onder het oude BSN: overleg met de aanbieder, kort"
                                + " haar in en wijs opnieuw toe"));
    }

    // Een overlijden vraagt geen overleg vooraf: de hulp is geeindigd. Is de aanbieder het er niet
    // mee eens, dan keurt hij het 301 af.
    private static String instemming(Gebeurtenisopgave o) {
        return o.instemming() != null
                ? o.instemming()
                : "overlijden op " + Dag.van(o.dag()) + ", bekend van " + o.bron();
    }

    private void noteer(Namens namens, UUID gebeurtenis, Gevolgen.Plan plan) {
        int plek = 0;
        for (Levensgevolg g : plan.gevolgen()) {
            databank.voer(
                    "insert into gebeurtenisgevolg (gemeente, gebeurtenis, plek, soort, onderwerp, wat, dag, vrij)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    namens.gemeente().code(),
                    gebeurtenis,
                    ++plek,
                    g.soort(),
                    g.onderwerp(),
                    g.wat(),
                    g.dag(),
                    g.vrij().centen());
        }
    }
}
