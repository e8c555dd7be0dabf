/** Hoe waarden eruitzien: geld, dagen, momenten en de tint van een toestand. */
package nl.zorginkoop.web.opmaak;
