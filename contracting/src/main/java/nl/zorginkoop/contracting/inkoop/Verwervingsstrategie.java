package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Hoe de gemeente wil verwerven, in zes onderdelen (OP-21); het zesde, de kavels, staat apart.
 *
 * @param visie op het zorglandschap
 * @param duur van de overeenkomsten, en waarom
 * @param toetreders hoe nieuwe aanbieders erin komen
 * @param verhouding tussen concurrentie en samenwerking
 * @param afweging tussen integraliteit, prijs en kwaliteit
 */
public record Verwervingsstrategie(
        String visie, String duur, String toetreders, String verhouding, String afweging)
        implements Serializable {
    public Verwervingsstrategie {
        eis("visie", visie);
        eis("duur", duur);
        eis("toetreders", toetreders);
        eis("verhouding", verhouding);
        eis("afweging", afweging);
    }

    /**
     * Een kavel (perceel): producten die samen in de markt komen.
     *
     * @param waarde geraamd over de hele looptijd, of {@code null}
     */
    public record Kavel(int nummer, String naam, Euro waarde, List<String> producten)
            implements Serializable {
        public Kavel {
            if (nummer < 1 || nummer > 999) {
                throw new OngeldigeWaarde("kavel", "Een kavel heeft een nummer van 1 tot 999.");
            }
            eis("kavelnaam", naam);
            if (producten == null || producten.isEmpty()) {
                throw new OngeldigeWaarde("kavelproducten", "Noem minstens een product.");
            }
            if (waarde != null && waarde.isNegatief()) {
                throw new OngeldigeWaarde("kavelwaarde", "De waarde is nul of meer.");
            }
            producten = List.copyOf(producten);
        }
    }

    private static void eis(String veld, String tekst) {
        if (tekst == null || tekst.isBlank()) {
            throw new OngeldigeWaarde(veld, "Vul dit onderdeel in.");
        }
    }
}
