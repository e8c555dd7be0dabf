package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Herkomst;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * De bewaarde accounts. Wie welke rijen mag zien staat in elke opdracht, en daaronder in het beleid
 * (ADR 0022): binnen een deur die van de eigen organisatie, en voor de deur elk.
 */
@Dependent
class Accounts {
    private static final String IN_ROL =
            """
            select a.id, a.gebruikersnaam, a.naam, t.rol, t.gemeente, t.aanbieder, a.taal, a.stempel,
                   t.id as toekenning, coalesce(g.naam, z.naam) as organisatie,
                   naam_van(gebruikersnaam_van(t.vervangt)) as vervangt
            from %s t
            join account a on a.id = t.account
            left join gemeente g on g.code = t.gemeente
            left join zorgaanbieder z on z.agb = t.aanbieder
            """;

    private static final String LIJST =
            """
            select a.id, a.gebruikersnaam, a.naam, a.email, coalesce(g.naam, z.naam) as organisatie,
                   coalesce(a.gemeente, a.aanbieder) = ? or ? as zelf,
                   array(select distinct t.rol from lopende_toekenning t where t.account = a.id
                         and (coalesce(t.gemeente, t.aanbieder) = ? or ?) order by 1) as rollen,
                   case when a.vertrokken is not null then 'VERTROKKEN' when not a.actief then 'UITGEZET'
                        when r.dicht_tot > nu() then 'GEBLOKKEERD'
                        when a.wachtwoord_hash is null and exists (
                            select from accountsleutel s where s.account = a.id and s.gebruikt is null)
                            then 'UITGENODIGD' else 'ACTIEF' end as stand,
                   case when r.dicht_tot > nu() then r.dicht_tot end as dicht_tot
            from account a
            left join gemeente g on g.code = a.gemeente
            left join zorgaanbieder z on z.agb = a.aanbieder
            left join aanmeldrem r on r.sleutel =
                encode(sha256(convert_to('naam:' || a.gebruikersnaam, 'UTF8')), 'hex')
            """;

    @Inject Databank databank;

    Accounts() {}

    Accounts(Databank databank) {
        this.databank = databank;
    }

    /** Wie er achter een naam zit, voor de aanmelding. */
    record Persoon(
            UUID id,
            String gebruikersnaam,
            String naam,
            String hash,
            boolean actief,
            int stempel) {}

    Optional<Persoon> vind(String gebruikersnaam) {
        return databank.eerste(
                "select id, gebruikersnaam, naam, wachtwoord_hash, actief, stempel from account"
                        + " where gebruikersnaam = ?",
                Accounts::persoon,
                gebruikersnaam);
    }

    /** De rollen die iemand nu heeft; de rol waarmee zijn account begon vooraan. */
    List<Account> rollen(String gebruikersnaam) {
        return databank.lijst(
                IN_ROL.formatted("lopende_rollen(?)")
                        + " order by (t.vervangt is not null),"
                        + " (t.rol = a.rol and coalesce(t.gemeente, t.aanbieder) ="
                        + " coalesce(a.gemeente, a.aanbieder)) desc, t.van, t.id",
                Accounts::account,
                gebruikersnaam);
    }

    /** Leeg zodra de toekenning voorbij is, het account dicht is of de sessie te oud is. */
    Optional<Account> zitting(UUID toekenning, int stempel) {
        return databank.eerste(
                IN_ROL.formatted("lopende_toekenning") + " where t.id = ? and a.stempel = ?",
                Accounts::account,
                toekenning,
                stempel);
    }

    /** De mensen van een organisatie, en wie er een rol heeft; het platform ziet iedereen. */
    List<Accountrij> van(Namens namens) {
        return rijen(namens, "", List.of());
    }

    /** Wie daarbij hoort en zo heet, zonder de anderen te lezen. */
    Optional<Accountrij> een(Namens namens, UUID account) {
        return rijen(namens, "a.id = ? and ", List.of(account)).stream().findFirst();
    }

