package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorginkoop.ear.platform.TestPlatform;
import nl.zorginkoop.iwmo.lezen.Aanvallen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S7 over HTTP: een bewijsstuk dat geen bewijsstuk is komt niet in het dossier. */
class DocumentaanvalIT extends VanBuiten {
    private static final String WIE = "aanval.bieder";
    private static final Duration GEDULD = Duration.ofMinutes(3);
    private static final String SOORTEN = "[Content_Types].xml";
    private static final byte[] PDF = "%PDF-1.7 stuk".getBytes(StandardCharsets.UTF_8);

    private record Stuk(String naam, byte[] bytes) {}

    @BeforeEach
    void een_bieder_van_De_Linde() throws Exception {
        try (Databank databank = new Databank()) {
            databank.voer(
                    "insert into account (id, gebruikersnaam, naam, wachtwoord_hash, rol, aanbieder)"
                            + " select gen_random_uuid(), '"
                            + WIE
                            + "', 'Aanval', wachtwoord_hash, 'BIEDER', aanbieder from account"
                            + " where gebruikersnaam = 'delinde' on conflict do nothing");
        }
    }

    @Test
    void geen_vijandig_bestand_komt_in_het_dossier_en_de_server_blijft_gezond(@TempDir Path map)
            throws Exception {
        List<Stuk> alles = new ArrayList<>(vermommingen());
        alles.addAll(archieven());
        Aanvallen.alle("http://127.0.0.1:1/x", map.resolve("geheim").toUri().toString()).stream()
                // Wat als bericht vijandig is, is als tekst een gewoon bestand.
                .filter(a -> !"json".equals(a.naam()))
                .forEach(a -> alles.add(new Stuk(a.naam() + ".txt", a.bytes())));
        long voor = stukken();

        List<String> aangenomen = new ArrayList<>();
        for (Stuk stuk : alles) {
            try {
                int status = lever(stuk).statusCode();
                if (status < 400 || status >= 500) {
                    aangenomen.add(status + " " + stuk.naam());
                }
            } catch (UncheckedIOException opgehangen) {
                // Ook een nee: wie weigert voor alles binnen is, kan de verbinding sluiten. Of er
                // niets in kwam, telt het dossier hieronder.
            }
        }

        assertThat(aangenomen).isEmpty();
        assertThat(alles).hasSizeGreaterThan(60);
        assertThat(stukken()).isEqualTo(voor);
        assertThat(new Bezoeker().get("/health/ready").statusCode()).isEqualTo(200);
        System.out.printf(
                "vijandige documenten %d, aangenomen %d%n", alles.size(), aangenomen.size());
    }

