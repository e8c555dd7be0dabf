package nl.zorginkoop.iwmo.lezen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Met de hand gemaakte vijandige bestanden. {@code HIER} wordt een adres dat bezoek telt. */
public final class Aanvallen {

    /**
     * @param gevolg grond van de weigering, of SCHEMA als het bestand pas op niveau 1 valt
     */
    public record Aanval(String naam, String gevolg, byte[] bytes) {

        @Override
        public String toString() {
            return naam;
        }
    }

    private static final String HEEL = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final String http;
    private final String bestand;
    private final String goed;
    private final List<Aanval> lijst = new ArrayList<>();

    private Aanvallen(String http, String bestand) {
        this.http = http;
        this.bestand = bestand;
        this.goed = goed();
    }

    public static List<Aanval> alle(String http, String bestand) {
        Aanvallen a = new Aanvallen(http, bestand);
        a.doctypes();
        a.omvang();
        a.codering();
        a.naarBuiten();
        a.kapot();
        a.waarden();
        return a.lijst;
    }

    private static String goed() {
        try (InputStream in = Aanvallen.class.getResourceAsStream("/conformance/WMO301-00.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void voeg(String naam, String gevolg, String tekst) {
        lijst.add(new Aanval(naam, gevolg, tekst.getBytes(StandardCharsets.UTF_8)));
    }

    private String metDoctype(String doctype) {
        return goed.replace(HEEL, HEEL + doctype);
    }

    private String metCommentaar(String inhoud) {
        return goed.replace("Client commentaar", inhoud);
    }

    private void doctypes() {
        String entiteit = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>";
        String verwijzing = metCommentaar("&e;");
        voeg(
                "xxe bestand",
                "DOCTYPE",
                verwijzing.replace(HEEL, HEEL + entiteit.formatted(bestand)));
        voeg("xxe http", "DOCTYPE", verwijzing.replace(HEEL, HEEL + entiteit.formatted(http)));
        voeg(
                "parameterentiteit",
                "DOCTYPE",
                metDoctype("<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + http + "\"> %p;]>"));
        voeg("externe dtd", "DOCTYPE", metDoctype("<!DOCTYPE x SYSTEM \"" + http + "\">"));
        voeg(
                "publieke dtd",
                "DOCTYPE",
                metDoctype("<!DOCTYPE x PUBLIC \"-//X\" \"" + http + "\">"));
        voeg("kale doctype", "DOCTYPE", metDoctype("<!DOCTYPE Bericht>"));
        StringBuilder lach = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            lach.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        voeg("miljard keer lachen", "DOCTYPE", metDoctype(lach + "]>"));
        String groot = "A".repeat(100_000);
        voeg(
                "kwadratisch",
                "DOCTYPE",
                metDoctype("<!DOCTYPE x [<!ENTITY a \"" + groot + "\">]>" + "&a;".repeat(1_000)));
        voeg("onbekende entiteit", "NIET_XML", metCommentaar("&geheim;"));
    }

    private void omvang() {
        String wortel = goed.substring(0, goed.indexOf("<wmo301:Header>"));
        voeg("diepte", "TE_DIEP", wortel + "<a>".repeat(200_000));
        voeg("lange tekst", "TE_LANGE_TEKST", metCommentaar("x".repeat(5_000_000)));
        voeg("veel witruimte", "TE_LANGE_TEKST", wortel + " ".repeat(20_000_000));
        voeg("te groot bestand", "TE_GROOT", goed + "<!-- " + "y".repeat(60_000_000) + " -->");
        voeg("lange elementnaam", "NIET_XML", wortel + "<" + "n".repeat(5_000_000) + ">");
        StringBuilder attributen = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            attributen.append(" a").append(i).append("=\"\"");
        }
        voeg("veel attributen", "NIET_XML", wortel + "<b" + attributen + ">");
        StringBuilder namespaces = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            namespaces.append(" xmlns:p").append(i).append("=\"urn:x\"");
        }
        voeg("veel namespaces", "NIET_XML", wortel + "<b" + namespaces + ">");
        voeg(
                "lang attribuut",
                "SCHEMA",
                goed.replace("Bericht xmlns", "Bericht a=\"" + "v".repeat(5_000_000) + "\" xmlns"));
    }

