package nl.zorginkoop.contracting.deur;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Schrijft logregels. Een geslaagde wijziging in de transactie van de handeling zelf; inzage en
 * weigering op een eigen verbinding, zodat zij blijven staan als de handeling teruggaat.
 */
@Dependent
class Logboek {
    // De huurder gaat mee in de opdracht: buiten de transactie van de deur is er geen.
    private static final String SCHRIJF =
            """
            select schrijf_logregel(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[])
            """;

    @Inject Databank databank;

    @Inject
    @Bron(Bron.Doel.LOGBOEK)
    Databank apart;

    void inTransactie(Logregel regel, String resultaat) {
        schrijf(databank, regel, resultaat);
    }

    void apart(Logregel regel, String resultaat) {
        schrijf(apart, regel, resultaat);
    }

    private static void schrijf(Databank waar, Logregel regel, String resultaat) {
        Namens namens = regel.namens();
        // Zonder grondslag ging er niets over een hulpvrager door de deur.
        boolean toonbaar = regel.grondslag() != null;
        waar.eerste(
                SCHRIJF,
                rij -> "",
                (namens.gemeente() == null ? Gemeentecode.PLATFORM : namens.gemeente()).code(),
                namens.aanbieder() == null ? null : namens.aanbieder().code(),
                namens.wie(),
                namens.rol(),
                regel.deur(),
                regel.voorwerp(),
                regel.grondslag() == null ? null : regel.grondslag().soort().name(),
                regel.grondslag() == null ? null : regel.grondslag().vermelding(),
                resultaat,
                Herkomst.nu(),
                leegIsNiets(toonbaar ? regel.inzage().attributen() : List.of()),
                leegIsNiets(toonbaar ? regel.inzage().betrokkenen() : List.of()));
    }

    private static Object leegIsNiets(List<?> waarden) {
        return waarden.isEmpty() ? null : waarden;
    }
}
