/** Plafonds: één plafond van dichtbij, met zijn verloop en zijn signalen. */
package nl.zorginkoop.web.budget;
