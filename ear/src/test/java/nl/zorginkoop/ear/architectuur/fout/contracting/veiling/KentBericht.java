package nl.zorginkoop.ear.architectuur.fout.contracting.veiling;

import nl.zorginkoop.ear.architectuur.fout.iwmo.Bericht;

/** Het domein kent een bericht. */
public record KentBericht(Bericht bericht) {}
