package nl.zorginkoop.contracting.termijn;

import java.io.Serializable;

/**
 * Hoeveel open taken er zijn, per {@link Bak}, elk geteld tot en met een meer dan gevraagd.
 *
 * @param teLaat van de taken in {@code mijn} en {@code teNemen}
 */
public record Tellingen(int mijn, int teNemen, int vervanging, int rol, int teLaat)
        implements Serializable {}
