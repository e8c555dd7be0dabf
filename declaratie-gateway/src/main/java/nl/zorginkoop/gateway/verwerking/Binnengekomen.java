package nl.zorginkoop.gateway.verwerking;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.gateway.gedeeld.Adressen;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.lezen.Koplezer;

/** Eén ontvangen bericht onderweg: voor wie, wat ervan bekend is, en zijn bytes als stroom. */
public final class Binnengekomen implements AutoCloseable {
    private static final int KIJK = 256 * 1024;

    private final Namens namens;
    private final Berichtstand stand;
    private final BufferedInputStream inhoud;
    private Kop kop;

    Binnengekomen(Namens namens, Berichtstand stand, InputStream inhoud) {
        this.namens = namens;
        this.stand = stand;
        this.inhoud = new BufferedInputStream(inhoud, 1 << 16);
    }

    Namens namens() {
        return namens;
    }

    Berichtstand stand() {
        return stand;
    }

    /** De bytes vanaf het begin; één keer te lezen. */
    InputStream inhoud() {
        return inhoud;
    }

    boolean isZip() throws IOException {
        inhoud.mark(4);
        byte[] begin = inhoud.readNBytes(4);
        inhoud.reset();
        return begin.length == 4
                && begin[0] == 'P'
                && begin[1] == 'K'
                && begin[2] == 3
                && begin[3] == 4;
    }

    /**
     * @throws nl.zorginkoop.iwmo.bericht.BerichtGeweigerd als dit geen leesbaar bericht is
     */
    Kop kop() throws IOException {
        if (kop == null) {
            inhoud.mark(KIJK);
            byte[] begin = inhoud.readNBytes(KIJK);
            inhoud.reset();
            kop = Koplezer.lees(new ByteArrayInputStream(begin));
        }
        return kop;
    }

    Adres adres() throws IOException {
        return Adressen.van(kop());
    }

    /** De aanbieder die dit bericht stuurt. */
    AgbCode aanbieder() throws IOException {
        return new AgbCode(adres().afzender());
    }

    @Override
    public void close() {
        try {
            inhoud.close();
        } catch (IOException fout) {
            throw new java.io.UncheckedIOException(fout);
        }
    }
}
