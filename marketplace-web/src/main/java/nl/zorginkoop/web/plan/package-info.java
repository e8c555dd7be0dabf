/** Zaken en plannen: waar elke zaak staat, wat er nu te doen is, en wat er is vastgelegd. */
package nl.zorginkoop.web.plan;
