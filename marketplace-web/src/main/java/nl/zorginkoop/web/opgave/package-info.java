/**
 * Starten, stoppen en vragen op een pagina, voor een aanbieder zonder eigen software. De pagina's
 * kennen geen regel: zij vullen een vraag en de bus maakt er een bericht van.
 */
package nl.zorginkoop.web.opgave;
