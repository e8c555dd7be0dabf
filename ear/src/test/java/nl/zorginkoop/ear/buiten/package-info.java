/** Tests die het platform over HTTP aanspreken, zoals een leverancier of een aanvaller dat doet. */
package nl.zorginkoop.ear.buiten;
