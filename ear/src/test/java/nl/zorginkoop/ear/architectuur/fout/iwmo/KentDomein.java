package nl.zorginkoop.ear.architectuur.fout.iwmo;

import nl.zorginkoop.ear.architectuur.fout.contracting.toelating.ToelatingId;

/** De berichtenmodule kent het domein. */
public record KentDomein(ToelatingId toelating) {}
