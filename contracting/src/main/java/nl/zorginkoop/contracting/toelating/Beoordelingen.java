package nl.zorginkoop.contracting.toelating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De tabellen van de beoordeling en het besluit. De databank oordeelt over elke stap. */
@Dependent
class Beoordelingen {
    @Inject Databank databank;

    Beoordelingen() {}

    Beoordelingen(Databank databank) {
        this.databank = databank;
    }

    Optional<Beoordeelde> vind(UUID aanvraag) {
        return databank.eerste(
                """
                select a.id, a.gemeente, g.naam as gemeentenaam, a.aanbieder, z.naam as aanbiedernaam, a.nummer,
                    o.titel, o.rechtbank, o.klacht_url, o.herstel_werkdagen, o.kader, a.voorwaardenset,
                    (a.ingediend at time zone 'Europe/Amsterdam')::date as dag
                from aanvraag a join openstelling o on o.id = a.openstelling join gemeente g on g.code = a.gemeente
                join zorgaanbieder z on z.agb = a.aanbieder where a.id = ? and a.ingediend is not null
                """,
                r ->
                        new Beoordeelde(
                                r.getObject("id", UUID.class),
                                new Gemeentecode(r.getString("gemeente")),
                                r.getString("gemeentenaam"),
                                new AgbCode(r.getString("aanbieder")),
                                r.getString("aanbiedernaam"),
                                r.getString("nummer"),
                                r.getString("titel"),
                                r.getString("rechtbank"),
                                r.getString("klacht_url"),
                                r.getInt("herstel_werkdagen"),
                                r.getObject("kader", UUID.class),
                                r.getObject("voorwaardenset", UUID.class),
                                Databank.dag(r, "dag")),
                aanvraag);
    }

    Optional<Beoordeelde> vanKlacht(UUID klacht) {
        return databank.eerste(
                        "select aanvraag from klacht where id = ?",
                        r -> r.getObject("aanvraag", UUID.class),
                        klacht)
                .flatMap(this::vind);
    }

    void zet(Namens namens, UUID aanvraag, String naar) {
        voer(
                "update aanvraag set toestand = ?, gewijzigd_door = ? where id = ?",
                naar,
                namens.wie(),
                aanvraag);
    }

    void vraagHerstel(Namens namens, Beoordeelde a, Herstelpunt punt, UUID termijn, Instant tot) {
        voer(
                """
                insert into herstelverzoek (id, gemeente, aanbieder, aanvraag, voorwaarde, wat, termijn, tot, door)
                values (uuidv7(), ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                a.gemeente().code(),
                a.aanbieder().code(),
                a.id(),
                punt.voorwaarde(),
                punt.wat(),
                termijn,
                tot,
                namens.wie());
    }

    void vraagBewijs(Namens namens, Beoordeelde a, String soort, UUID voorwaarde) {
        voer(
                """
                insert into bewijsverzoek (id, gemeente, aanbieder, aanvraag, soort, voorwaarde, door)
                values (uuidv7(), ?, ?, ?, ?, ?, ?)
                """,
                a.gemeente().code(),
                a.aanbieder().code(),
                a.id(),
                soort,
                voorwaarde,
                namens.wie());
    }

    Optional<UUID> openKlacht(UUID aanvraag, String tekst) {
        return databank.eerste(
                "select id from klacht where aanvraag = ? and tekst = ? and uitkomst is null",
                r -> r.getObject("id", UUID.class),
                aanvraag,
                tekst);
    }

    int ontvangBibob(UUID aanvraag) {
        return voer(
                "update bewijsverzoek set ontvangen = vandaag() where aanvraag = ? and soort ="
                        + " 'BIBOB' and ontvangen is null",
                aanvraag);
    }

    UUID oordeel(Namens namens, Beoordeelde a, Oordeelopgave o) {
        UUID id = UUID.randomUUID();
        voer(
                """
                insert into eisoordeel (id, gemeente, aanvraag, voorwaardenset, voorwaarde, bewijs, oordeel, reden, beoordelaar)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                a.gemeente().code(),
                a.id(),
                a.voorwaardenset(),
                o.voorwaarde(),
                o.bewijs(),
                o.oordeel(),
                o.reden(),
                namens.wie());
        return id;
    }

    int leesTegen(Namens namens, UUID oordeel, boolean akkoord, String reden) {
        return voer(
                """
                insert into tegenlezing (oordeel, gemeente, akkoord, reden, beoordelaar)
                select id, gemeente, ?, ?, ? from eisoordeel where id = ? and gemeente = ?
                """,
                akkoord,
                reden,
                namens.wie(),
                oordeel,
                namens.gemeente().code());
    }

    List<UUID> openOngelijkheden(UUID aanvraag) {
        return databank.lijst(
                "select id from ongelijkheid where ? in (aanvraag, ander) and opgelost is null"
                        + " order by ontstaan, id",
                r -> r.getObject("id", UUID.class),
                aanvraag);
    }

    int losOp(Namens namens, UUID ongelijkheid, String reden) {
        return voer(
                "update ongelijkheid set opgelost = nu(), door = ?, reden = ? where id = ?"
                        + " and gemeente = ? and opgelost is null",
                namens.wie(),
                reden,
                ongelijkheid,
                namens.gemeente().code());
    }

