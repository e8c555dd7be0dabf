package nl.zorginkoop.ear.architectuur.fout.contracting.veiling;

import nl.zorginkoop.ear.architectuur.fout.contracting.toelating.Toelating;

/** Een kamer die de entiteit van een ander vasthoudt. */
public record KentEntiteit(Toelating toelating) {}
