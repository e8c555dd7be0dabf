package nl.zorginkoop.contracting.openstelling;

import java.util.UUID;
import nl.zorginkoop.contracting.inkoop.Procedure;

/**
 * De inkoop vroeg een procedure te publiceren en deze kamer heeft geen bezwaar. Komt in de
 * transactie van het publiceren; een kamer die wel bezwaar heeft, weigert met haar eigen reden.
 */
public record PublicatieAangevraagd(UUID openstelling, Procedure procedure) {}
