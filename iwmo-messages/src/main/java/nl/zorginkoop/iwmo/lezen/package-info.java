/**
 * Van bytes naar een beoordeeld bericht. Vijandige invoer wordt geweigerd voordat zij iets kost;
 * wat overblijft gaat in één gang door schema, binder en regels.
 */
package nl.zorginkoop.iwmo.lezen;
