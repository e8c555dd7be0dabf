/**
 * De berichten van release 3.2 voor Wmo en Jeugdwet: één record per klasse, voor beide domeinen
 * samen. De volgorde van de onderdelen is die van het schema. Wat maar in één domein bestaat draagt
 * {@code @AlleenIn}.
 */
package nl.zorginkoop.iwmo.r32;
