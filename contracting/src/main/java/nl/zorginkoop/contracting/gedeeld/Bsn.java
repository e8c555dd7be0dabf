package nl.zorginkoop.contracting.gedeeld;

import java.io.Serializable;

/**
 * Een burgerservicenummer dat de elfproef doorstaat (Wabb). {@link #toString()} verhult het nummer:
 * een BSN hoort niet in een log, een URL of een bericht aan de markt.
 *
 * @param nummer de negen cijfers
 */
public record Bsn(String nummer) implements Serializable {
    public Bsn {
        if (!isGeldig(nummer)) {
            throw new OngeldigeWaarde(
                    "bsn", "Dit is geen geldig burgerservicenummer: controleer de negen cijfers.");
        }
    }

    /** Elfproef: 9×a + 8×b + … + 2×h − 1×i is deelbaar door elf en niet nul. */
    public static boolean isGeldig(String nummer) {
        if (nummer == null || nummer.length() != 9) {
            return false;
        }
        int som = 0;
        for (int i = 0; i < 9; i++) {
            int cijfer = nummer.charAt(i) - '0';
            if (cijfer < 0 || cijfer > 9) {
                return false;
            }
            som += i == 8 ? -cijfer : (9 - i) * cijfer;
        }
        return som != 0 && som % 11 == 0;
    }

    @Override
    public String toString() {
        return "•••••" + nummer.substring(5, 6) + "•••";
    }
}
