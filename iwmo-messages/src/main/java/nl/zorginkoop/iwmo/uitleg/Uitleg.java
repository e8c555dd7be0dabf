package nl.zorginkoop.iwmo.uitleg;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/**
 * Uitleg voor een zorgadministrateur.
 *
 * @param wat wat er mis is
 * @param herstel wat eraan te doen is
 */
public record Uitleg(String wat, String herstel) {

    public static final Locale NEDERLANDS = new Locale("nl");

    public static Uitleg van(Regel regel, Locale taal) {
        return splits(Teksten.in(taal).tekst(regel.name()));
    }

    /** Een retourcode die bij precies één regel hoort heeft de uitleg van die regel. */
    public static Uitleg van(Retourcode code, Locale taal) {
        String eigen = Teksten.in(taal).tekst("code." + code.code());
        if (eigen != null) {
            return splits(eigen);
        }
        List<Regel> regels = regels(code);
        if (regels.size() != 1) {
            throw new IllegalStateException("Geen uitleg bij retourcode " + code.code());
        }
        return van(regels.get(0), taal);
    }

    /**
     * Uitleg bij wat er ook maar als code bewaard is: een retourcode, een regel of een schemafout.
     */
    public static Optional<Uitleg> bij(String code, Locale taal) {
        return Retourcode.vanCode(code)
                .map(c -> van(c, taal))
                .or(() -> Optional.ofNullable(Teksten.in(taal).tekst(code)).map(Uitleg::splits));
    }

    private static List<Regel> regels(Retourcode code) {
        return Arrays.stream(Regel.values())
                .filter(r -> r.retourcode().equals(Optional.of(code)))
                .toList();
    }

    /** Uitleg bij een bevinding, zonder plaats en waarden. */
    public static Uitleg van(Fout fout, Locale taal) {
        return splits(Teksten.in(taal).tekst(fout.code()));
    }

    /** De hele bevinding in gewone zinnen: waar, wat, welke waarden en hoe te herstellen. */
    public static String zin(Fout fout, Locale taal) {
        return Zin.van(fout, van(fout, taal), Teksten.in(taal));
    }

    /** Naam van een element zoals een mens die zou noemen. */
    public static String veldnaam(String element, Locale taal) {
        return Teksten.in(taal).veld(element);
    }

    private static Uitleg splits(String tekst) {
        int streep = tekst.indexOf('|');
        return new Uitleg(tekst.substring(0, streep), tekst.substring(streep + 1));
    }

    @Override
    public String toString() {
        return wat + " " + herstel;
    }
}
