/**
 * Geldige voorbeeldberichten uit een zaadgetal: hetzelfde zaad geeft altijd hetzelfde bericht. Voor
 * leveranciers om mee te oefenen en voor proeven. Personen zijn verzonnen; bsn's komen uit de
 * testreeks.
 */
package nl.zorginkoop.iwmo.voorbeeld;
