package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Databank en server samen: in deze volgorde aan, in omgekeerde volgorde uit. */
public final class Platform implements AutoCloseable {

    private static final Duration TIK = Duration.ofSeconds(1);
    private static final Duration STILTE = Duration.ofSeconds(10);
    static final String EERSTE_BEHEERDER = "eerste-beheerder";
    private static final List<String> BERICHTMAPPEN = List.of("in", "uit", "verwerkt", "uitval");

    private final Instellingen instellingen;
    private final Slot slot;
    private final Server server;
    private Postgres postgres;
    private Databank databank;

    private Platform(Instellingen instellingen, Slot slot) {
        this.instellingen = instellingen;
        this.slot = slot;
        this.server = new Server(instellingen);
    }

    /**
     * Neemt de datamap in bezit en ruimt een server op die een kill -9 overleefde; pas daarna valt
     * te zeggen of de poort van een ander is.
     */
    public static Platform neem(Instellingen instellingen) {
        Bestanden.map(instellingen.data());
        Platform platform = new Platform(instellingen, Slot.neem(instellingen.data()));
        platform.server.stopVorige();
        if (!Poorten.vrij(instellingen.httpPoort())) {
            platform.close();
            throw new Fout(
                    "Poort "
                            + instellingen.httpPoort()
                            + " is bezet door een ander programma. Kies een andere met"
                            + " ZORGINKOOP_HTTP_PORT, bijvoorbeeld:"
                            + " ZORGINKOOP_HTTP_PORT=8081 ./zorginkoop start");
        }
        return platform;
    }

    public synchronized void startDatabank() {
        Geheimen geheimen = new Geheimen(instellingen.geheimen());
        if (instellingen.extern().isPresent()) {
            databank = Databankrollen.extern(instellingen.extern().get(), geheimen);
            return;
        }
        postgres = new Postgres(instellingen, geheimen);
        postgres.start(Poorten.kies());
        databank = Databankrollen.ingebouwd(postgres, geheimen);
    }

    public synchronized void startServer() {
        maakMappen();
        server.start(omgeving());
    }

    public void wachtTotGereed(Duration geduld) throws InterruptedException {
        wachtTotGereed(geduld, voortgang -> {});
    }

    /**
     * Wacht tot het platform bedient, of tot vaststaat dat het dat niet gaat doen. Waar het op
     * wacht (de demowereld laden duurt even) hoort wie meeluistert, hoogstens eens per tien
     * seconden.
     */
    void wachtTotGereed(Duration geduld, Consumer<String> voortgang) throws InterruptedException {
        Gereedheid gereedheid = new Gereedheid(instellingen.httpPoort());
        long einde = System.nanoTime() + geduld.toNanos();
        long volgende = System.nanoTime() + STILTE.toNanos();
        while (true) {
            if (server.uitgerold()) {
                Optional<String> nogNiet = gereedheid.wachtOp();
                if (nogNiet.isEmpty()) {
                    return;
                }
                if (!nogNiet.get().isEmpty() && System.nanoTime() > volgende) {
                    voortgang.accept(nogNiet.get());
                    volgende = System.nanoTime() + STILTE.toNanos();
                }
            }
            stopAlsHetNietMeerKomt();
            if (System.nanoTime() > einde) {
                throw new Fout(
                        "De toepassing is na "
                                + geduld.toMinutes()
                                + " minuten niet gereed; zie "
                                + server.logboek());
            }
        }
    }

    private void stopAlsHetNietMeerKomt() throws InterruptedException {
        if (server.uitrolMislukt()) {
            throw new Fout(
                    "De toepassing start niet. Fouten in "
                            + server.logboek()
                            + ":\n"
                            + server.oorzaken());
        }
        if (server.gestoptBinnen(Duration.ofMillis(500))) {
            throw new Fout(
                    "De server is tijdens het starten gestopt. Fouten in "
                            + server.logboek()
                            + ":\n"
                            + server.oorzaken());
        }
    }

    /** Blijft staan tot een van beide wegvalt en zegt dan welke. */
    public String wachtTotIetsStopt() throws InterruptedException {
        while (true) {
            if (server.gestoptBinnen(TIK)) {
                return "De server is onverwacht gestopt; zie " + server.logboek();
            }
            if (postgres != null && !postgres.leeft()) {
                return "PostgreSQL is onverwacht gestopt; zie "
                        + instellingen.data().resolve("postgres/postgres.log");
            }
        }
    }

    public long serverPid() {
        return server.pid();
    }

    public long databankPid() {
        return postgres.pid();
    }

    public String databankUrl() {
        return databank.url();
    }

    String beheerWachtwoord() {
        return postgres.beheerWachtwoord();
    }

    public Path data() {
        return instellingen.data();
    }

    public String adres() {
        return instellingen.adres();
    }

    @Override
    public synchronized void close() {
        try (slot) {
            server.stop();
            if (postgres != null) {
                postgres.stop();
            }
        }
    }

    private void maakMappen() {
        Bestanden.besloten(instellingen.logmap());
        for (String naam : BERICHTMAPPEN) {
            Bestanden.map(instellingen.data().resolve("berichten").resolve(naam));
        }
    }

    private Map<String, String> omgeving() {
        Geheimen geheimen = new Geheimen(instellingen.geheimen());
        Map<String, String> omgeving = new HashMap<>();
        omgeving.put("ZORGINKOOP_DATA", instellingen.data().toString());
        omgeving.put("ZORGINKOOP_HTTP_PORT", Integer.toString(instellingen.httpPoort()));
        omgeving.put("ZORGINKOOP_DEMO", instellingen.demo() ? "ja" : "nee");
        omgeving.put("ZORGINKOOP_DB_URL", databank.url());
        omgeving.put("ZORGINKOOP_DB_USER", databank.eigenaar());
        omgeving.put("ZORGINKOOP_DB_PASSWORD", databank.eigenaarWachtwoord());
        omgeving.put("ZORGINKOOP_DB_APP_USER", databank.app());
        omgeving.put("ZORGINKOOP_DB_APP_PASSWORD", databank.appWachtwoord());
        omgeving.put("ZORGINKOOP_BERICHT_SLEUTEL", geheimen.sleutel("bericht-sleutel"));
        if (!instellingen.demo()) {
            omgeving.put("ZORGINKOOP_EERSTE_BEHEERDER", geheimen.wachtwoord(EERSTE_BEHEERDER));
        }
        omgeving.put("ZORGINKOOP_LEVER_TOKEN", geheimen.wachtwoord("lever-token"));
        return omgeving;
    }
}
