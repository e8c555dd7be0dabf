package nl.zorginkoop.contracting.dossier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/** De tabel van de bewijsstukken. */
@Dependent
class Dossierstukken {
    @Inject Databank databank;

    Dossierstukken() {}

    Dossierstukken(Databank databank) {
        this.databank = databank;
    }

    void leg(Namens namens, UUID id, Stukopgave o, UUID document, UUID vervangt) {
        voer(
                """
                insert into dossierstuk (id, aanbieder, soort, houder, omschrijving, afgifte, geldig_tot, document, naam,
                    sha256, vervangt, door)
                select ?, ?, ?, ?, ?, ?, ?, d.id, d.naam, d.sha256, ?, ? from document d where d.id = ?
                """,
                id,
                namens.aanbieder().code(),
                o.soort(),
                o.houder(),
                o.omschrijving(),
                o.afgifte(),
                o.geldigTot(),
                vervangt,
                namens.wie(),
                document);
    }

    boolean laatVervallen(UUID id) {
        return voer(
                        "update dossierstuk set vervallen = nu() where id = ? and vervallen is null",
                        id)
                == 1;
    }

    Optional<Dossierstuk> vind(UUID id) {
        return databank.eerste("select * from dossierstuk where id = ?", Dossierstukken::stuk, id);
    }

    Optional<AgbCode> vanWie(UUID id) {
        return databank.eerste(
                "select aanbieder from dossierstuk where id = ?",
                r -> new AgbCode(r.getString("aanbieder")),
                id);
    }

    // De databank oordeelt; wat zij bij naam weigert, wordt de zin die daarbij hoort.
    int voer(String sql, Object... waarden) {
        try {
            return databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            Dossierreden reden = Dossierreden.bij(fout.regel()).orElseThrow(() -> fout);
            throw new Weigering(reden, reden.zin());
        }
    }

    static Dossierstuk stuk(ResultSet r) throws SQLException {
        return new Dossierstuk(
                r.getObject("id", UUID.class),
                Stuksoort.valueOf(r.getString("soort")),
                r.getString("houder"),
                r.getString("omschrijving"),
                Databank.dag(r, "afgifte"),
                Databank.dag(r, "geldig_tot"),
                Databank.dag(r, "telt_tot"),
                r.getObject("document", UUID.class),
                r.getString("naam"),
                r.getString("sha256"),
                r.getObject("vervangt", UUID.class),
                Databank.moment(r, "vervallen"),
                Databank.moment(r, "toegevoegd"));
    }
}
