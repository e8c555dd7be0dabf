package nl.zorginkoop.contracting.levensloop;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.toewijzing.Beeindigen;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;

/** Wat er in het leven van een hulpvrager gebeurt: eerst zien wat het doet, dan vastleggen. */
@ApplicationScoped
public class Gebeurtenisloket {
    /** Wat er met de hulp van iemand die verhuist gebeurt. */
    public enum Besluit {
        EINDIGT,
        BLIJFT
    }

    private record Voorstel(UUID toewijzing, UUID hulpvrager, LocalDate eind, boolean besloten) {}

    @Inject Databank databank;
    @Inject Gebeurtenissen gebeurtenissen;
    @Inject Gevolgen gevolgen;
    @Inject Uitvoering uitvoering;
    @Inject Beeindigen beeindigen;
    @Inject Takenloket taken;

    /** Alles wat er gebeurde, met wat er nog te beslissen is. */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Gebeurtenisblad blad(Namens namens, Grondslag grondslag, UUID hulpvrager) {
        return gebeurtenissen.blad(hulpvrager);
    }

    /** Wat deze gebeurtenis zou doen; er verandert nog niets. */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public List<Levensgevolg> bekijk(
            Namens namens, Grondslag grondslag, UUID hulpvrager, Gebeurtenisopgave opgave) {
        gebeurtenissen.eisHier(hulpvrager);
        return gevolgen.van(hulpvrager, opgave).gevolgen();
    }

    /**
     * Legt de gebeurtenis vast en voert in dezelfde transactie uit wat {@link #bekijk} liet zien.
     *
     * @return de gebeurtenis
     */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public UUID legVast(
            Namens namens, Grondslag grondslag, UUID hulpvrager, Gebeurtenisopgave opgave) {
        UUID id = gebeurtenissen.voegToe(namens, hulpvrager, opgave);
        // Pas na het slot: wat iemand anders net veranderde telt mee.
        uitvoering.voer(namens, id, hulpvrager, opgave, gevolgen.van(hulpvrager, opgave));
        return id;
    }

    /**
     * Beslist over een toewijzing na een verhuizing.
     *
     * @param reden bij {@code BLIJFT} waarom de hulp hier blijft; bij {@code EINDIGT} waaruit
     *     blijkt dat de aanbieder instemt, nodig voor een dag die voorbij is (OP186)
     */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public void beslis(
            Namens namens, Grondslag grondslag, UUID voorstel, Besluit besluit, String reden) {
        Voorstel v =
                databank.eerste(
                                """
                                select v.toewijzing, g.hulpvrager, v.eind, v.besluit is not null as besloten
                                from eindvoorstel v join levensgebeurtenis g on g.id = v.gebeurtenis
                                where v.id = ? for update of v
                                """,
                                r ->
                                        new Voorstel(
                                                r.getObject("toewijzing", UUID.class),
                                                r.getObject("hulpvrager", UUID.class),
                                                Databank.dag(r, "eind"),
                                                r.getBoolean("besloten")),
                                voorstel)
                        .orElseThrow(Levensreden.ONBEKEND::nee);
        if (v.besloten()) {
            throw Levensreden.BESLOTEN.nee();
        }
        String waarom = Tekst.ofNiets(reden);
        if (besluit == Besluit.EINDIGT) {
            beeindigen.voer(
                    namens,
                    List.of(beeindigen.bekijkEen(v.toewijzing(), v.eind())),
                    Wijzigreden.VERHUIZING,
                    waarom);
        }
        Levensreden.opDeVloer(
                () ->
                        databank.voer(
                                "update eindvoorstel set besluit = ?, reden = ?, besloten = nu(), door = ?"
                                        + " where id = ?",
                                besluit,
                                waarom,
                                namens.wie(),
                                voorstel));
        if (gebeurtenissen.voorstellen(v.hulpvrager()).isEmpty()) {
            taken.laatVervallen(namens, v.hulpvrager(), "Over elke toewijzing is beslist.");
        }
    }
}
