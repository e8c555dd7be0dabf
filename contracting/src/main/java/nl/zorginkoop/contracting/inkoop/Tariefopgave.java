package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Een tarief dat met een versie van de voorwaarden mee gepubliceerd wordt.
 *
 * @param aanbieder alleen onder SAS, anders {@code null}: onder een toelating is het tarief gelijk
 *     voor allen
 * @param gebied waar het geldt
 * @param geldig de zorgdagen; begint niet voor de ingangsdatum van de versie
 * @param schaduw wat een registratie tegen € 0,00 waard is, anders {@code null}
 * @param motivering waarom het tarief onder de kostprijs ligt, anders {@code null}
 */
public record Tariefopgave(
        String productcode,
        Eenheid eenheid,
        AgbCode aanbieder,
        Tariefgebied gebied,
        Periode geldig,
        Euro bedrag,
        Euro schaduw,
        Prijsopbouw opbouw,
        String motivering)
        implements Serializable {
    public Tariefopgave {
        if (productcode == null || productcode.isBlank()) {
            throw new OngeldigeWaarde("product", "Kies een product van dit kader.");
        }
        if (eenheid == null || eenheid == Eenheid.EURO) {
            throw new OngeldigeWaarde(
                    "eenheid", "Kies een eenheid; een product in euro's heeft geen tarief.");
        }
        if (bedrag == null || bedrag.isNegatief()) {
            throw new OngeldigeWaarde("bedrag", "Een tarief is nul of meer.");
        }
        if ((bedrag.centen() == 0) != (schaduw != null && schaduw.centen() > 0)) {
            throw new OngeldigeWaarde(
                    "schaduw",
                    "Bij een registratietarief van € 0,00 hoort een schaduwtarief, en alleen"
                            + " daarbij.");
        }
        gebied = gebied == null ? Tariefgebied.OVERAL : gebied;
        opbouw = opbouw == null ? Prijsopbouw.LEEG : opbouw;
        motivering = Tekst.ofNiets(motivering);
    }
}
