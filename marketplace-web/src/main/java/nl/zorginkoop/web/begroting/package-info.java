/** Begroten: een wijziging met haar besluit, en de jaarovergang. */
package nl.zorginkoop.web.begroting;
