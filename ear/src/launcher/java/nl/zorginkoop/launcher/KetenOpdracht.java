package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./zorginkoop proef kill --berichten N [--kills N] [--zaad N]}: berichten van de keten
 * onder kills, in de datamap van de proef met kill. De uitkomst komt als regel in {@code
 * docs/metingen/proef-kill-berichten.md}.
 */
final class KetenOpdracht {

    private static final int STANDAARD_KILLS = 20;
    private static final long STANDAARD_ZAAD = 1000;
    private static final int MEESTE = 9_000;

    static final String KOP =
            "# Metingen van `./zorginkoop proef kill --berichten`\n\n"
                    + "Berichten van de hele keten (302, 305, 307, 315 en 317, beide wetten), elk drie keer"
                    + " door elkaar ingeleverd terwijl de server met kill -9 wordt afgebroken. Een herhaling"
                    + " heeft geen gevolg en krijgt geen antwoord; op een 302 hoort geen antwoord.\n\n"
                    + "| wanneer | machine | zaad | berichten | ingeleverd | kills | één gevolg | antwoorden /"
                    + " verwacht | op een herhaling | uitval | zonder oorzaak | herstart mediaan / langst (ms)"
                    + " | klopt |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";

    private final Instellingen proef;
    private final Path huis;
    private final Scherm scherm;

    KetenOpdracht(Instellingen proef, Path huis, Scherm scherm) {
        this.proef = proef;
        this.huis = huis;
        this.scherm = scherm;
    }

    int voerUit(long berichten, Long kills, Long zaad) throws InterruptedException {
        if (berichten > MEESTE) {
            throw new Fout("--berichten is hooguit " + MEESTE + ": er zijn niet meer testnummers");
        }
        int klappen = kills == null ? STANDAARD_KILLS : Math.toIntExact(kills);
        long vast = zaad == null ? STANDAARD_ZAAD : zaad;
        Controles controles = Controles.uit(huis.resolve("ear/src/proef/controles.sql"));
        scherm.regel(
                "Proef kill: %d berichten, %d kills, zaad %d, datamap %s",
                berichten, klappen, vast, proef.data());
        Ketenproef.Uitkomst uitkomst =
                new Ketenproef(proef, huis.resolve("ear/src/proef/keten.sql"), controles, scherm)
                        .draai(Math.toIntExact(berichten), klappen, vast);
        uitkomst.telling().uitval().forEach(r -> scherm.regel("uitval: %s", r));
        uitkomst.bevindingen().forEach(b -> scherm.regel("FOUT %s", b));
        Meetboek.zetErbij(
                huis, "proef-kill-berichten.md", KOP, regel(uitkomst, klappen, vast), scherm);
        scherm.regel(uitkomst.goed() ? "Alles klopt." : "ER KLOPT IETS NIET, zie hierboven.");
        return uitkomst.goed() ? 0 : 1;
    }

    static String regel(Ketenproef.Uitkomst u, int kills, long zaad) {
        Ketentelling t = u.telling();
        List<Long> herstart = u.herstartMs().stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %d | %d / %d | %d | %s | %d | %d / %d |"
                        + " %s |%n",
                Meetboek.nu(),
                Meetboek.machine(),
                zaad,
                t.berichten(),
                t.ontvangen(),
                kills,
                t.gevolgen(),
                t.antwoorden(),
                t.berichten() - t.retouren(),
                t.opHerhaling(),
                t.uitval().isEmpty() ? "0" : String.join("; ", t.uitval()).replace("|", "/"),
                t.zonderReden(),
                herstart.isEmpty() ? 0 : herstart.get(herstart.size() / 2),
                herstart.isEmpty() ? 0 : herstart.get(herstart.size() - 1),
                u.goed() ? "ja" : String.join("; ", u.bevindingen()).replace("|", "/"));
    }
}
