package nl.zorginkoop.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Haalt elk rapport op in elke vorm, telt de rijen en de sommen in het bestand en legt ze naast de
 * databank. Onderweg, terwijl de server halverwege een bestand is, telt zij wat er in zijn heap
 * leeft: een bestand dat stroomt, kost niet meer geheugen naarmate het langer is.
 */
final class Uitvoerproef {
    static final String GEMEENTE = "8811";
    static final String ACCOUNT = "uitvoer.controller";
    static final List<String> VORMEN = List.of("csv", "machine", "xlsx", "pdf");

    /** Zo veel rijen houdt een pdf (ADR 0014). */
    static final int PDFRIJEN = 5_000;

    private static final int BUFFER = 1 << 16;
    private static final int MB = 1 << 20;
    private static final int TE_GROOT = 413;
    private static final int GOED = 200;

    /**
     * Wat er van een bestand geteld is.
     *
     * @param rijen in het bestand, of {@link #NIET_GETELD}
     * @param databank in de databank
     * @param ms zonder het tellen van de heap
     * @param erbij MB in de heap boven wat er in rust leeft, het meeste van alle tellingen
     * @param groei MB dat de heap tussen de eerste en de laatste telling groeide
     * @param bezwaren waarom het niet gelijk is; leeg is gelijk
     */
    record Uitkomst(
            String rapport,
            String vorm,
            long rijen,
            long databank,
            String sommen,
            long bytes,
            long ms,
            long erbij,
            long groei,
            List<String> bezwaren) {
        static final long NIET_GETELD = -1;

        boolean geteld() {
            return rijen != NIET_GETELD;
        }

        boolean gelijk() {
            return bezwaren.isEmpty();
        }
    }

    private record Verwacht(long rijen, List<BigDecimal> sommen) {}

    private record Bestand(int status, long bytes, long ms, long erbij, long groei) {}

    private final Platform platform;
    private final Connection verbinding;
    private final long minstens;
    private final Scherm scherm;
    private final Webbezoek bezoek;
    private final Path bestand;

    /**
     * @param minstens zo veel rijen hoort een rapport te hebben
     */
    Uitvoerproef(Platform platform, Connection verbinding, long minstens, Scherm scherm) {
        this.platform = platform;
        this.verbinding = verbinding;
        this.minstens = minstens;
        this.scherm = scherm;
        this.bezoek = new Webbezoek(platform.adres());
        this.bestand = platform.data().resolve("uitvoer.tmp");
    }

    List<Uitkomst> draai(List<Uitvoerrapport> rapporten)
            throws IOException, InterruptedException, SQLException {
        bezoek.meldAan(ACCOUNT, Demoaccount.uit(platform.data(), "controller").wachtwoord());
        List<Uitkomst> uitkomsten = new ArrayList<>();
        try {
            for (Uitvoerrapport rapport : rapporten) {
                Verwacht verwacht = verwacht(rapport);
                // Het eerste bestand noemt zijn kolommen bij hun sleutel; de andere bij hun woord.
                Uitvoertelling machine = Uitvoertelling.machine(rapport.kolommen());
                meld(uitkomsten, meet(rapport, verwacht, "machine", machine));
                Uitvoertelling csv =
                        Uitvoertelling.mensen(
                                rapport.kolommen(), rapport.totalen(), machine.plekken(), true);
                meld(uitkomsten, meet(rapport, verwacht, "csv", csv));
                Uitvoertelling xlsx =
                        Uitvoertelling.mensen(
                                rapport.kolommen(), rapport.totalen(), machine.plekken(), false);
                meld(uitkomsten, meet(rapport, verwacht, "xlsx", xlsx));
                meld(uitkomsten, pdf(rapport, verwacht));
            }
        } finally {
            Files.deleteIfExists(bestand);
        }
        return uitkomsten;
    }

    private void meld(List<Uitkomst> uitkomsten, Uitkomst uitkomst) {
        uitkomsten.add(uitkomst);
        scherm.regel("%s", Uitvoerverslag.rij(uitkomst));
    }

    private Verwacht verwacht(Uitvoerrapport rapport) throws SQLException {
        try (Statement opdracht = verbinding.createStatement();
                ResultSet rij = opdracht.executeQuery(rapport.opdracht())) {
            rij.next();
            List<BigDecimal> sommen = new ArrayList<>();
            for (int i = 0; i < rapport.kolommen().size(); i++) {
                BigDecimal som = rij.getBigDecimal(i + 2);
                sommen.add(som == null ? BigDecimal.ZERO : som);
            }
            return new Verwacht(rij.getLong(1), sommen);
        }
    }

