/**
 * De deur van elk loket: wie klopt aan ({@link nl.zorginkoop.contracting.deur.Namens}), mag die rol
 * naar binnen ({@link nl.zorginkoop.contracting.deur.Deur}), voor welke gemeente of aanbieder, en
 * op welke grondslag worden persoonsgegevens gelezen. De deur houdt de transactie, zet de huurder
 * in de databank en laat een logregel achter; een loket kan dat niet overslaan.
 */
package nl.zorginkoop.contracting.deur;