    @Test
    void te_groot_is_te_groot() throws Exception {
        byte[] groot = new byte[101 << 20];
        System.arraycopy(PDF, 0, groot, 0, PDF.length);
        long voor = stukken();

        try {
            assertThat(lever(new Stuk("groot.pdf", groot)).statusCode()).isIn(400, 413);
        } catch (UncheckedIOException opgehangen) {
            // Ook goed: de server wacht niet tot alles binnen is.
        }

        assertThat(stukken()).isEqualTo(voor);
        assertThat(new Bezoeker().get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void een_naam_wordt_ontdaan_van_pad_en_opmaak_en_een_herhaling_legt_niets_bij()
            throws Exception {
        long voor = stukken();
        for (String naam :
                List.of(
                        "../../../etc/passwd.pdf",
                        "C:\\windows\\passwd.pdf",
                        "<img src=x onerror=alert(1)>passwd.pdf",
                        "\u202Epasswd.pdf",
                        "pas\r\nswd.pdf")) {
            HttpResponse<String> antwoord = lever(new Stuk(naam, PDF));
            assertThat(antwoord.statusCode()).as(naam + " " + antwoord.body()).isEqualTo(201);
            assertThat(antwoord.body())
                    .doesNotContain("<", "..", "etc", "windows", "\u202E", "\\r", "\\n")
                    .contains("passwd.pdf");
        }
        String waar = "";
        for (int keer = 0; keer < 3; keer++) {
            HttpResponse<String> antwoord =
                    lever(new Stuk("eenmaal.pdf", PDF), "Idempotency-Key", "aanval-1");
            assertThat(antwoord.statusCode()).isEqualTo(201);
            waar = antwoord.headers().firstValue("Location").orElseThrow();
        }
        assertThat(stukken()).isEqualTo(voor + 6);

        String pad = waar.substring(waar.indexOf("/api/"));
        assertThat(vraag(pad, WIE).body()).contains("eenmaal.pdf");
        assertThat(vraag(pad, "rivierzorg").statusCode()).isEqualTo(404);
    }

    private static List<Stuk> vermommingen() {
        List<Stuk> lijst = new ArrayList<>();
        for (String tekst :
                List.of(
                        "<html><body onload=alert(1)>",
                        "  \n<script>alert(1)</script>",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                        "<?xml version='1.0'?><?xml-stylesheet href='http://127.0.0.1:1/x'?><x/>",
                        "MZ\u0090\u0000",
                        "\u007fELF\u0002",
                        "#!/bin/sh\nid",
                        "\u0000\u0001\u0002")) {
            for (String naam : List.of("stuk.txt", "stuk.pdf", "stuk", "stuk.csv")) {
                lijst.add(new Stuk(naam, tekst.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        for (String naam :
                List.of("stuk.html", "stuk.exe", "stuk.svg", "stuk.js", "stuk.pdf.lnk")) {
            lijst.add(new Stuk(naam, PDF));
        }
        lijst.add(new Stuk("leeg.pdf", new byte[0]));
        lijst.add(new Stuk("stuk.png", "GIF89a".getBytes(StandardCharsets.US_ASCII)));
        return lijst;
    }

    /**
     * Een kantoordocument is een zip; hier zijn het er die opzwellen, uitbreken of kunnen draaien.
     */
    private static List<Stuk> archieven() throws IOException {
        byte[] mega = new byte[1 << 20];
        byte[] los = zip(List.of("a.txt"), mega);
        List<Stuk> lijst = new ArrayList<>();
        lijst.add(new Stuk("kaal.zip", los));
        lijst.add(new Stuk("kaal.docx", los));
        lijst.add(new Stuk("bom.docx", zip(herhaald(300), mega)));
        lijst.add(new Stuk("bom.xlsx", zip(List.of(SOORTEN, "xl/a.xml"), new byte[200 << 20])));
        lijst.add(new Stuk("duizend.docx", zip(herhaald(6000), new byte[1])));
        for (String weg :
                List.of(
                        "../../../x.xml",
                        "/tmp/x.xml",
                        "C:\\x.xml",
                        "word\\..\\..\\x.xml",
                        "word/vbaProject.bin",
                        "word/start.exe",
                        "xl/activeX/a.xml",
                        "script.vbs")) {
            lijst.add(new Stuk("stuk.docx", zip(List.of(SOORTEN, weg), new byte[10])));
        }
        lijst.add(new Stuk("zip.docx", zip(List.of(SOORTEN, "word/a.bin"), los)));
        lijst.add(
                new Stuk(
                        "entiteit.docx",
                        zip(
                                List.of(SOORTEN, "word/document.xml"),
                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"
                                        .getBytes(StandardCharsets.UTF_8))));
        lijst.add(
                new Stuk("kapot.docx", "PK\u0003\u0004stuk".getBytes(StandardCharsets.ISO_8859_1)));
        return lijst;
    }

    private static List<String> herhaald(int keren) {
        List<String> namen = new ArrayList<>(List.of(SOORTEN));
        for (int i = 0; i < keren; i++) {
            namen.add("word/" + i + ".xml");
        }
        return namen;
    }

    private static byte[] zip(List<String> namen, byte[] inhoud) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            for (String naam : namen) {
                zip.putNextEntry(new ZipEntry(naam));
                zip.write(inhoud);
            }
        }
        return uit.toByteArray();
    }

    private static HttpResponse<String> lever(Stuk stuk, String... koppen) {
        var vraag =
                Bezoeker.vraag(
                                "/api/v1/dossierstukken?soort=OVERIG&afgifte=2026-01-05&naam="
                                        + URLEncoder.encode(stuk.naam(), StandardCharsets.UTF_8))
                        .header("Authorization", basis(WIE))
                        .header("Content-Type", "application/octet-stream")
                        .timeout(GEDULD)
                        .POST(BodyPublishers.ofByteArray(stuk.bytes()));
        for (int i = 0; i < koppen.length; i += 2) {
            vraag.header(koppen[i], koppen[i + 1]);
        }
        return new Bezoeker().stuur(vraag);
    }

    private static HttpResponse<String> vraag(String pad, String wie) {
        return new Bezoeker().stuur(Bezoeker.vraag(pad).header("Authorization", basis(wie)));
    }

    private static String basis(String wie) {
        String geheim = wie + ":" + TestPlatform.wachtwoord(WIE.equals(wie) ? "delinde" : wie);
        return "Basic "
                + Base64.getEncoder().encodeToString(geheim.getBytes(StandardCharsets.UTF_8));
    }

    private static long stukken() throws Exception {
        try (Databank databank = new Databank()) {
            return Long.parseLong(
                    databank.teksten(
                                    "select count(*) from dossierstuk where aanbieder = '42420099'")
                            .get(0));
        }
    }
}
