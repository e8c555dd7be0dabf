package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorginkoop.ear.platform.TestPlatform;
import nl.zorginkoop.iwmo.lezen.Aanvallen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S6 en S7 over HTTP: vijandige post wordt geweigerd en de server blijft gezond. */
class AanvalIT extends VanBuiten {
    private static final String GEHEIM = "geheim-4c1d7e";
    private static final Duration GEDULD = Duration.ofMinutes(3);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATUS = Pattern.compile("\"status\":\"(\\w+)\"");
    private static final Set<String> GEWEIGERD = Set.of("UITVAL", "AFGEKEURD", "DUBBEL");
    private static final List<String> DOMEIN =
            List.of(
                    "public.toewijzing",
                    "public.hulpvrager",
                    "public.boeking",
                    "public.declaratie");

    private record Post(String naam, String soort, byte[] bytes, boolean onschuldig) {}

    @Test
    void geen_vijandig_bestand_komt_verder_dan_de_uitval(@TempDir Path map)
            throws IOException, InterruptedException, SQLException {
        Path bestand = Files.writeString(map.resolve("geheim.txt"), GEHEIM);
        AtomicInteger bezoek = new AtomicInteger();
        try (ServerSocket oor = luister(bezoek);
                Databank databank = new Databank()) {
            String http = "http://127.0.0.1:" + oor.getLocalPort() + "/x";
            List<Post> alles = new ArrayList<>();
            Aanvallen.alle(http, bestand.toUri().toString())
                    .forEach(
                            a ->
                                    alles.add(
                                            new Post(
                                                    a.naam(),
                                                    "application/xml",
                                                    a.bytes(),
                                                    "GEEN".equals(a.gevolg()))));
            alles.addAll(bestanden());
            Map<String, String> voor = domein(databank);

            Map<String, String> onderweg = new LinkedHashMap<>();
            List<String> aangenomen = new ArrayList<>();
            for (Post post : alles) {
                lever(post).ifPresent(id -> onderweg.put(id, post.onschuldig() ? "" : post.naam()));
            }
            for (Map.Entry<String, String> post : onderweg.entrySet()) {
                String status = wacht(post.getKey());
                if (!post.getValue().isEmpty() && !GEWEIGERD.contains(status)) {
                    aangenomen.add(post.getValue() + " " + status);
                }
            }

            assertThat(alles).hasSizeGreaterThan(60);
            assertThat(aangenomen).isEmpty();
            assertThat(bezoek).as("adressen die een bestand liet ophalen").hasValue(0);
            assertThat(domein(databank)).isEqualTo(voor);
        }
        assertThat(uitgegaan()).as("geheim in een antwoord of logboek").isEmpty();
        HttpResponse<String> gezond = new Bezoeker().get("/health/ready");
        assertThat(gezond.statusCode()).as(gezond.body()).isEqualTo(200);
        assertThat(Bezoeker.als("controller").get("/berichten/lijst.xhtml").statusCode())
                .isEqualTo(200);
    }

    /** Wat geen bericht is: archieven die opzwellen of uitbreken, en vermommingen. */
    private static List<Post> bestanden() throws IOException {
        List<Post> lijst = new ArrayList<>();
        byte[] nullen = new byte[1 << 20];
        lijst.add(zip("bom", 300, i -> "a" + i + ".xml", nullen));
        lijst.add(zip("bom van een deel", 1, i -> "a.xml", new byte[200 << 20]));
        lijst.add(zip("uitbraak", 1, i -> "../../../x.xml", new byte[10]));
        lijst.add(zip("uitbraak met schijf", 1, i -> "C:\\x.xml", new byte[10]));
        lijst.add(zip("vast pad", 1, i -> "/tmp/x.xml", new byte[10]));
        lijst.add(zip("tienduizend delen", 10_000, i -> i + ".xml", new byte[1]));
        Post binnen = zip("binnen", 1, i -> "a.xml", new byte[10]);
        lijst.add(zip("zip in zip", 1, i -> "a.zip", binnen.bytes()));
        lijst.add(zip("zip in zip zonder naam", 1, i -> "a.xml", binnen.bytes()));
        lijst.add(zip("leeg", 0, i -> "", new byte[0]));
        lijst.add(
                new Post(
                        "kapotte zip",
                        "application/zip",
                        "PK\u0003\u0004stuk".getBytes(StandardCharsets.ISO_8859_1),
                        false));
        for (String tekst :
                List.of(
                        "%PDF-1.7\n<html><script>alert(1)</script></html>",
                        "<html><body onload=alert(1)>",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                        "GIF89a<script>alert(1)</script>",
                        "MZ\u0090\u0000",
                        "\u007fELF\u0002",
                        "#!/bin/sh\nid",
                        "=cmd|' /C calc'!A0",
                        "X5O!P%@AP[4\\PZX54(P^)7CC)7}$"
                                + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
                                + "!$H+H*")) {
            lijst.add(
                    new Post(
                            "../../<img src=x onerror=alert(1)> " + tekst.hashCode(),
                            "application/octet-stream",
                            tekst.getBytes(StandardCharsets.UTF_8),
                            false));
        }
        return lijst;
    }

