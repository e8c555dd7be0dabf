/** De hulpvrager: wie hulp nodig heeft. Melding, plan en besluit komen in deze kamer. */
package nl.zorginkoop.contracting.regie;
