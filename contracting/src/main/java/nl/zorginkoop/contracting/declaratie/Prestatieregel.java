package nl.zorginkoop.contracting.declaratie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.zorginkoop.contracting.databank.Databank;

/**
 * Eén gedeclareerde regel zoals de aanbieder haar stuurde.
 *
 * @param nr volgnummer in het bericht, vanaf 1
 * @param vorigeReferentie de gecrediteerde regel; alleen bij een credit
 * @param volume in eenheden; bij euro's in centen
 * @param tarief in centen per eenheid, of {@code null} bij euro's
 * @param bedrag in centen, altijd nul of meer
 */
public record Prestatieregel(
        long nr,
        String bsn,
        String referentie,
        String vorigeReferentie,
        long toewijzingnummer,
        String categorie,
        String code,
        LocalDate begin,
        LocalDate eind,
        long volume,
        String eenheid,
        Long tarief,
        long bedrag,
        boolean credit) {
    /** Zoals zij in {@code prestatie} staat. */
    public static Prestatieregel van(ResultSet r) throws SQLException {
        return new Prestatieregel(
                r.getLong("nr"),
                r.getString("bsn"),
                r.getString("referentie"),
                r.getString("vorige_referentie"),
                r.getLong("toewijzingnummer"),
                r.getString("categorie"),
                r.getString("code"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getLong("volume"),
                r.getString("eenheid"),
                Databank.getal(r, "tarief"),
                r.getLong("bedrag"),
                "C".equals(r.getString("dc")));
    }
}