    int legGevolgVast(
            Namens namens, UUID openstelling, UUID voorwaarde, boolean afwijzen, String reden) {
        return voer(
                """
                insert into gevolgregel (gemeente, openstelling, voorwaarde, gepubliceerd, afwijzen, reden, door)
                select o.gemeente, o.id, v.id, o.gepubliceerd, ?, ?, ? from openstelling o
                join voorwaardenset s on s.kader = o.kader
                join voorwaarde v on v.voorwaardenset = s.id
                where o.id = ? and v.id = ? and o.gemeente = ?
                """,
                afwijzen,
                reden,
                namens.wie(),
                openstelling,
                voorwaarde,
                namens.gemeente().code());
    }

    /** TOELATING, AFWIJZING of ONBESLIST: volgt uit de oordelen, niemand kiest haar. */
    String uitkomst(UUID aanvraag) {
        return databank.eerste(
                        "select beoordelingsuitkomst(?) as uit", r -> r.getString("uit"), aanvraag)
                .orElseThrow();
    }

    /** Wat een voornemen nu tegenhoudt, of leeg. */
    Optional<Beoordelingsreden> tegen(UUID aanvraag) {
        return databank.eerste(
                        "select voornemen_tegen(?, beoordelingsuitkomst(?)) as nee",
                        r -> Optional.ofNullable(r.getString("nee")),
                        aanvraag,
                        aanvraag)
                .flatMap(nee -> nee)
                .flatMap(Beoordelingsreden::bij);
    }

    void neemVoornemen(
            Namens namens, Beoordeelde a, UUID id, String uitkomst, UUID brief, UUID verzending) {
        voer(
                """
                insert into voornemen (id, gemeente, aanbieder, aanvraag, uitkomst, brief, verzending, door)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                a.gemeente().code(),
                a.aanbieder().code(),
                a.id(),
                uitkomst,
                brief,
                verzending,
                namens.wie());
    }

    int trekVoornemenIn(UUID aanvraag, String reden) {
        return voer(
                "update voornemen set vervallen = nu(), vervallen_reden = ? where aanvraag = ? and"
                        + " vervallen is null",
                reden,
                aanvraag);
    }

    Optional<Voornemen> voornemen(UUID aanvraag) {
        return databank.eerste(
                "select * from voornemen where aanvraag = ? and vervallen is null",
                r ->
                        new Voornemen(
                                r.getObject("id", UUID.class),
                                aanvraag,
                                r.getString("uitkomst"),
                                Databank.dag(r, "mededeling"),
                                Databank.dag(r, "laatste_dag"),
                                r.getObject("brief", UUID.class)),
                aanvraag);
    }

    List<Eisstand> eisen(UUID aanvraag) {
        return databank.lijst(
                """
                select v.id, beoordelingsstap(v.eis) as stap, v.artikel, v.kop, v.eis, v.bewijs,
                    leidt_tot_afwijzing(a.openstelling, v.id) as afwijzen, o.id as oordeel, o.oordeel as uitkomst, o.reden,
                    o.beoordelaar, o.moment, case when t.akkoord then t.beoordelaar end as tweede, not t.akkoord as betwist
                from aanvraag a join voorwaarde v on v.voorwaardenset = a.voorwaardenset and v.eis is not null
                left join laatste_oordelen(a.id) o on o.voorwaarde = v.id
                left join tegenlezing t on t.oordeel = o.id
                where a.id = ? and a.ingediend is not null
                order by 2, string_to_array(v.artikel, '.')::int[]
                """,
                Beoordelingen::eis,
                aanvraag);
    }

    /** Wat de aanbieder leest: de gronden zoals zij in het voornemen staan. */
    List<Afwijzingsgrond> afwijzingsgronden(UUID aanvraag) {
        return databank.lijst(
                """
                select f.artikel, f.kop, f.eis, f.reden from afwijzingsgrond f
                join voornemen v on v.id = f.voornemen and v.vervallen is null
                where v.aanvraag = ? order by string_to_array(f.artikel, '.')::int[]
                """,
                r ->
                        new Afwijzingsgrond(
                                r.getString("artikel"),
                                r.getString("kop"),
                                r.getString("eis"),
                                r.getString("reden")),
                aanvraag);
    }

    private static Eisstand eis(ResultSet r) throws SQLException {
        String uitkomst = r.getString("uitkomst");
        return new Eisstand(
                r.getObject("id", UUID.class),
                r.getInt("stap"),
                r.getString("artikel"),
                r.getString("kop"),
                r.getString("eis"),
                r.getString("bewijs"),
                r.getBoolean("afwijzen"),
                r.getObject("oordeel", UUID.class),
                uitkomst == null ? null : Oordeelopgave.Oordeel.valueOf(uitkomst),
                r.getString("reden"),
                r.getString("beoordelaar"),
                Databank.moment(r, "moment"),
                r.getString("tweede"),
                r.getBoolean("betwist"));
    }

    int voer(String sql, Object... waarden) {
        try {
            return databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            Beoordelingsreden reden = Beoordelingsreden.bij(fout.regel()).orElseThrow(() -> fout);
            throw new Weigering(reden, reden.zin());
        }
    }

    LocalDate vandaag() {
        return databank.eerste("select vandaag() as dag", r -> Databank.dag(r, "dag"))
                .orElseThrow();
    }
}
