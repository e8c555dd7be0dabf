/** Wat om elke pagina heen staat: menu, foutoverzicht en de stand van het huis. */
package nl.zorginkoop.web.raam;
