package nl.zorginkoop.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hoe lang de databank deed over wat er tussen twee momenten gebeurde, uit haar eigen logboek. Zij
 * schrijft alleen duren, geen opdrachten: waarden van rijen horen niet in een logboek.
 */
final class Duurlogboek implements AutoCloseable {

    private static final Pattern DUUR = Pattern.compile("duration: (\\d+(?:\\.\\d+)?) ms");

    /**
     * @param som alle opdrachten samen
     * @param zwaarste de langste opdracht
     */
    record Duur(double som, double zwaarste) {}

    private final Connection verbinding;
    private final Path logboek;
    private long gelezen;

    private Duurlogboek(Connection verbinding, Path logboek) {
        this.verbinding = verbinding;
        this.logboek = logboek;
    }

    static Duurlogboek open(Connection verbinding, Path logboek) throws SQLException {
        Duurlogboek zelf = new Duurlogboek(verbinding, logboek);
        zelf.zet("alter system set log_duration = on");
        return zelf;
    }

    /** Slaat over wat er tot nu toe gebeurde. */
    void vanafNu() throws IOException {
        gelezen = Files.size(logboek);
    }

    Duur tot() throws IOException {
        try (RandomAccessFile bestand = new RandomAccessFile(logboek.toFile(), "r")) {
            byte[] erbij = new byte[(int) Math.max(0, bestand.length() - gelezen)];
            bestand.seek(gelezen);
            bestand.readFully(erbij);
            gelezen += erbij.length;
            return duur(new String(erbij, StandardCharsets.UTF_8));
        }
    }

    static Duur duur(String regels) {
        double som = 0;
        double zwaarste = 0;
        Matcher regel = DUUR.matcher(regels);
        while (regel.find()) {
            double ms = Double.parseDouble(regel.group(1));
            som += ms;
            zwaarste = Math.max(zwaarste, ms);
        }
        return new Duur(som, zwaarste);
    }

    @Override
    public void close() throws SQLException {
        zet("alter system reset log_duration");
    }

    private void zet(String wat) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(wat);
            opdracht.execute("select pg_reload_conf()");
        }
    }
}
