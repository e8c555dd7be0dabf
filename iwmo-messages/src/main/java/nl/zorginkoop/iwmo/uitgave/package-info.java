/** De registratie van releases: welke records en regels bij een release horen. */
package nl.zorginkoop.iwmo.uitgave;
