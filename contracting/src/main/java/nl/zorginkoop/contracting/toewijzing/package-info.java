/**
 * Wie welk product aan wie levert, tot wanneer en hoeveel. Een toewijzing gaat als 301-bericht naar
 * de aanbieder en legt in dezelfde transactie het geld vast; start en stop (305, 307) vullen haar
 * aan.
 *
 * <p>Belooft dat een toewijzing geldig geboren wordt, dat hetzelfde product voor één hulpvrager
 * niet tweemaal tegelijk bij dezelfde aanbieder loopt (OP259), en dat er hooguit één levering loopt
 * (TR326), ook als twee schrijvers tegelijk komen. En dat er niemand bij komt op een dag dat de
 * overeenkomst niemand aanneemt: dat oordeelt de databank bij het bewaren, onder een slot dat wie
 * toewijst deelt en wie een stop of een einde vastlegt alleen heeft.
 */
package nl.zorginkoop.contracting.toewijzing;
