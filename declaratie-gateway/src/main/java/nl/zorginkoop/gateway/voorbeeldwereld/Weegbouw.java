package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Gunningsbezwaarloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsstand;
import nl.zorginkoop.contracting.aanbesteding.Scorestand;
import nl.zorginkoop.contracting.aanbesteding.Selectie;
import nl.zorginkoop.contracting.aanbesteding.Terzijde;
import nl.zorginkoop.contracting.aanbesteding.Weegloket;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Openen, wegen en gunnen in de demowereld, door twee mensen van Rivierdam. */
@ApplicationScoped
class Weegbouw {
    private static final Gemeentecode RIVIERDAM = new Gemeentecode(Aanbestedingbouw.GEMEENTE);
    private static final Namens EEN = Namens.gemeente("beoordelaar", Rol.BEOORDELAAR, RIVIERDAM);
    private static final Namens TWEE = Namens.gemeente("beoordelaar2", Rol.BEOORDELAAR, RIVIERDAM);
    private static final int ROLSTOELEN = Aanbestedingbouw.ROLSTOELEN;
    private static final int SCOOTMOBIELEN = Aanbestedingbouw.SCOOTMOBIELEN;
    private static final int PASSEN = 1;
    private static final int REPARATIE = 2;
    private static final String CERTIFICAAT = "2.22";

    @Inject Databank databank;
    @Inject Aanbestedingbouw procedures;
    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Weegloket loket;
    @Inject Gunningsloket gunning;
    @Inject Gunningsbezwaarloket bezwaren;

    void open(Demoprocedure procedure) {
        loket.openEnveloppen(EEN, procedures.openstelling(procedure));
    }

    void gegund() {
        beslis(Demoprocedure.GEGUND, ROLSTOELEN, Envelopbouw.ROLPUNT, 360, 240);
        beslis(Demoprocedure.GEGUND, ROLSTOELEN, Envelopbouw.HELDER, 280, 210);
        deelMee(Demoprocedure.GEGUND, ROLSTOELEN);
        beslis(Demoprocedure.GEGUND, SCOOTMOBIELEN, Envelopbouw.VEERPONT, 320, 270);
        deelMee(Demoprocedure.GEGUND, SCOOTMOBIELEN);
    }

    void gun() {
        UUID openstelling = procedures.openstelling(Demoprocedure.GEGUND);
        gunning.gun(EEN, openstelling, ROLSTOELEN);
        gunning.gun(EEN, openstelling, SCOOTMOBIELEN);
    }

    void kortGeding() {
        beslis(Demoprocedure.KORT_GEDING, ROLSTOELEN, Envelopbouw.ROLPUNT, 320, 240);
        beslis(Demoprocedure.KORT_GEDING, ROLSTOELEN, Envelopbouw.MOLENHOEK, 280, 240);
        deelMee(Demoprocedure.KORT_GEDING, ROLSTOELEN);
        beslis(Demoprocedure.KORT_GEDING, SCOOTMOBIELEN, Envelopbouw.HELDER, 320, 210);
        deelMee(Demoprocedure.KORT_GEDING, SCOOTMOBIELEN);
    }

    /** Op tijd gedagvaard: tot de uitspraak wordt er op geen van beide percelen gegund. */
    void dagvaard() {
        bezwaren.meldKortGeding(
                EEN,
                bij(Demoprocedure.KORT_GEDING, ROLSTOELEN, Envelopbouw.MOLENHOEK),
                LocalDate.of(2026, 9, 3));
    }

    void voornemen() {
        legTerzijde(bij(Demoprocedure.VOORNEMEN, ROLSTOELEN, Envelopbouw.MOLENHOEK));
        beslis(Demoprocedure.VOORNEMEN, ROLSTOELEN, Envelopbouw.VEERPONT, 360, 270);
        beslis(Demoprocedure.VOORNEMEN, ROLSTOELEN, Envelopbouw.LINDE, 320, 180);
        deelMee(Demoprocedure.VOORNEMEN, ROLSTOELEN);
    }

    /** Rolpunt is klaar; bij de anderen kijkt de tweede nog mee, of ziet hij het anders. */
    void beoordelen() {
        beslis(Demoprocedure.BEOORDELEN, ROLSTOELEN, Envelopbouw.ROLPUNT, 320, 240);
        UUID veerpont = bij(Demoprocedure.BEOORDELEN, ROLSTOELEN, Envelopbouw.VEERPONT);
        loket.bevestigScore(TWEE, score(veerpont, PASSEN, 360), true, null);
        score(veerpont, REPARATIE, 210);
        UUID linde = bij(Demoprocedure.BEOORDELEN, ROLSTOELEN, Envelopbouw.LINDE);
        loket.bevestigScore(
                TWEE,
                score(linde, PASSEN, 200),
                false,
                "De proefplaatsing staat er wel in: kijk nog eens.");
    }

