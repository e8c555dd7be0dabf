package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Burgerblik;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Eén hulpvrager: wat er bekend is, voor wie het ziet, en wat hij er zelf van ziet. */
@ApplicationScoped
public class Hulpvragerloket {
    private static final String HULP =
            """
            select t.nummer, t.wet, z.naam as aanbieder, t.begin, t.eind, t.budget,
                   coalesce(p.naam, 'categorie ' || t.categorie, 'alle producten') as product
            from toewijzing t join zorgaanbieder z on z.agb = t.aanbieder
            left join product p on p.wet = t.wet and p.code = t.productcode
            where t.hulpvrager = ? and t.status = 'TOEGEWEZEN' order by t.begin desc, t.nummer limit 200
            """;

    private static final String STUKKEN =
            """
            select d.id, d.naam, d.ontvangen, tonen_aan_burger(d.id) as tonen
            from document d
            where d.onderwerp = ? or d.onderwerp in (select id from toewijzing where hulpvrager = ?)
            order by d.ontvangen desc, d.id limit 200
            """;

    private static final String VERLOOP =
            """
            with z as (select * from zaak where hulpvrager = ?)
            select (m.ontvangen at time zone 'Europe/Amsterdam')::date as dag, 'MELDING' as soort, m.kenmerk as wat,
                   m.door as bron
            from meldingoordeel o join melding m on m.id = o.melding where o.hulpvrager = ?
            union all
            select z.start, 'ZAAK', v.stand, z.door from z join zaakvoortgang v on v.zaak = z.id
            union all
            select (p.moment at time zone 'Europe/Amsterdam')::date, 'PLAN', p.doel, p.regisseur from plan p
            where p.hulpvrager = ?
            union all
            select k.bekend, 'BESCHIKKING', b.nummer, k.door
            from z join beschikking b on b.zaak = z.id join bekendmaking k on k.beschikking = b.id
            union all
            select t.begin, 'TOEWIJZING', coalesce(p.naam, 'categorie ' || t.categorie, 'alle producten'), a.naam
            from toewijzing t join zorgaanbieder a on a.agb = t.aanbieder
            left join product p on p.wet = t.wet and p.code = t.productcode
            where t.hulpvrager = ? and t.status = 'TOEGEWEZEN'
            union all
            select g.dag, g.soort, coalesce(g.naar, ''), g.bron from levensgebeurtenis g where g.hulpvrager = ?
            order by dag desc, soort, wat limit 200
            """;

    private static final String GEGEVENS =
            "select * from naw_van(?) where waarde is not null or anders is not null order by plek";

    private static final String VERTEGENWOORDIGERS =
            """
            select v.*, nullif(concat_ws(' ', v.straat, v.huisnummer, v.postcode, v.plaats), '') as adres
            from vertegenwoordiger v where v.hulpvrager = ? order by v.tot desc nulls first, v.van desc, v.id limit 200
            """;

    @Inject Databank databank;
    @Inject Hulpvragers hulpvragers;

    /** Zoekt op BSN; wat er te zien is hangt van rol en grondslag af. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID, KCC_MEDEWERKER, TOEZICHTHOUDER},
            persoonsgegevens = true)
    public Hulpvragerkaart zoek(Namens namens, Grondslag grondslag, Bsn bsn) {
        return databank.eerste(
                        "select id from hulpvrager where bsn = ?",
                        r -> r.getObject("id", UUID.class),
                        bsn.nummer())
                .map(this::kaartVan)
                .orElseThrow(Hulpvragerloket::onbekend);
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID, KCC_MEDEWERKER, TOEZICHTHOUDER},
            persoonsgegevens = true)
    public Hulpvragerkaart kaart(Namens namens, Grondslag grondslag, UUID hulpvrager) {
        return kaartVan(hulpvrager);
    }

    /** De uitdraai voor de hulpvrager zelf: alleen wat hem getoond mag worden (PR-08, PR-15). */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Hulpvragerkaart uitdraai(Namens namens, Grondslag grondslag, UUID hulpvrager) {
        return Burgerblik.van(kaartVan(hulpvrager).metVrijgegevenStukken());
    }

