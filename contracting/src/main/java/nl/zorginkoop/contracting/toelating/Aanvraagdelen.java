package nl.zorginkoop.contracting.toelating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Weigering;

/** De tabellen bij een aanvraag: deelnemers, producten, percelen, verklaringen, bewijzen. */
@Dependent
class Aanvraagdelen {
    @Inject Aanvragen aanvragen;
    @Inject Databank databank;

    Aanvraagdelen() {}

    Aanvraagdelen(Databank databank) {
        this.databank = databank;
        this.aanvragen = new Aanvragen(databank);
    }

    UUID voegDeelnemerToe(Aanvraag a, Deelnemeropgave o) {
        UUID id = UUID.randomUUID();
        voer(
                """
                insert into aanvraagdeelnemer (id, gemeente, aanbieder, aanvraag, soort, naam, agb, kvk, beroep_op)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                a.gemeente().code(),
                a.aanbieder().code(),
                a.id(),
                o.soort(),
                o.naam(),
                o.agb(),
                o.kvk(),
                o.beroepOp());
        return id;
    }

    boolean bewaarDeelnemer(Aanvraag a, UUID id, Deelnemeropgave o) {
        return voer(
                        """
                        insert into aanvraagdeelnemer as d (id, gemeente, aanbieder, aanvraag, soort, naam, agb, kvk, beroep_op)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set soort = excluded.soort, naam = excluded.naam, agb = excluded.agb,
                            kvk = excluded.kvk, beroep_op = excluded.beroep_op,
                            penvoerder = d.penvoerder and excluded.soort = 'COMBINANT'
                        where d.aanvraag = excluded.aanvraag and d.soort <> 'AANVRAGER' and not d.vervallen
                        """,
                        id,
                        a.gemeente().code(),
                        a.aanbieder().code(),
                        a.id(),
                        o.soort(),
                        o.naam(),
                        o.agb(),
                        o.kvk(),
                        o.beroepOp())
                == 1;
    }

    void laatDeelnemerWeg(UUID aanvraag, UUID deelnemer) {
        voer(
                "update aanvraagbewijs set vervallen = true where aanvraag = ? and deelnemer = ?",
                aanvraag,
                deelnemer);
        voer(
                "update aanvraagdeelnemer set vervallen = true, penvoerder = false where aanvraag ="
                        + " ? and id = ? and soort <> 'AANVRAGER'",
                aanvraag,
                deelnemer);
    }

    // Twee stappen, want er mag er geen moment twee zijn.
    void maakPenvoerder(UUID aanvraag, UUID deelnemer) {
        voer(
                "update aanvraagdeelnemer set penvoerder = false where aanvraag = ? and penvoerder",
                aanvraag);
        voer(
                "update aanvraagdeelnemer set penvoerder = true where aanvraag = ? and id = ? and"
                        + " not vervallen and soort in ('AANVRAGER', 'COMBINANT')",
                aanvraag,
                deelnemer);
    }

    void kiesProducten(Aanvraag a, List<String> codes) {
        voer(
                """
                insert into aanvraagproduct (gemeente, aanbieder, aanvraag, wet, productcode)
                select ?, ?, ?, k.wet, k.productcode from openstelling o join kaderproduct k on k.kader = o.kader
                where o.id = ? and k.productcode = any (?)
                on conflict do nothing
                """,
                a.gemeente().code(),
                a.aanbieder().code(),
                a.id(),
                a.openstelling(),
                codes);
        voer(
                "update aanvraagproduct set vervallen = not productcode = any (?) where aanvraag ="
                        + " ? and vervallen = (productcode = any (?))",
                codes,
                a.id(),
                codes);
    }

    void kiesPercelen(Aanvraag a, List<Integer> nummers) {
        for (int nr : nummers) {
            voer(
                    "insert into aanvraagperceel (gemeente, aanbieder, aanvraag, openstelling,"
                            + " perceel) values (?, ?, ?, ?, ?) on conflict do nothing",
                    a.gemeente().code(),
                    a.aanbieder().code(),
                    a.id(),
                    a.openstelling(),
                    nr);
        }
        List<String> tekst = nummers.stream().map(String::valueOf).toList();
        voer(
                "update aanvraagperceel set vervallen = not perceel::text = any (?) where aanvraag"
                        + " = ? and vervallen = (perceel::text = any (?))",
                tekst,
                a.id(),
                tekst);
    }

    void verklaar(Aanvraag a, UUID voorwaarde, boolean voldoet, String toelichting) {
        voer(
                """
                insert into aanvraagverklaring (gemeente, aanbieder, aanvraag, voorwaarde, antwoord, toelichting)
                values (?, ?, ?, ?, ?, ?)
                on conflict (aanvraag, voorwaarde) do update set antwoord = excluded.antwoord,
                    toelichting = excluded.toelichting
                """,
                a.gemeente().code(),
                a.aanbieder().code(),
                a.id(),
                voorwaarde,
                voldoet ? "VOLDOET" : "VOLDOET_NIET",
                toelichting);
    }

    /** De feiten komen uit het dossier; een stuk dat vervangen is telt niet meer. */
    UUID legBewijs(Aanvraag a, UUID stuk, UUID deelnemer, UUID voorwaarde, UUID document) {
        UUID id = UUID.randomUUID();
        int geraakt =
                voer(
                        """
                        insert into aanvraagbewijs (id, gemeente, aanbieder, aanvraag, zichtbaar, deelnemer, voorwaarde,
                            dossierstuk, soort, naam, afgifte, geldig_tot, sha256, document, ontvangen)
                        select ?, a.gemeente, a.aanbieder, a.id, a.zichtbaar, d.id, ?::uuid, s.id, s.soort, s.naam,
                               s.afgifte, s.geldig_tot, s.sha256, ?::uuid, case when ?::uuid is not null then nu() end
                        from aanvraag a join aanvraagdeelnemer d on d.aanvraag = a.id and not d.vervallen
                            and (d.id = ?::uuid or ?::uuid is null and d.soort = 'AANVRAGER')
                        join dossierstuk s on s.aanbieder = a.aanbieder and s.id = ? and s.vervallen is null
                        where a.id = ?
                        on conflict do nothing
                        """,
                        id,
                        voorwaarde,
                        document,
                        document,
                        deelnemer,
                        deelnemer,
                        stuk,
                        a.id());
        if (geraakt == 0 && !ligtEr(a.id(), stuk)) {
            throw new Weigering(Aanvraagreden.STUK_ONBEKEND, Aanvraagreden.STUK_ONBEKEND.zin());
        }
        return id;
    }

    /** Haalt van een plek wat er lag, op dit ene stuk na. */
    void ruim(UUID aanvraag, Bewijsplek plek, UUID stuk) {
        voer(
                """
                update aanvraagbewijs set vervallen = true
                where aanvraag = ? and not vervallen and voorwaarde is not distinct from ?::uuid
                  and deelnemer = coalesce(?::uuid, (select id from aanvraagdeelnemer
                                                     where aanvraag = ? and soort = 'AANVRAGER'))
                  and (?::uuid is not null or soort = any (?)) and dossierstuk is distinct from ?::uuid
                """,
                aanvraag,
                plek.voorwaarde(),
                plek.deelnemer(),
                aanvraag,
                plek.voorwaarde(),
                plek.soorten(),
                stuk);
    }

    private boolean ligtEr(UUID aanvraag, UUID stuk) {
        return databank.eerste(
                        "select 1 from aanvraagbewijs where aanvraag = ? and dossierstuk = ? and"
                                + " not vervallen",
                        r -> 1,
                        aanvraag,
                        stuk)
                .isPresent();
    }

    void laatBewijsWeg(UUID aanvraag, UUID bewijs) {
        voer(
                "update aanvraagbewijs set vervallen = true where aanvraag = ? and id = ?",
                aanvraag,
                bewijs);
    }

    void kopieLigtEr(UUID bewijs, UUID document, Instant ontvangen) {
        voer(
                "update aanvraagbewijs set document = ?, ontvangen = ? where id = ?",
                document,
                ontvangen,
                bewijs);
    }

    /** Neemt alles over in een nieuw concept; verklaringen alleen over dezelfde eisen. */
    void neemOver(UUID van, Aanvraag naar) {
        for (Deelnemer d : deelnemers(van)) {
            if (d.soort() != Deelnemer.Soort.AANVRAGER) {
                UUID nieuw =
                        voegDeelnemerToe(
                                naar,
                                new Deelnemeropgave(
                                        d.soort(), d.naam(), d.agb(), d.kvk(), d.beroepOp()));
                neemBewijsOver(van, naar, d.id(), nieuw);
                if (d.penvoerder()) {
                    maakPenvoerder(naar.id(), nieuw);
                }
            } else {
                neemBewijsOver(van, naar, d.id(), null);
            }
        }
        voer(
                "insert into aanvraagproduct (gemeente, aanbieder, aanvraag, wet, productcode)"
                        + " select gemeente, aanbieder, ?, wet, productcode from aanvraagproduct where"
                        + " aanvraag = ? and not vervallen",
                naar.id(),
                van);
        voer(
                "insert into aanvraagperceel (gemeente, aanbieder, aanvraag, openstelling, perceel)"
                        + " select gemeente, aanbieder, ?, openstelling, perceel from"
                        + " aanvraagperceel where aanvraag = ? and not vervallen",
                naar.id(),
                van);
        voer(
                """
                insert into aanvraagverklaring (gemeente, aanbieder, aanvraag, voorwaarde, antwoord, toelichting)
                select k.gemeente, k.aanbieder, ?, k.voorwaarde, k.antwoord, k.toelichting
                from aanvraagverklaring k join voorwaarde v on v.id = k.voorwaarde
                where k.aanvraag = ? and v.voorwaardenset = ?
                """,
                naar.id(),
                van,
                naar.voorwaardenset());
    }

    private void neemBewijsOver(UUID van, Aanvraag naar, UUID deelnemer, UUID nieuw) {
        for (Aanvraagbewijs b : bewijzen(van)) {
            if (b.deelnemer().equals(deelnemer) && staatInDossier(b.dossierstuk())) {
                legBewijs(naar, b.dossierstuk(), nieuw, b.voorwaarde(), null);
            }
        }
    }

    /** Het document van een stuk dat in het dossier ligt. */
    UUID documentVan(UUID stuk) {
        return databank.eerste(
                        "select document from dossierstuk where id = ?",
                        r -> r.getObject("document", UUID.class),
                        stuk)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Aanvraagreden.STUK_ONBEKEND,
                                        Aanvraagreden.STUK_ONBEKEND.zin()));
    }

    String naamVan(UUID stuk) {
        return databank.eerste(
                        "select naam from dossierstuk where id = ?", r -> r.getString("naam"), stuk)
                .orElseThrow();
    }

    private boolean staatInDossier(UUID stuk) {
        return databank.eerste(
                        "select 1 from dossierstuk where id = ? and vervallen is null",
                        r -> 1,
                        stuk)
                .isPresent();
    }

    List<Deelnemer> deelnemers(UUID aanvraag) {
        return databank.lijst(
                """
                select * from aanvraagdeelnemer where aanvraag = ? and not vervallen
                order by soort <> 'AANVRAGER', soort, naam, id
                """,
                Aanvraagdelen::deelnemer,
                aanvraag);
    }

    List<Verklaring> verklaringen(UUID aanvraag) {
        return databank.lijst(
                """
                select v.*, k.antwoord, k.toelichting from aanvraag a
                join voorwaarde v on v.voorwaardenset = a.voorwaardenset and v.eis is not null
                left join aanvraagverklaring k on k.aanvraag = a.id and k.voorwaarde = v.id
                where a.id = ? order by string_to_array(v.artikel, '.')::int[]
                """,
                Aanvraagdelen::verklaring,
                aanvraag);
    }

    List<Aanvraagbewijs> bewijzen(UUID aanvraag) {
        return databank.lijst(
                """
                select b.*, d.naam as deelnemernaam from aanvraagbewijs b join aanvraagdeelnemer d on d.id = b.deelnemer
                where b.aanvraag = ? and not b.vervallen order by b.soort, b.id
                """,
                Aanvraagdelen::bewijs,
                aanvraag);
    }

    private int voer(String sql, Object... waarden) {
        return aanvragen.voer(sql, waarden);
    }

    private static Deelnemer deelnemer(ResultSet r) throws SQLException {
        return new Deelnemer(
                r.getObject("id", UUID.class),
                Deelnemer.Soort.valueOf(r.getString("soort")),
                r.getString("naam"),
                r.getString("agb"),
                r.getString("kvk"),
                r.getBoolean("penvoerder"),
                r.getObject("beroep_op", UUID.class));
    }

    private static Verklaring verklaring(ResultSet r) throws SQLException {
        String antwoord = r.getString("antwoord");
        return new Verklaring(
                r.getObject("id", UUID.class),
                r.getString("artikel"),
                r.getString("kop"),
                r.getString("tekst"),
                r.getString("eis"),
                r.getString("gevolg"),
                r.getString("bewijs"),
                r.getObject("geldig_maanden", Integer.class),
                antwoord == null ? null : "VOLDOET".equals(antwoord),
                r.getString("toelichting"));
    }

    private static Aanvraagbewijs bewijs(ResultSet r) throws SQLException {
        return new Aanvraagbewijs(
                r.getObject("id", UUID.class),
                r.getObject("deelnemer", UUID.class),
                r.getString("deelnemernaam"),
                r.getObject("voorwaarde", UUID.class),
                r.getObject("dossierstuk", UUID.class),
                r.getString("soort"),
                r.getString("naam"),
                Databank.dag(r, "afgifte"),
                Databank.dag(r, "geldig_tot"),
                r.getString("sha256"),
                r.getObject("document", UUID.class),
                Databank.moment(r, "ontvangen"));
    }
}
