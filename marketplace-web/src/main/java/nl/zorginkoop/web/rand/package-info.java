/** De rand van het huis: koppen, cookies, foutpagina en gezondheid. */
package nl.zorginkoop.web.rand;
