package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Oordeelstap;

/**
 * De werkvoorraad van de beoordelaars. Zij loopt op wie aan zet is en op termijn, nooit op wat
 * aanbieders bieden: dat is er niet.
 */
@ApplicationScoped
public class Beoordelingsoverzicht {
    /** Bij wie het ligt: doen, wachten op een termijn, wachten op de aanbieder, of klaar. */
    private static final String BIJ =
            """
            case when w.stap = 'NIETS' then 'AFGEROND'
                 when w.stap in ('HERSTEL_AFWACHTEN', 'BEWIJS_AFWACHTEN', 'BIBOB_AFWACHTEN') then 'BIJ_AANBIEDER'
                 when w.stap in ('TERMIJN_AFWACHTEN', 'UITSPRAAK_AFWACHTEN') then 'TERMIJN_LOOPT'
                 else 'BIJ_ONS' end
            """;

    // offset 0: eenmaal uitrekenen. Zonder zet PostgreSQL de regel op elke plek waar de uitkomst
    // staat.
    private static final Bladerboek<Werkrij> WERK =
            new Bladerboek<>(
                            """
                            select a.id, a.nummer, z.naam as aanbiedernaam, o.nummer as procedurenummer,
                                   o.nummer || ' ' || o.titel as procedure, a.toestand, a.ingediend, a.gestand_tot {{,
                                   t.uiterlijk, w.mijn, w.stap,
                                   case m.bij when 'AFGEROND' then '4' when 'BIJ_AANBIEDER' then '3' when 'TERMIJN_LOOPT' then '2'
                                        else case when w.mijn then '0' else '1' end end
                                   || to_char(coalesce(t.uiterlijk, begin_van(v.laatste_dag), a.ingediend)
                                              at time zone 'UTC', 'YYYYMMDDHH24MISS') as volgorde }}
                            from aanvraag a left join zorgaanbieder z on z.agb = a.aanbieder
                            left join openstelling o on o.id = a.openstelling
                            {{ left join voornemen v on v.aanvraag = a.id and v.vervallen is null
                            left join lateral (select min(einde) as uiterlijk from termijn
                                               where onderwerp = a.id and toestand = 'LOOPT') t on true
                            left join (select * from beoordelingswerk(?) offset 0) w on w.aanvraag = a.id
                            cross join lateral (select %s as bij) m }}
                            where {huurder a} and a.ingediend is not null [[and a.toestand = ?]]
                              [[and ? in (m.bij, case when w.mijn and m.bij = 'BIJ_ONS' then 'VAN_MIJ' end)]]
                              [[and a.openstelling = ?]]
                              [[and concat_ws(' ', a.nummer, a.aanbieder, z.naam, o.nummer, o.titel) ilike ?]]
                            """
                                    .formatted(BIJ),
                            "uuid",
                            Beoordelingsoverzicht::rij)
                    .op("volgorde", "text")
                    .op("nummer", "text")
                    .op("aanbiedernaam", "text")
                    .op("ingediend", "timestamptz");

    @Inject Databank databank;

    /**
     * Filters: {@code status}, {@code beurt} (VAN_MIJ, BIJ_ONS, TERMIJN_LOOPT, BIJ_AANBIEDER,
     * AFGEROND), {@code openstelling}.
     */
    @Deur(BEOORDELAAR)
    public Bladzijde<Werkrij> werkvoorraad(Namens namens, Bladvraag vraag) {
        return WERK.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(value = BEOORDELAAR, seconden = 600)
    public void heleWerkvoorraad(Namens namens, Bladvraag vraag, Consumer<Werkrij> verwerk) {
        WERK.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    /** Wat er nu bij wie ligt, om de pagina mee te openen. */
    @Deur(BEOORDELAAR)
    public Werkstand stand(Namens namens) {
        return databank.eerste(
                        """
                        select count(*) filter (where bij = 'BIJ_ONS' and mijn) as mij,
                               count(*) filter (where bij = 'BIJ_ONS') as ons,
                               count(*) filter (where bij = 'BIJ_AANBIEDER') as aanbieder,
                               (select count(*) from klacht where uitkomst is null) as klachten,
                               (select aanvraag from klacht where uitkomst is null order by ontvangen, id limit 1) as klacht,
                               min(uiterlijk) as eerste
                        from (select %s as bij, w.mijn,
                                     (select min(einde) from termijn where onderwerp = w.id and toestand = 'LOOPT') as uiterlijk
                              -- wat klaar is wordt niet gewogen: dat is na een paar jaar bijna alles
                              from (select w.*, a.id from beoordelingswerk(?) w join aanvraag a on a.id = w.aanvraag
                                    where a.ingediend is not null and a.toestand not in
                                        ('NIET_IN_BEHANDELING', 'TOEGELATEN', 'AFGEWEZEN', 'INGETROKKEN') offset 0) w) x
                        """
                                .formatted(BIJ),
                        r ->
                                new Werkstand(
                                        r.getInt("mij"),
                                        r.getInt("ons"),
                                        r.getInt("aanbieder"),
                                        r.getInt("klachten"),
                                        r.getObject("klacht", UUID.class),
                                        Databank.moment(r, "eerste")),
                        namens.wie())
                .orElseThrow();
    }

    /** Een ingediende aanvraag met alles wat eromheen loopt. */
    @Deur(BEOORDELAAR)
    public Optional<Beoordelingsdossier> dossier(Namens namens, UUID aanvraag) {
        return new Dossierlezer(databank, namens.wie()).lees(aanvraag);
    }

    /** Alle oordelen over een eis, het laatste eerst: het laatste telt. */
    @Deur(BEOORDELAAR)
    public List<Oordeelstap> oordelen(Namens namens, UUID aanvraag, UUID voorwaarde) {
        return databank.lijst(
                """
                select o.id, o.oordeel, o.reden, b.naam as bewijsnaam, o.beoordelaar, o.moment, t.beoordelaar as tweede,
                       t.akkoord, t.reden as tweede_reden
                from eisoordeel o left join aanvraagbewijs b on b.id = o.bewijs left join tegenlezing t on t.oordeel = o.id
                where o.aanvraag = ? and o.voorwaarde = ? order by o.nr desc
                """,
                r ->
                        new Oordeelstap(
                                r.getObject("id", UUID.class),
                                Oordeelopgave.Oordeel.valueOf(r.getString("oordeel")),
                                r.getString("reden"),
                                r.getString("bewijsnaam"),
                                r.getString("beoordelaar"),
                                Databank.moment(r, "moment"),
                                r.getString("tweede"),
                                r.getObject("akkoord", Boolean.class),
                                r.getString("tweede_reden")),
                aanvraag,
                voorwaarde);
    }

    private static Object[] keuzes(Namens namens, Bladvraag vraag) {
        return new Object[] {
            namens.wie(),
            vraag.keuze("status"),
            vraag.keuze("beurt"),
            vraag.nummer("openstelling"),
            vraag.patroon()
        };
    }

    private static Werkrij rij(ResultSet r) throws SQLException {
        return new Werkrij(
                r.getObject("id", UUID.class),
                r.getString("nummer"),
                r.getString("aanbiedernaam"),
                r.getString("procedurenummer"),
                r.getString("procedure"),
                Aanvraag.Toestand.valueOf(r.getString("toestand")),
                Werkstap.valueOf(r.getString("stap")),
                Databank.moment(r, "ingediend"),
                Databank.moment(r, "uiterlijk"),
                Databank.dag(r, "gestand_tot"),
                r.getBoolean("mijn"));
    }
}
