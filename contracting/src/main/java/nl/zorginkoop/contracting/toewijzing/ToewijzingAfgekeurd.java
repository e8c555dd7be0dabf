package nl.zorginkoop.contracting.toewijzing;

import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;

/**
 * De aanbieder keurde het bericht met deze toewijzing af (302): zij geldt als niet verstuurd. Komt
 * in de transactie waarin zij afgekeurd wordt.
 */
public record ToewijzingAfgekeurd(Namens namens, UUID toewijzing) {}
