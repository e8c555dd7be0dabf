/**
 * Wat er voor een regisseur ligt: zijn werkvoorraad, wie voor hem waarneemt, en wat hij vaak zoekt.
 *
 * <p>Belooft dat een regisseur alleen zijn eigen zaken ziet, die van wie hij waarneemt en die nog
 * van niemand zijn (RG-01); dat houdt de databank bij ({@code zaakregisseur}, {@code waarneming}).
 * Leest van de andere kamers alleen, en verandert daar niets.
 */
package nl.zorginkoop.contracting.regiewerk;