    private void beslis(
            Demoprocedure procedure, int perceel, String agb, int passen, int reparatie) {
        UUID inschrijving = bij(procedure, perceel, agb);
        loket.bevestigScore(TWEE, score(inschrijving, PASSEN, passen), true, null);
        loket.bevestigScore(TWEE, score(inschrijving, REPARATIE, reparatie), true, null);
    }

    private UUID score(UUID inschrijving, int nr, int punten) {
        return loket.geefScore(
                EEN,
                inschrijving,
                criterium(inschrijving, nr),
                BigDecimal.valueOf(punten),
                reden(nr));
    }

    private static String reden(int nr) {
        return switch (nr) {
            case PASSEN ->
                    "Het passen thuis is concreet; over het terugkomen na zes weken zegt de"
                            + " inschrijving minder.";
            case Aanbestedingbouw.ERVARING -> "De ervaring is recent en past bij deze inwoners.";
            case Aanbestedingbouw.REFERENTIES ->
                    "Beide opdrachtgevers zijn gebeld en bevestigen dit.";
            default -> "De termijnen zijn duidelijk, en er is altijd een vervangend hulpmiddel.";
        };
    }

    /** Punten op de selectiecriteria, van 600 en 400, door twee mensen. */
    void weegAanmelding(Demoprocedure procedure, String agb, int ervaring, int referenties) {
        UUID aanmelding = bij(procedure, ROLSTOELEN, agb);
        loket.bevestigScore(
                TWEE, score(aanmelding, Aanbestedingbouw.ERVARING, ervaring), true, null);
        loket.bevestigScore(
                TWEE, score(aanmelding, Aanbestedingbouw.REFERENTIES, referenties), true, null);
    }

    /** Nog niet bevestigd. */
    void weegErvaring(Demoprocedure procedure, String agb, int punten) {
        score(bij(procedure, ROLSTOELEN, agb), Aanbestedingbouw.ERVARING, punten);
    }

    /** Een selectie is een voornemen van de eerste procedure; prijzen zijn er dan niet. */
    void selecteer(Demoprocedure procedure) {
        gunning.neemVoornemen(EEN, procedures.openstelling(procedure), ROLSTOELEN);
    }

    /** Waarmee deze aanbieder aan de selectie meedeed, nadat zij is meegedeeld. */
    UUID aanmelding(Demoprocedure procedure, String agb) {
        String naam =
                databank.eerste(
                                "select naam from zorgaanbieder where agb = ?",
                                r -> r.getString("naam"),
                                agb)
                        .orElseThrow();
        return overzicht
                .selectie(EEN, procedures.openstelling(procedure), ROLSTOELEN)
                .orElseThrow()
                .regels()
                .stream()
                .filter(r -> r.aanbieder().equals(naam))
                .map(Selectie.Regel::aanmelding)
                .findFirst()
                .orElseThrow();
    }

    private void deelMee(Demoprocedure procedure, int perceel) {
        UUID openstelling = procedures.openstelling(procedure);
        loket.openPrijzen(EEN, openstelling, perceel);
        gunning.neemVoornemen(EEN, openstelling, perceel);
    }

    private void legTerzijde(UUID inschrijving) {
        UUID eis =
                overzicht.eisen(EEN, inschrijving).stream()
                        .filter(e -> e.artikel().equals(CERTIFICAAT))
                        .map(Terzijde.Eis::voorwaarde)
                        .findFirst()
                        .orElseThrow();
        loket.legTerzijde(
                EEN,
                inschrijving,
                eis,
                "Het certificaat verliep in mei; een nieuw is er volgens de inschrijving niet.");
        loket.bevestigTerzijde(TWEE, inschrijving);
    }

    private UUID criterium(UUID inschrijving, int nr) {
        return overzicht.scores(EEN, inschrijving).stream()
                .filter(s -> s.nr() == nr)
                .map(Scorestand::criterium)
                .findFirst()
                .orElseThrow();
    }

    private UUID bij(Demoprocedure procedure, int perceel, String agb) {
        return overzicht.stand(EEN, procedures.openstelling(procedure), perceel).stream()
                .filter(s -> s.aanbieder().code().equals(agb))
                .map(Gunningsstand::inschrijving)
                .findFirst()
                .orElseThrow();
    }
}
