package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** De rij van een overeenkomst, en elke opdracht met haar weigering in woorden. */
@Dependent
class Contracttabel {
    /** Wat elke deur van een overeenkomst moet weten. */
    record Stand(
            UUID id,
            Gemeentecode gemeente,
            AgbCode aanbieder,
            String nummer,
            Contracttoestand toestand,
            LocalDate begin,
            LocalDate eind,
            UUID kader) {}

    @Inject Databank databank;
    @Inject Klok klok;

    Stand eis(UUID id) {
        return vind(id).orElseThrow(Contractreden.ONBEKEND::nee);
    }

    Optional<Stand> vind(UUID id) {
        return databank.eerste(
                "select id, gemeente, aanbieder, nummer, toestand, begin, eind, kader from raamovereenkomst"
                        + " where id = ?",
                Contracttabel::stand,
                id);
    }

    void zet(UUID id, Contracttoestand naar) {
        voer(
                "update raamovereenkomst set toestand = ?, versie = versie + 1 where id = ?",
                naar,
                id);
    }

    int voer(String sql, Object... waarden) {
        try {
            return databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            throw Contractreden.bij(fout);
        }
    }

    /** Eén rij veranderen; niets geraakt is onbekend voor deze organisatie. */
    void voerEen(String sql, Object... waarden) {
        if (voer(sql, waarden) == 0) {
            throw Contractreden.ONBEKEND.nee();
        }
    }

    private static Stand stand(ResultSet r) throws SQLException {
        return new Stand(
                r.getObject("id", UUID.class),
                new Gemeentecode(r.getString("gemeente")),
                new AgbCode(r.getString("aanbieder")),
                r.getString("nummer"),
                Contracttoestand.valueOf(r.getString("toestand")),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getObject("kader", UUID.class));
    }
}
