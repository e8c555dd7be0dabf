package nl.zorginkoop.contracting.termijn;

import nl.zorginkoop.contracting.deur.Namens;

/**
 * Een taak ligt bij iemand anders: toegewezen, overgenomen of geëscaleerd. Wie het moet weten,
 * hoort het in dezelfde transactie.
 *
 * @param door wie dat deed
 * @param geescaleerd of zij is doorgeschoven omdat zij bleef liggen
 */
public record TaakVerplaatst(Taak taak, Namens door, boolean geescaleerd) {}
