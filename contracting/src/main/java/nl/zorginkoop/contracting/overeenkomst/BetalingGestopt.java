package nl.zorginkoop.contracting.overeenkomst;

import nl.zorginkoop.contracting.deur.Namens;

/** Er is vastgelegd dat een betaling aan een aanbieder niet meer mag (V21). */
public record BetalingGestopt(Namens namens) {}
