package nl.zorginkoop.web.api;

import java.math.BigDecimal;
import java.util.Set;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Indexafspraak;
import nl.zorginkoop.contracting.inkoop.Indexcijfer;

/** Maakt van wat er over indexeren binnenkomt de opgave van het loket. */
final class Indexlezer {
    static final Set<String> AFSPRAAK =
            Set.of("personeel", "materieel", "personeelIndex", "materieelIndex");
    static final Set<String> CIJFER = Set.of("indexnaam", "jaar", "soort", "procent", "bron");

    private static final int LANGSTE_NAAM = 80;
    private static final int LANGSTE_BRON = 300;
    private static final int EERSTE_JAAR = 2015;
    private static final int LAATSTE_JAAR = 2100;
    private static final BigDecimal HOOGSTENS = new BigDecimal(50);

    private Indexlezer() {}

    static Indexafspraak afspraak(Inhoud in) {
        return new Indexafspraak(
                in.heel("personeel"),
                in.heel("materieel"),
                in.eis("personeelIndex", LANGSTE_NAAM),
                in.eis("materieelIndex", LANGSTE_NAAM));
    }

    static Indexcijfer cijfer(Inhoud in) {
        int jaar = in.heel("jaar");
        if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) {
            throw new OngeldigeWaarde("jaar", "Kies een jaar van 2015 tot en met 2100.");
        }
        BigDecimal procent = in.getal("procent");
        if (procent.abs().compareTo(HOOGSTENS) > 0) {
            throw new OngeldigeWaarde("procent", "Een index is hooguit 50 procent.");
        }
        return new Indexcijfer(
                in.eis("indexnaam", LANGSTE_NAAM),
                jaar,
                in.keuze("soort", Indexcijfer.Soort.class),
                procent,
                in.eis("bron", LANGSTE_BRON));
    }
}
