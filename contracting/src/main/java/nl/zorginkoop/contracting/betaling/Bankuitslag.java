package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;

/**
 * Wat het inlezen van een bankbestand opleverde.
 *
 * @param verwerkt hoeveel overboekingen ervan veranderden
 * @param algelezen hoeveel meldingen er al waren
 * @param pastNiet hoeveel er bij geen overboeking passen; daar ligt nu een taak voor
 */
public record Bankuitslag(int verwerkt, int algelezen, int pastNiet) implements Serializable {}
