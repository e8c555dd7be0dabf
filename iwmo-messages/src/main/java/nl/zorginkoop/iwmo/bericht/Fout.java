package nl.zorginkoop.iwmo.bericht;

import java.util.Optional;

/**
 * Eén bevinding bij het beoordelen van een bericht.
 *
 * @param niveau 1 = schema, 2 = binnen het bericht, 3 = over berichten heen, 4 = externe bron
 * @param code code van de regel (bijvoorbeeld {@code TR358}) of, op niveau 1, de soort schemafout
 * @param retourcode code die hierbij in een antwoord hoort; op niveau 1 {@code null} omdat een
 *     bericht dat het schema niet haalt geen retour krijgt
 * @param gevonden de waarde die er staat
 * @param verwacht waarmee vergeleken is
 */
public record Fout(
        int niveau,
        String code,
        Retourcode retourcode,
        Plaats plaats,
        String gevonden,
        String verwacht) {

    public Optional<Regel> regel() {
        return Regel.vanCode(code);
    }

    public static Fout van(Regel regel, Plaats plaats, String gevonden, String verwacht) {
        return new Fout(
                regel.niveau(),
                regel.name(),
                regel.retourcode().orElse(null),
                plaats,
                gevonden,
                verwacht);
    }

    /** Zonder waarden: die kunnen persoonsgegevens zijn en horen niet in een log. */
    @Override
    public String toString() {
        return code + " op " + plaats;
    }
}
