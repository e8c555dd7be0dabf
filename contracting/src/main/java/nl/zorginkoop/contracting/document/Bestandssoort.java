package nl.zorginkoop.contracting.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leest de soort uit de eerste bytes. Wat de browser of de naam beweert telt niet, behalve om
 * binnen één familie te kiezen. Toegestaan is een korte lijst: wat een lezer kan openen zonder dat
 * er iets wordt uitgevoerd. Een los zip-bestand, HTML en SVG staan er met opzet niet op.
 */
final class Bestandssoort {
    /** Zoveel bytes zijn genoeg om de soort te herkennen. */
    static final int KOP = 4096;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] TIFF_KLEIN = {'I', 'I', 0x2a, 0};
    private static final byte[] TIFF_GROOT = {'M', 'M', 0, 0x2a};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int ZIP_NAAM = 30;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> KANTOOR =
            Map.of(
                    "docx", OOXML + "wordprocessingml.document",
                    "xlsx", OOXML + "spreadsheetml.sheet",
                    "pptx", OOXML + "presentationml.presentation");

    // Een pdf die "factuur.html" heet, opent bij de ontvanger als webpagina.
    private static final Map<String, Set<String>> UITGANGEN =
            Map.of(
                    "application/pdf",
                    Set.of("pdf"),
                    "image/png",
                    Set.of("png"),
                    "image/jpeg",
                    Set.of("jpg", "jpeg"),
                    "image/tiff",
                    Set.of("tif", "tiff"),
                    "text/csv",
                    Set.of("csv"),
                    "text/plain",
                    Set.of("txt", "md", "log"),
                    ODF + "text",
                    Set.of("odt"),
                    ODF + "spreadsheet",
                    Set.of("ods"),
                    ODF + "presentation",
                    Set.of("odp"));

    private Bestandssoort() {}

    /** Een naam zonder uitgang belooft niets en mag. */
    static boolean naamPast(String mime, String naam) {
        if (naam.lastIndexOf('.') < 0) {
            return true;
        }
        String uitgang = achtervoegsel(naam);
        return UITGANGEN.getOrDefault(mime, Set.of()).contains(uitgang)
                || mime.equals(KANTOOR.get(uitgang));
    }

    static boolean isArchief(String mime) {
        return mime.startsWith(OOXML) || mime.startsWith(ODF);
    }

    static Optional<String> van(byte[] kop, String naam) {
        if (begint(kop, PDF)) {
            return Optional.of("application/pdf");
        }
        if (begint(kop, PNG)) {
            return Optional.of("image/png");
        }
        if (begint(kop, JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (begint(kop, TIFF_KLEIN) || begint(kop, TIFF_GROOT)) {
            return Optional.of("image/tiff");
        }
        if (begint(kop, ZIP)) {
            return kantoor(kop, achtervoegsel(naam));
        }
        return tekst(kop, achtervoegsel(naam));
    }

    // Het eerste bestand in de zip verraadt de familie.
    private static Optional<String> kantoor(byte[] kop, String achtervoegsel) {
        String rest =
                new String(kop, StandardCharsets.ISO_8859_1)
                        .substring(Math.min(ZIP_NAAM, kop.length));
        if (rest.startsWith("mimetype" + ODF)) {
            for (String soort : new String[] {"text", "spreadsheet", "presentation"}) {
                if (rest.startsWith("mimetype" + ODF + soort)) {
                    return Optional.of(ODF + soort);
                }
            }
        }
        boolean ooxml =
                rest.startsWith("[Content_Types].xml")
                        || rest.startsWith("_rels/")
                        || rest.startsWith("docProps/");
        return ooxml ? Optional.ofNullable(KANTOOR.get(achtervoegsel)) : Optional.empty();
    }

    private static Optional<String> tekst(byte[] kop, String achtervoegsel) {
        String gelezen = alsTekst(kop);
        if (gelezen == null || gelezen.stripLeading().startsWith("<") || gelezen.startsWith("#!")) {
            return Optional.empty();
        }
        return Optional.of("csv".equals(achtervoegsel) ? "text/csv" : "text/plain");
    }

    // Een teken dat op de rand van de kop is doorgesneden, is geen fout.
    private static String alsTekst(byte[] kop) {
        CharsetDecoder lezer =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer tekst = CharBuffer.allocate(kop.length);
        if (lezer.decode(ByteBuffer.wrap(kop), tekst, false).isError()) {
            return null;
        }
        String gelezen = tekst.flip().toString().replace("\ufeff", "");
        boolean besturing =
                gelezen.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        return besturing ? null : gelezen;
    }

    private static String achtervoegsel(String naam) {
        return naam.substring(naam.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean begint(byte[] kop, byte[] merk) {
        return kop.length >= merk.length
                && Arrays.equals(kop, 0, merk.length, merk, 0, merk.length);
    }

    private static byte[] ascii(String tekst) {
        return tekst.getBytes(StandardCharsets.US_ASCII);
    }
}
