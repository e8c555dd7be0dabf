package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * {@code ./zorginkoop proef uitvoer [--rijen N] [--alleen RAPPORT]}: vult in een eigen datamap
 * ({@code …-uitvoer}) een gemeente met N rijen in elk van de tien rapporten, haalt ze op in elke
 * vorm en legt rijen en sommen naast de databank. De uitkomst komt in {@code
 * docs/metingen/proef-uitvoer.md}.
 */
final class UitvoerOpdracht {
    private static final int RIJEN = 100_000;
    private static final int MEESTE = 1_000_000;
    private static final Duration GEDULD = Duration.ofMinutes(20);
    // Veertig bestanden achter elkaar, van een lezer.
    private static final List<String> ZONDER_DREMPEL =
            List.of("-DZORGINKOOP_DREMPEL_PAGINA=1000000", "-DZORGINKOOP_DREMPEL_UITVOER=1000000");

    private final Instellingen instellingen;
    private final Path huis;
    private final Scherm scherm;

    UitvoerOpdracht(Instellingen instellingen, Path huis, Scherm scherm) {
        this.instellingen = instellingen;
        this.huis = huis;
        this.scherm = scherm;
    }

    int voerUit(List<String> argumenten) throws InterruptedException {
        if (instellingen.extern().isPresent()) {
            throw new Fout(
                    "De proef vult de databank langs haar regels en doet dat alleen ingebouwd.");
        }
        int rijen = ProefOpdracht.getal(argumenten, "--rijen").orElse((long) RIJEN).intValue();
        if (rijen < 1 || rijen > MEESTE) {
            throw new Fout("--rijen is 1 tot en met " + MEESTE);
        }
        List<Uitvoerrapport> rapporten =
                Uitvoerrapport.gekozen(
                        Uitvoerrapport.uit(huis.resolve("ear/src/proef/uitvoer.csv")),
                        ProefOpdracht.tekst(argumenten, "--alleen"));
        Path data = instellingen.data();
        Instellingen proef =
                instellingen
                        .metData(data.resolveSibling(data.getFileName() + "-uitvoer"))
                        .metOpties(ZONDER_DREMPEL);
        scherm.regel("Proef uitvoer: %d rapporten, datamap %s", rapporten.size(), proef.data());
        try (Platform platform = Platform.neem(proef)) {
            platform.startDatabank();
            platform.startServer();
            platform.wachtTotGereed(GEDULD, scherm::regel);
            return meet(platform, rapporten, rijen);
        } catch (IOException | SQLException fout) {
            throw new Fout("De proef is afgebroken: " + fout.getMessage(), fout);
        }
    }

    private int meet(Platform platform, List<Uitvoerrapport> rapporten, int rijen)
            throws InterruptedException, IOException, SQLException {
        try (Connection verbinding = Bevestigingen.verbind(platform)) {
            Lijstenwereld.uitvoer(huis.resolve("ear/src/proef/uitvoer.sql"), rijen)
                    .vul(verbinding, scherm);
            List<Uitvoerproef.Uitkomst> uitkomsten =
                    new Uitvoerproef(platform, verbinding, rijen, scherm).draai(rapporten);
            schrijf(uitkomsten, rijen);
            boolean goed = uitkomsten.stream().allMatch(Uitvoerverslag::goed);
            scherm.regel(
                    goed
                            ? "Alles wat geteld is, is gelijk."
                            : "NIET ALLES IS GELIJK, zie hierboven.");
            return goed ? 0 : 1;
        }
    }

    private void schrijf(List<Uitvoerproef.Uitkomst> uitkomsten, int rijen) {
        String waarmee =
                String.format(
                        "%s; `--rijen %d`; heap van de server %s; fsync aan.",
                        Meetboek.machine(), rijen, instellingen.geheugen());
        Meetboek.zetErbij(
                huis,
                "proef-uitvoer.md",
                Uitvoerverslag.KOP,
                Uitvoerverslag.deel(Meetboek.nu(), waarmee, uitkomsten),
                scherm);
    }
}
