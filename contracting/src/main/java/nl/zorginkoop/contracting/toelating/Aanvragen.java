package nl.zorginkoop.contracting.toelating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De tabel van de aanvragen zelf; wat erbij hoort staat in {@link Aanvraagdelen}. */
@Dependent
class Aanvragen {
    @Inject Databank databank;

    Aanvragen() {}

    Aanvragen(Databank databank) {
        this.databank = databank;
    }

    UUID begin(Namens namens, UUID openstelling) {
        UUID id = UUID.randomUUID();
        int geraakt =
                voer(
                        """
                        insert into aanvraag (id, gemeente, aanbieder, openstelling, voorwaardenset, door, gewijzigd_door,
                            ondertekenaar, functie)
                        select ?, o.gemeente, ?, o.id, geldende_set(o.kader), ?, ?, p.tekenbevoegde, p.functie
                        from openstelling o left join aanbiederprofiel p on p.aanbieder = ?
                        where o.id = ? and o.gepubliceerd
                        """,
                        id,
                        namens.aanbieder().code(),
                        namens.wie(),
                        namens.wie(),
                        namens.aanbieder().code(),
                        openstelling);
        if (geraakt == 0) {
            throw new Weigering(Aanvraagreden.NIET_OPEN, Aanvraagreden.NIET_OPEN.zin());
        }
        voer(
                """
                insert into aanvraagdeelnemer (id, gemeente, aanbieder, aanvraag, soort, naam, agb, kvk)
                select uuidv7(), a.gemeente, a.aanbieder, a.id, 'AANVRAGER', z.naam, z.agb, z.kvk
                from aanvraag a join zorgaanbieder z on z.agb = a.aanbieder where a.id = ?
                """,
                id);
        return id;
    }

    Optional<Aanvraag> vind(UUID id) {
        return databank.eerste("select * from aanvraag where id = ?", Aanvragen::aanvraag, id);
    }

    void kiesRol(Namens namens, UUID id, Aanvraagrol rol) {
        voer("update aanvraag set rol = ?, gewijzigd_door = ? where id = ?", rol, namens.wie(), id);
        // Een zelfstandige heeft geen penvoerder nodig; wie van een combinatie afziet ook niet.
        voer(
                "update aanvraagdeelnemer set penvoerder = (? = 'COMBINATIE') where aanvraag = ?"
                        + " and soort = 'AANVRAGER' and not exists (select from aanvraagdeelnemer"
                        + " where aanvraag = ? and penvoerder and not vervallen and soort ="
                        + " 'COMBINANT')",
                rol,
                id,
                id);
    }

    void bewaarVeld(Namens namens, UUID id, Aanvraagveld veld, String waarde) {
        voer(
                "update aanvraag set " + veld.kolom() + " = ?, gewijzigd_door = ? where id = ?",
                waarde,
                namens.wie(),
                id);
    }

    void naarStap(Namens namens, UUID id, int stap) {
        voer(
                "update aanvraag set stap = ?, gewijzigd_door = ? where id = ? and stap <> ?",
                stap,
                namens.wie(),
                id,
                stap);
    }

    /** Aanvaardt alleen de hash van de versie waarop deze aanvraag rust. */
    boolean aanvaard(Namens namens, UUID id, String hash) {
        return voer(
                        """
                        update aanvraag a set aanvaarde_hash = ?, gewijzigd_door = ? from voorwaardenset s
                        where a.id = ? and s.id = a.voorwaardenset and s.hash = ?
                        """,
                        hash,
                        namens.wie(),
                        id,
                        hash)
                == 1;
    }

    /** Neemt de versie over die nu geldt; wat daarover verklaard was, moet opnieuw. */
    void ververs(Namens namens, UUID id) {
        voer(
                """
                update aanvraag a set voorwaardenset = geldende_set(o.kader), aanvaarde_hash = null, gewijzigd_door = ?
                from openstelling o where o.id = a.openstelling and a.id = ?
                """,
                namens.wie(),
                id);
    }

