package nl.zorginkoop.iwmo.r32;

import java.util.List;

/** Een lijst die in het bericht ontbreekt is leeg, nooit {@code null}. */
final class Lijst {

    private Lijst() {}

    static <T> List<T> van(List<T> leden) {
        return leden == null ? List.of() : List.copyOf(leden);
    }
}
