package nl.zorginkoop.contracting.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Dag;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Werkdagen;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/**
 * Legt een plafond dat een grens raakt bij de controller neer, in de transactie van de boeking die
 * dat deed. Per plafond ligt er één taak: een hogere grens komt in de plaats van een lagere. Een
 * plafond weigert zelf niets; de taak is de weg naar een besluit (rulings A4).
 */
@Dependent
public class Signaalbewaking {
    private static final int BESLUIT_VANAF = 95;
    private static final int WERKDAGEN = 10;

    private record Geraakt(UUID plafond, String naam, int benut, int grens, boolean bovenRuimte) {}

    private record Kruising(UUID signaal, String naam, LocalDate op) {}

    @Inject Databank databank;
    @Inject Takenloket takenloket;
    @Inject Klok klok;
    @Inject Event<PlafondGeraakt> raakt;

    /** Meldt wat de lopende transactie aan signalen heeft opgeleverd. */
    public void meld(Namens namens) {
        List<Geraakt> geraakt =
                databank.lijst(
                        """
                        select p.id, p.naam, max(coalesce(s.grens, 100)) as grens,
                               bool_or(s.soort = 'BOVEN_RUIMTE') as boven,
                               round((p.gereserveerd + p.verplicht + p.gerealiseerd) * 100.0
                                     / nullif(p.begroot, 0)) as benut
                        from signaal s join plafond p on p.id = s.plafond
                        where s.gemeld is null and s.gemeente = ? and s.soort <> 'PROGNOSE_KRUIST'
                        group by p.id order by p.id
                        """,
                        r ->
                                new Geraakt(
                                        r.getObject("id", UUID.class),
                                        r.getString("naam"),
                                        r.getInt("benut"),
                                        r.getInt("grens"),
                                        r.getBoolean("boven")),
                        namens.gemeente().code());
        List<Kruising> kruisingen =
                databank.lijst(
                        """
                        select s.id, p.naam, s.verwacht from signaal s join plafond p on p.id = s.plafond
                        where s.gemeld is null and s.gemeente = ? and s.soort = 'PROGNOSE_KRUIST' order by s.id
                        """,
                        r ->
                                new Kruising(
                                        r.getObject("id", UUID.class),
                                        r.getString("naam"),
                                        Databank.dag(r, "verwacht")),
                        namens.gemeente().code());
        if (geraakt.isEmpty() && kruisingen.isEmpty()) {
            return;
        }
        databank.voer(
                "update signaal set gemeld = nu() where gemeld is null and gemeente = ?",
                namens.gemeente().code());
        geraakt.forEach(g -> maakTaak(namens, g));
        kruisingen.forEach(k -> maakTaak(namens, k));
        geraakt.forEach(g -> raakt.fire(new PlafondGeraakt(namens, g.plafond())));
    }

    /** Wie een signaal behandelde, heeft ook de taak erover gedaan. */
    void behandeld(Namens namens, UUID signaal) {
        takenloket.laatVervallen(namens, signaal, "Het signaal is behandeld.");
    }

    // De taak hangt aan het signaal: een grens die later geraakt wordt haalt haar niet weg.
    private void maakTaak(Namens namens, Kruising k) {
        takenloket.maak(
                namens,
                Taakverzoek.voor(
                                Rol.CONTROLLER,
                                new Onderwerp("PLAFONDSIGNAAL", k.signaal()),
                                "De prognose van "
                                        + k.naam()
                                        + " kruist het plafond op "
                                        + Dag.van(k.op())
                                        + ": beslis wat er nodig is")
                        .toelichting(
                                "Niemand wordt geweigerd. Bekijk de prognose: waar zij op rust, hoe ver"
                                        + " zij er eerder naast zat, en wat een ander plafond of tarief"
                                        + " scheelt.")
                        .uiterlijk(Kalender.eindeVan(Werkdagen.WET.plus(klok.vandaag(), WERKDAGEN)))
                        .afrondenMetReden());
    }

    private void maakTaak(Namens namens, Geraakt g) {
        takenloket.laatVervallen(namens, g.plafond(), "Er is nu een hogere grens geraakt.");
        String stand =
                g.bovenRuimte()
                        ? g.naam() + " zit boven het plafond"
                        : g.naam() + " zit op " + g.benut() + " %";
        String vraag = g.grens() >= BESLUIT_VANAF ? ": neem een besluit" : ": bekijk het verloop";
        takenloket.maak(
                namens,
                Taakverzoek.voor(
                                Rol.CONTROLLER,
                                new Onderwerp("PLAFOND", g.plafond()),
                                stand + vraag)
                        .toelichting(
                                "De beschikkingen blijven staan. Crisishulp en lopende specifieke"
                                        + " toewijzingen gaan door en worden betaald.")
                        .uiterlijk(Kalender.eindeVan(Werkdagen.WET.plus(klok.vandaag(), WERKDAGEN)))
                        .afrondenMetReden());
    }
}
