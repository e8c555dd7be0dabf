package nl.zorginkoop.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zorginkoop.contracting.privacy.Ankermap;
import nl.zorginkoop.contracting.privacy.Ketencontrole;
import nl.zorginkoop.contracting.privacy.Ketenuitslag;

/**
 * {@code ./zorginkoop logboek controleer}: rekent elke keten na buiten de server om. Ook voor wie
 * de server niet vertrouwt: er komt geen code van het draaiende platform aan te pas, alleen zijn
 * databank en de ankers.
 */
final class LogboekOpdracht {

    private static final int VERKEERD_GEBRUIK = 2;
    private static final int POORTREGEL = 3;

    private final Instellingen instellingen;
    private final Map<String, String> omgeving;
    private final Scherm scherm;

    LogboekOpdracht(Instellingen instellingen, Map<String, String> omgeving, Scherm scherm) {
        this.instellingen = instellingen;
        this.omgeving = omgeving;
        this.scherm = scherm;
    }

    int voerUit(List<String> argumenten) {
        if (!argumenten.equals(List.of("controleer"))) {
            scherm.fout("Gebruik: ./zorginkoop logboek controleer");
            return VERKEERD_GEBRUIK;
        }
        Ankermap ankers = new Ankermap(ankermap());
        try (Connection verbinding = verbind()) {
            return meld(new Ketencontrole(verbinding, ankers).alle(), ankers);
        } catch (SQLException fout) {
            throw new Fout("De databank is niet te lezen: " + fout.getMessage(), fout);
        }
    }

    int meld(List<Ketenuitslag> uitslagen, Ankermap ankers) {
        long afwijkingen = 0;
        for (Ketenuitslag u : uitslagen) {
            afwijkingen += u.aantal();
            scherm.regel(
                    "%s  %s  %d regels, %d wachtend, %d vernietigd, %d ankers%s",
                    u.gemeente(),
                    u.ongeschonden() ? "ongeschonden" : u.aantal() + " AFWIJKINGEN",
                    u.schakels(),
                    u.wachtend(),
                    u.vernietigd(),
                    u.ankers(),
                    u.laatsteAnker() == null ? "" : " tot " + u.laatsteAnker());
            u.bevindingen().forEach(b -> scherm.regel("      %s bij %d", b.soort(), b.plek()));
        }
        scherm.regel("Ankers: %s", ankers.pad());
        scherm.regel(
                afwijkingen == 0
                        ? "Het logboek is ongeschonden."
                        : "Het logboek klopt niet. Verander niets, bewaar een kopie van databank en"
                                + " ankers, en meld een beveiligingsincident.");
        return afwijkingen == 0 ? 0 : 1;
    }

    private Path ankermap() {
        String eigen = omgeving.get(Ankermap.OMGEVING);
        // Een pad zonder begin geldt vanaf de datamap, zoals voor de server.
        return instellingen.data().resolve(eigen == null || eigen.isBlank() ? "protocol" : eigen);
    }

    private Connection verbind() throws SQLException {
        if (instellingen.extern().isPresent()) {
            Instellingen.ExterneDatabank extern = instellingen.extern().get();
            return DriverManager.getConnection(
                    extern.url(), extern.eigenaar(), extern.wachtwoord());
        }
        return DriverManager.getConnection(
                String.format(
                        Locale.ROOT,
                        "jdbc:postgresql://localhost:%d/%s",
                        poort(),
                        Databankrollen.NAAM),
                Databankrollen.APP,
                Geheimen.lees(instellingen.geheimen(), "db-app"));
    }

    // De ingebouwde databank kiest bij elke start een poort en schrijft die in haar eigen bestand.
    private int poort() {
        Path bestand = instellingen.data().resolve("postgres/18/postmaster.pid");
        if (!Files.isReadable(bestand)) {
            throw new Fout(
                    "De databank draait niet: start het platform eerst, met dezelfde"
                            + " ZORGINKOOP_DATA ("
                            + instellingen.data()
                            + ").");
        }
        List<String> regels = Bestanden.lees(bestand).lines().toList();
        if (regels.size() <= POORTREGEL || !regels.get(POORTREGEL).strip().matches("\\d{1,5}")) {
            throw new Fout("De databank is nog niet gestart; probeer het zo weer.");
        }
        return Integer.parseInt(regels.get(POORTREGEL).strip());
    }
}
