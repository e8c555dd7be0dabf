/** De regels van niveau 2 van release 3.2, per onderwerp bij elkaar en elk met zijn code. */
package nl.zorginkoop.iwmo.regels32;
