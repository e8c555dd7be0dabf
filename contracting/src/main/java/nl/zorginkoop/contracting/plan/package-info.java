/**
 * Van onderzoek naar besluit: waar een zaak heen gaat, wat er overwogen is, het plan, het verslag,
 * de beschikking en het bezwaar. De zaak zelf en haar melding zijn van {@code regie}.
 *
 * <p>Belooft dat er geen individuele voorziening komt voor eigen kracht, netwerk, vrijwilligers en
 * algemene voorzieningen overwogen zijn (RG-14), dat een groep één plan tegelijk heeft (PO-04), dat
 * een afgeschermd deelplan alleen te lezen is voor wie genoemd is (PR-10), en dat triage nooit
 * weigert (TR-01). Dat oordeelt de databank. De stand van een zaak volgt uit wat er gebeurd is en
 * is niet te kiezen.
 *
 * <p>Belooft dat bezwaar nergens hulp tegenhoudt, en dat de zelfredzaamheidsmatrix nergens anders
 * gelezen wordt (TR-06).
 */
package nl.zorginkoop.contracting.plan;
