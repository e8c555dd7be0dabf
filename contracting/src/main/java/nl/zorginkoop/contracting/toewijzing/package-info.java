/**
 * Wie welk product aan wie levert, tot wanneer en hoeveel. Een toewijzing gaat als 301-bericht naar
 * de aanbieder en legt in dezelfde transactie het geld vast; start en stop (305, 307) vullen haar
 * aan.
 *
 * <p>Belooft dat een toewijzing geldig geboren wordt, dat hetzelfde product voor één hulpvrager
 * niet tweemaal tegelijk bij dezelfde aanbieder loopt (OP259), en dat er hooguit één levering loopt
 * (TR326), ook als twee schrijvers tegelijk komen.
 */
package nl.zorginkoop.contracting.toewijzing;
