/** Wat ontvangst, verwerking en verzending delen: de mappen, de stroom bytes, het lopende werk. */
package nl.zorginkoop.gateway.gedeeld;
