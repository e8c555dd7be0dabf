package nl.zorginkoop.ear.architectuur.fout.web;

import nl.zorginkoop.ear.architectuur.fout.contracting.toelating.Toelating;

/** Een bladzijde die een entiteit toont in plaats van een record. */
public record KentEntiteit(Toelating toelating) {}
