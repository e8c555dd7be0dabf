package nl.zorginkoop.contracting.budget;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Richt plafonds in en behandelt signalen. */
@ApplicationScoped
public class Budgetloket {
    /**
     * Een plafond dat erbij komt.
     *
     * @param ouder waar het onder hangt; {@code null} voor de begroting
     * @param categorieen de productcategorieën die erop drukken
     * @param aanbieder alleen bij een bestedingsruimte
     * @param bedrag wat er begroot wordt
     */
    public record NieuwPlafond(
            Plafondsoort soort,
            Wet wet,
            int jaar,
            String naam,
            String productgroep,
            List<String> categorieen,
            UUID ouder,
            AgbCode aanbieder,
            Euro bedrag) {}

    /** Waarom een verzoek over budget niet doorgaat. */
    public enum Reden {
        PLAFOND_ONBEKEND,
        ALLEEN_PER_ADDENDUM,
        SIGNAAL_ONBEKEND,
        REDEN_ONTBREEKT,
        BOVEN_BEGROTING
    }

    // Zo noemt boek() een plafond dat er voor deze huurder niet is.
    private static final String GEEN_PLAFOND = "P0002";
    // INV-8.3, V195
    private static final String BOVEN_BEGROTING = "ruimte_binnen_begroting";
    private static final String PER_ADDENDUM = "ruimte_alleen_per_addendum";

    @Inject Databank databank;
    @Inject Grootboek grootboek;
    @Inject Signaalbewaking signaalbewaking;

    /** Maakt een plafond en begroot het, als één besluit. */
    @Deur(
            value = {CONTROLLER, SYSTEEM},
            wijzigt = true)
    public UUID maakPlafond(Namens namens, NieuwPlafond nieuw, UUID besluit) {
        UUID id =
                databank.eerste(
                                """
                                insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, productgroep,
                                                     categorieen, ouder, pad)
                                select n.id, ?, ?, ?, ?, ?, ?, ?, ?::text[]::char(2)[], ?::uuid,
                                       coalesce((select pad from plafond where id = ?::uuid), '{}') || n.id
                                from (select uuidv7() as id) n
                                where ?::uuid is null or exists (select from plafond where id = ?::uuid)
                                returning id
                                """,
                                r -> r.getObject("id", UUID.class),
                                namens.gemeente().code(),
                                nieuw.aanbieder() == null ? null : nieuw.aanbieder().code(),
                                nieuw.jaar(),
                                nieuw.wet(),
                                nieuw.soort(),
                                nieuw.naam(),
                                nieuw.productgroep(),
                                nieuw.categorieen(),
                                nieuw.ouder(),
                                nieuw.ouder(),
                                nieuw.ouder(),
                                nieuw.ouder())
                        .orElseThrow(Budgetloket::plafondOnbekend);
        boekBegroot(namens, id, nieuw.bedrag(), besluit);
        return id;
    }

    /** Wijzigt de begroting van een plafond met een bedrag erbij of eraf. */
    @Deur(
            value = {CONTROLLER, SYSTEEM},
            wijzigt = true)
    public void begroot(Namens namens, UUID plafond, Euro bedrag, UUID besluit) {
        boekBegroot(namens, plafond, bedrag, besluit);
        signaalbewaking.meld(namens);
    }

    private void boekBegroot(Namens namens, UUID plafond, Euro bedrag, UUID besluit) {
        grootboek.teken(namens);
        try {
            grootboek.begroot(plafond, bedrag, besluit);
        } catch (Databankfout fout) {
            if (BOVEN_BEGROTING.equals(fout.regel())) {
                throw new Weigering(
                        Reden.BOVEN_BEGROTING,
                        "De bestedingsruimten komen samen boven de begroting van deze wet en dit jaar."
                                + " Verhoog eerst de begroting, of stel een begrotingswijziging op die"
                                + " dit toestaat.");
            }
            if (PER_ADDENDUM.equals(fout.regel())) {
                throw new Weigering(
                        Reden.ALLEEN_PER_ADDENDUM,
                        "Bij deze ruimte loopt een contractklok: zij verandert met een addendum dat beide"
                                + " partijen tekenden. Neem een besluit bij de bestedingsruimte.");
            }
            throw GEEN_PLAFOND.equals(fout.sqlState()) ? plafondOnbekend() : fout;
        }
    }

    private static Weigering plafondOnbekend() {
        return new Weigering(Reden.PLAFOND_ONBEKEND, "Dit plafond bestaat niet bij uw gemeente.");
    }

    /** Een signaal is gezien; de reden is verplicht en blijft staan. */
    @Deur(
            value = {CONTROLLER},
            wijzigt = true)
    public void behandelSignaal(Namens namens, UUID signaal, String reden) {
        if (reden == null || reden.isBlank()) {
            throw new Weigering(
                    Reden.REDEN_ONTBREEKT, "Schrijf op wat u met dit signaal doet en waarom.");
        }
        int geraakt =
                databank.voer(
                        "update signaal set behandeld = nu(), door = ?, reden = ?,"
                                + " ontvangen = coalesce(ontvangen, nu()),"
                                + " ontvangen_door = coalesce(ontvangen_door, ?)"
                                + " where id = ? and behandeld is null",
                        namens.wie(),
                        reden,
                        namens.wie(),
                        signaal);
        if (geraakt == 0) {
            throw new Weigering(
                    Reden.SIGNAAL_ONBEKEND, "Dit signaal bestaat niet of is al behandeld.");
        }
        signaalbewaking.behandeld(namens, signaal);
    }
}
