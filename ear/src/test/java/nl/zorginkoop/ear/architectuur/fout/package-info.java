/** Een huis dat elke huisregel breekt, zodat te zien is dat de regel het merkt. */
package nl.zorginkoop.ear.architectuur.fout;
