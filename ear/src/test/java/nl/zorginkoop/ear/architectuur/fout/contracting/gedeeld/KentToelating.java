package nl.zorginkoop.ear.architectuur.fout.contracting.gedeeld;

import nl.zorginkoop.ear.architectuur.fout.contracting.toelating.ToelatingId;

/** Gedeeld leunt op een kamer. */
public record KentToelating(ToelatingId toelating) {}
