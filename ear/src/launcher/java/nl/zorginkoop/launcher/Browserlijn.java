package nl.zorginkoop.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * De Chromium van het systeem, rechtstreeks over zijn eigen lijn (DevTools over WebSocket). Genoeg
 * om bladzijden te openen en te zien of er iets draait dat niet van ons is; een pakket met een
 * eigen browser is daar te veel voor.
 */
final class Browserlijn implements AutoCloseable {

    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final Pattern ADRES = Pattern.compile("\"webSocketDebuggerUrl\": *\"([^\"]+)\"");
    private static final Pattern NUMMER = Pattern.compile("^\\{\"id\":(\\d+)[,}]");
    private static final Pattern WAARDE =
            Pattern.compile("\"value\":(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([-0-9.]+|true|false))");
    private static final Pattern TEKEN = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    private final Process proces;
    private final Path profiel;
    private final WebSocket lijn;
    private final AtomicInteger teller = new AtomicInteger();
    private final AtomicInteger vensters = new AtomicInteger();
    private final Map<Integer, CompletableFuture<String>> open = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<String> geladen = new LinkedBlockingQueue<>();

    private Browserlijn(Process proces, Path profiel, String adres) {
        this.proces = proces;
        this.profiel = profiel;
        this.lijn =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(URI.create(adres), new Oor())
                        .join();
    }

