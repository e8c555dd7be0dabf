/**
 * Veel contracten beheren met weinig mensen (OH-21 tot en met OH-24): gesprekken met de kleinste
 * groep die samen het meeste volume levert, een narekenbare steekproef uit de rest, en na een piep
 * intensief toezicht op precies die ene. En een signaal als het toegelaten aanbod de vraag niet
 * dekt. Deze kamer belooft dat niets hier meetelt bij wat een client kiest.
 */
package nl.zorginkoop.contracting.contractbeheer;
