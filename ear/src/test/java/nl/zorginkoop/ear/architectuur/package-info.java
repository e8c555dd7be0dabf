/** De regels van het huis: welke module en welke kamer wie mag kennen. */
package nl.zorginkoop.ear.architectuur;
