package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Wat één aanbieder over één cliënt te horen krijgt, in één 301 (OP087): voor wie veel tegelijk
 * afgeeft. Elke stap gaat langs dezelfde regels als een losse toewijzing of wijziging. Een stap die
 * geweigerd wordt neemt de andere niet mee; het 301 draagt wat wel doorging.
 */
@Dependent
public class Groepsbesluit {
    /** Klasse 22 van SQL: een waarde die buiten haar soort valt. */
    private static final String GEGEVEN_PAST_NIET = "22";

    /** Een regel die geen loket bij naam kent. */
    private static final String PAST_NIET = "PAST_NIET";

    private static final String ZIN_PAST_NIET =
            "Wat hier staat botst met wat er al ligt, of is te lang. Kijk deze toewijzing los na.";

    /** Wat er met één regel moet gebeuren; het nummer komt in de uitkomst terug. */
    public sealed interface Stap permits Nieuw, Verleng, ZetOm {
        int nr();
    }

    /** Een toewijzing erbij. */
    public record Nieuw(int nr, NieuweToewijzing toewijzing) implements Stap {}

    /** Dezelfde toewijzing tot een latere dag (OP380). */
    public record Verleng(int nr, UUID toewijzing, LocalDate eind, Wijzigreden reden)
            implements Stap {}

    /** Dezelfde omvang vanaf een dag onder een ander product, en dus een nieuw nummer (OP257). */
    public record ZetOm(
            int nr, UUID toewijzing, LocalDate vanaf, String productcode, Wijzigreden reden)
            implements Stap {}

    /**
     * Hoe een stap afliep.
     *
     * @param toewijzing de toewijzing die nu loopt, of {@code null} als de stap niet doorging
     * @param bericht het 301 dat haar draagt
     * @param reden waarom niet, als naam; {@code null} als het lukte
     * @param uitleg waarom niet, voor mensen
     */
    public record Uitkomst(int nr, UUID toewijzing, UUID bericht, String reden, String uitleg) {
        static Uitkomst niet(int nr, String reden, String uitleg) {
            return new Uitkomst(nr, null, null, reden, uitleg);
        }
    }

    private record Gedaan(UUID toewijzing, UUID bericht) {}

    @Inject Databank databank;
    @Inject Toewijzingen toewijzingen;
    @Inject Toewijzen toewijzen;
    @Inject Wijzigen wijzigen;
    @Inject Bundel bundel;
    @Inject Signaalbewaking signaalbewaking;

    /**
     * Voert veel groepen uit, elk van één cliënt, één aanbieder en één wet. Kan alles, dan gaat het
     * in enkele opdrachten; anders regel voor regel, met per regel de reden.
     */
    public List<Uitkomst> voerAlle(Namens namens, List<List<Stap>> groepen) {
        return bundel(namens, groepen)
                .orElseGet(() -> groepen.stream().flatMap(g -> voer(namens, g).stream()).toList());
    }

    private Optional<List<Uitkomst>> bundel(Namens namens, List<List<Stap>> groepen) {
        if (!groepen.stream().flatMap(List::stream).allMatch(Nieuw.class::isInstance)) {
            return Optional.empty();
        }
        databank.voer("savepoint voor_bundel");
        try {
            List<Uitkomst> uitkomsten =
                    bundel.geef(
                            namens,
                            groepen.stream()
                                    .map(g -> g.stream().map(Nieuw.class::cast).toList())
                                    .toList());
            databank.voer("release savepoint voor_bundel");
            return Optional.of(uitkomsten);
        } catch (Bundel.PastNiet | Weigering | OngeldigeWaarde | ArithmeticException nee) {
            return nietSamen();
        } catch (Databankfout fout) {
            if (!ligtAanEenRegel(fout)) {
                throw fout;
            }
            return nietSamen();
        }
    }

    private Optional<List<Uitkomst>> nietSamen() {
        databank.voer("rollback to savepoint voor_bundel");
        databank.voer("release savepoint voor_bundel");
        return Optional.empty();
    }

