package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** Een begrotingswijziging voorstellen, indienen en het besluit erover vastleggen (rulings B4). */
@ApplicationScoped
public class Begrotingsloket {
    static final String WIJZIGING = "BEGROTINGSWIJZIGING";
    private static final int MEESTE_REGELS = 500;

    @Inject Databank databank;
    @Inject Grootboek grootboek;
    @Inject Signaalbewaking signaalbewaking;
    @Inject Takenloket taken;

    /** Een voorstel, met de regels die er al zijn; er wordt nog niets begroot. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public UUID stelOp(
            Namens namens, int jaar, String titel, String toelichting, List<Regelopgave> regels) {
        String kop = Tekst.eis("titel", titel);
        if (regels.size() > MEESTE_REGELS) {
            throw new OngeldigeWaarde("regels", "Een wijziging heeft hooguit 500 regels.");
        }
        UUID id =
                Begrotingsreden.opDeVloer(
                        () ->
                                databank.eerste(
                                                "select stel_begrotingswijziging_op(?, ?, ?, ?, ?) as id",
                                                r -> r.getObject("id", UUID.class),
                                                namens.gemeente().code(),
                                                jaar,
                                                kop,
                                                Tekst.ofNiets(toelichting),
                                                namens.wie())
                                        .orElseThrow());
        regels.forEach(r -> zetRegel(namens, id, r));
        return id;
    }

    /** Een regel erbij, zolang het een voorstel is. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void voegToe(Namens namens, UUID wijziging, Regelopgave regel) {
        bestaat(wijziging);
        zetRegel(namens, wijziging, regel);
    }

    /** Een regel eruit, zolang het een voorstel is. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void haalWeg(Namens namens, UUID wijziging, UUID regel) {
        zet("delete from begrotingsregel where wijziging = ? and id = ?", wijziging, regel);
    }

    /** Klaar voor raad of college: een collega legt het besluit vast. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void dienIn(Namens namens, UUID wijziging) {
        zet(
                "update begrotingswijziging set stand = 'INGEDIEND', ingediend_door = ? where id = ?",
                namens.wie(),
                wijziging);
        taken.maak(
                namens,
                Taakverzoek.voor(
                        Rol.CONTROLLER,
                        new Onderwerp(WIJZIGING, wijziging),
                        "Leg het besluit over begrotingswijziging "
                                + nummer(wijziging)
                                + " vast: een ander dan wie haar indiende"));
    }

    /** Tot het besluit; er is dan niets begroot. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void trekIn(Namens namens, UUID wijziging) {
        zet("update begrotingswijziging set stand = 'INGETROKKEN' where id = ?", wijziging);
        taken.laatVervallen(namens, wijziging, "De wijziging is ingetrokken.");
    }

    /**
     * Legt het besluit vast; is zij aangenomen, dan is op dat moment alles begroot. Wat daarmee
     * onder nul vrij komt, geeft een signaal en houdt geen hulp tegen (INV-8.1, INV-8.6).
     */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void besluit(Namens namens, UUID wijziging, Besluitopgave besluit) {
        if (besluit.orgaan() == null || besluit.dag() == null) {
            throw new OngeldigeWaarde("dag", "Kies wie besloot en op welke dag.");
        }
        grootboek.teken(namens);
        zet(
                "update begrotingswijziging set stand = ?, orgaan = ?, besluitnummer = ?, besluitdag = ?,"
                        + " besloten_door = ? where id = ?",
                besluit.aangenomen() ? "BESLOTEN" : "AFGEWEZEN",
                besluit.orgaan().name(),
                Tekst.eis("nummer", besluit.nummer()),
                besluit.dag(),
                namens.wie(),
                wijziging);
        taken.laatVervallen(namens, wijziging, "Het besluit is vastgelegd.");
        signaalbewaking.meld(namens);
    }

    private void zetRegel(Namens namens, UUID wijziging, Regelopgave r) {
        if (r.soort() == null || r.bedrag() == null) {
            throw new OngeldigeWaarde("bedrag", "Kies wat de regel doet en vul een bedrag in.");
        }
        String reden = Tekst.eis("reden", r.reden());
        Begrotingsreden.opDeVloer(
                () ->
                        databank.voer(
                                """
                                insert into begrotingsregel (wijziging, gemeente, nr, soort, van, naar, bedrag, reden)
                                select ?, ?, coalesce(max(nr), 0) + 1, ?, ?::uuid, ?::uuid, ?, ?
                                from begrotingsregel where wijziging = ?
                                """,
                                wijziging,
                                namens.gemeente().code(),
                                r.soort().name(),
                                r.van(),
                                r.naar(),
                                r.bedrag().centen(),
                                reden,
                                wijziging));
    }

    private void zet(String sql, Object... waarden) {
        if (Begrotingsreden.opDeVloer(() -> databank.voer(sql, waarden)) == 0) {
            throw Begrotingsreden.ONBEKEND.nee();
        }
    }

    // Vergrendelt ook: twee regels tegelijk krijgen twee nummers.
    private void bestaat(UUID wijziging) {
        if (databank.eerste(
                        "select id from begrotingswijziging where id = ? for no key update",
                        r -> r.getObject("id", UUID.class),
                        wijziging)
                .isEmpty()) {
            throw Begrotingsreden.ONBEKEND.nee();
        }
    }

    private int nummer(UUID wijziging) {
        return databank.eerste(
                        "select nummer from begrotingswijziging where id = ?",
                        r -> r.getInt("nummer"),
                        wijziging)
                .orElseThrow();
    }
}