    private void codering() {
        for (String naam : List.of("UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE")) {
            String tekst = goed.replace("UTF-8", naam.substring(0, 6));
            lijst.add(new Aanval(naam, "CODERING", tekst.getBytes(Charset.forName(naam))));
        }
        lijst.add(
                new Aanval("UTF-16 met merk", "CODERING", goed.getBytes(StandardCharsets.UTF_16)));
        voeg("byte order mark", "CODERING", "\uFEFF" + goed);
        voeg("UTF-7", "CODERING", goed.replace("UTF-8", "UTF-7").replace("<iwmo", "+ADw-iwmo"));
        voeg("latijn", "CODERING", goed.replace("UTF-8", "ISO-8859-1"));
        voeg("ebcdic", "CODERING", goed.replace("UTF-8", "Cp037"));
        byte[] overlang = metCommentaar("QQ").getBytes(StandardCharsets.UTF_8);
        int plek = new String(overlang, StandardCharsets.ISO_8859_1).indexOf("QQ");
        overlang[plek] = (byte) 0xC0;
        overlang[plek + 1] = (byte) 0xBC;
        lijst.add(new Aanval("overlange UTF-8", "NIET_XML", overlang));
    }

    private void naarBuiten() {
        String xsi = "Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
        String xinclude =
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"%s\"/>";
        voeg("xinclude bestand", "SCHEMA", metCommentaar(xinclude.formatted(bestand)));
        voeg("xinclude http", "SCHEMA", metCommentaar(xinclude.formatted(http)));
        voeg(
                "schemaLocation",
                "GEEN",
                goed.replace(
                        "Bericht xmlns", xsi + "xsi:schemaLocation=\"urn:x " + http + "\" xmlns"));
        voeg(
                "noNamespaceSchemaLocation",
                "GEEN",
                goed.replace(
                        "Bericht xmlns",
                        xsi + "xsi:noNamespaceSchemaLocation=\"" + http + "\" xmlns"));
        voeg(
                "stylesheet",
                "GEEN",
                goed.replace(
                        HEEL, HEEL + "<?xml-stylesheet type=\"text/xsl\" href=\"" + http + "\"?>"));
        voeg(
                "ander type",
                "SCHEMA",
                goed.replace("Bericht xmlns", xsi + "xsi:type=\"iwmo:CDT_Adres\" xmlns"));
        voeg(
                "xslt",
                "ONBEKENDE_SOORT",
                "<x:stylesheet xmlns:x=\"http://www.w3.org/1999/XSL/Transform\" version=\"1.0\">"
                        + "<x:variable name=\"a\" select=\"document('"
                        + http
                        + "')\"/></x:stylesheet>");
    }

    private void kapot() {
        voeg("leeg", "LEEG", "");
        voeg("alleen aanhef", "NIET_XML", HEEL);
        voeg("afgekapt", "NIET_XML", goed.substring(0, goed.length() / 2));
        voeg("twee wortels", "NIET_XML", goed.strip() + "<x/>");
        voeg("nulteken", "NIET_XML", metCommentaar("a\u0000b"));
        voeg("stuurteken", "NIET_XML", metCommentaar("&#8;"));
        voeg("soep", "NIET_XML", goed.replace("</wmo301:Client>", "</wmo301:Klant>"));
        voeg("json", "NIET_XML", "{\"bericht\": 1}");
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(uit)) {
            zip.write(goed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lijst.add(new Aanval("gzip", "CODERING", uit.toByteArray()));
        voeg("oude release", "ONBEKENDE_VERSIE", goed.replace("3_2", "3_1"));
        voeg("gemengd domein", "ONBEKENDE_SOORT", goed.replace("/wmo301/", "/jw301/"));
        voeg("verkeerde berichtcode", "SCHEMA", goed.replace(">414<", ">436<"));
    }

    private void waarden() {
        voeg("alleen witruimte", "SCHEMA", metCommentaar(" \t".repeat(40_000)));
        voeg("patroon van punten", "GEEN", metCommentaar(". ".repeat(40_000) + "."));
        voeg("lang veld", "SCHEMA", goed.replace(">Tim<", ">" + " x".repeat(40_000) + "<"));
        voeg("getal na nullen", "SCHEMA", goed.replace(">101<", ">" + "0".repeat(2_000) + "101<"));
        voeg(
                "veel regels tussen elementen",
                "GEEN",
                goed.replace("<wmo301:Client>", "\n".repeat(5_000) + "<wmo301:Client>"));
        voeg(
                "tekst na witruimte",
                "SCHEMA",
                goed.replace("<wmo301:Client>", " ".repeat(2_000) + "x<wmo301:Client>"));
        voeg("enorm getal", "SCHEMA", goed.replace(">101<", ">" + "9".repeat(90_000) + "<"));
        voeg("ver jaar", "SCHEMA", goed.replace(">2023-12-31<", ">9999999999-12-31<"));
        voeg("jaar nul", "SCHEMA", goed.replace(">2023-12-31<", ">0000-12-31<"));
        voeg("postcode met uitdrukking", "GEEN", goed.replace("9999XX", "${x:y}"));
    }
}
