package nl.zorginkoop.web.opgave;

import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.raam.Formulier;

/**
 * Omvang of budget zoals iemand haar typt; niets van beide mag ook, als de toewijzing dat ook niet
 * heeft.
 *
 * @param volume bij euro's in centen (IV042)
 * @param budget in centen
 */
record Hoeveel(Long volume, String eenheid, String frequentie, Long budget) {
    /**
     * @param voor wat voor elke veldnaam staat, zodat twee formulieren op een pagina kunnen
     */
    static Hoeveel uit(Formulier f, String voor) {
        Euro budget = f.bedragOfNiets(voor + "budget");
        if (f.tekst(voor + "volume") == null) {
            return new Hoeveel(null, null, null, budget == null ? null : budget.centen());
        }
        String eenheid = f.verplicht(voor + "eenheid");
        long volume =
                Eenheid.EURO.code().equals(eenheid)
                        ? f.bedrag(voor + "volume").centen()
                        : f.getal(voor + "volume");
        return new Hoeveel(
                volume,
                eenheid,
                f.verplicht(voor + "frequentie"),
                budget == null ? null : budget.centen());
    }
}
