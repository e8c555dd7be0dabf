package nl.zorginkoop.contracting.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Een lijst met haar totaal op liggende bladen; {@link #pdf()} drukt haar af, getagd zoals een
 * brief.
 *
 * @param taal van de teksten; een voorleesprogramma leest haar zo voor
 * @param rechts per kolom of er getallen in staan
 * @param totalen de onderste regel, met het aantal rijen en de sommen
 */
public record Rapport(
        String organisatie,
        String titel,
        LocalDate dag,
        Locale taal,
        List<String> koppen,
        List<Boolean> rechts,
        List<List<String>> rijen,
        List<String> totalen)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Rapport {
        koppen = List.copyOf(koppen);
        rechts = List.copyOf(rechts);
        rijen = rijen.stream().map(List::copyOf).toList();
        totalen = List.copyOf(totalen);
        int breed = koppen.size();
        if (breed == 0
                || rechts.size() != breed
                || totalen.size() != breed
                || rijen.stream().anyMatch(rij -> rij.size() != breed)) {
            throw new IllegalArgumentException("Elke rij heeft een cel per kolom");
        }
    }

    /** De bytes: een getagde pdf in haar taal, met ingesloten letters. */
    public byte[] pdf() {
        return new Rapportdruk(this).druk();
    }
}
