/**
 * De catalogus en de keuze (lifecycles §5): wat een gemeente aanbiedt, wie het kan leveren, en hoe
 * een hulpvrager daaruit kiest.
 *
 * <p>Belooft dat een getoonde lijst iedereen bevat die toegelaten is en past (INV-5.1), in een
 * volgorde die niemand kiest (INV-5.2), dat wie afvalt er met reden bij staat, en dat zonder keuze
 * van de cliënt niets wordt toegewezen (INV-5.4). Dat oordeelt de databank: {@code aanbod} is de
 * enige plek die zegt wie er zijn, {@code neutrale_plek} de enige die ordent, en de stand van een
 * keuze volgt uit wat er gebeurd is. Geen filter, sortering of uitvoer verandert de volgorde of
 * laat iemand weg.
 *
 * <p>Toewijzen doet {@code toewijzing}; een aanbieder leest hier nooit om wie het gaat, en van het
 * verwijzingsoverzicht alleen zijn eigen rij (INV-5.3).
 */
package nl.zorginkoop.contracting.catalogus;
