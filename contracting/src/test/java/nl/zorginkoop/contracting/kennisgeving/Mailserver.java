package nl.zorginkoop.contracting.kennisgeving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Een echte SMTP-server op de lus van deze machine: neemt aan, weigert en is soms even bezet. */
public final class Mailserver implements AutoCloseable {
    private final ServerSocket luister;
    private final List<String> post = new CopyOnWriteArrayList<>();
    private final Set<String> onbekend = ConcurrentHashMap.newKeySet();
    private final AtomicInteger bezet = new AtomicInteger();

    public Mailserver() {
        try {
            luister = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        Thread draad = new Thread(this::ontvang, "mailserver");
        draad.setDaemon(true);
        draad.start();
    }

    public int poort() {
        return luister.getLocalPort();
    }

    /** De aangenomen mails, zoals zij over de lijn kwamen. */
    public List<String> post() {
        return List.copyOf(post);
    }

    void kentNiet(String adres) {
        onbekend.add(adres.toLowerCase(Locale.ROOT));
    }

    void isBezet(int keren) {
        bezet.set(keren);
    }

    @Override
    public void close() {
        try {
            luister.close();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private void ontvang() {
        while (!luister.isClosed()) {
            try (Socket lijn = luister.accept()) {
                lijn.setSoTimeout(10_000);
                gesprek(lijn);
            } catch (IOException weg) {
                // De ander hing op, of de server is gesloten.
            }
        }
    }

    private void gesprek(Socket lijn) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(lijn.getInputStream(), StandardCharsets.UTF_8));
        OutputStream uit = lijn.getOutputStream();
        zeg(uit, "220 mail.example ESMTP");
        for (String regel = in.readLine(); regel != null; regel = in.readLine()) {
            String woord = regel.toUpperCase(Locale.ROOT);
            if (woord.startsWith("EHLO")) {
                zeg(uit, "250-mail.example\r\n250 8BITMIME");
            } else if (woord.startsWith("RCPT")) {
                zeg(uit, opAdres(regel));
            } else if (woord.startsWith("DATA")) {
                zeg(uit, "354 ga uw gang");
                post.add(lees(in));
                zeg(uit, "250 2.0.0 aangenomen");
            } else if (woord.startsWith("QUIT")) {
                zeg(uit, "221 tot ziens");
                return;
            } else {
                zeg(uit, "250 goed");
            }
        }
    }

    private String opAdres(String regel) {
        if (bezet.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return "451 4.3.2 even geduld";
        }
        String adres = regel.replaceAll("(?i)^RCPT TO:\\s*<([^>]*)>.*$", "$1");
        return onbekend.contains(adres.toLowerCase(Locale.ROOT))
                ? "550 5.1.1 <" + adres + "> bestaat niet"
                : "250 2.1.5 goed";
    }

    private static String lees(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String r = in.readLine(); r != null && !r.equals("."); r = in.readLine()) {
            mail.append(r.startsWith("..") ? r.substring(1) : r).append('\n');
        }
        return mail.toString();
    }

    private static void zeg(OutputStream uit, String regel) throws IOException {
        uit.write((regel + "\r\n").getBytes(StandardCharsets.US_ASCII));
        uit.flush();
    }
}
