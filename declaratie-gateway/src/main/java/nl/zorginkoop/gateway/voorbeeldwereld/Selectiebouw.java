package nl.zorginkoop.gateway.voorbeeldwereld;

import static nl.zorginkoop.gateway.voorbeeldwereld.Envelopbouw.HELDER;
import static nl.zorginkoop.gateway.voorbeeldwereld.Envelopbouw.LINDE;
import static nl.zorginkoop.gateway.voorbeeldwereld.Envelopbouw.MOLENHOEK;
import static nl.zorginkoop.gateway.voorbeeldwereld.Envelopbouw.RIVIERZORG;
import static nl.zorginkoop.gateway.voorbeeldwereld.Envelopbouw.ROLPUNT;
import static nl.zorginkoop.gateway.voorbeeldwereld.Envelopbouw.VEERPONT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Gespreksloket;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** De procedures van de demowereld waar aan het inschrijven een selectie voorafgaat. */
@ApplicationScoped
class Selectiebouw {
    private static final Namens BEOORDELAAR =
            Namens.gemeente(
                    "beoordelaar", Rol.BEOORDELAAR, new Gemeentecode(Aanbestedingbouw.GEMEENTE));
    private static final String STADHUIS = "Stadhuis, Kade 1, kamer 2.14";

    @Inject Aanbestedingbouw procedures;
    @Inject Envelopbouw enveloppen;
    @Inject Weegbouw wegen;
    @Inject Gespreksloket gesprekken;
    @Inject Aanbestedingsoverzicht overzicht;

    void naGesprekMelden() {
        enveloppen.meldAan(Demoprocedure.NA_GESPREK, ROLPUNT, HELDER, LINDE, VEERPONT);
    }

    /** Drie uitgenodigd; Veerpont heeft de minste punten. */
    void naGesprekSelecteren() {
        wegen.weegAanmelding(Demoprocedure.NA_GESPREK, ROLPUNT, 540, 360);
        wegen.weegAanmelding(Demoprocedure.NA_GESPREK, HELDER, 480, 320);
        wegen.weegAanmelding(Demoprocedure.NA_GESPREK, LINDE, 420, 360);
        wegen.weegAanmelding(Demoprocedure.NA_GESPREK, VEERPONT, 360, 280);
        wegen.selecteer(Demoprocedure.NA_GESPREK);
        plan(Demoprocedure.NA_GESPREK, ROLPUNT, "2026-08-25T10:00");
        plan(Demoprocedure.NA_GESPREK, HELDER, "2026-08-25T13:30");
        plan(Demoprocedure.NA_GESPREK, LINDE, "2026-08-26T10:00");
    }

    void naGesprekAfronden() {
        verslag(Demoprocedure.NA_GESPREK, ROLPUNT);
        gesprekken.meldAfwezig(
                BEOORDELAAR,
                wegen.aanmelding(Demoprocedure.NA_GESPREK, HELDER),
                "Om half twee was er niemand; gebeld zonder antwoord.");
        verslag(Demoprocedure.NA_GESPREK, LINDE);
        gesprekken.openInschrijving(
                BEOORDELAAR,
                procedures.openstelling(Demoprocedure.NA_GESPREK),
                Aanbestedingbouw.ROLSTOELEN);
    }

    void melden() {
        enveloppen.meldAan(
                Demoprocedure.UITGENODIGD, ROLPUNT, HELDER, LINDE, VEERPONT, MOLENHOEK, RIVIERZORG);
        enveloppen.meldAan(Demoprocedure.IN_GESPREK, ROLPUNT, LINDE, RIVIERZORG);
    }

