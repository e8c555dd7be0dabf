package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deelnemer.Accountloket.NieuweRol;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;

/** De rollen die gegeven en beëindigd zijn; een rij verdwijnt nooit. */
@Dependent
class Toekenningen {
    @Inject Databank databank;

    Toekenningen() {}

    Toekenningen(Databank databank) {
        this.databank = databank;
    }

    List<Toekenning> van(Namens namens, UUID account) {
        return databank.lijst(
                """
                select t.id, t.rol, coalesce(g.naam, z.naam) as organisatie, t.van, t.tot,
                       gebruikersnaam_van(t.vervangt) as vervangt, l.id is not null as loopt, t.bron
                from toekenning t
                left join lopende_toekenning l on l.id = t.id
                left join gemeente g on g.code = t.gemeente
                left join zorgaanbieder z on z.agb = t.aanbieder
                where t.account = ? and (? or coalesce(t.gemeente, t.aanbieder) = ?)
                order by (t.tot is not null and t.tot <= nu()), t.van desc, t.id
                """,
                Toekenningen::toekenning,
                account,
                Accounts.isPlatform(namens),
                Accounts.organisatie(namens));
    }

    UUID geef(UUID account, NieuweRol rol, Instant van, Instant tot, String vervangt, String door) {
        UUID id = UUID.randomUUID();
        boolean aanbieder = rol.rol().isVanAanbieder();
        try {
            int geraakt =
                    databank.voer(
                            """
                            insert into toekenning (id, account, rol, gemeente, aanbieder, van, tot, vervangt, gegeven_door)
                            select ?, a.id, ?, ?, ?, ?, ?, v.id, ?
                            from account a left join account v on v.gebruikersnaam = ?
                            where a.id = ? and a.vertrokken is null and (?::text is null or v.id is not null)
                              and (v.id is null or coalesce(v.persoon, v.id) <> coalesce(a.persoon, a.id))
                            """,
                            id,
                            rol.rol(),
                            aanbieder ? null : rol.code(),
                            aanbieder ? rol.code() : null,
                            van,
                            tot,
                            door,
                            vervangt,
                            account,
                            vervangt);
            if (geraakt == 0) {
                throw vervangt == null
                        ? new Weigering(Accountreden.ONBEKEND, "Dit account bestaat niet.")
                        : new Weigering(
                                Accountreden.VERVANGT_ZICHZELF,
                                "Kies iemand anders: wie vervangen wordt bestaat niet, of is"
                                        + " dezelfde persoon.");
            }
            return id;
        } catch (Databankfout fout) {
            if ("23P01".equals(fout.sqlState())) {
                throw new Weigering(
                        Accountreden.ROL_AL_TOEGEKEND,
                        "Deze rol heeft deze persoon in die periode al.");
            }
            throw fout;
        }
    }

    void beeindig(Namens namens, UUID id) {
        int geraakt =
                databank.voer(
                        """
                        update toekenning t set tot = greatest(van, nu()), beeindigd_door = ?
                        from account a
                        where t.id = ? and a.id = t.account and (t.tot is null or t.tot > nu())
                          and (? or coalesce(t.gemeente, t.aanbieder) = ?)
                          and not (a.gebruikersnaam = ? and t.rol = ?)
                        """,
                        namens.wie(),
                        id,
                        Accounts.isPlatform(namens),
                        Accounts.organisatie(namens),
                        namens.wie(),
                        namens.rol());
        if (geraakt == 0) {
            throw new Weigering(
                    Accountreden.ONBEKEND,
                    "Deze rol is al voorbij, is van een andere organisatie, of is de rol waarin u"
                            + " nu werkt.");
        }
    }

    private static Toekenning toekenning(ResultSet r) throws SQLException {
        return new Toekenning(
                r.getObject("id", UUID.class),
                Rol.valueOf(r.getString("rol")),
                r.getString("organisatie"),
                Databank.moment(r, "van"),
                Databank.moment(r, "tot"),
                r.getString("vervangt"),
                r.getBoolean("loopt"),
                "OIDC".equals(r.getString("bron")));
    }
}
