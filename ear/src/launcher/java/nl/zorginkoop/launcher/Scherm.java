package nl.zorginkoop.launcher;

import java.io.PrintStream;

/** Waar de starter zijn regels kwijt kan: het scherm, of bij een test een bestand. */
public record Scherm(PrintStream uit, PrintStream fouten) {

    public static Scherm console() {
        return new Scherm(System.out, System.err);
    }

    void regel(String tekst, Object... waarden) {
        uit.println(waarden.length == 0 ? tekst : String.format(tekst, waarden));
        uit.flush();
    }

    void fout(String tekst, Object... waarden) {
        fouten.println(waarden.length == 0 ? tekst : String.format(tekst, waarden));
        fouten.flush();
    }
}
