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
        enveloppen.meldAan(Ronde.NA_GESPREK, ROLPUNT, HELDER, LINDE, VEERPONT);
    }

    /** Drie uitgenodigd; Veerpont heeft de minste punten. */
    void naGesprekSelecteren() {
        wegen.weegAanmelding(Ronde.NA_GESPREK, ROLPUNT, 540, 360);
        wegen.weegAanmelding(Ronde.NA_GESPREK, HELDER, 480, 320);
        wegen.weegAanmelding(Ronde.NA_GESPREK, LINDE, 420, 360);
        wegen.weegAanmelding(Ronde.NA_GESPREK, VEERPONT, 360, 280);
        wegen.selecteer(Ronde.NA_GESPREK);
        plan(Ronde.NA_GESPREK, ROLPUNT, "2026-08-25T10:00");
        plan(Ronde.NA_GESPREK, HELDER, "2026-08-25T13:30");
        plan(Ronde.NA_GESPREK, LINDE, "2026-08-26T10:00");
    }

    void naGesprekAfronden() {
        verslag(Ronde.NA_GESPREK, ROLPUNT);
        gesprekken.meldAfwezig(
                BEOORDELAAR,
                wegen.aanmelding(Ronde.NA_GESPREK, HELDER),
                "Om half twee was er niemand; gebeld zonder antwoord.");
        verslag(Ronde.NA_GESPREK, LINDE);
        gesprekken.openInschrijving(
                BEOORDELAAR,
                procedures.openstelling(Ronde.NA_GESPREK),
                Aanbestedingbouw.ROLSTOELEN);
    }

    void melden() {
        enveloppen.meldAan(
                Ronde.UITGENODIGD, ROLPUNT, HELDER, LINDE, VEERPONT, MOLENHOEK, RIVIERZORG);
        enveloppen.meldAan(Ronde.IN_GESPREK, ROLPUNT, LINDE, RIVIERZORG);
    }

    /** Vijf van de zes uitgenodigd; bij de gesprekken zijn er drie, dus alle drie. */
    void selecteren() {
        wegen.weegAanmelding(Ronde.UITGENODIGD, ROLPUNT, 540, 360);
        wegen.weegAanmelding(Ronde.UITGENODIGD, HELDER, 480, 320);
        wegen.weegAanmelding(Ronde.UITGENODIGD, LINDE, 480, 280);
        wegen.weegAanmelding(Ronde.UITGENODIGD, VEERPONT, 420, 320);
        wegen.weegAanmelding(Ronde.UITGENODIGD, MOLENHOEK, 420, 240);
        wegen.weegAanmelding(Ronde.UITGENODIGD, RIVIERZORG, 240, 240);
        wegen.selecteer(Ronde.UITGENODIGD);
        wegen.weegAanmelding(Ronde.IN_GESPREK, ROLPUNT, 540, 320);
        wegen.weegAanmelding(Ronde.IN_GESPREK, LINDE, 480, 360);
        wegen.weegAanmelding(Ronde.IN_GESPREK, RIVIERZORG, 360, 320);
        wegen.selecteer(Ronde.IN_GESPREK);
        plan(Ronde.IN_GESPREK, ROLPUNT, "2026-09-08T10:00");
        plan(Ronde.IN_GESPREK, LINDE, "2026-09-22T10:00");
    }

    /** Rolpunt is geweest, De Linde komt nog, Rivierzorg hoeft geen gesprek. */
    void spreken() {
        verslag(Ronde.IN_GESPREK, ROLPUNT);
    }

    /** Wie iets al deed, doet het na een herstart van het laden niet weer. */
    void bieden() {
        enveloppen.meldAan(Ronde.SELECTEREN, ROLPUNT, VEERPONT, LINDE);
        enveloppen.meldAan(Ronde.AANMELDEN, ROLPUNT);
        enveloppen.beginAanmelding(Ronde.AANMELDEN, LINDE);
        enveloppen.dienIn(Ronde.UITGENODIGD, Aanbestedingbouw.ROLSTOELEN, VEERPONT, "35.50", false);
        enveloppen.begin(Ronde.UITGENODIGD, Aanbestedingbouw.ROLSTOELEN, LINDE, "36.00");
        enveloppen.dienIn(Ronde.NA_GESPREK, Aanbestedingbouw.ROLSTOELEN, ROLPUNT, "34.00", false);
    }

    void afzien() {
        Namens rivierzorg = Inschrijfbouw.bieder(RIVIERZORG);
        UUID aanmelding = enveloppen.aanmelding(Ronde.IN_GESPREK, RIVIERZORG);
        if (overzicht.gesprek(rivierzorg, aanmelding).isEmpty()) {
            gesprekken.zieAf(
                    rivierzorg,
                    aanmelding,
                    "De vragen zijn bij de nota van inlichtingen al beantwoord.");
        }
    }

    /** Een van de drie is door twee mensen gewogen, een door een, een nog niet. */
    void selectieBezig() {
        wegen.weegAanmelding(Ronde.SELECTEREN, ROLPUNT, 540, 320);
        wegen.weegErvaring(Ronde.SELECTEREN, LINDE, 420);
    }

    private void plan(Ronde ronde, String agb, String moment) {
        gesprekken.plan(
                BEOORDELAAR,
                wegen.aanmelding(ronde, agb),
                LocalDateTime.parse(moment).atZone(Klok.AMSTERDAM).toInstant(),
                STADHUIS);
    }

    private void verslag(Ronde ronde, String agb) {
        gesprekken.legVerslagVast(
                BEOORDELAAR,
                wegen.aanmelding(ronde, agb),
                "Besproken is hoe inwoners hun hulpmiddel houden tot het nieuwe er is, en welke"
                        + " hulpmiddelen een tweede keer gebruikt worden. Er zijn geen toezeggingen"
                        + " gedaan.");
    }
}
