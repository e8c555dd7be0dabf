package nl.zorginkoop.contracting.toelating;

import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een aanvraag is ontvangen, op tijd of niet. Komt in de transactie van het indienen; daar is de
 * huurder nog de aanbieder.
 */
public record AanvraagIngediend(
        UUID aanvraag, Gemeentecode gemeente, AgbCode aanbieder, Ontvangstbewijs bewijs) {}
