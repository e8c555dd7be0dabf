package nl.zorginkoop.contracting.verantwoording;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Een steekproef maken, haar stappen zetten en haar regels behandelen (A15). */
@ApplicationScoped
public class Steekproefloket {
    @Inject Databank databank;

    @Deur(value = CONTROLLER, wijzigt = true)
    public UUID maak(Namens namens, Steekproef.Opgave o) {
        if (o == null || o.wet() == null || o.vanaf() == null || o.tot() == null) {
            throw new OngeldigeWaarde("vanaf", "Kies een wet en een periode.");
        }
        UUID id = UUID.randomUUID();
        String zaad = Tekst.eis("zaad", o.zaad());
        Steekproefreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into regelsteekproef (id, gemeente, wet, vanaf, tot, promille, zaad, door)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                o.wet(),
                                o.vanaf(),
                                o.tot(),
                                o.promille(),
                                zaad,
                                namens.wie()));
        return id;
    }

    /** Waar de risico's zitten, zonder in een dossier te kijken. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void legRisicoanalyse(Namens namens, UUID steekproef, String tekst) {
        zet("stap = 'RISICOANALYSE', risicoanalyse = ?", Tekst.eis("tekst", tekst), steekproef);
    }

    /** Wat er gecontroleerd wordt, en hoe. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void legControleplan(Namens namens, UUID steekproef, String tekst) {
        zet("stap = 'CONTROLEPLAN', controleplan = ?", Tekst.eis("tekst", tekst), steekproef);
    }

    /**
     * Begint de detailcontrole en trekt de regels.
     *
     * @return hoeveel regels er gekozen zijn
     */
    @Deur(value = CONTROLLER, wijzigt = true, seconden = 600)
    public int trek(Namens namens, UUID steekproef) {
        return Steekproefreden.opDeVloer(
                () -> {
                    if (databank.voer(
                                    "update regelsteekproef set stap = 'DETAILCONTROLE' where id = ?",
                                    steekproef)
                            == 0) {
                        throw Steekproefreden.ONBEKEND.nee();
                    }
                    return databank.eerste(
                                    "select trek_steekproef(?) as aantal",
                                    r -> r.getInt("aantal"),
                                    steekproef)
                            .orElseThrow();
                });
    }

    /** Vraagt de aanbieder om zijn stukken. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void bevraagAanbieder(Namens namens, UUID regel) {
        regel(
                "update steekproefregel set stand = 'BEVRAAGD', wie = 'AANBIEDER', door = ? where id = ?",
                namens.wie(),
                regel);
    }

    /** Vraagt de client of de hulp er was; alleen nadat hij daarmee instemde. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void bevraagClient(Namens namens, UUID regel, LocalDate instemming) {
        regel(
                "update steekproefregel set stand = 'BEVRAAGD', wie = 'CLIENT', instemming = ?, door = ?"
                        + " where id = ?",
                instemming,
                namens.wie(),
                regel);
    }

    /** Legt vast wat de bevraging opleverde. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void legUitkomst(Namens namens, UUID regel, String uitkomst) {
        regel(
                "update steekproefregel set stand = 'GELEVERD', uitkomst = ?, door = ? where id = ?",
                Tekst.eis("uitkomst", uitkomst),
                namens.wie(),
                regel);
    }

    /** Slaat een regel over, met de reden. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void slaOver(Namens namens, UUID regel, String reden) {
        regel(
                "update steekproefregel set stand = 'OVERGESLAGEN', uitkomst = ?, door = ? where id = ?",
                Tekst.eis("uitkomst", reden),
                namens.wie(),
                regel);
    }

    /** Rondt af met wat eruit kwam; elke regel is dan behandeld. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void rondAf(Namens namens, UUID steekproef, String tekst) {
        zet("stap = 'AFGEROND', uitkomst = ?", Tekst.eis("tekst", tekst), steekproef);
    }

    private void zet(String wat, String tekst, UUID steekproef) {
        regel("update regelsteekproef set " + wat + " where id = ?", tekst, steekproef);
    }

    private void regel(String sql, Object... waarden) {
        if (Steekproefreden.opDeVloer(() -> databank.voer(sql, waarden)) == 0) {
            throw Steekproefreden.ONBEKEND.nee();
        }
    }
}
