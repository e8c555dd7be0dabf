package nl.zorginkoop.iwmo.schrijven;

import java.io.IOException;
import java.io.OutputStream;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;

/** Schrijft een 323 als stroom; het totaal moet vooraf bekend zijn. */
public final class Declaratieschrijver implements AutoCloseable {

    private final Recordschrijver schrijver;
    private String bsn;
    private boolean klaar;

    /**
     * @param declaratie nummer, periode, dagtekening en totaal; de clienten komen met {@link
     *     #prestatie}
     */
    public Declaratieschrijver(OutputStream uit, Header header, Declaratie declaratie)
            throws IOException {
        Kop kop = header.kop();
        this.schrijver = new Recordschrijver(uit, kop.release(), kop.soort());
        schrijver.begin();
        schrijver.enkel("Header", header);
        schrijver.open("Declaratie");
        schrijver.enkel("DeclaratieNummer", declaratie.declaratieNummer());
        schrijver.enkel("DeclaratiePeriode", declaratie.declaratiePeriode());
        schrijver.enkel("DeclaratieDagtekening", declaratie.declaratieDagtekening());
        schrijver.enkel("TotaalIngediendBedrag", declaratie.totaalIngediendBedrag());
        schrijver.open("Clienten");
    }

    /** De prestaties van één client komen na elkaar. */
    public void prestatie(String client, Prestatie prestatie) throws IOException {
        if (!client.equals(bsn)) {
            sluitClient();
            bsn = client;
            schrijver.open("Client");
            schrijver.enkel("Bsn", client);
            schrijver.open("Prestaties");
        }
        schrijver.enkel("Prestatie", prestatie);
    }

    private void sluitClient() throws IOException {
        if (bsn != null) {
            schrijver.sluit("Prestaties");
            schrijver.sluit("Client");
        }
    }

    /** Maakt het bericht af; de uitvoer zelf blijft open. */
    @Override
    public void close() throws IOException {
        if (klaar) {
            return;
        }
        klaar = true;
        sluitClient();
        schrijver.sluit("Clienten");
        schrijver.sluit("Declaratie");
        schrijver.einde();
    }
}
