package nl.zorginkoop.ear.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Geeft elke test een verse browsersessie: {@code void test(Scherm scherm)}. */
final class BrowserExtensie implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final String OVERGESLAGEN =
            "BROWSERTEST OVERGESLAGEN: geen Chromium gevonden; apt-get install chromium"
                    + " fonts-dejavu-core, of zet ZORGINKOOP_CHROMIUM";
    private static final int BREEDTE = 1280;
    private static final int HOOGTE = 900;

    @Override
    public void beforeEach(ExtensionContext context) {
        Path programma =
                Chromium.programma().orElseThrow(() -> new TestAbortedException(OVERGESLAGEN));
        BrowserContext sessie =
                Chromium.voor(context, programma)
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("nl-NL")
                                        .setTimezoneId("Europe/Amsterdam")
                                        .setViewportSize(BREEDTE, HOOGTE));
        opslag(context).put(BrowserContext.class, sessie);
        opslag(context).put(Scherm.class, new Scherm(sessie.newPage()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BrowserContext sessie = opslag(context).get(BrowserContext.class, BrowserContext.class);
        if (sessie != null) {
            sessie.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Scherm.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return opslag(context).get(Scherm.class, Scherm.class);
    }

    private static ExtensionContext.Store opslag(ExtensionContext context) {
        return context.getStore(
                ExtensionContext.Namespace.create(BrowserExtensie.class, context.getUniqueId()));
    }
}
