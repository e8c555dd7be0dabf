package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code ./zorginkoop proef xss [--vanaf RONDE] [--rondes N]}: vijfhonderd listen in elk tekstveld,
 * vijftig per bladzijde, tien rondes. Een deel ervan mag ook; de uitkomst komt als regel in {@code
 * docs/metingen/proef-xss.md}.
 */
final class XssOpdracht {

    private static final int RONDES = 10;
    private static final Duration GEDULD = Duration.ofMinutes(20);
    private static final String KOP =
            "# Metingen van `./zorginkoop proef xss`\n\n"
                    + "Listen in elk tekstveld van de databank, in berichten langs de API en in het"
                    + " zoekveld; daarna als elke rol met Chromium door het huis. *Paren* is hoeveel"
                    + " combinaties van list en veld echt op een bladzijde stonden. *Uitgevoerd* telt"
                    + " vensters, elementen uit een list, adressen met een script en uitgerekende"
                    + " uitdrukkingen.\n\n"
                    + "| wanneer | machine | rondes | listen | velden | waarvan op een bladzijde |"
                    + " paren | bladzijden | uitgevoerd | CSP-meldingen |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|\n";

    private final Instellingen instellingen;
    private final Path huis;
    private final Scherm scherm;

    XssOpdracht(Instellingen instellingen, Path huis, Scherm scherm) {
        this.instellingen = instellingen;
        this.huis = huis;
        this.scherm = scherm;
    }

    int voerUit(List<String> argumenten) throws InterruptedException {
        if (instellingen.extern().isPresent()) {
            throw new Fout("De proef vult elk veld met rommel en doet dat alleen ingebouwd.");
        }
        int eerste = getal(argumenten, "--vanaf", 0);
        int rondes = getal(argumenten, "--rondes", RONDES);
        Path data = instellingen.data();
        Instellingen proef = instellingen.metData(data.resolveSibling(data.getFileName() + "-xss"));
        XssProef.Uitkomst uitkomst;
        try (Platform platform = Platform.neem(proef)) {
            platform.startDatabank();
            platform.startServer();
            platform.wachtTotGereed(GEDULD, scherm::regel);
            uitkomst =
                    new XssProef(platform, Scriptlist.aantal(), scherm)
                            .draai(eerste, rondes, false);
        } catch (IOException fout) {
            throw new Fout("De proef is afgebroken: " + fout.getMessage(), fout);
        }
        schrijf(uitkomst, eerste, rondes);
        uitkomst.bevindingen().forEach(b -> scherm.fout("%s", b));
        scherm.regel(uitkomst.goed() ? "Alles klopt." : "ER KLOPT IETS NIET, zie hierboven.");
        return uitkomst.goed() ? 0 : 1;
    }

    private void schrijf(XssProef.Uitkomst u, int eerste, int rondes) {
        String regel =
                String.format(
                        "| %s | %s | %d–%d | %d | %d | %d | %d | %d | %d | %d |%n",
                        Meetboek.nu(),
                        Meetboek.machine(),
                        eerste,
                        eerste + rondes - 1,
                        u.listen(),
                        u.velden(),
                        u.getoondeVelden(),
                        u.paren(),
                        u.bladzijden(),
                        u.uitgevoerd(),
                        u.cspMeldingen());
        Meetboek.zetErbij(huis, "proef-xss.md", KOP, regel, scherm);
    }

    private static int getal(List<String> argumenten, String naam, int anders) {
        int plek = argumenten.indexOf(naam);
        if (plek < 0) {
            return anders;
        }
        try {
            return Integer.parseInt(argumenten.get(plek + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException geenGetal) {
            throw new Fout(naam + " vraagt een getal", geenGetal);
        }
    }
}
