/**
 * Grafieken die de server tekent: een zin met de conclusie, de lijn en dezelfde cijfers als tabel.
 */
package nl.zorginkoop.web.grafiek;
