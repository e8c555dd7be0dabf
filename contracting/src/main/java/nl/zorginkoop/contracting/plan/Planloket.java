package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Eén gezin, één plan, één regisseur, met een deelplan per mens (PO-04, PO-20). */
@ApplicationScoped
public class Planloket {
    @Inject Databank databank;
    @Inject Lezer lezer;

    /** Begint een plan; wie het begint is de regisseur ervan tot hij het overdraagt. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public UUID maak(Namens namens, UUID zaak, String doel, LocalDate evaluatie) {
        UUID id = UUID.randomUUID();
        String waartoe = Tekst.eis("doel", doel);
        Planreden.opDeVloer(
                () ->
                        eisEen(
                                databank.voer(
                                        """
                                        insert into plan (id, gemeente, zaak, hulpvrager, gezin, doel, regisseur,
                                                          evaluatie, door)
                                        select ?, gemeente, id, hulpvrager, gezin, ?, ?, ?, ? from zaak where id = ?
                                        """,
                                        id,
                                        waartoe,
                                        namens.wie(),
                                        evaluatie,
                                        namens.wie(),
                                        zaak)));
        return id;
    }

    /** Een ander wordt regisseur van het plan; wie het was blijft in het logboek staan (RG-04). */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void draagOver(Namens namens, UUID plan, String regisseur, String vervanger) {
        eisRegisseur(namens, plan);
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "update plan set regisseur = ?, vervanger = ? where id = ?",
                                Tekst.eis("regisseur", regisseur),
                                Tekst.ofNiets(vervanger),
                                plan));
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public UUID voegDeelplanToe(Namens namens, UUID plan, Deelplanopgave opgave) {
        UUID id = UUID.randomUUID();
        lezer.kijkt(namens);
        Planreden.opDeVloer(
                () -> {
                    databank.voer(
                            """
                            insert into deelplan (id, gemeente, plan, hulpvrager, doel, afspraken, afgeschermd, door)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            id,
                            namens.gemeente().code(),
                            plan,
                            opgave.hulpvrager(),
                            opgave.doel(),
                            opgave.afspraken(),
                            opgave.afgeschermd(),
                            namens.wie());
                    laatLezen(namens, id, namens.wie());
                });
        return id;
    }

    /** Een collega mag een afgeschermd deelplan ook lezen; alleen wie zelf leest noemt er een. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public void noemLezer(Namens namens, UUID deelplan, String wie) {
        lezer.kijkt(namens);
        Planreden.opDeVloer(() -> laatLezen(namens, deelplan, Tekst.eis("wie", wie)));
    }

    /** Hoe het gaat; wie het deelplan niet leest, kan het ook niet bijwerken (PO-13, RG-08). */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public void werkBij(Namens namens, UUID deelplan, Planblad.Deelstand stand, String voortgang) {
        lezer.kijkt(namens);
        String tekst = Tekst.eis("voortgang", voortgang);
        Planreden.opDeVloer(
                () ->
                        eisEen(
                                databank.voer(
                                        "update deelplan set stand = ?, voortgang = ? where id = ?",
                                        stand,
                                        tekst,
                                        deelplan)));
    }

    /** Sluit het plan; daarna kan er voor dezelfde groep een nieuw begonnen worden. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void sluit(Namens namens, UUID plan, String reden) {
        eisRegisseur(namens, plan);
        String waarom = Tekst.eis("reden", reden);
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "update plan set gesloten = nu(), sluitreden = ? where id = ?",
                                waarom,
                                plan));
    }

    private void laatLezen(Namens namens, UUID deelplan, String wie) {
        databank.voer(
                "insert into deelplanlezer (deelplan, wie, gemeente, door) values (?, ?, ?, ?)",
                deelplan,
                wie,
                namens.gemeente().code(),
                namens.wie());
    }

    // RG-01: alleen de regisseur van het plan, zijn vervanger, of wie voor hem waarneemt.
    private void eisRegisseur(Namens namens, UUID plan) {
        boolean mag =
                databank.eerste(
                                "select coalesce(regisseur = any (waargenomen(?)) or vervanger = ?, false) as mag"
                                        + " from plan where id = ?",
                                r -> r.getBoolean("mag"),
                                namens.wie(),
                                namens.wie(),
                                plan)
                        .orElseThrow(Planreden.ONBEKEND::nee);
        if (!mag) {
            throw Planreden.NIET_UW_PLAN.nee();
        }
    }

    private static void eisEen(int geraakt) {
        if (geraakt == 0) {
            throw Planreden.ONBEKEND.nee();
        }
    }
}
