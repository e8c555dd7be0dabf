/**
 * Lange tellingen die te lang duren voor de bouw: verminkte berichten, heen en weer, een miljoen
 * regels. Elke proef is te herhalen met haar zaad; de bouw draait van elke proef een klein stuk.
 */
package nl.zorginkoop.iwmo.proef;
