package nl.zorginkoop.contracting.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Een brief, opgebouwd uit wat het systeem weet; {@link #pdf()} drukt hem af. Er staat niets in dat
 * iemand later nog invult.
 *
 * @param kop wie schrijft, zoals de gemeente en de afdeling; de eerste regel is de naam
 * @param geadresseerde aan wie, regel voor regel
 * @param datum de dag waarop hij verstuurd wordt
 * @param kenmerk waaronder hij terug te vinden is
 * @param onderwerp waar hij over gaat; ook de titel van het bestand
 */
public record Brief(
        List<String> kop,
        List<String> geadresseerde,
        LocalDate datum,
        String kenmerk,
        String onderwerp,
        List<Blok> blokken)
        implements Serializable {

    /** Een stuk van de brief. */
    public sealed interface Blok extends Serializable permits Tussenkop, Alinea, Lijst, Tabel {}

    public record Tussenkop(String tekst) implements Blok {}

    public record Alinea(String tekst) implements Blok {}

    public record Lijst(List<String> punten) implements Blok {
        public Lijst {
            punten = List.copyOf(punten);
        }
    }

    /**
     * @param koppen een kop per kolom
     * @param rijen elke rij even lang als de koppen
     */
    public record Tabel(List<String> koppen, List<List<String>> rijen) implements Blok {
        public Tabel {
            koppen = List.copyOf(koppen);
            rijen = rijen.stream().map(List::copyOf).toList();
            int breed = koppen.size();
            if (breed == 0 || rijen.stream().anyMatch(rij -> rij.size() != breed)) {
                throw new IllegalArgumentException("Elke rij heeft een cel per kolom");
            }
        }
    }

    public Brief {
        kop = List.copyOf(kop);
        geadresseerde = List.copyOf(geadresseerde);
        blokken = List.copyOf(blokken);
        if (kop.isEmpty() || datum == null || kenmerk == null || onderwerp == null) {
            throw new IllegalArgumentException(
                    "Een brief heeft een afzender, datum, kenmerk en onderwerp");
        }
    }

    /** De bytes: een getagde pdf in het Nederlands, met ingesloten letters. */
    public byte[] pdf() {
        return new Briefdruk(this).druk();
    }
}
