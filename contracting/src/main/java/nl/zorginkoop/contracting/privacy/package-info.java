/**
 * Wat persoonsgegevens beschermt los van de kamer waar zij liggen. {@link
 * nl.zorginkoop.contracting.privacy.Versleuteling} verzegelt wat buiten de rijbeveiliging of in
 * grote stukken bewaard wordt: documenten en ruwe berichten.
 */
package nl.zorginkoop.contracting.privacy;