    /** Geeft een document vrij om aan de hulpvrager te tonen, of schermt het weer af (PR-09). */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public void toonAanBurger(
            Namens namens, Grondslag grondslag, UUID document, boolean tonen, String reden) {
        if (reden == null || reden.isBlank()) {
            throw new Weigering(
                    Regiereden.REDEN_ONTBREEKT, "Zeg waarom dit getoond of afgeschermd wordt.");
        }
        int geraakt =
                databank.voer(
                        "insert into document_vrijgave (gemeente, document, tonen, reden, door)"
                                + " select gemeente, id, ?, ?, ? from document where id = ?",
                        tonen,
                        reden.strip(),
                        namens.wie(),
                        document);
        if (geraakt == 0) {
            throw new Weigering(
                    Regiereden.DOCUMENT_ONBEKEND, "Dit document is er niet voor uw gemeente.");
        }
    }

    private Hulpvragerkaart kaartVan(UUID id) {
        Persoon p = hulpvragers.vind(id).orElseThrow(Hulpvragerloket::onbekend);
        List<Hulpvragerkaart.Gegeven> gegevens =
                databank.lijst(GEGEVENS, Hulpvragerloket::gegeven, id);
        return new Hulpvragerkaart(
                id,
                p.weergave(),
                p.bsn(),
                p.geboortedatum(),
                adres(p),
                p.wijk(),
                databank.lijst(HULP, Hulpvragerloket::hulp, id),
                databank.lijst(STUKKEN, Hulpvragerloket::stuk, id, id),
                databank.lijst(VERLOOP, Hulpvragerloket::gebeurtenis, id, id, id, id, id),
                gegevens.stream().filter(g -> !g.soort().isContact()).toList(),
                gegevens.stream().filter(g -> g.soort().isContact()).toList(),
                databank.lijst(VERTEGENWOORDIGERS, Hulpvragerloket::vertegenwoordiger, id));
    }

    private static String adres(Persoon p) {
        if (p.straat() == null) {
            return p.plaats();
        }
        return String.join(
                        " ",
                        List.of(
                                p.straat(),
                                p.huisnummer() == null ? "" : p.huisnummer().toString(),
                                p.postcode() == null ? "" : p.postcode(),
                                p.plaats() == null ? "" : p.plaats()))
                .replaceAll(" +", " ")
                .strip();
    }

    private static Hulpvragerkaart.Hulp hulp(ResultSet r) throws SQLException {
        Long budget = Databank.getal(r, "budget");
        return new Hulpvragerkaart.Hulp(
                r.getLong("nummer"),
                r.getString("wet"),
                r.getString("aanbieder"),
                r.getString("product"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                budget == null ? null : Euro.centen(budget));
    }

    private static Hulpvragerkaart.Stuk stuk(ResultSet r) throws SQLException {
        return new Hulpvragerkaart.Stuk(
                r.getObject("id", UUID.class),
                r.getString("naam"),
                Databank.moment(r, "ontvangen"),
                r.getBoolean("tonen"));
    }

    private static Hulpvragerkaart.Gebeurtenis gebeurtenis(ResultSet r) throws SQLException {
        return new Hulpvragerkaart.Gebeurtenis(
                Databank.dag(r, "dag"),
                Hulpvragerkaart.Gebeurtenis.Soort.valueOf(r.getString("soort")),
                r.getString("wat"),
                r.getString("bron"));
    }

    private static Hulpvragerkaart.Gegeven gegeven(ResultSet r) throws SQLException {
        return new Hulpvragerkaart.Gegeven(
                Hulpvragerkaart.Gegeven.Soort.valueOf(r.getString("gegeven")),
                r.getString("waarde"),
                r.getString("bron"),
                Databank.dag(r, "dag"),
                r.getString("anders"));
    }

    private static Hulpvragerkaart.Vertegenwoordiger vertegenwoordiger(ResultSet r)
            throws SQLException {
        return new Hulpvragerkaart.Vertegenwoordiger(
                r.getObject("id", UUID.class),
                r.getString("naam"),
                r.getString("hoedanigheid"),
                r.getString("waarvoor"),
                r.getString("adres"),
                r.getString("telefoon"),
                r.getBoolean("post"),
                Databank.dag(r, "van"),
                Databank.dag(r, "tot"));
    }

    private static Weigering onbekend() {
        return new Weigering(
                Regiereden.HULPVRAGER_ONBEKEND,
                "Er is bij uw gemeente geen hulpvrager met dit burgerservicenummer.");
    }
}
