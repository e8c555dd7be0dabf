/**
 * Wie welk product aan wie levert, tot wanneer en hoeveel. Een toewijzing gaat als 301-bericht naar
 * de aanbieder en legt in dezelfde transactie het geld vast; start en stop (305, 307) vullen haar
 * aan.
 */
package nl.zorginkoop.contracting.toewijzing;