    static Optional<Path> programma() {
        String gekozen = System.getenv("ZORGINKOOP_CHROMIUM");
        return Stream.of(
                        gekozen == null ? "/usr/bin/chromium" : gekozen,
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browserlijn start(Path programma) throws IOException, InterruptedException {
        Path profiel = Files.createTempDirectory("zorginkoop-browser");
        Process proces =
                new ProcessBuilder(
                                programma.toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--no-first-run",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profiel,
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            Browserlijn browser = new Browserlijn(proces, profiel, bladzijde(poort(profiel)));
            browser.vraag("Page.enable", "{}");
            browser.vraag("Runtime.enable", "{}");
            return browser;
        } catch (RuntimeException | IOException | InterruptedException fout) {
            proces.destroyForcibly();
            throw fout;
        }
    }

    /** Draait dit in elke bladzijde, voor alles wat er zelf op staat. */
    void vooraf(String script) {
        vraag("Page.addScriptToEvaluateOnNewDocument", "{\"source\":" + tekst(script) + "}");
    }

    void vergeetWie() {
        vraag("Network.clearBrowserCookies", "{}");
    }

    /** Opent een adres en wacht tot de bladzijde er staat. */
    void ga(String adres) throws InterruptedException {
        geladen.clear();
        vraag("Page.navigate", "{\"url\":" + tekst(adres) + "}");
        wachtOpBladzijde();
    }

    void wachtOpBladzijde() throws InterruptedException {
        if (geladen.poll(GEDULD.toSeconds(), TimeUnit.SECONDS) == null) {
            throw new Fout("De browser kreeg de bladzijde niet geladen.");
        }
    }

    /** Voert iets uit dat een nieuwe bladzijde geeft. */
    void klik(String script) throws InterruptedException {
        geladen.clear();
        lees(script);
        wachtOpBladzijde();
    }

    /** De uitkomst van een uitdrukking, als tekst. */
    String lees(String script) {
        String antwoord =
                vraag(
                        "Runtime.evaluate",
                        "{\"returnByValue\":true,\"expression\":" + tekst(script) + "}");
        Matcher waarde = WAARDE.matcher(antwoord);
        if (!waarde.find()) {
            return "";
        }
        return waarde.group(1) == null ? waarde.group(2) : gewoon(waarde.group(1));
    }

    /** Hoe vaak een bladzijde een venster ({@code alert} en familie) opende. */
    int vensters() {
        return vensters.get();
    }

    private String vraag(String opdracht, String waarden) {
        int nummer = teller.incrementAndGet();
        CompletableFuture<String> antwoord = new CompletableFuture<>();
        open.put(nummer, antwoord);
        stuur("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(nummer, opdracht, waarden));
        try {
            return antwoord.get(GEDULD.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
            throw new Fout("Onderbroken bij de browser", onderbroken);
        } catch (ExecutionException | TimeoutException fout) {
            throw new Fout("De browser antwoordt niet op " + opdracht, fout);
        }
    }

    private synchronized void stuur(String bericht) {
        lijn.sendText(bericht, true).join();
    }

    private void verwerk(String bericht) {
        Matcher nummer = NUMMER.matcher(bericht);
        if (nummer.find()) {
            CompletableFuture<String> wacht = open.remove(Integer.valueOf(nummer.group(1)));
            if (wacht != null) {
                wacht.complete(bericht);
            }
        } else if (bericht.startsWith("{\"method\":\"Page.loadEventFired\"")) {
            geladen.add(bericht);
        } else if (bericht.startsWith("{\"method\":\"Page.javascriptDialogOpening\"")) {
            vensters.incrementAndGet();
            // Vanaf deze draad mag niet op het antwoord gewacht worden.
            Thread sluiter =
                    new Thread(
                            () ->
                                    stuur(
                                            "{\"id\":%d,\"method\":\"Page.handleJavaScriptDialog\",\"params\":{\"accept\":true}}"
                                                    .formatted(teller.incrementAndGet())));
            sluiter.start();
        }
    }

    private final class Oor implements WebSocket.Listener {
        private final StringBuilder half = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket van, CharSequence deel, boolean laatste) {
            half.append(deel);
            if (laatste) {
                String heel = half.toString();
                half.setLength(0);
                verwerk(heel);
            }
            van.request(1);
            return null;
        }
    }

    private static int poort(Path profiel) throws IOException, InterruptedException {
        Path bestand = profiel.resolve("DevToolsActivePort");
        for (long einde = System.nanoTime() + GEDULD.toNanos(); System.nanoTime() < einde; ) {
            if (Files.exists(bestand) && Files.size(bestand) > 0) {
                List<String> regels = Files.readAllLines(bestand);
                if (regels.size() > 1) {
                    return Integer.parseInt(regels.get(0));
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new Fout("De browser start niet.");
    }

    private static String bladzijde(int poort) throws IOException, InterruptedException {
        HttpRequest vraag =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + poort + "/json/list"))
                        .build();
        String lijst = HttpClient.newHttpClient().send(vraag, BodyHandlers.ofString()).body();
        // Bovenaan kan een hulppagina van de browser zelf staan.
        for (String doel : lijst.split("\\},")) {
            Matcher adres = ADRES.matcher(doel);
            if (doel.contains("\"type\": \"page\"") && adres.find()) {
                return adres.group(1);
            }
        }
        throw new Fout("De browser heeft geen bladzijde: " + lijst);
    }

    static String tekst(String tekst) {
        StringBuilder uit = new StringBuilder("\"");
        for (char c : tekst.toCharArray()) {
            if (c == '"' || c == '\\') {
                uit.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                uit.append(String.format("\\u%04x", (int) c));
            } else {
                uit.append(c);
            }
        }
        return uit.append('"').toString();
    }

    private static String gewoon(String json) {
        return TEKEN.matcher(json)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        switch (m.group(1).charAt(0)) {
                                            case 'n' -> "\n";
                                            case 't' -> "\t";
                                            case 'r' -> "\r";
                                            case 'u' ->
                                                    ""
                                                            + (char)
                                                                    Integer.parseInt(
                                                                            m.group(1).substring(1),
                                                                            16);
                                            default -> m.group(1);
                                        }));
    }

    @Override
    public void close() {
        lijn.abort();
        // Ook de hulpprocessen: zolang er één leeft, schrijft die nog in het profiel.
        List<ProcessHandle> kinderen = proces.descendants().toList();
        proces.destroy();
        try {
            if (!proces.waitFor(10, TimeUnit.SECONDS)) {
                proces.destroyForcibly().waitFor();
            }
            for (ProcessHandle kind : kinderen) {
                kind.destroyForcibly();
                kind.onExit().get(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException blijft) {
            throw new Fout("Chromium stopt niet: " + blijft.getMessage(), blijft);
        }
        Bestanden.wisBoom(profiel);
    }
}
