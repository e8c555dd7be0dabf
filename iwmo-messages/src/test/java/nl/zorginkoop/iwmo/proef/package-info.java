/** Lange proeven, met de hand te starten. */
package nl.zorginkoop.iwmo.proef;
