/**
 * Wie er meedoen: gemeenten, zorgaanbieders en de mensen met een account. Belooft dat niemand
 * binnenkomt zonder wachtwoord dat klopt, dat raden op slot loopt en dat elke poging op een
 * bestaand account in het logboek staat.
 */
package nl.zorginkoop.contracting.deelnemer;
