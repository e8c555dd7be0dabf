package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;

/**
 * Wat er voor een perceel vooraf vaststaat.
 *
 * @param aantal met hoeveel aanbieders, of {@code null}: met iedereen die past
 * @param eenheid waarvoor de prijs geldt, zoals per uur
 * @param opbouw de zes elementen van artikel 5.4 Uitvoeringsbesluit; samen de vaste prijs of de
 *     reële prijs
 * @param laag hier of lager geeft een prijs alle punten, of {@code null}
 * @param hoog hier of hoger geeft een prijs geen punten, of {@code null}
 * @param uitnodigen hoeveel aanmelders er mogen inschrijven, of {@code null} zonder aanmelding
 */
public record Perceelopgave(
        int nr,
        Integer aantal,
        String eenheid,
        Prijsopbouw opbouw,
        Euro laag,
        Euro hoog,
        Integer uitnodigen)
        implements Serializable {
    public Perceelopgave {
        if (aantal != null && (aantal < 1 || aantal > 999)) {
            throw new OngeldigeWaarde("aantal", "Het aantal contracten is 1 tot en met 999.");
        }
        eenheid = Tekst.eis("eenheid", eenheid);
        if (opbouw == null || !opbouw.isCompleet() || opbouw.som().centen() <= 0) {
            throw new OngeldigeWaarde(
                    "opbouw",
                    "Vul alle zes de elementen van de prijs in; nul is een antwoord, maar niet"
                            + " overal.");
        }
        if ((laag == null) != (hoog == null)
                || hoog != null && (!hoog.isMeerDan(laag) || laag.centen() <= 0)) {
            throw new OngeldigeWaarde(
                    "hoog", "De grenzen horen bij elkaar, en de bovengrens ligt hoger.");
        }
        if (uitnodigen != null && (uitnodigen < 1 || uitnodigen > 999)) {
            throw new OngeldigeWaarde("uitnodigen", "Nodig 1 tot en met 999 aanmelders uit.");
        }
    }

    public Perceelopgave(
            int nr, Integer aantal, String eenheid, Prijsopbouw opbouw, Euro laag, Euro hoog) {
        this(nr, aantal, eenheid, opbouw, laag, hoog, null);
    }
}
