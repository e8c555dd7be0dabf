package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;

/** Iets uit de procedure dat de aanbieder kan kiezen: een product of een perceel. */
public record Keuze(String code, String naam, boolean gekozen) implements Serializable {}
