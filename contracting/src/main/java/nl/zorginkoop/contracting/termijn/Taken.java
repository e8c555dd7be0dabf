package nl.zorginkoop.contracting.termijn;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De tabel van de taken en haar stappen. */
@Dependent
class Taken {
    private static final String KOLOMMEN =
            """
            id, gemeente, aanbieder, titel, toelichting, onderwerp_soort, onderwerp, rol, eigenaar,
            vervanger, nullif(einde, 'infinity') as einde, geescaleerd, met_reden, toestand, ontstaan,
            klaar, klaar_door, reden, versie
            """;

    @Inject Databank databank;

    void voegToe(UUID id, Gemeentecode gemeente, Taakverzoek v) {
        Taakverzoek.Escalatie escalatie = v.escalatie();
        databank.voer(
                """
                insert into taak (id, gemeente, aanbieder, titel, toelichting, onderwerp_soort, onderwerp,
                    rol, eigenaar, vervanger, einde, escalatie_rol, escalatie_persoon, escalatie_op, met_reden)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, 'infinity'::timestamptz), ?, ?, ?, ?)
                """,
                id,
                gemeente.code(),
                v.aanbieder() == null ? null : v.aanbieder().code(),
                v.titel(),
                v.toelichting(),
                v.onderwerp().soort(),
                v.onderwerp().id(),
                v.rol(),
                v.eigenaar(),
                v.vervanger(),
                v.einde(),
                escalatie == null ? null : escalatie.rol(),
                escalatie == null ? null : escalatie.persoon(),
                escalatie == null ? null : escalatie.op(),
                v.metReden());
    }

    /** Vindt een taak van deze huurder; een gemeente en een aanbieder zien elkaars bak niet. */
    Optional<Taak> vind(Namens namens, UUID id) {
        return databank.eerste(
                "select " + KOLOMMEN + " from taak where id = ? and " + vanDezeHuurder(namens),
                Taken::taak,
                id);
    }

    List<Taak> over(Namens namens, UUID onderwerp) {
        return databank.lijst(
                "select "
                        + KOLOMMEN
                        + " from taak where onderwerp = ? and "
                        + vanDezeHuurder(namens)
                        + " order by ontstaan, id",
                Taken::taak,
                onderwerp);
    }

    /** Het werk dat een gemeente bij een aanbieder neerlegde. */
    List<Taak> over(Namens namens, AgbCode aanbieder, UUID onderwerp) {
        return databank.lijst(
                "select "
                        + KOLOMMEN
                        + " from taak where onderwerp = ? and gemeente = ? and aanbieder = ?"
                        + " order by ontstaan, id",
                Taken::taak,
                onderwerp,
                namens.gemeente().code(),
                aanbieder.code());
    }

    /** Geeft de taak aan iemand, of met {@code null} terug aan de rol. */
    boolean geef(
            UUID id, long versie, Rol rol, String eigenaar, String vervanger, boolean begonnen) {
        return databank.voer(
                        """
                        update taak set rol = ?, eigenaar = ?, vervanger = ?, toestand = ?, versie = versie + 1
                        where id = ? and versie = ? and klaar is null
                        """,
                        rol,
                        eigenaar,
                        vervanger,
                        begonnen ? Taak.Toestand.IN_BEHANDELING : Taak.Toestand.OPEN,
                        id,
                        versie)
                == 1;
    }

    boolean rondAf(UUID id, long versie, Taak.Toestand toestand, String wie, String reden) {
        return databank.voer(
                        """
                        update taak set toestand = ?, klaar = nu(), klaar_door = ?, reden = ?, versie = versie + 1
                        where id = ? and versie = ? and klaar is null
                        """,
                        toestand,
                        wie,
                        reden,
                        id,
                        versie)
                == 1;
    }

    /** Schuift een taak die bleef liggen door; leeg als zij intussen af is. */
    Optional<Taak> escaleer(UUID id) {
        return databank.eerste(
                """
                update taak set rol = escalatie_rol, eigenaar = escalatie_persoon, vervanger = eigenaar,
                    toestand = 'OPEN', geescaleerd = nu(), versie = versie + 1
                where id = ? and klaar is null and geescaleerd is null
                returning\s"""
                        + KOLOMMEN,
                Taken::taak,
                id);
    }

    void stap(UUID id, String wat, String wie, String reden) {
        databank.voer(
                """
                insert into taak_stap (gemeente, aanbieder, taak, wat, wie, eigenaar, reden)
                select gemeente, aanbieder, id, ?, ?, eigenaar, ? from taak where id = ?
                """,
                wat,
                wie,
                reden,
                id);
    }

    /** Kent het platform deze persoon in de organisatie waar de taak ligt? */
    boolean kent(Taak taak, String gebruikersnaam) {
        return databank.eerste(
                        """
                        select 1 from lopende_toekenning where gebruikersnaam = ?
                          and case when ?::char(8) is null then gemeente = ? else aanbieder = ? end
                        """,
                        r -> 1,
                        gebruikersnaam,
                        taak.aanbieder() == null ? null : taak.aanbieder().code(),
                        taak.gemeente().code(),
                        taak.aanbieder() == null ? null : taak.aanbieder().code())
                .isPresent();
    }

    static String kolommen() {
        return KOLOMMEN;
    }

    static String vanDezeHuurder(Namens namens) {
        return namens.aanbieder() == null
                ? "gemeente = (select huidige_gemeente()) and aanbieder is null"
                : "aanbieder = (select huidige_aanbieder())";
    }

    static Taak taak(ResultSet r) throws SQLException {
        String aanbieder = r.getString("aanbieder");
        Instant einde = Databank.moment(r, "einde");
        return new Taak(
                r.getObject("id", UUID.class),
                new Gemeentecode(r.getString("gemeente")),
                aanbieder == null ? null : new AgbCode(aanbieder),
                r.getString("titel"),
                r.getString("toelichting"),
                new Onderwerp(r.getString("onderwerp_soort"), r.getObject("onderwerp", UUID.class)),
                Rol.valueOf(r.getString("rol")),
                r.getString("eigenaar"),
                r.getString("vervanger"),
                einde,
                Databank.moment(r, "geescaleerd"),
                r.getBoolean("met_reden"),
                Taak.Toestand.valueOf(r.getString("toestand")),
                Databank.moment(r, "ontstaan"),
                Databank.moment(r, "klaar"),
                r.getString("klaar_door"),
                r.getString("reden"),
                r.getLong("versie"));
    }
}
