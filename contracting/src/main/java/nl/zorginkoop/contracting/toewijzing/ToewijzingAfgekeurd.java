package nl.zorginkoop.contracting.toewijzing;

import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * De aanbieder keurde een 301 af (302): wat het zei geldt als niet verstuurd. Komt in de transactie
 * waarin dat gebeurt.
 *
 * @param vervallen de toewijzing die er nu niet is, of {@code null} als er een wijziging van een
 *     bestaande werd afgekeurd
 * @param referentie het kenmerk van het verzoek (315 of 317) dat het 301 honoreerde, of {@code
 *     null}
 */
public record ToewijzingAfgekeurd(
        Namens namens, UUID vervallen, AgbCode aanbieder, Wet wet, String referentie) {}
