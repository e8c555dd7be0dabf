package nl.zorginkoop.contracting.budget;

import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;

/**
 * Een plafond raakte een grens die nog niet gemeld was. Komt per signaal precies een keer, in de
 * transactie van de boeking die het deed.
 */
public record PlafondGeraakt(Namens namens, UUID plafond) {}
