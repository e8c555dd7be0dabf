package nl.zorginkoop.contracting.toewijzing;

import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * De aanbieder keurde een 301 af dat een verzoek honoreerde (302): wat het zei geldt als niet
 * verstuurd. Komt in de transactie waarin dat gebeurt.
 *
 * @param referentie het kenmerk van het verzoek (315 of 317)
 */
public record ToewijzingAfgekeurd(Namens namens, AgbCode aanbieder, Wet wet, String referentie) {}
