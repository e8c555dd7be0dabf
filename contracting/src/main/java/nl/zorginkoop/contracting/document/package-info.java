/**
 * Documenten bij iets in een andere kamer: bewijsstukken, brieven, verslagen (rulings D12). Zij
 * liggen verzegeld in de databank, gaan als stroom in en uit met vast geheugen, en veranderen niet
 * meer: een nieuwe versie is een nieuw document.
 */
package nl.zorginkoop.contracting.document;