    @FunctionalInterface
    private interface Naam {
        String van(int nummer);
    }

    private static Post zip(String naam, int delen, Naam namen, byte[] inhoud) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            for (int i = 0; i < delen; i++) {
                zip.putNextEntry(new ZipEntry(namen.van(i)));
                zip.write(inhoud);
            }
        }
        return new Post(naam, "application/zip", uit.toByteArray(), false);
    }

    /** Het nummer als het werd aangenomen om te beoordelen; leeg als de deur al dicht bleef. */
    private static java.util.Optional<String> lever(Post post) throws IOException {
        HttpResponse<String> antwoord;
        try {
            antwoord =
                    new Bezoeker()
                            .stuur(
                                    Bezoeker.vraag(
                                                    "/api/v1/berichten?kenmerk="
                                                            + URLEncoder.encode(
                                                                    post.naam(),
                                                                    StandardCharsets.UTF_8))
                                            .header("Authorization", "Bearer " + token())
                                            .header("Content-Type", post.soort())
                                            .timeout(GEDULD)
                                            .POST(BodyPublishers.ofByteArray(post.bytes())));
        } catch (UncheckedIOException opgehangen) {
            return java.util.Optional.empty();
        }
        assertThat(antwoord.statusCode()).as(post.naam() + " " + antwoord.body()).isLessThan(500);
        Matcher id = ID.matcher(antwoord.body());
        return antwoord.statusCode() == 202 && id.find()
                ? java.util.Optional.of(id.group(1))
                : java.util.Optional.empty();
    }

    private static String wacht(String id) throws IOException, InterruptedException {
        String status = "";
        long einde = System.nanoTime() + GEDULD.toNanos();
        while (System.nanoTime() < einde) {
            HttpResponse<String> stand =
                    new Bezoeker()
                            .stuur(
                                    Bezoeker.vraag("/api/v1/berichten/" + id)
                                            .header("Authorization", "Bearer " + token()));
            Matcher gelezen = STATUS.matcher(stand.body());
            status = gelezen.find() ? gelezen.group(1) : stand.body();
            if (!"ONTVANGEN".equals(status)) {
                return status;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return status;
    }

    private static ServerSocket luister(AtomicInteger bezoek) throws IOException {
        ServerSocket oor = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread draad =
                new Thread(
                        () -> {
                            while (!oor.isClosed()) {
                                try (Socket s = oor.accept()) {
                                    bezoek.incrementAndGet();
                                } catch (IOException dicht) {
                                    return;
                                }
                            }
                        });
        draad.setDaemon(true);
        draad.start();
        return oor;
    }

    private static List<Path> uitgegaan() throws IOException {
        List<Path> treffers = new ArrayList<>();
        for (String map : List.of("log", "berichten")) {
            try (Stream<Path> paden = Files.walk(TestPlatform.data().resolve(map))) {
                for (Path pad : paden.filter(Files::isRegularFile).toList()) {
                    if (Files.readString(pad, StandardCharsets.ISO_8859_1).contains(GEHEIM)) {
                        treffers.add(pad);
                    }
                }
            }
        }
        return treffers;
    }

    private static Map<String, String> domein(Databank databank) throws SQLException {
        Map<String, String> afdruk = databank.afdruk();
        afdruk.keySet().retainAll(DOMEIN);
        return afdruk;
    }

    private static String token() throws IOException {
        return Files.readString(TestPlatform.data().resolve("geheimen/lever-token")).strip();
    }
}
