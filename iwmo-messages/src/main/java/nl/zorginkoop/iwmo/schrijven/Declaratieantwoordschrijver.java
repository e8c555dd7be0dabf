package nl.zorginkoop.iwmo.schrijven;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.AntwoordHeader;
import nl.zorginkoop.iwmo.r32.DeclaratieAntwoord;
import nl.zorginkoop.iwmo.r32.Prestatie;

/**
 * Schrijft een 325 als stroom: kop en totalen vooraf, daarna de afgewezen prestaties per client. De
 * totalen staan in het bericht vóór de regels en moeten dus bekend zijn voor de eerste prestatie.
 */
public final class Declaratieantwoordschrijver implements AutoCloseable {

    private static final String CLIENT = "Client";
    private static final String CLIENTEN = "Clienten";
    private static final String CODES = "RetourCodes";
    private static final String CODE = "RetourCode";

    private final Recordschrijver schrijver;
    private final DeclaratieAntwoord antwoord;
    private String bsn;
    private List<Retourcode> clientcodes;
    private boolean klaar;

    /**
     * @param antwoord nummer, totalen en retourcodes; de clienten komen met {@link #prestatie}
     */
    public Declaratieantwoordschrijver(
            OutputStream uit, AntwoordHeader header, DeclaratieAntwoord antwoord)
            throws IOException {
        Kop kop = header.kop();
        this.schrijver = new Recordschrijver(uit, kop.release(), kop.soort());
        this.antwoord = antwoord;
        schrijver.begin();
        schrijver.enkel("Header", header);
        schrijver.open("DeclaratieAntwoord");
        schrijver.enkel("DeclaratieNummer", antwoord.declaratieNummer());
        schrijver.enkel("TotaalIngediendBedrag", antwoord.totaalIngediendBedrag());
        schrijver.enkel("TotaalToegekendBedrag", antwoord.totaalToegekendBedrag());
    }

    /** Een afgewezen prestatie bij een client die zelf goed is (0200). */
    public void prestatie(String client, Prestatie prestatie) throws IOException {
        prestatie(client, List.of(Retourcode.R0200), prestatie);
    }

    /**
     * De prestaties van één client komen na elkaar: de aanroeper sorteert, want een client mag maar
     * één keer voorkomen (TR101) en alle clienten onthouden zou het geheugen laten groeien.
     *
     * @param codes oordeel over de client; de eerste prestatie van de client bepaalt
     * @param prestatie zoals ingediend, met haar retourcodes
     */
    public void prestatie(String client, List<Retourcode> codes, Prestatie prestatie)
            throws IOException {
        if (prestatie.retourCodes().isEmpty()) {
            throw new IllegalArgumentException("Een prestatie in een 325 heeft een retourcode");
        }
        if (!client.equals(bsn)) {
            wissel(client, codes);
        }
        schrijver.enkel("Prestatie", prestatie);
    }

    private void wissel(String client, List<Retourcode> codes) throws IOException {
        if (bsn == null) {
            schrijver.open(CLIENTEN);
        } else {
            sluitClient();
        }
        bsn = client;
        clientcodes = List.copyOf(codes);
        schrijver.open(CLIENT);
        schrijver.enkel("Bsn", client);
        schrijver.open("Prestaties");
    }

    private void sluitClient() throws IOException {
        schrijver.sluit("Prestaties");
        schrijver.lijst(CODES, CODE, clientcodes);
        schrijver.sluit(CLIENT);
    }

    /** Maakt het bericht af; de uitvoer zelf blijft open. */
    @Override
    public void close() throws IOException {
        if (klaar) {
            return;
        }
        klaar = true;
        if (bsn != null) {
            sluitClient();
            schrijver.sluit(CLIENTEN);
        }
        schrijver.lijst(CODES, CODE, antwoord.retourCodes());
        schrijver.sluit("DeclaratieAntwoord");
        schrijver.einde();
    }
}
