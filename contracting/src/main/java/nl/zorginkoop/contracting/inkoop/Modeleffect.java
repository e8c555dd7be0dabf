package nl.zorginkoop.contracting.inkoop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Wat een model voor een partij betekent (OP-08, figuur 26 van de bron). Alleen wat de bron zegt
 * staat hier; een vak waar zij niets over zegt blijft leeg en wordt niet aangevuld.
 *
 * @param partijGelezen of de partij uit de volgorde van de figuur is gelezen en niet genoemd staat
 */
public record Modeleffect(Model model, Partij partij, String effect, boolean partijGelezen)
        implements Serializable {
    /** De vier partijen van de figuur. */
    public enum Partij {
        HULPVRAGER,
        GEMEENTE,
        GROTE_AANBIEDER,
        KLEINE_AANBIEDER
    }

    private static final List<Modeleffect> ALLE = lees();

    public static List<Modeleffect> alle() {
        return ALLE;
    }

    public static List<Modeleffect> van(Model model, Partij partij) {
        return ALLE.stream().filter(e -> e.model == model && e.partij == partij).toList();
    }

    private static List<Modeleffect> lees() {
        try (BufferedReader bron =
                new BufferedReader(
                        new InputStreamReader(
                                Modeleffect.class.getResourceAsStream("modeleffect.csv"),
                                StandardCharsets.UTF_8))) {
            return bron.lines().skip(1).map(Modeleffect::rij).toList();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static Modeleffect rij(String regel) {
        String[] delen = regel.split(";");
        return new Modeleffect(
                Model.valueOf(delen[0]), Partij.valueOf(delen[1]), delen[2], delen[3].equals("ja"));
    }
}
