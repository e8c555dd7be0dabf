package nl.zorginkoop.web.lijst;

import nl.zorginkoop.web.lijst.Kolom.Soort;

/** Eén waarde op het scherm. */
public record Cel(
        String kop,
        String tekst,
        String onder,
        String link,
        String klasse,
        boolean status,
        String tint) {

    static Cel van(String kop, Soort soort, String tekst, String onder, String link, String tint) {
        String klasse = soort.isRechts() ? "num" : soort == Soort.MONO ? "mono" : "";
        if (soort == Soort.DAG || soort == Soort.MOMENT || soort == Soort.STATUS) {
            klasse = "nowrap";
        }
        return new Cel(kop, tekst, onder, link, klasse, soort == Soort.STATUS, tint);
    }
}
