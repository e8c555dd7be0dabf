/** Verzet de klok van het hele platform en draait daarom na alle andere tests. */
package nl.zorginkoop.wereld.daarna;