    /** Vijf van de zes uitgenodigd; bij de gesprekken zijn er drie, dus alle drie. */
    void selecteren() {
        wegen.weegAanmelding(Demoprocedure.UITGENODIGD, ROLPUNT, 540, 360);
        wegen.weegAanmelding(Demoprocedure.UITGENODIGD, HELDER, 480, 320);
        wegen.weegAanmelding(Demoprocedure.UITGENODIGD, LINDE, 480, 280);
        wegen.weegAanmelding(Demoprocedure.UITGENODIGD, VEERPONT, 420, 320);
        wegen.weegAanmelding(Demoprocedure.UITGENODIGD, MOLENHOEK, 420, 240);
        wegen.weegAanmelding(Demoprocedure.UITGENODIGD, RIVIERZORG, 240, 240);
        wegen.selecteer(Demoprocedure.UITGENODIGD);
        wegen.weegAanmelding(Demoprocedure.IN_GESPREK, ROLPUNT, 540, 320);
        wegen.weegAanmelding(Demoprocedure.IN_GESPREK, LINDE, 480, 360);
        wegen.weegAanmelding(Demoprocedure.IN_GESPREK, RIVIERZORG, 360, 320);
        wegen.selecteer(Demoprocedure.IN_GESPREK);
        plan(Demoprocedure.IN_GESPREK, ROLPUNT, "2026-09-08T10:00");
        plan(Demoprocedure.IN_GESPREK, LINDE, "2026-09-22T10:00");
    }

    /** Rolpunt is geweest, De Linde komt nog, Rivierzorg hoeft geen gesprek. */
    void spreken() {
        verslag(Demoprocedure.IN_GESPREK, ROLPUNT);
    }

    /** Wie iets al deed, doet het na een herstart van het laden niet weer. */
    void bieden() {
        enveloppen.meldAan(Demoprocedure.SELECTEREN, ROLPUNT, VEERPONT, LINDE);
        enveloppen.meldAan(Demoprocedure.AANMELDEN, ROLPUNT);
        enveloppen.beginAanmelding(Demoprocedure.AANMELDEN, LINDE);
        enveloppen.dienIn(
                Demoprocedure.UITGENODIGD, Aanbestedingbouw.ROLSTOELEN, VEERPONT, "35.50", false);
        enveloppen.begin(Demoprocedure.UITGENODIGD, Aanbestedingbouw.ROLSTOELEN, LINDE, "36.00");
        enveloppen.dienIn(
                Demoprocedure.NA_GESPREK, Aanbestedingbouw.ROLSTOELEN, ROLPUNT, "34.00", false);
    }

    void afzien() {
        Namens rivierzorg = Inschrijfbouw.bieder(RIVIERZORG);
        UUID aanmelding = enveloppen.aanmelding(Demoprocedure.IN_GESPREK, RIVIERZORG);
        if (overzicht.gesprek(rivierzorg, aanmelding).isEmpty()) {
            gesprekken.zieAf(
                    rivierzorg,
                    aanmelding,
                    "De vragen zijn bij de nota van inlichtingen al beantwoord.");
        }
    }

    /** Een van de drie is door twee mensen gewogen, een door een, een nog niet. */
    void selectieBezig() {
        wegen.weegAanmelding(Demoprocedure.SELECTEREN, ROLPUNT, 540, 320);
        wegen.weegErvaring(Demoprocedure.SELECTEREN, LINDE, 420);
    }

    private void plan(Demoprocedure procedure, String agb, String moment) {
        gesprekken.plan(
                BEOORDELAAR,
                wegen.aanmelding(procedure, agb),
                LocalDateTime.parse(moment).atZone(Klok.AMSTERDAM).toInstant(),
                STADHUIS);
    }

    private void verslag(Demoprocedure procedure, String agb) {
        gesprekken.legVerslagVast(
                BEOORDELAAR,
                wegen.aanmelding(procedure, agb),
                "Besproken is hoe inwoners hun hulpmiddel houden tot het nieuwe er is, en welke"
                        + " hulpmiddelen een tweede keer gebruikt worden. Er zijn geen toezeggingen"
                        + " gedaan.");
    }
}
