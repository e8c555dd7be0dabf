package nl.zorginkoop.contracting.opgave;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;

/** Wat iemand op een pagina invult of met de API stuurt, voordat er een bericht van gemaakt is. */
public sealed interface Vraag extends Serializable {
    /** Over hoeveel producten één bericht van deze weg gaat; meer past niet op een scherm. */
    int HOOGSTENS = 100;

    /** De toewijzing die zegt over wie het gaat, of {@code null}. */
    UUID toewijzing();

    /**
     * Starts (305) of stops (307) van één cliënt.
     *
     * @param toewijzing een toewijzing van de cliënt
     * @param meldingen alleen starts of alleen stops, in de volgorde waarin zij gelden (IV008)
     */
    record Levering(UUID toewijzing, List<Melding> meldingen) implements Vraag {
        private static final long serialVersionUID = 1L;

        public Levering {
            meldingen = gevuld("meldingen", meldingen);
            if (meldingen.stream().map(Melding::isStart).distinct().count() > 1) {
                throw new OngeldigeWaarde(
                        "meldingen", "Meld starts en stops elk apart: het zijn twee berichten.");
            }
        }

        boolean isStart() {
            return meldingen.get(0).isStart();
        }
    }

    /**
     * Eén start of stop.
     *
     * @param nummer van de toewijzing
     * @param begin de eerste dag van de levering; bij een stop de dag waarop zij begon
     * @param eind de laatste dag, of {@code null} bij een start
     * @param reden codelijst WMO588 of JZ588, of {@code null} bij een start
     * @param verwijder trekt een eerdere melding in (statusaanlevering 3)
     */
    record Melding(long nummer, LocalDate begin, LocalDate eind, String reden, boolean verwijder)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Melding {
            if (begin == null) {
                throw new OngeldigeWaarde("begin", "Vul de eerste dag van de levering in.");
            }
            if ((eind == null) != (reden == null)) {
                throw new OngeldigeWaarde("reden", "Een stop heeft een laatste dag én een reden.");
            }
        }

        boolean isStart() {
            return reden == null;
        }
    }

    /**
     * Een verzoek om toewijzing (315).
     *
     * @param toewijzing een toewijzing van de cliënt, of {@code null} als hij hier nieuw is
     * @param client over wie het gaat, of {@code null} als de toewijzing dat zegt
     * @param gezagsdragerBekend 1 of 2, alleen onder de Jeugdwet, of {@code null}
     * @param producten een kenmerk mag leeg zijn: dan krijgt het product er een
     */
    record Toewijzing(
            Gemeentecode gemeente,
            Wet wet,
            UUID toewijzing,
            Opgave.Client client,
            String gezagsdragerBekend,
            String commentaar,
            List<Verzoekopdracht.Product> producten)
            implements Vraag {
        private static final long serialVersionUID = 1L;

        public Toewijzing {
            producten = gevuld("producten", producten);
            if (wet != Wet.WMO && wet != Wet.JEUGDWET) {
                throw new OngeldigeWaarde("wet", "Alleen Wmo en Jeugdwet kennen berichten.");
            }
            if ((toewijzing == null) == (client == null)) {
                throw new OngeldigeWaarde(
                        "client", "Noem de cliënt, of een toewijzing die hij al bij u heeft.");
            }
        }
    }

    /**
     * Een verzoek om wijziging (317). Wat hier niet genoemd wordt en nog loopt, gaat ongewijzigd
     * mee (TR349).
     *
     * @param toewijzing een toewijzing van de cliënt
     * @param kenmerk leeg krijgt het verzoek er een
     * @param reden codelijst WJ758
     */
    record Wijziging(
            UUID toewijzing,
            String kenmerk,
            String reden,
            List<Wijzigingsopdracht.Anders> anders,
            List<Wijzigingsopdracht.Nieuw> nieuw)
            implements Vraag {
        private static final long serialVersionUID = 1L;

        public Wijziging {
            anders = List.copyOf(anders);
            nieuw = List.copyOf(nieuw);
            if (anders.isEmpty() && nieuw.isEmpty()) {
                throw new OngeldigeWaarde(
                        "anders", "Zeg wat er anders moet, of wat erbij moet komen (TR353).");
            }
        }
    }

    private static <T> List<T> gevuld(String veld, List<T> lijst) {
        if (lijst == null || lijst.isEmpty()) {
            throw new OngeldigeWaarde(veld, "Kies minstens één product.");
        }
        if (lijst.size() > HOOGSTENS) {
            throw new OngeldigeWaarde(
                    veld, "Hooguit " + HOOGSTENS + " producten in één bericht: verdeel ze.");
        }
        return List.copyOf(lijst);
    }
}
