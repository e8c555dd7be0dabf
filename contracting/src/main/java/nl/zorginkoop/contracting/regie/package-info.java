/**
 * De hulpvrager: wie hulp nodig heeft. Melding, plan en besluit komen in deze kamer.
 *
 * <p>Belooft dat een hulpvrager alleen voor de eigen gemeente bestaat (rijbeveiliging van de soort
 * {@code gemeente}), dat zijn BSN de elfproef doorstaat, en dat niemand hem leest zonder grondslag
 * en zonder regel in het logboek. Een aanbieder leest hem nooit hier; die ziet wat in zijn
 * toewijzing staat.
 */
package nl.zorginkoop.contracting.regie;