    private static boolean ligtAanEenRegel(Databankfout fout) {
        return Databankfout.isWeigering(fout)
                || fout.sqlState() != null && fout.sqlState().startsWith(GEGEVEN_PAST_NIET);
    }

    /** Voert de stappen in volgorde uit; allemaal van één cliënt, één aanbieder en één wet. */
    List<Uitkomst> voer(Namens namens, List<? extends Stap> stappen) {
        List<Uitkomst> uitkomsten = new ArrayList<>();
        UUID bericht = null;
        for (Stap stap : stappen) {
            databank.voer("savepoint voor_stap");
            Uitkomst uitkomst = probeer(namens, stap, bericht);
            if (uitkomst.toewijzing() == null) {
                databank.voer("rollback to savepoint voor_stap");
            } else {
                bericht = uitkomst.bericht();
            }
            databank.voer("release savepoint voor_stap");
            uitkomsten.add(uitkomst);
        }
        return uitkomsten;
    }

    /** Meldt wat een stuk werk aan signalen over het budget opleverde; één keer, na het laatste. */
    public void rondAf(Namens namens) {
        signaalbewaking.meld(namens);
    }

    private Uitkomst probeer(Namens namens, Stap stap, UUID bericht) {
        try {
            Gedaan gedaan = doe(namens, stap, bericht);
            return new Uitkomst(stap.nr(), gedaan.toewijzing(), gedaan.bericht(), null, null);
        } catch (Weigering nee) {
            return Uitkomst.niet(stap.nr(), nee.reden().name(), nee.getMessage());
        } catch (OngeldigeWaarde nee) {
            return Uitkomst.niet(stap.nr(), PAST_NIET, nee.getMessage());
        } catch (ArithmeticException teGroot) {
            return Uitkomst.niet(stap.nr(), PAST_NIET, ZIN_PAST_NIET);
        } catch (Databankfout fout) {
            // Ligt het aan deze regel, dan houdt zij de andere niet op; al het andere komt terug.
            if (!ligtAanEenRegel(fout)) {
                throw fout;
            }
            return Uitkomst.niet(stap.nr(), PAST_NIET, ZIN_PAST_NIET);
        }
    }

    private Gedaan doe(Namens namens, Stap stap, UUID bericht) {
        if (stap instanceof Nieuw nieuw) {
            Toewijzing t = toewijzen.wijsToe(namens.gemeente(), nieuw.toewijzing());
            Wijzigen.Besluit besluit = besluit(namens, t, bericht, null);
            wijzigen.neemOp(besluit, t);
            return new Gedaan(t.id(), besluit.bericht());
        }
        if (stap instanceof Verleng verleng) {
            Toewijzing t = toewijzingen.vergrendel(verleng.toewijzing());
            Wijzigen.eisRichting(t, verleng.eind(), true);
            Wijzigen.Besluit besluit = besluit(namens, t, bericht, verleng.reden());
            wijzigen.zetEind(besluit, t, verleng.eind());
            return new Gedaan(t.id(), besluit.bericht());
        }
        ZetOm om = (ZetOm) stap;
        Toewijzing t = toewijzingen.vergrendel(om.toewijzing());
        Wijzigen.Besluit besluit = besluit(namens, t, bericht, om.reden());
        List<UUID> beide =
                wijzigen.vervang(
                        besluit,
                        t,
                        om.vanaf(),
                        t.opvolger(
                                toewijzingen.categorie(t.wet(), om.productcode()),
                                om.productcode(),
                                om.vanaf(),
                                t.looptijd().eind(),
                                t.omvang(),
                                t.budget(),
                                null));
        return new Gedaan(beide.get(1), besluit.bericht());
    }

    // De eerste stap die doorgaat zet het 301 klaar; gaat zij terug, dan gaat het mee terug.
    private Wijzigen.Besluit besluit(Namens namens, Toewijzing t, UUID bericht, Wijzigreden reden) {
        return bericht == null
                ? wijzigen.begin(namens, t, null, reden, null)
                : new Wijzigen.Besluit(namens, bericht, null, reden, null);
    }
}
