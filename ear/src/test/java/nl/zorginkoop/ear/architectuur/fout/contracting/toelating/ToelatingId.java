package nl.zorginkoop.ear.architectuur.fout.contracting.toelating;

/** Een id mag een ander kennen; hier is het de kring die telt. */
public record ToelatingId(long waarde) {}
