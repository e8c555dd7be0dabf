/**
 * Berichten de deur uit: uit de outbox opstellen, tegen ons eigen schema en niveau 2 keuren, in de
 * map van de ontvanger zetten en dan pas als verzonden boeken. Een nieuwe poging vervangt hetzelfde
 * bestand.
 */
package nl.zorginkoop.gateway.verzending;
