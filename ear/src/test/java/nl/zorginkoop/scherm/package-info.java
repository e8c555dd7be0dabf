/** De pagina's van het platform door een echte browser, zoals elke rol ze ziet. */
package nl.zorginkoop.scherm;
