package nl.zorginkoop.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Zet listen in elk tekstveld, loopt als elke rol met Chromium door het huis en telt wat er
 * gebeurde dat niet mag: een venster, een element uit een list, een adres met een script, een
 * uitgerekende uitdrukking, een geweigerd script (CSP). Wat er van de listen echt te zien was,
 * wordt ook geteld: wie niets toont, bewijst niets.
 */
public final class XssProef {

    private static final int PER_WAARDE = 50;
    private static final int BLADEN = 20;
    private static final int PER_PAGINA = 3;
    private static final int DOOR_DE_DEUR = 100;

    private static final String VOORAF =
            "window.__csp=0;addEventListener('securitypolicyviolation',()=>{window.__csp++},true)";

    /** Alles wat er van een bladzijde te weten valt, in één regel. */
    private static final String KIJK =
            """
            (() => { const d = document;
              const alles = d.documentElement.outerHTML + [...d.querySelectorAll('input,textarea')].map(i => i.value).join(' ');
              return [d.querySelectorAll('[zixss]').length,
                      [...d.querySelectorAll('[href],[src],[action]')].filter(e => ['href','src','action'].some(a => /^\\s*(javascript|data:text)/i.test(e.getAttribute(a) || ''))).length,
                      (d.body.innerText.match(/ZIELZI\\d+F\\d+X/g) || []).length,
                      window.__csp, d.querySelector('main') ? 1 : 0,
                      [...new Set(alles.match(/zi\\d+f\\d+x/g) || [])].join(' ')].join('|'); })()
            """;

    private static final String LINKS =
            "[...new Set([...document.querySelectorAll('a[href]')].map(a => a.href))]"
                    + ".filter(h => h.startsWith(location.origin + '/')).join('\\n')";

    /** Wat er gezien is. */
    public record Uitkomst(
            int listen,
            int velden,
            int getoondeVelden,
            int paren,
            int bladzijden,
            int uitgevoerd,
            int cspMeldingen,
            List<String> bevindingen) {

        public boolean goed() {
            return uitgevoerd == 0 && cspMeldingen == 0 && bevindingen.isEmpty();
        }
    }

    /** Wie er binnenloopt. */
    private record Bezoeker(String naam, String wachtwoord) {}

    private final Platform platform;
    private final int listen;
    private final Scherm scherm;
    private final Set<String> gezien = new HashSet<>();
    private final List<String> bevindingen = new ArrayList<>();
    private int bladzijden;
    private int uitgevoerd;
    private int csp;

    XssProef(Platform platform, int listen, Scherm scherm) {
        this.platform = platform;
        this.listen = listen;
        this.scherm = scherm;
    }

    /** Voor de gewone testronde: zonder veel woorden, en alles weer terug zoals het was. */
    public static Uitkomst kort(Platform platform, int listen)
            throws IOException, InterruptedException {
        return new XssProef(platform, listen, Scherm.console()).draai(0, 1, true);
    }

    /**
     * @param eerste waar een vorige keer ophield
     */
    Uitkomst draai(int eerste, int rondes, boolean kort) throws IOException, InterruptedException {
        Path chromium =
                Browserlijn.programma()
                        .orElseThrow(
                                () -> new Fout("Er is geen Chromium: apt-get install chromium"));
        List<Bezoeker> bezoekers = bezoekers();
        lever(bezoekers);
        int velden;
        try (Connection verbinding = Bevestigingen.verbind(platform);
                Browserlijn browser = Browserlijn.start(chromium)) {
            Tekstvelden tekstvelden = new Tekstvelden(verbinding);
            velden = tekstvelden.velden().size();
            browser.vooraf(VOORAF);
            tekstvelden.bewaar();
            try {
                for (int ronde = eerste; ronde < eerste + rondes; ronde++) {
                    tekstvelden.vul(ronde * PER_WAARDE % listen, listen, PER_WAARDE);
                    // Lange lijsten tonen in de eerste ronde al elke list.
                    int bladen = kort ? 1 : ronde == 0 ? BLADEN : 1;
                    for (Bezoeker bezoeker : bezoekers) {
                        loop(browser, bezoeker, bladen, kort ? 1 : PER_PAGINA);
                    }
                    scherm.regel(
                            "ronde %d: %d bladzijden, %d paren getoond, uitgevoerd %d, CSP %d%s",
                            ronde,
                            bladzijden,
                            gezien.size(),
                            uitgevoerd,
                            csp,
                            bevindingen.isEmpty() ? "" : "; " + bevindingen);
                }
            } finally {
                tekstvelden.herstel();
            }
        } catch (SQLException fout) {
            throw new Fout("De proef kan niet in de databank: " + fout.getMessage(), fout);
        }
        return new Uitkomst(
                listen,
                velden,
                (int) gezien.stream().map(m -> m.replaceAll("^zi\\d+", "")).distinct().count(),
                gezien.size(),
                bladzijden,
                uitgevoerd,
                csp,
                List.copyOf(bevindingen));
    }

