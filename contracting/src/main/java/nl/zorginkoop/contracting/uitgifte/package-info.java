/**
 * Veel toewijzingen in één handeling: nieuwe uit een lijst, of alle lopende van een product
 * verlengen of omzetten.
 *
 * <p>Belooft dat elke toewijzing langs dezelfde regels gaat als een losse, dat wie stopt of valt
 * verder gaat waar het bleef zonder iets twee keer toe te wijzen, dat een geweigerde regel zegt
 * waarom en opnieuw aan te bieden is, en dat een aanbieder per cliënt één 301 krijgt (OP087).
 */
package nl.zorginkoop.contracting.uitgifte;
