package nl.zorginkoop.iwmo.regels;

import java.util.function.BiPredicate;
import java.util.function.Function;
import nl.zorginkoop.iwmo.bericht.Regel;

/**
 * Eén regel, toegepast op één berichtklasse. In welke berichten zij geldt weet de regel zelf.
 *
 * @param klasse record waarop de regel zit
 */
public record Toets<K>(Regel regel, Class<K> klasse, Proef<K> proef) {

    /**
     * De gewone vorm: een onderdeel deugt niet als aan de voorwaarde voldaan is.
     *
     * @param onderdeel pad binnen de klasse
     * @param waarde wat er staat
     * @param verwacht wat er had moeten staan, voor de uitleg
     */
    public static <K> Toets<K> als(
            Regel regel,
            Class<K> klasse,
            String onderdeel,
            BiPredicate<K, Omgeving> fout,
            Function<K, ?> waarde,
            Function<K, ?> verwacht) {
        return new Toets<>(
                regel,
                klasse,
                (k, omgeving, melder) -> {
                    if (fout.test(k, omgeving)) {
                        melder.fout(onderdeel, waarde.apply(k), verwacht.apply(k));
                    }
                });
    }
}
