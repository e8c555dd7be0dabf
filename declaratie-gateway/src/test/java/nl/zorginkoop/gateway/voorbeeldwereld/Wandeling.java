package nl.zorginkoop.gateway.voorbeeldwereld;

import java.util.List;

/** De tekst die bij de voorbeeldmap hoort. */
final class Wandeling {
    private static final String AANHEF =
            """
            # Voorbeeldberichten

            Berichten die bij de demowereld horen: van Zorggroep De Linde (AGB 42420099) aan gemeente
            Rivierdam (9101). Alles is verzonnen; de BSN's komen uit de reeks voor tests.

            Start het platform (`./zorginkoop start`) en lever een bestand in. Met `--wacht` komt de opdracht
            terug als het antwoord er is:

                ./zorginkoop lever docs/voorbeelden/berichten/01-goede-declaratie.xml --wacht

            Of kopieer het naar de map die de post aanneemt; na een seconde rust wordt het opgepakt:

                cp docs/voorbeelden/berichten/01-goede-declaratie.xml "$ZORGINKOOP_DATA/berichten/in/"

            Het antwoord ligt daarna in `$ZORGINKOOP_DATA/berichten/uit/42420099/`. Wie als `delinde` aanmeldt
            ziet de uitkomst met uitleg; de `controller` ziet het budget bewegen. Uitval van een gemeente ligt bij
            haar beheerder (`beheer`), post zonder leesbaar adres bij het platform (`platform`).
            De wachtwoorden staan in `$ZORGINKOOP_DATA/demo-accounts.txt`.

            Doe ze op volgorde, of kies er een; 10 en 11 gaan uit van 01, en elk bestand telt één keer.

            | bestand | wat erin staat | wat er gebeurt |
            |---|---|---|
            """;

    private static final String SLOT =
            """

            Kijk vooraf ook naar declaratie DN0826 van De Linde: augustus 2026, 212 regels waarvan drie
            afgekeurd (R0041, R0107 en R0163). Bestand 12 herstelt er twee.

            De map wordt geschreven door `Voorbeeldberichten` in de tests van `declaratie-gateway`; een test
            bewaakt dat zij gelijk blijft aan de demowereld.
            """;

    private Wandeling() {}

    static String tekst(List<Voorbeeld> voorbeelden) {
        StringBuilder tekst = new StringBuilder(AANHEF);
        for (Voorbeeld v : voorbeelden) {
            tekst.append("| [`")
                    .append(v.bestand())
                    .append("`](")
                    .append(v.bestand())
                    .append(") | ")
                    .append(v.wat())
                    .append(" | ")
                    .append(v.gevolg())
                    .append(" |\n");
        }
        return tekst.append(SLOT).toString();
    }
}
