package nl.zorginkoop.ear.architectuur.fout.web;

import nl.zorginkoop.ear.architectuur.fout.iwmo.Bericht;

/** Het web kent een bericht. */
public record KentBericht(Bericht bericht) {}
