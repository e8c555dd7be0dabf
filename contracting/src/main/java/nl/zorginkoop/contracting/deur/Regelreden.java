package nl.zorginkoop.contracting.deur;

import java.util.Arrays;
import nl.zorginkoop.contracting.databank.Databankfout;

/**
 * Een reden (enum) om nee te zeggen die hoort bij een regel van de databank: zij oordeelt, en dit
 * zegt het aan mensen.
 */
public interface Regelreden {
    /** De naam van de regel (constraint), of leeg of {@code null} als alleen Java haar gebruikt. */
    String regel();

    /** De zin voor mensen: wat er niet kan en hoe het wel kan. */
    String zin();

    default Weigering nee() {
        return new Weigering((Enum<?>) this, zin());
    }

    /** De weigering in woorden, of de fout zelf als geen van deze redenen haar regel kent. */
    static RuntimeException bij(Databankfout fout, Regelreden[] redenen) {
        return Arrays.stream(redenen)
                .filter(r -> !fout.regel().isEmpty() && fout.regel().equals(r.regel()))
                .findFirst()
                .<RuntimeException>map(Regelreden::nee)
                .orElse(fout);
    }
}
