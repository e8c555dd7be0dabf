/**
 * Het werk van een regisseur en een wijkteam: meldingen, gezinnen, hulpvragers; en melden van
 * buiten.
 */
package nl.zorginkoop.web.regie;
