/**
 * De databank: PostgreSQL oordeelt, deze kamer geeft de andere er toegang toe. Migraties (Flyway,
 * als eigenaar), SQL op de lopende transactie (als toepassing) en COPY voor massa (buiten de
 * transactie).
 */
package nl.zorginkoop.contracting.databank;