    /** Langs de deur die er voor buiten is: berichten met een list als kenmerk en als inhoud. */
    private void lever(List<Bezoeker> bezoekers) throws IOException, InterruptedException {
        Bezoeker aanbieder =
                bezoekers.stream()
                        .filter(b -> "delinde".equals(b.naam()))
                        .findFirst()
                        .orElseThrow();
        String paar = aanbieder.naam() + ":" + aanbieder.wachtwoord();
        HttpClient klant = HttpClient.newHttpClient();
        for (int i = 0; i < Math.min(listen, DOOR_DE_DEUR); i++) {
            String list = Scriptlist.van(i, 999);
            String kenmerk = list.substring(0, Math.min(100, list.length()));
            HttpRequest vraag =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            platform.adres()
                                                    + "api/v1/berichten?kenmerk="
                                                    + code(kenmerk)))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(
                                                            paar.getBytes(StandardCharsets.UTF_8)))
                            .header("Content-Type", "application/xml")
                            // Een kop kent alleen gewone tekens.
                            .header("Idempotency-Key", list.replaceAll("[^ -~]", " ").strip())
                            .POST(BodyPublishers.ofString(list, StandardCharsets.UTF_8))
                            .build();
            int status = klant.send(vraag, BodyHandlers.ofString()).statusCode();
            if (status >= 500) {
                bevindingen.add("HTTP " + status + " op kenmerk " + kenmerk);
            }
        }
    }

    private void loop(Browserlijn browser, Bezoeker wie, int bladen, int perPagina)
            throws InterruptedException {
        meldAan(browser, wie);
        Deque<String> teGaan = new ArrayDeque<>();
        Map<String, Integer> perPad = new HashMap<>();
        Set<String> geweest = new HashSet<>();
        teGaan.add(browser.lees("location.href"));
        for (int i = 0; i < Math.min(listen, 4 * bladen); i++) {
            teGaan.add(platform.adres() + "zoek.xhtml?zoek=" + code(kort(Scriptlist.van(i, 998))));
        }
        while (!teGaan.isEmpty()) {
            String adres = teGaan.poll();
            String pad = URI.create(adres.replaceAll("[?#].*", "")).getPath();
            boolean reflectie = adres.contains("/zoek.xhtml?");
            boolean blader = adres.contains("plek=volgende");
            int grens = reflectie ? Integer.MAX_VALUE : blader ? bladen : perPagina;
            String soort = blader ? pad + " volgende" : pad;
            if (!pad.endsWith(".xhtml")
                    || !geweest.add(adres)
                    || perPad.merge(soort, 1, Integer::sum) > grens) {
                continue;
            }
            bekijk(browser, wie, adres);
            for (String link : browser.lees(LINKS).split("\n", -1)) {
                if (!link.isBlank() && !link.contains("/uitvoer/") && !link.contains("#")) {
                    teGaan.add(link);
                }
            }
        }
        browser.vergeetWie();
    }

    private void bekijk(Browserlijn browser, Bezoeker wie, String adres)
            throws InterruptedException {
        int vensters = browser.vensters();
        browser.ga(adres);
        if ("429".equals(browser.lees("document.title.startsWith('Even wachten') ? '429' : ''"))) {
            TimeUnit.SECONDS.sleep(2);
            browser.ga(adres);
        }
        String[] kijk = browser.lees(KIJK).split("\\|", -1);
        if (kijk.length < 6) {
            bevindingen.add("niet te lezen als " + wie.naam() + ": " + adres);
            return;
        }
        bladzijden++;
        int mis =
                browser.vensters()
                        - vensters
                        + Integer.parseInt(kijk[0])
                        + Integer.parseInt(kijk[1])
                        + Integer.parseInt(kijk[2]);
        uitgevoerd += mis;
        csp += Integer.parseInt(kijk[3]);
        if (mis > 0 || !"0".equals(kijk[3])) {
            bevindingen.add("als " + wie.naam() + " op " + adres);
        }
        if (browser.lees("document.body.innerText.includes('F-') ? document.title : ''")
                .startsWith("Er ging iets mis")) {
            bevindingen.add("foutpagina als " + wie.naam() + " op " + adres);
        }
        gezien.addAll(Tekstvelden.merken(kijk[5]));
    }

    private void meldAan(Browserlijn browser, Bezoeker wie) throws InterruptedException {
        browser.ga(platform.adres() + "aanmelden.xhtml");
        browser.klik(
                "document.getElementById('aanmelden:gebruikersnaam').value="
                        + Browserlijn.tekst(wie.naam())
                        + ";document.querySelector('input[type=password]').value="
                        + Browserlijn.tekst(wie.wachtwoord())
                        + ";document.querySelector('form#aanmelden input[type=submit]').click()");
        if (browser.lees("location.pathname").contains("aanmelden")) {
            throw new Fout("Aanmelden als " + wie.naam() + " lukte de proef niet.");
        }
    }

    private List<Bezoeker> bezoekers() {
        Set<String> rollen = new HashSet<>();
        List<Bezoeker> lijst = new ArrayList<>();
        for (String regel :
                Bestanden.lees(platform.data().resolve("demo-accounts.txt")).lines().toList()) {
            String[] deel = regel.split("\t", -1);
            // Van elke rol één, en van de beheerders ook die van het platform.
            if (rollen.add(deel[2]) || "platform".equals(deel[0])) {
                lijst.add(new Bezoeker(deel[0], deel[1]));
            }
        }
        return lijst;
    }

    private static String kort(String list) {
        return list.substring(0, Math.min(90, list.length()));
    }

    private static String code(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
