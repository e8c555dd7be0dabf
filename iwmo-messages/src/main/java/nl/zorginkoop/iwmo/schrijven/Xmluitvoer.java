package nl.zorginkoop.iwmo.schrijven;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Schrijft elementen onder elkaar. Kent de standaard niet, alleen de vorm van het bestand. */
public final class Xmluitvoer {

    private static final String EINDE = "\r\n";
    private static final int BUFFER = 1 << 15;

    private final Writer uit;
    private int diepte;

    public Xmluitvoer(OutputStream uit) {
        this.uit = new BufferedWriter(new OutputStreamWriter(uit, StandardCharsets.UTF_8), BUFFER);
    }

    public void aanhef() throws IOException {
        uit.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        uit.write(EINDE);
    }

    /**
     * @param kenmerken attributen zoals ze in het element komen, met spatie ervoor, of leeg
     */
    public void open(String prefix, String naam, String kenmerken) throws IOException {
        inspringen();
        label("<", prefix, naam);
        uit.write(kenmerken);
        uit.write('>');
        uit.write(EINDE);
        diepte++;
    }

    public void sluit(String prefix, String naam) throws IOException {
        diepte--;
        inspringen();
        label("</", prefix, naam);
        uit.write('>');
        uit.write(EINDE);
    }

    public void waarde(String prefix, String naam, String tekst) throws IOException {
        inspringen();
        label("<", prefix, naam);
        uit.write('>');
        schrijfTekst(tekst);
        label("</", prefix, naam);
        uit.write('>');
        uit.write(EINDE);
    }

    public void klaar() throws IOException {
        uit.flush();
    }

    private void label(String begin, String prefix, String naam) throws IOException {
        uit.write(begin);
        uit.write(prefix);
        uit.write(':');
        uit.write(naam);
    }

    private void inspringen() throws IOException {
        for (int i = 0; i < diepte; i++) {
            uit.write('\t');
        }
    }

    private void schrijfTekst(String tekst) throws IOException {
        for (int i = 0; i < tekst.length(); i++) {
            char c = tekst.charAt(i);
            switch (c) {
                case '<' -> uit.write("&lt;");
                case '>' -> uit.write("&gt;");
                case '&' -> uit.write("&amp;");
                // Een parser maakt van CR/LF één LF; als verwijzing blijft het wat het was.
                case '\r', '\n' -> uit.write("&#" + (int) c + ";");
                case '\t' -> uit.write(c);
                default -> schrijfTeken(tekst, i, c);
            }
        }
    }

    private void schrijfTeken(String tekst, int i, char c) throws IOException {
        boolean los =
                Character.isHighSurrogate(c)
                                && (i + 1 == tekst.length()
                                        || !Character.isLowSurrogate(tekst.charAt(i + 1)))
                        || Character.isLowSurrogate(c)
                                && (i == 0 || !Character.isHighSurrogate(tekst.charAt(i - 1)));
        if (c < ' ' || c == '\uFFFE' || c == '\uFFFF' || los) {
            throw new IllegalArgumentException("Een teken in de tekst bestaat niet in XML");
        }
        uit.write(c);
    }
}
