package nl.zorginkoop.contracting.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Voor andere kamers: sluit een ontvangen bericht af en zet het antwoord klaar, in de transactie
 * waarin ook het gevolg staat. Zo heeft elk bericht precies één gevolg en één antwoord.
 */
@Dependent
public class Berichtenloop {
    @Inject Inkomend inkomend;
    @Inject Uitgaand uitgaand;
    @Inject Werkvoorraad werkvoorraad;

    /** Zet een bericht klaar; op één ontvangen bericht volgt hooguit één antwoord. */
    public UUID zetKlaar(
            Gemeentecode gemeente,
            AgbCode ontvanger,
            String berichtsoort,
            UUID antwoordOp,
            UUID onderwerp) {
        return uitgaand.zetKlaar(
                gemeente, new Uitgaand.Opdracht(ontvanger, berichtsoort, antwoordOp, onderwerp));
    }

    /** Het ontvangen bericht is klaar, met de codes voor het retour. */
    public void afgehandeld(UUID bericht, Berichtuitkomst uitkomst) {
        afgehandeld(bericht, uitkomst.goedgekeurd(), uitkomst.oordeel());
    }

    /** Het ontvangen bericht is klaar; het werk eraan verdwijnt mee. */
    public void afgehandeld(UUID bericht, boolean goedgekeurd, String oordeel) {
        inkomend.afgehandeld(bericht, goedgekeurd, oordeel);
        werkvoorraad.klaar(Postloket.VERWERKEN, bericht);
    }

    /**
     * Doet het werk aan een bericht dat nog niet verstuurd is, met dezelfde regels, en draait
     * daarna alles terug: alleen de uitkomst blijft.
     *
     * @param werk krijgt de sleutel van een bericht dat er alleen tijdens de proef is
     */
    public <T> T proef(Gemeentecode gemeente, AgbCode aanbieder, Function<UUID, T> werk) {
        return inkomend.proef(gemeente, aanbieder, werk);
    }
}
