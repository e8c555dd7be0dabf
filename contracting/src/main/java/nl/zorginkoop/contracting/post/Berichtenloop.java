package nl.zorginkoop.contracting.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Voor andere kamers: sluit een ontvangen bericht af en zet het antwoord klaar, in de transactie
 * waarin ook het gevolg staat. Zo heeft elk bericht precies één gevolg en één antwoord.
 */
@Dependent
public class Berichtenloop {
    @Inject Inkomend inkomend;
    @Inject Uitgaand uitgaand;
    @Inject Werkvoorraad werkvoorraad;
    @Inject Databank databank;

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

    /**
     * Zet van veel onderwerpen een bericht klaar waar niets aan voorafging.
     *
     * @return het bericht bij elk onderwerp
     */
    public Map<UUID, UUID> zetKlaar(Gemeentecode gemeente, List<Uitgaand.Opdracht> opdrachten) {
        return uitgaand.zetKlaar(gemeente, opdrachten);
    }

    /**
     * Onthoudt over welke toewijzingen en welke mens een ontvangen bericht gaat, ook als het straks
     * wordt afgekeurd: zo is de keten te vinden, en wacht het retour op een verzendstop (OP003).
     * Wat hier niet bekend is, valt weg.
     *
     * @param bsn van de client in het bericht, of {@code null}
     */
    public void gaatOver(
            Gemeentecode gemeente,
            AgbCode aanbieder,
            UUID bericht,
            Wet wet,
            Collection<Long> toewijzingnummers,
            String bsn) {
        databank.voer(
                """
                insert into berichttoewijzing (bericht, toewijzing, gemeente, aanbieder)
                select ?, t.id, t.gemeente, t.aanbieder from toewijzing t
                where t.gemeente = ? and t.wet = ? and t.aanbieder = ?
                  and t.nummer in (select n::bigint from unnest(string_to_array(?, ',')) n)
                  and exists (select from bericht_in b where b.id = ?)
                on conflict do nothing
                """,
                bericht,
                gemeente.code(),
                wet,
                aanbieder.code(),
                toewijzingnummers.stream().map(String::valueOf).collect(Collectors.joining(",")),
                bericht);
        databank.voer(
                "insert into berichtpersoon (bericht, hulpvrager, gemeente) select ?, h.id, h.gemeente"
                        + " from hulpvrager h where h.gemeente = ? and h.bsn = ?"
                        + " and exists (select from bericht_in b where b.id = ?) on conflict do nothing",
                bericht,
                gemeente.code(),
                bsn,
                bericht);
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
