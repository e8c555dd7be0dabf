package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Herkomst;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De bewaarde accounts. De tabel is algemeen: wie welke rijen mag zien, staat in elke opdracht. */
@Dependent
class Accounts {
    private static final String LEES =
            """
            select a.id, a.gebruikersnaam, a.naam, a.rol, a.gemeente, a.aanbieder, a.taal, a.actief,
                   case when a.geblokkeerd_tot > nu() then a.geblokkeerd_tot end as geblokkeerd_tot,
                   coalesce(g.naam, z.naam) as organisatie, a.wachtwoord_hash
            from account a
            left join gemeente g on g.code = a.gemeente
            left join zorgaanbieder z on z.agb = a.aanbieder
            """;

    @Inject Databank databank;

    Accounts() {}

    Accounts(Databank databank) {
        this.databank = databank;
    }

    record MetHash(Account account, String hash) {}

    Optional<MetHash> vind(String gebruikersnaam) {
        return databank.eerste(
                LEES + " where a.gebruikersnaam = ?",
                r -> new MetHash(account(r), r.getString("wachtwoord_hash")),
                gebruikersnaam);
    }

    /** Van een gemeente haar eigen mensen; het platform ziet iedereen. */
    List<Account> van(Gemeentecode gemeente) {
        return databank.lijst(
                LEES + " where a.gemeente = ? or ? = '0000' order by a.gebruikersnaam limit 10000",
                Accounts::account,
                gemeente.code(),
                gemeente.code());
    }

    void bewaar(UUID id, NieuwAccount nieuw, String hash) {
        try {
            databank.voer(
                    "insert into account (id, gebruikersnaam, naam, email, wachtwoord_hash, rol,"
                            + " gemeente, aanbieder) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    nieuw.gebruikersnaam(),
                    nieuw.naam(),
                    nieuw.email(),
                    hash,
                    nieuw.rol(),
                    nieuw.gemeente() == null ? null : nieuw.gemeente().code(),
                    nieuw.aanbieder() == null ? null : nieuw.aanbieder().code());
        } catch (Databankfout fout) {
            if ("23505".equals(fout.sqlState())) {
                throw new Weigering(
                        Accountreden.NAAM_BEZET, "Deze gebruikersnaam is al in gebruik.");
            }
            throw fout;
        }
    }

    /** Zet een nieuw wachtwoord en haalt een blokkade weg. */
    boolean zetWachtwoord(UUID id, Gemeentecode namens, String hash) {
        return databank.voer(
                        "update account set wachtwoord_hash = ?, mislukt = 0,"
                                + " geblokkeerd_tot = null, versie = versie + 1"
                                + " where id = ? and (gemeente = ? or ? = '0000')",
                        hash,
                        id,
                        namens.code(),
                        namens.code())
                == 1;
    }

    boolean zetActief(UUID id, Gemeentecode namens, boolean actief) {
        return databank.voer(
                        "update account set actief = ?, mislukt = 0, geblokkeerd_tot = null,"
                                + " versie = versie + 1"
                                + " where id = ? and (gemeente = ? or ? = '0000')",
                        actief,
                        id,
                        namens.code(),
                        namens.code())
                == 1;
    }

    void zetTaal(String gebruikersnaam, String taal) {
        databank.voer("update account set taal = ? where gebruikersnaam = ?", taal, gebruikersnaam);
    }

    // Eén opdracht telt en sluit af: twee pogingen tegelijk kunnen elkaars telling niet missen.
    void telMislukt(UUID id) {
        databank.voer(
                """
                update account set
                    mislukt = case when mislukt + 1 >= 10 then 0 else mislukt + 1 end,
                    geblokkeerd_tot = case when mislukt + 1 >= 10
                        then nu() + interval '15 minutes' else geblokkeerd_tot end
                where id = ?
                """,
                id);
    }

    void telGelukt(UUID id) {
        databank.voer("update account set mislukt = 0 where id = ? and mislukt > 0", id);
    }

    void log(Account account, String resultaat) {
        databank.eerste(
                "select schrijf_logregel(?, ?, ?, ?, 'Aanmelding.meldAan', ?, null, null, ?,"
                        + " ?, null, null)",
                r -> "",
                (account.gemeente() == null ? Gemeentecode.PLATFORM : account.gemeente()).code(),
                account.aanbieder() == null ? null : account.aanbieder().code(),
                account.gebruikersnaam(),
                account.rol(),
                account.id(),
                resultaat,
                Herkomst.nu());
    }

    private static Account account(ResultSet r) throws SQLException {
        String gemeente = r.getString("gemeente");
        String aanbieder = r.getString("aanbieder");
        return new Account(
                r.getObject("id", UUID.class),
                r.getString("gebruikersnaam"),
                r.getString("naam"),
                Rol.valueOf(r.getString("rol")),
                gemeente == null ? null : new Gemeentecode(gemeente),
                aanbieder == null ? null : new AgbCode(aanbieder),
                r.getString("organisatie"),
                r.getString("taal"),
                r.getBoolean("actief"),
                Databank.moment(r, "geblokkeerd_tot"));
    }
}
