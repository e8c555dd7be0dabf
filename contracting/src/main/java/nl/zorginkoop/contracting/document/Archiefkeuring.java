package nl.zorginkoop.contracting.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.zorginkoop.contracting.deur.Weigering;

/**
 * Een kantoordocument is een zip. Voordat iemand het opent, is hier gekeken of het niet opzwelt,
 * nergens buiten zichzelf wil schrijven en niets meeneemt dat kan draaien. Gelezen wordt als
 * stroom, met vast geheugen.
 */
final class Archiefkeuring {
    /** † Meer delen heeft een gewoon document niet. */
    static final int DELEN = 5_000;

    /** † Uitgepakt. */
    static final long UITGEPAKT = 500L * 1024 * 1024;

    /** † Zoveel keer mag een document groeien bij het uitpakken. */
    static final int VERHOUDING = 100;

    private static final long ALTIJD_GOED = 1024 * 1024;
    private static final int KOP = 4096;
    private static final Pattern UITVOERBAAR =
            Pattern.compile(
                    ".*(vbaproject\\.bin|vbadata\\.xml|/activex/.*|^basic/.*|^scripts/.*"
                            + "|\\.(exe|dll|js|vbs|ps1|bat|cmd|jar|lnk|hta|scr|com))$");

    private final Teller geteld;
    private final byte[] blok = new byte[64 * 1024];
    private long uit;

    private Archiefkeuring(InputStream bytes) {
        geteld = new Teller(bytes);
    }

    static void keur(InputStream bytes) throws IOException {
        new Archiefkeuring(bytes).keur();
    }

    private void keur() throws IOException {
        int delen = 0;
        try (ZipInputStream zip = new ZipInputStream(geteld, StandardCharsets.UTF_8)) {
            for (ZipEntry deel = zip.getNextEntry(); deel != null; deel = zip.getNextEntry()) {
                if (++delen > DELEN) {
                    throw nee("Het document bestaat uit meer dan " + DELEN + " delen.");
                }
                keurNaam(deel.getName());
                keurInhoud(zip);
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException kapot) {
            throw nee("Het document is beschadigd.");
        }
        if (delen == 0) {
            throw nee("Het document is leeg vanbinnen.");
        }
    }

    private static void keurNaam(String naam) {
        String klein = naam.toLowerCase(Locale.ROOT);
        boolean weg =
                naam.startsWith("/")
                        || naam.contains("\\")
                        || naam.contains(":")
                        || ("/" + naam + "/").contains("/../")
                        || naam.chars().anyMatch(c -> c < ' ');
        if (weg) {
            throw nee("Het document wil buiten zichzelf schrijven.");
        }
        if (UITVOERBAAR.matcher(klein).matches()) {
            throw nee("Het document bevat macro's of programma's.");
        }
    }

    private void keurInhoud(ZipInputStream zip) throws IOException {
        byte[] kop = zip.readNBytes(KOP);
        tel(kop.length);
        String begin = new String(kop, StandardCharsets.ISO_8859_1);
        if (begin.startsWith("PK\u0003\u0004")) {
            throw nee("In het document zit een ander archief.");
        }
        if (begin.contains("<!DOCTYPE")
                || begin.startsWith("MZ")
                || begin.startsWith("\u007fELF")) {
            throw nee("In het document zit iets dat een lezer kan misleiden of uitvoeren.");
        }
        for (int n = zip.read(blok); n > 0; n = zip.read(blok)) {
            tel(n);
        }
    }

    private void tel(int aantal) {
        uit += aantal;
        boolean zwelt = uit > ALTIJD_GOED && uit / VERHOUDING > geteld.gelezen;
        if (uit > UITGEPAKT || zwelt) {
            throw nee("Het document zwelt op bij het uitpakken.");
        }
    }

    private static Weigering nee(String waarom) {
        return new Weigering(
                Documentreden.ARCHIEF_ONVEILIG,
                waarom
                        + " Sla het op als pdf, of zonder ingesloten bestanden, en probeer opnieuw.");
    }

    private static final class Teller extends FilterInputStream {
        private long gelezen;

        Teller(InputStream bron) {
            super(bron);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            gelezen += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] naar, int vanaf, int lengte) throws IOException {
            int n = super.read(naar, vanaf, lengte);
            gelezen += Math.max(0, n);
            return n;
        }
    }
}
