/** Wegen en gunnen onder SAS: het model, inschrijven, de stand en het voornemen. */
package nl.zorginkoop.web.aanbesteding;
