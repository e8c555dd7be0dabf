package nl.zorginkoop.ear.architectuur.fout.contracting.veiling;

import nl.zorginkoop.ear.architectuur.fout.contracting.toelating.ToelatingId;

/** Sluit de kring: toelating kent veiling en veiling kent toelating. */
public record KringDeel(ToelatingId toelating) {}
