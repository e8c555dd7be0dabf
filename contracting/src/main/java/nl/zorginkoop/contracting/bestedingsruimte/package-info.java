/**
 * De contractklok van de bestedingsruimte (contractstandaard 1.5): voornemen, besluit, gezamenlijk
 * plan, van kracht, en bij 70 % overleg en een besluit.
 *
 * <p>Belooft dat een ruimte alleen langs deze weg ontstaat en verandert: op tijd, gehoord, met elk
 * van de zes factoren en elk van de elf punten ingevuld, en met een addendum dat beide partijen
 * tekenden voordat het boekt (V16, V17). Belooft dat beide partijen hetzelfde getal lezen
 * (INV-8.8). Niets hier wijst een beschikking af of stopt hulp die loopt (INV-8.6): een
 * cliëntenstop is die van {@code overeenkomst}, en het geld is dat van {@code budget}.
 */
package nl.zorginkoop.contracting.bestedingsruimte;
