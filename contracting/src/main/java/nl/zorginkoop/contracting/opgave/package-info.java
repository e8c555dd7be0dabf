/**
 * Wat een aanbieder zonder eigen software opgeeft: start, stop, verzoek om toewijzing en verzoek om
 * wijziging. Elke opgave wordt een echt bericht (305, 307, 315, 317) dat in de postbus gaat, naast
 * de berichten van wie wel software heeft.
 *
 * <p>Belooft dat er geen tweede weg is: deze kamer kent geen regel over leveren of vragen. Wat nu
 * niet kan, zegt dezelfde code die het bericht straks beoordeelt, in een proef die niets bewaart.
 */
package nl.zorginkoop.contracting.opgave;
