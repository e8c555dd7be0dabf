package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Vult een aanvraag in en breekt na elke stap server én browser af. Daarna, met een verse browser,
 * staat elk veld dat ooit bevestigd is er nog. In elke stap met een tekstveld is er op het moment
 * van de klap ook een wijziging onderweg: die is er, of het oude staat er nog; iets anders is fout.
 */
final class Wizardproef {

    private static final Duration GEDULD = Duration.ofMinutes(20);
    private static final Duration BEWAARD = Duration.ofSeconds(30);
    private static final int UITERSTE_MS = 120;
    private static final String WIE = "veerpont.bieder";
    private static final String MELDING = "document.querySelector('[data-bewaard]').textContent";

    /**
     * Uitkomst van één stap.
     *
     * @param gezien velden die na de klap zijn nagekeken, ook die van de stappen ervoor
     * @param onderweg {@code oud}, {@code nieuw} of {@code geen} tekstveld
     */
    record Ronde(
            String stap,
            int naMs,
            int gezien,
            String onderweg,
            long herstartMs,
            List<String> bevindingen) {}

    /** Wat er volgens de server staat. */
    private record Bevestigd(Wizardstap stap, Wizardstap.Veld veld, String waarde) {}

    private final Instellingen instellingen;
    private final Path chromium;
    private final SplittableRandom toeval;
    private final Scherm scherm;
    private final List<Bevestigd> bevestigd = new ArrayList<>();
    private String aanvraag = "";

    Wizardproef(Instellingen instellingen, Path chromium, long zaad, Scherm scherm) {
        this.instellingen = instellingen;
        this.chromium = chromium;
        this.toeval = new SplittableRandom(zaad);
        this.scherm = scherm;
    }

    List<Ronde> draai(List<Wizardstap> stappen) throws InterruptedException, IOException {
        List<Ronde> rondes = new ArrayList<>();
        Platform platform = start();
        try {
            for (Wizardstap stap : stappen) {
                int naMs = toeval.nextInt(UITERSTE_MS);
                String half = vulEnBreek(platform, stap, naMs);
                platform.close();
                long begin = System.nanoTime();
                platform = start();
                long herstart = (System.nanoTime() - begin) / 1_000_000;
                Ronde ronde = kijkNa(platform, stap, half, naMs, herstart);
                rondes.add(ronde);
                toon(ronde);
            }
        } finally {
            platform.close();
        }
        return rondes;
    }

    private Platform start() throws InterruptedException {
        Platform platform = Platform.neem(instellingen);
        try {
            platform.startDatabank();
            platform.startServer();
            platform.wachtTotGereed(GEDULD);
            return platform;
        } catch (Fout fout) {
            platform.close();
            throw fout;
        }
    }

    /** Geeft de waarde die bij de klap onderweg was, of leeg. */
    private String vulEnBreek(Platform platform, Wizardstap stap, int naMs)
            throws InterruptedException, IOException {
        try (Browserlijn browser = binnen(platform)) {
            open(platform, browser, stap);
            for (Wizardstap.Veld veld : stap.velden()) {
                browser.lees(MELDING + " = ''");
                String waarde = browser.lees(veld.vul(veld.waarde()));
                if (waarde.isEmpty()) {
                    throw new Fout("Stap " + stap.naam() + " heeft geen veld " + veld.plek());
                }
                wachtOpBewaard(browser, veld);
                bevestigd.add(new Bevestigd(stap, veld, waarde));
            }
            String half = "";
            if (stap.onderweg().isPresent()) {
                half = stap.onderweg().get().waarde() + " onderweg";
                browser.lees(stap.onderweg().get().vul(half));
                TimeUnit.MILLISECONDS.sleep(naMs);
            }
            Processen.kill(platform.serverPid());
            return half;
        }
    }

    private Ronde kijkNa(Platform platform, Wizardstap stap, String half, int naMs, long herstart)
            throws InterruptedException, IOException {
        List<String> bevindingen = new ArrayList<>();
        String onderweg = half.isEmpty() ? "geen" : "oud";
        try (Browserlijn browser = binnen(platform)) {
            for (int i = 0; i < bevestigd.size(); i++) {
                Bevestigd b = bevestigd.get(i);
                if (i == 0 || b.stap().blad() != bevestigd.get(i - 1).stap().blad()) {
                    open(platform, browser, b.stap());
                }
                boolean zelf =
                        stap == b.stap() && stap.onderweg().filter(b.veld()::equals).isPresent();
                if (staat(browser, b.veld(), b.waarde())) {
                    continue;
                }
                if (zelf && staat(browser, b.veld(), half)) {
                    onderweg = "nieuw";
                    bevestigd.set(i, new Bevestigd(b.stap(), b.veld(), half));
                } else {
                    bevindingen.add(b.stap().naam() + ": " + b.veld().plek() + " is weg");
                }
            }
        }
        return new Ronde(stap.naam(), naMs, bevestigd.size(), onderweg, herstart, bevindingen);
    }

    private static boolean staat(Browserlijn browser, Wizardstap.Veld veld, String waarde) {
        return "ja".equals(browser.lees(veld.staat(waarde)));
    }

    private Browserlijn binnen(Platform platform) throws InterruptedException, IOException {
        Browserlijn browser = Browserlijn.start(chromium);
        try {
            Demoaccount.uit(platform.data(), WIE).meldAan(browser, platform.adres());
            return browser;
        } catch (Fout | InterruptedException fout) {
            browser.close();
            throw fout;
        }
    }

    private void open(Platform platform, Browserlijn browser, Wizardstap stap)
            throws InterruptedException {
        if (aanvraag.isEmpty()) {
            aanvraag = beginOfGaVerder(platform, browser);
        }
        browser.ga(
                platform.adres()
                        + "aanvragen/aanvraag.xhtml?aanvraag="
                        + aanvraag
                        + "&stap="
                        + stap.blad());
    }

    // Wie al eens proefde heeft hier zijn concept nog liggen.
    private static String beginOfGaVerder(Platform platform, Browserlijn browser)
            throws InterruptedException {
        browser.ga(
                platform.adres() + "openstellingen/lijst.xhtml?status=OPEN&zoek=doorloopt+Oudveen");
        browser.klik("document.querySelector(\"td a[href*='procedure.xhtml']\").click()");
        browser.klik(
                "(document.querySelector('button[value=begin]')"
                        + " || document.querySelector(\"a[href*='aanvraag.xhtml']\")).click()");
        String id = browser.lees("new URLSearchParams(location.search).get('aanvraag') || ''");
        if (id.isEmpty()) {
            throw new Fout("De proef komt niet bij een aanvraag in Oudveen.");
        }
        return id;
    }

    private static void wachtOpBewaard(Browserlijn browser, Wizardstap.Veld veld)
            throws InterruptedException {
        long einde = System.nanoTime() + BEWAARD.toNanos();
        while (!browser.lees(MELDING).contains("Bewaard om")) {
            if (System.nanoTime() > einde) {
                throw new Fout(veld.plek() + " werd niet bewaard: " + browser.lees(MELDING));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void toon(Ronde ronde) {
        scherm.regel(
                "stap %s: kill -9 na %d ms; %d velden nagekeken, onderweg %s; herstart %d ms%s",
                ronde.stap(),
                ronde.naMs(),
                ronde.gezien(),
                ronde.onderweg(),
                ronde.herstartMs(),
                ronde.bevindingen().isEmpty() ? "" : "; FOUT " + ronde.bevindingen());
    }
}