    private List<Accountrij> rijen(Namens namens, String welke, List<Object> waarden) {
        String wie = organisatie(namens);
        boolean alles = isPlatform(namens);
        List<Object> alle = new ArrayList<>(List.of(wie, alles, wie, alles));
        alle.addAll(waarden);
        alle.addAll(List.of(alles, wie, wie));
        return databank.lijst(
                LIJST
                        + " where "
                        + welke
                        + "(? or coalesce(a.gemeente, a.aanbieder) = ? or exists (select from"
                        + " lopende_toekenning t where t.account = a.id and coalesce(t.gemeente,"
                        + " t.aanbieder) = ?)) order by a.gebruikersnaam limit 10000",
                Accounts::rij,
                alle.toArray());
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

    /** Gaat deze organisatie over dit account? */
    Optional<Persoon> beheerd(Namens namens, UUID id) {
        return databank.eerste(
                "select id, gebruikersnaam, naam, wachtwoord_hash, actief, stempel from account"
                        + " where id = ? and vertrokken is null"
                        + " and (? or coalesce(gemeente, aanbieder) = ?)",
                Accounts::persoon,
                id,
                isPlatform(namens),
                organisatie(namens));
    }

    /** Zet een nieuw wachtwoord, haalt een blokkade weg en sluit elke sessie. */
    void zetWachtwoord(UUID id, String hash) {
        databank.voer(
                "update account set wachtwoord_hash = ?, stempel = stempel + 1, versie = versie + 1"
                        + " where id = ?",
                hash,
                id);
        hefBlokkadeOp(id);
    }

    void zetActief(UUID id, boolean actief) {
        databank.voer(
                "update account set actief = ?, stempel = stempel + 1, versie = versie + 1"
                        + " where id = ?",
                actief,
                id);
        hefBlokkadeOp(id);
    }

    /** Het account houdt op: geen wachtwoord, geen rol, geen sleutel en geen sessie meer. */
    void vertrek(UUID id, String door) {
        databank.voer(
                "update account set actief = false, wachtwoord_hash = null, vertrokken = nu(),"
                        + " stempel = stempel + 1, versie = versie + 1 where id = ?",
                id);
        // Ook wat een ander hem gaf: vertrokken is vertrokken.
        databank.eerste("select beeindig_rollen(?, ?)", r -> "", id, door);
        databank.voer("delete from accountsleutel where account = ? and gebruikt is null", id);
        hefBlokkadeOp(id);
    }

    private void hefBlokkadeOp(UUID id) {
        databank.voer(
                "delete from aanmeldrem where sleutel = (select encode(sha256(convert_to('naam:' ||"
                        + " gebruikersnaam, 'UTF8')), 'hex') from account where id = ?)",
                id);
    }

    void zetTaal(String gebruikersnaam, String taal) {
        databank.voer("update account set taal = ? where gebruikersnaam = ?", taal, gebruikersnaam);
    }

    /** Een regel over iemand die nog geen huurder heeft: onder zijn eerste rol, of het platform. */
    void log(String deur, Persoon persoon, String resultaat) {
        databank.eerste(
                """
                select schrijf_logregel(coalesce(a.gemeente, '0000'), a.aanbieder, a.gebruikersnaam, a.rol, ?,
                                        a.id, null, null, ?, ?, null, null)
                from account a where a.id = ?
                """,
                r -> "",
                deur,
                resultaat,
                Herkomst.nu(),
                persoon.id());
    }

    static String organisatie(Namens namens) {
        return namens.aanbieder() == null ? namens.gemeente().code() : namens.aanbieder().code();
    }

    static boolean isPlatform(Namens namens) {
        return Gemeentecode.PLATFORM.equals(namens.gemeente());
    }

    static Persoon persoon(ResultSet r) throws SQLException {
        return new Persoon(
                r.getObject("id", UUID.class),
                r.getString("gebruikersnaam"),
                r.getString("naam"),
                r.getString("wachtwoord_hash"),
                r.getBoolean("actief"),
                r.getInt("stempel"));
    }

    private static Accountrij rij(ResultSet r) throws SQLException {
        return new Accountrij(
                r.getObject("id", UUID.class),
                r.getString("gebruikersnaam"),
                r.getString("naam"),
                r.getString("email"),
                r.getString("organisatie"),
                Databank.teksten(r, "rollen").stream().map(Rol::valueOf).toList(),
                r.getBoolean("zelf"),
                Accountrij.Stand.valueOf(r.getString("stand")),
                Databank.moment(r, "dicht_tot"));
    }

    static Account account(ResultSet r) throws SQLException {
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
                r.getObject("toekenning", UUID.class),
                r.getInt("stempel"),
                r.getString("vervangt"));
    }
}
