/**
 * Een aanbieder vraagt om een toewijzing (315) en krijgt per aangevraagd product één eindantwoord:
 * een toewijzing (301) of een afwijzing (319), met daarvoor hooguit één keer "in onderzoek" (319).
 *
 * <p>Belooft dat alle producten van een bericht meedoen of geen, dat een kenmerk van een aanbieder
 * één keer telt (TR347), dat er over een cliënt bij een aanbieder één verzoek tegelijk loopt
 * (TR374), en dat geen antwoord volgt op een eindantwoord (TR359, TR360, TR365). Dat oordeelt de
 * databank: de stand van een verzoek volgt uit wat er geantwoord is en is niet te kiezen. Wat de
 * aanbieder afkeurt (302, 320) geldt als niet verstuurd; dan ligt het verzoek er weer.
 *
 * <p>Een verzoek om wijziging (317) is een verzoek als het andere: het deelt het kenmerk, de klok
 * en het antwoord, maar vraagt een hele situatie en wordt in haar geheel beantwoord (OP308, OP348).
 *
 * <p>De toets op een verwijzing zegt wat zij ziet en waarom; zij weigert nooit zelf.
 */
package nl.zorginkoop.contracting.verzoek;
