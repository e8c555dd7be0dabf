/**
 * De hulpvrager, wat er over hem gemeld wordt, en de zaak die daarop volgt. Onderzoek, plan en
 * besluit zijn van de kamer {@code plan}.
 *
 * <p>Belooft dat een hulpvrager alleen voor de eigen gemeente bestaat (rijbeveiliging van de soort
 * {@code gemeente}), dat zijn BSN de elfproef doorstaat, en dat niemand hem leest zonder grondslag
 * en zonder regel in het logboek. Een aanbieder leest hem nooit hier; die ziet wat in zijn
 * toewijzing staat.
 *
 * <p>Belooft dat een melding haar vijf gegevens heeft, en dat een zaak één klok heeft die begint op
 * de dag van de melding en nooit opnieuw (INV-6.1).
 */
package nl.zorginkoop.contracting.regie;
