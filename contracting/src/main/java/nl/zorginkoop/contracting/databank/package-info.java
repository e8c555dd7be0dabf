/**
 * De databank: PostgreSQL oordeelt, deze kamer geeft de andere er toegang toe. Migraties (Flyway,
 * als eigenaar), SQL op de lopende transactie (als toepassing) en COPY voor massa (buiten de
 * transactie).
 *
 * <p>Belooft dat SQL van een kamer op dezelfde verbinding en voor dezelfde huurder loopt als
 * EclipseLink, dat parameters nooit in de tekst van een opdracht komen, en dat werk in de {@link
 * nl.zorginkoop.contracting.databank.Werkvoorraad} niet verloren gaat als een knoop sterft en door
 * hooguit één knoop tegelijk gedaan wordt.
 */
package nl.zorginkoop.contracting.databank;
