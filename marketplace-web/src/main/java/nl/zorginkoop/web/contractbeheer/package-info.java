/** Groepen, gesprekken, piepen en steekproeven: veel contracten beheren met weinig mensen. */
package nl.zorginkoop.web.contractbeheer;
