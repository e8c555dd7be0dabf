package nl.zorginkoop.ear.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Eén browser voor de hele testronde. De eigen Chromium van het systeem: Playwright hoeft dan niets
 * op te halen en de tests lopen ook zonder netwerk.
 */
final class Chromium implements ExtensionContext.Store.CloseableResource {

    private static final List<String> OPTIES =
            List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path programma) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(programma)
                                        .setArgs(OPTIES));
    }

    static Optional<Path> programma() {
        return Stream.of(
                        System.getenv("ZORGINKOOP_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(naam -> naam != null && !naam.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser voor(ExtensionContext context, Path programma) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(
                        Chromium.class, sleutel -> new Chromium(programma), Chromium.class)
                .browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
