/**
 * Lijsten: één opzet voor elke lijst in het huis. Een lijst is een GET-pagina zonder toestand, dus
 * te bewaren als bladwijzer; bladeren gaat met sleutels en alles wat op het scherm staat is uit te
 * voeren.
 */
package nl.zorginkoop.web.lijst;
