package nl.zorginkoop.contracting.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Een kleine clamd: spreekt {@code INSTREAM} zoals het echte programma, kent één virus (de
 * proefregel van EICAR) en hangt op boven zijn grens.
 */
final class Clamserver implements AutoCloseable {
    /** In delen, zodat een virusscanner deze bron niet aanziet voor het ding zelf. */
    static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    /** Wat er in plaats van een oordeel gebeurt. */
    enum Kuur {
        GEEN,
        HANGT_OP,
        ZEGT_MAAR_WAT
    }

    final AtomicLong ontvangen = new AtomicLong();
    private final ServerSocket deur;
    private final long grens;
    private final Kuur kuur;

    Clamserver(long grens, Kuur kuur) {
        this.grens = grens;
        this.kuur = kuur;
        try {
            deur = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        Thread draad = new Thread(this::bedien, "clamserver");
        draad.setDaemon(true);
        draad.start();
    }

    String adres() {
        return "127.0.0.1:" + deur.getLocalPort();
    }

    private void bedien() {
        while (!deur.isClosed()) {
            try (Socket lijn = deur.accept()) {
                beoordeel(new DataInputStream(lijn.getInputStream()), lijn.getOutputStream());
            } catch (IOException gesloten) {
                // De klant hing op, of de test is klaar.
            }
        }
    }

    private void beoordeel(DataInputStream in, OutputStream uit) throws IOException {
        byte[] opdracht = in.readNBytes("zINSTREAM\0".length());
        if (!"zINSTREAM\0".equals(new String(opdracht, StandardCharsets.US_ASCII))) {
            zeg(uit, "UNKNOWN COMMAND");
            return;
        }
        StringBuilder staart = new StringBuilder();
        boolean besmet = false;
        long totaal = 0;
        for (int lengte = in.readInt(); lengte != 0; lengte = in.readInt()) {
            totaal += lengte;
            ontvangen.addAndGet(lengte);
            if (totaal > grens) {
                zeg(uit, "INSTREAM size limit exceeded. ERROR");
                return;
            }
            staart.append(new String(in.readNBytes(lengte), StandardCharsets.ISO_8859_1));
            besmet |= staart.indexOf(EICAR) >= 0;
            staart.delete(0, Math.max(0, staart.length() - EICAR.length()));
            if (kuur == Kuur.HANGT_OP) {
                return;
            }
        }
        zeg(
                uit,
                kuur == Kuur.ZEGT_MAAR_WAT
                        ? "stream: OKAY"
                        : besmet ? "stream: Eicar-Signature FOUND" : "stream: OK");
    }

    private static void zeg(OutputStream uit, String tekst) throws IOException {
        uit.write((tekst + "\0").getBytes(StandardCharsets.US_ASCII));
        uit.flush();
    }

    @Override
    public void close() {
        try {
            deur.close();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
