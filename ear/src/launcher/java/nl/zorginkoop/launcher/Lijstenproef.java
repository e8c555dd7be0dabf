package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Leest van elke lijst het eerste en het diepste blad, steeds opnieuw, en houdt bij hoe lang de
 * server en de databank erover doen en hoeveel rijen zij ervoor opent. Het diepste blad is het
 * laatste en het blad ervoor (dat met een sleutel begint); het traagste van die twee telt.
 */
final class Lijstenproef {

    // Een verbinding onthoudt een plan na vijf keer, en er zijn er een paar.
    static final int OPWARMEN = 40;
    // Een databankproces meldt wat het las pas als het tien seconden niets deed.
    private static final int TELLERS_LOPEN_ACHTER = 11;

    /**
     * Wat er van een lijst gemeten is.
     *
     * @param gelezen rijen die de databank per eerste blad opende
     * @param storing waarom er niets te meten was, of leeg
     */
    record Uitkomst(
            Lijstblad blad,
            long rijen,
            Deel eerste,
            Deel diepste,
            long gelezen,
            Optional<String> storing) {

        /** Er valt niets te bladeren; wat erop staat kost wel wat. */
        boolean eenBlad() {
            return eerste == diepste;
        }

        double verhouding() {
            return eerste.pagina.p50() == 0 ? 0 : diepste.pagina.p50() / eerste.pagina.p50();
        }
    }

    /** Een reeks van dezelfde bladzijde. */
    record Deel(Meetreeks pagina, Meetreeks databank, Meetreeks zwaarste) {
        static Deel leeg() {
            return new Deel(new Meetreeks(), new Meetreeks(), new Meetreeks());
        }

        Deel traagste(Deel ander) {
            return ander.pagina.p50() > pagina.p50() ? ander : this;
        }
    }

    private final Platform platform;
    private final Connection verbinding;
    private final int keren;
    private final Scherm scherm;
    private final Map<String, Webbezoek> bezoekers = new HashMap<>();

    Lijstenproef(Platform platform, Connection verbinding, int keren, Scherm scherm) {
        this.platform = platform;
        this.verbinding = verbinding;
        this.keren = keren;
        this.scherm = scherm;
    }

    List<Uitkomst> draai(List<Lijstblad> bladen)
            throws IOException, InterruptedException, SQLException {
        List<Uitkomst> uitkomsten = new ArrayList<>();
        Path logboek = platform.data().resolve("postgres/postgres.log");
        try (Duurlogboek duren = Duurlogboek.open(verbinding, logboek)) {
            for (Lijstblad blad : bladen) {
                Uitkomst uitkomst = meet(blad, duren);
                uitkomsten.add(uitkomst);
                scherm.regel("%s", Lijstverslag.rij(uitkomst));
            }
        }
        return uitkomsten;
    }

    private Uitkomst meet(Lijstblad blad, Duurlogboek duren)
            throws IOException, InterruptedException, SQLException {
        Webbezoek bezoek = bezoek(blad);
        String pad = blad.pad() + parameters(blad);
        long rijen = rijen(blad.tabel());
        Webbezoek.Gelezen proef = bezoek.lees(pad);
        if (proef.status() != 200) {
            return mislukt(blad, rijen, "status " + proef.status());
        }
        Optional<String> laatste = Webbezoek.blader(proef.tekst(), "laatste");
        Optional<String> ervoor =
                laatste.isEmpty()
                        ? laatste
                        : Webbezoek.blader(bezoek.lees(laatste.get()).tekst(), "vorige");
        long voor = geopend();
        Deel eerste = reeks(bezoek, pad, duren);
        TimeUnit.SECONDS.sleep(TELLERS_LOPEN_ACHTER);
        long gelezen = (geopend() - voor) / (keren + OPWARMEN);
        if (laatste.isEmpty()) {
            return new Uitkomst(blad, rijen, eerste, eerste, gelezen, Optional.empty());
        }
        Deel diepste = reeks(bezoek, laatste.get(), duren);
        if (ervoor.isPresent()) {
            diepste = diepste.traagste(reeks(bezoek, ervoor.get(), duren));
        }
        return new Uitkomst(blad, rijen, eerste, diepste, gelezen, Optional.empty());
    }

    private static Uitkomst mislukt(Lijstblad blad, long rijen, String waarom) {
        return new Uitkomst(blad, rijen, Deel.leeg(), Deel.leeg(), 0, Optional.of(waarom));
    }

    private Deel reeks(Webbezoek bezoek, String pad, Duurlogboek duren)
            throws IOException, InterruptedException {
        Deel deel = Deel.leeg();
        for (int keer = -OPWARMEN; keer < keren; keer++) {
            duren.vanafNu();
            Webbezoek.Gelezen gelezen = bezoek.lees(pad);
            Duurlogboek.Duur duur = duren.tot();
            if (gelezen.status() != 200) {
                throw new Fout(pad + " gaf ineens status " + gelezen.status());
            }
            if (keer >= 0) {
                deel.pagina().neem(gelezen.ms());
                deel.databank().neem(duur.som());
                deel.zwaarste().neem(duur.zwaarste());
            }
        }
        return deel;
    }

    private Webbezoek bezoek(Lijstblad blad) throws IOException, InterruptedException {
        Webbezoek bekend = bezoekers.get(blad.rol());
        if (bekend != null) {
            return bekend;
        }
        Webbezoek nieuw = new Webbezoek(platform.adres());
        if (!blad.openbaar()) {
            // lijsten.sql geeft elk account het wachtwoord van de controller uit de demowereld.
            nieuw.meldAan(
                    blad.account(), Demoaccount.uit(platform.data(), "controller").wachtwoord());
        }
        bezoekers.put(blad.rol(), nieuw);
        return nieuw;
    }

    private String parameters(Lijstblad blad) throws SQLException {
        if (blad.parameters().isEmpty()) {
            return "";
        }
        try (Statement opdracht = verbinding.createStatement();
                ResultSet rij = opdracht.executeQuery(blad.parameters())) {
            rij.next();
            return "?" + rij.getString(1);
        }
    }

    private long rijen(String tabel) throws SQLException {
        return getal("select reltuples::bigint from pg_class where oid = to_regclass(?)", tabel);
    }

    private long geopend() throws SQLException {
        return getal(
                "select (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables)"
                        + " + (select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes)"
                        + " where ? is not null",
                "");
    }

    private long getal(String vraag, String waarde) throws SQLException {
        try (PreparedStatement opdracht = verbinding.prepareStatement(vraag)) {
            opdracht.setString(1, waarde);
            try (ResultSet rij = opdracht.executeQuery()) {
                rij.next();
                return rij.getLong(1);
            }
        }
    }
}