    private Uitkomst meet(
            Uitvoerrapport rapport, Verwacht verwacht, String vorm, Uitvoertelling telling)
            throws IOException, InterruptedException {
        boolean xlsx = "xlsx".equals(vorm);
        boolean machine = "machine".equals(vorm);
        String pad =
                "/uitvoer/"
                        + rapport.naam()
                        + (xlsx ? ".xlsx" : machine ? ".csv?profiel=machine" : ".csv");
        Bestand gelezen = haal(pad, xlsx ? MB / 2 : 4 * MB);
        List<String> bezwaren = new ArrayList<>();
        if (gelezen.status() != GOED) {
            bezwaren.add("status " + gelezen.status());
        } else if (xlsx) {
            Uitvoerlezer.xlsx(bestand, telling::rij);
        } else {
            Uitvoerlezer.csv(bestand, machine ? ',' : ';', telling::rij);
        }
        if (bezwaren.isEmpty()) {
            bezwaren.addAll(
                    bezwaren(telling, verwacht.rijen(), verwacht.sommen(), rapport.kolommen()));
        }
        if (verwacht.rijen() < minstens) {
            bezwaren.add("minder dan " + minstens + " rijen in de databank");
        }
        return new Uitkomst(
                rapport.naam(),
                vorm,
                telling.rijen(),
                verwacht.rijen(),
                Uitvoerverslag.sommen(rapport.kolommen(), telling.sommen()),
                gelezen.bytes(),
                gelezen.ms(),
                gelezen.erbij(),
                gelezen.groei(),
                bezwaren);
    }

    /** Waarin een bestand van de databank afwijkt. */
    static List<String> bezwaren(
            Uitvoertelling telling, long rijen, List<BigDecimal> sommen, List<String> kolommen) {
        List<String> bezwaren = new ArrayList<>();
        if (telling.rijen() != rijen) {
            bezwaren.add("rijen");
        }
        for (int i = 0; i < sommen.size(); i++) {
            if (telling.sommen().get(i).compareTo(sommen.get(i)) != 0) {
                bezwaren.add(
                        kolommen.get(i) + " is in de databank " + sommen.get(i).toPlainString());
            }
        }
        telling.bezwaar().ifPresent(bezwaren::add);
        return bezwaren;
    }

    /** Een pdf telt de proef niet na: zij is er, of zij zegt waarom niet. */
    private Uitkomst pdf(Uitvoerrapport rapport, Verwacht verwacht)
            throws IOException, InterruptedException {
        Bestand gelezen = haal("/uitvoer/" + rapport.naam() + ".pdf", 4 * MB);
        Optional<String> bezwaar = pdfbezwaar(gelezen.status(), verwacht.rijen(), kop());
        return new Uitkomst(
                rapport.naam(),
                "pdf",
                Uitkomst.NIET_GETELD,
                verwacht.rijen(),
                gelezen.status() == TE_GROOT ? "geweigerd met uitleg" : "",
                gelezen.bytes(),
                gelezen.ms(),
                gelezen.erbij(),
                gelezen.groei(),
                bezwaar.stream().toList());
    }

    /** Boven de grens een weigering die zegt wat dan wel kan, en eronder een pdf. */
    static Optional<String> pdfbezwaar(int status, long rijen, String lijf) {
        boolean past = rijen <= PDFRIJEN;
        if (status != (past ? GOED : TE_GROOT)) {
            return Optional.of("status " + status);
        }
        boolean goed =
                past ? lijf.startsWith("%PDF") : lijf.contains("5.000") && lijf.contains("CSV");
        return goed ? Optional.empty() : Optional.of("geen pdf en geen uitleg");
    }

    private String kop() throws IOException {
        try (InputStream in = Files.newInputStream(bestand)) {
            return new String(in.readNBytes(BUFFER), StandardCharsets.UTF_8);
        }
    }

    /** Leest een bestand weg en telt na elke {@code stap} bytes, en na de eerste, de heap. */
    private Bestand haal(String pad, int stap) throws IOException, InterruptedException {
        long rust = Levendgeheugen.van(platform.serverPid());
        long begin = System.nanoTime();
        long gewacht = 0;
        long bytes = 0;
        long meeste = 0;
        long eerste = -1;
        long laatste = 0;
        long volgende = 1;
        HttpResponse<InputStream> antwoord = bezoek.open(pad);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = antwoord.body();
                OutputStream uit = Files.newOutputStream(bestand)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                uit.write(buffer, 0, n);
                bytes += n;
                if (bytes >= volgende) {
                    long even = System.nanoTime();
                    laatste = Levendgeheugen.van(platform.serverPid());
                    eerste = eerste < 0 ? laatste : eerste;
                    meeste = Math.max(meeste, laatste);
                    gewacht += System.nanoTime() - even;
                    volgende = bytes + stap;
                }
            }
        }
        long ms = (System.nanoTime() - begin - gewacht) / 1_000_000;
        return new Bestand(
                antwoord.statusCode(),
                bytes,
                ms,
                Math.max(0, meeste - rust),
                Math.max(0, laatste - eerste));
    }
}
