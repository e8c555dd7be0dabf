/**
 * Wegen en gunnen onder SAS: het gunningsmodel dat voor de publicatie vastligt, de inschrijving in
 * een dichte envelop, de punten en de gunning. Waar een selectie voorafgaat schrijft alleen in wie
 * uitgenodigd is. Belooft dat niemand van de gemeente een inschrijving leest voor het sluiten en
 * geen prijs voordat over de kwaliteit is beslist; dat de punten van de een niet afhangen van die
 * van een ander; en dat een kort geding alles tegenhoudt. Toelaten kent deze kamer niet.
 */
package nl.zorginkoop.contracting.aanbesteding;