    List<Gebrek> gebreken(UUID id, Instant ontvangen) {
        return databank.lijst(
                "select * from aanvraag_gebreken(?, (?::timestamptz at time zone"
                        + " 'Europe/Amsterdam')::date)",
                r ->
                        new Gebrek(
                                Gebrek.Soort.valueOf(r.getString("soort")),
                                r.getString("wie"),
                                r.getObject("voorwaarde", UUID.class),
                                r.getString("artikel"),
                                r.getString("bewijs"),
                                Databank.dag(r, "tot")),
                id,
                ontvangen);
    }

    boolean ontvangt(UUID openstelling, Instant moment) {
        return databank.eerste(
                        "select openstelling_ontvangt(?, ?) as ja",
                        r -> r.getBoolean("ja"),
                        openstelling,
                        moment)
                .orElse(false);
    }

    /**
     * Eén opdracht, en alleen op een concept: van twee die tegelijk indienen vindt de tweede niets
     * meer om in te dienen.
     *
     * @return of het deze keer gebeurde
     */
    boolean dienIn(Namens namens, UUID id, Instant ontvangen) {
        return voer(
                        """
                        update aanvraag set toestand = 'INGEDIEND', ingediend = ?, ingediend_door = ?, gewijzigd_door = ?
                        where id = ? and toestand = 'CONCEPT'
                        """,
                        ontvangen,
                        namens.wie(),
                        namens.wie(),
                        id)
                == 1;
    }

    void vergrendel(UUID id) {
        databank.eerste("select 1 from aanvraag where id = ? for update", r -> 1, id);
    }

    void trekIn(Namens namens, UUID id) {
        voer(
                "update aanvraag set toestand = 'INGETROKKEN', gewijzigd_door = ? where id = ?",
                namens.wie(),
                id);
    }

    Optional<Ontvangstbewijs> ontvangstbewijs(UUID id) {
        return databank.eerste(
                """
                select a.*, g.naam as gemeentenaam, o.nummer || ' ' || o.titel as procedure, z.naam as aanbiedernaam,
                       aanvraag_canoniek(a) as tekst,
                       exists (select from aanvraagstap s where s.aanvraag = a.id and s.naar = 'NIET_IN_BEHANDELING')
                           as te_laat
                from aanvraag a join gemeente g on g.code = a.gemeente join openstelling o on o.id = a.openstelling
                join zorgaanbieder z on z.agb = a.aanbieder
                where a.id = ? and a.ingediend is not null
                """,
                r ->
                        new Ontvangstbewijs(
                                r.getObject("id", UUID.class),
                                r.getString("nummer"),
                                r.getString("gemeentenaam"),
                                r.getString("procedure"),
                                r.getString("aanbiedernaam"),
                                !r.getBoolean("te_laat"),
                                Databank.moment(r, "ingediend"),
                                r.getString("ingediend_door"),
                                r.getString("hash"),
                                Databank.dag(r, "gestand_tot"),
                                r.getString("tekst")),
                id);
    }

    // De databank oordeelt; wat zij bij naam weigert, wordt de zin die daarbij hoort.
    int voer(String sql, Object... waarden) {
        try {
            return databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            Aanvraagreden reden = Aanvraagreden.bij(fout.regel()).orElseThrow(() -> fout);
            throw new Weigering(reden, reden.zin());
        }
    }

    static Aanvraag aanvraag(ResultSet r) throws SQLException {
        return new Aanvraag(
                r.getObject("id", UUID.class),
                new Gemeentecode(r.getString("gemeente")),
                new AgbCode(r.getString("aanbieder")),
                r.getObject("openstelling", UUID.class),
                r.getObject("voorwaardenset", UUID.class),
                r.getString("nummer"),
                Aanvraagrol.valueOf(r.getString("rol")),
                Aanvraag.Toestand.valueOf(r.getString("toestand")),
                r.getString("aanvaarde_hash"),
                r.getString("motivatie"),
                r.getString("ondertekenaar"),
                r.getString("functie"),
                r.getString("ondertekend"),
                r.getInt("stap"),
                Databank.moment(r, "ingediend"),
                r.getString("ingediend_door"),
                r.getString("hash"),
                Databank.dag(r, "gestand_tot"),
                Databank.moment(r, "begonnen"),
                Databank.moment(r, "gewijzigd"),
                r.getLong("versie"));
    }
}
