package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Enveloppen openen, punten geven voor kwaliteit, en dan pas de prijzen openen. Wie wint volgt uit
 * de punten en is niet te kiezen.
 */
@ApplicationScoped
public class Weegloket {
    @Inject Aanbestedingen aanbestedingen;
    @Inject Werkvoorraad werkvoorraad;

    /**
     * Opent na het sluiten van een ronde al haar enveloppen tegelijk, eerst die van de aanmelding;
     * de prijzen blijven dicht.
     */
    @Deur(
            value = {BEOORDELAAR, INKOOPADVISEUR},
            wijzigt = true)
    public void openEnveloppen(Namens namens, UUID openstelling) {
        int aanmeldingen =
                aanbestedingen.voer(
                        """
                        update gunningsmodel set aanmelding_open = true, aanmelding_open_op = nu(), aanmelding_open_door = ?
                        where openstelling = ? and gemeente = ? and twee_ronden(vorm) and not aanmelding_open
                        """,
                        namens.wie(),
                        openstelling,
                        namens.gemeente().code());
        if (aanmeldingen == 0) {
            aanbestedingen.voerEen(
                    """
                    update gunningsmodel set geopend = true, geopend_op = nu(), geopend_door = ?
                    where openstelling = ? and gemeente = ? and not geopend
                    """,
                    namens.wie(),
                    openstelling,
                    namens.gemeente().code());
        }
        aanbestedingen
                .databank
                .lijst(
                        """
                        select distinct i.id from perceelinschrijving i join inschrijfantwoord a on a.inschrijving = i.id
                        where i.openstelling = ? and a.zichtbaar and a.dossierstuk is not null
                          and a.document is null
                        """,
                        r -> r.getObject("id", UUID.class),
                        openstelling)
                .forEach(
                        id ->
                                werkvoorraad.zet(
                                        Inschrijfstukwerker.WERK, namens.gemeente().code(), id));
    }

    /** Voldoet niet aan een eis; telt pas als een tweede het bevestigt. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void legTerzijde(Namens namens, UUID inschrijving, UUID voorwaarde, String reden) {
        aanbestedingen.voerEen(
                """
                insert into terzijdelegging (inschrijving, gemeente, voorwaarde, reden, door)
                select i.id, i.gemeente, v.id, ?, ? from perceelinschrijving i
                join voorwaarde v on v.gemeente = i.gemeente where i.id = ? and v.id = ? and i.gemeente = ?
                """,
                Tekst.eis("reden", reden),
                namens.wie(),
                inschrijving,
                voorwaarde,
                namens.gemeente().code());
    }

    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void bevestigTerzijde(Namens namens, UUID inschrijving) {
        aanbestedingen.voerEen(
                "update terzijdelegging set bevestigd = nu(), bevestigd_door = ? where inschrijving = ?"
                        + " and gemeente = ?",
                namens.wie(),
                inschrijving,
                namens.gemeente().code());
    }

    /** Punten voor een kwaliteitscriterium, met de reden; een latere score gaat voor. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public UUID geefScore(
            Namens namens, UUID inschrijving, UUID criterium, BigDecimal punten, String reden) {
        if (punten == null || punten.signum() < 0 || punten.stripTrailingZeros().scale() > 2) {
            throw new OngeldigeWaarde("punten", "Vul punten in, met hooguit twee decimalen.");
        }
        UUID id = UUID.randomUUID();
        aanbestedingen.voerEen(
                """
                insert into score (id, gemeente, inschrijving, criterium, punten, reden, beoordelaar)
                select ?, i.gemeente, i.id, ?, ?, ?, ? from perceelinschrijving i where i.id = ? and i.gemeente = ?
                """,
                id,
                criterium,
                punten.setScale(2, RoundingMode.UNNECESSARY),
                Tekst.eis("reden", reden),
                namens.wie(),
                inschrijving,
                namens.gemeente().code());
        return id;
    }

    /** Een ander kijkt mee; is hij het er niet mee eens, dan volgt een nieuwe score. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void bevestigScore(Namens namens, UUID score, boolean akkoord, String reden) {
        aanbestedingen.voerEen(
                """
                insert into scorebevestiging (score, gemeente, akkoord, reden, beoordelaar)
                select id, gemeente, ?, ?, ? from score where id = ? and gemeente = ?
                """,
                akkoord,
                akkoord && (reden == null || reden.isBlank()) ? null : Tekst.eis("reden", reden),
                namens.wie(),
                score,
                namens.gemeente().code());
    }

    /** Opent de prijzen van een perceel; daarna verandert er aan de kwaliteit niets meer. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void openPrijzen(Namens namens, UUID openstelling, int perceel) {
        aanbestedingen.voerEen(
                """
                update gunningsperceel set prijs_open = true, prijs_open_op = nu(), prijs_open_door = ?
                where openstelling = ? and nr = ? and gemeente = ? and not prijs_open
                """,
                namens.wie(),
                openstelling,
                perceel,
                namens.gemeente().code());
    }

    /** Trekt het lot waar punten op de grens gelijk zijn; het zaad komt van de databank. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void loot(Namens namens, UUID openstelling, int perceel) {
        aanbestedingen.voerEen(
                """
                insert into loting (gemeente, openstelling, perceel, ronde, door)
                select gemeente, openstelling, nr, perceel_ronde(openstelling, nr), ? from gunningsperceel
                where openstelling = ? and nr = ? and gemeente = ?
                """,
                namens.wie(),
                openstelling,
                perceel,
                namens.gemeente().code());
    }
}
