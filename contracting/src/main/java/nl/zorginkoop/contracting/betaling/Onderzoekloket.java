package nl.zorginkoop.contracting.betaling;

import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/**
 * Een onderzoek houdt betalen tegen en keurt niets af (V16). Na de einddatum loopt het betalen weer
 * door. Blijkt een betaalde regel onterecht, dan is dat onverschuldigd (3.12): een vordering die
 * van een volgende betaling af gaat.
 */
@ApplicationScoped
public class Onderzoekloket {
    static final String ONDERZOEK = "BETAALONDERZOEK";

    private static final String ONDERZOEKEN =
            """
            select o.*, u.tekst, d.nummer || ' ' || p.referentie as regel,
                   coalesce(u.uitkomst, case when o.uiterlijk < vandaag() then 'VERLOPEN' else 'LOOPT' end) as stand,
                   coalesce(v.bedrag - v.korting, 0) as gevorderd, q.vordering is not null as verrekend
            from betaalonderzoek o
            left join onderzoekuitkomst u on u.onderzoek = o.id
            left join declaratie d on d.id = o.declaratie
            left join prestatie p on p.declaratie = o.declaratie and p.nr = o.nr
            left join vordering v on v.onderzoek = o.id and vordering_stand(v) <> 'VERVALLEN'
            left join vorderingpost q on q.vordering = v.id
            where o.gemeente = ? and o.aanbieder = ?
            """;

    /** Wat een onderzoek opleverde. */
    public enum Uitkomst {
        VRIJ,
        ONTERECHT
    }

    @Inject Databank databank;
    @Inject Takenloket taken;
    @Inject Betaalklok klok;
    @Inject Betaalbrief brief;

    private record Geraakt(
            UUID declaratie,
            String nummer,
            String referentie,
            Euro bedrag,
            boolean betaald,
            boolean eerderOnterecht,
            Betaalbrief.Aan aan) {}

    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public UUID begin(Namens namens, Onderzoekopgave o) {
        UUID id = UUID.randomUUID();
        int gelukt =
                Betaalreden.opDeVloer(
                        () ->
                                databank.voer(
                                        """
                                        insert into betaalonderzoek (id, gemeente, aanbieder, declaratie, nr, reden, eigenaar,
                                                                     uiterlijk, door)
                                        select ?, ?, z.agb, p.declaratie, p.nr, ?, ?, ?, ?
                                        from zorgaanbieder z
                                        left join (declaratie d join prestatie p on p.declaratie = d.id and p.dc = 'D')
                                            on d.gemeente = ? and d.aanbieder = z.agb and d.nummer = ? and p.referentie = ?
                                            and cardinality(p.codes) = 0
                                        where z.agb = ? and (p.nr is not null or ?::text is null) limit 1
                                        """,
                                        id,
                                        namens.gemeente().code(),
                                        o.reden(),
                                        o.eigenaar(),
                                        o.uiterlijk(),
                                        namens.wie(),
                                        namens.gemeente().code(),
                                        o.declaratienummer(),
                                        o.referentie(),
                                        o.aanbieder().code(),
                                        o.referentie()));
        if (gelukt == 0) {
            throw Betaalreden.REGEL_ONBEKEND.nee();
        }
        taken.maak(
                namens,
                Taakverzoek.voor(
                                CONTROLLER,
                                new Onderwerp(ONDERZOEK, id),
                                "Rond het onderzoek af waarop betalen wacht (aanbieder "
                                        + o.aanbieder().code()
                                        + "): daarna loopt het weer door")
                        .toelichting(o.reden())
                        .eigenaar(o.eigenaar(), null)
                        .uiterlijk(Kalender.eindeVan(o.uiterlijk())));
        klok.meldGestopt(namens);
        return id;
    }

    /**
     * Besluit wat het onderzoek opleverde; dat staat vast. Een nieuw onderzoek kan een regel die
     * onterecht bleek alsnog vrijgeven, tot de vordering verrekend is. Wie het aangaat, leest het
     * in een brief.
     */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void rondAf(Namens namens, UUID onderzoek, Uitkomst uitkomst, String tekst) {
        Optional<Geraakt> geraakt = geraakt(onderzoek);
        int gelukt =
                Betaalreden.opDeVloer(
                        () ->
                                databank.voer(
                                        """
                                        insert into onderzoekuitkomst (onderzoek, gemeente, uitkomst, tekst, door)
                                        select id, gemeente, ?, ?, ? from betaalonderzoek where id = ?
                                        on conflict do nothing
                                        """,
                                        uitkomst,
                                        Tekst.eis("uitkomsttekst", tekst),
                                        namens.wie(),
                                        onderzoek));
        if (gelukt == 0) {
            throw Betaalreden.ONDERZOEK_AF.nee();
        }
        taken.laatVervallen(namens, onderzoek, "Het onderzoek is afgerond.");
        geraakt.ifPresent(g -> bericht(namens, g, uitkomst));
        klok.meldGestopt(namens);
    }

    private void bericht(Namens namens, Geraakt g, Uitkomst uitkomst) {
        if (uitkomst == Uitkomst.ONTERECHT) {
            klok.stuitNietVerschuldigd(namens, g.declaratie());
        } else if (!g.eerderOnterecht()) {
            return;
        }
        if (g.aan().overeenkomst() != null) {
            boolean onterecht = uitkomst == Uitkomst.ONTERECHT;
            brief.schrijf(
                    Namens.systeem(namens.gemeente()),
                    g.aan(),
                    onterecht ? "Onterecht gedeclareerd" : "Alsnog in orde",
                    onterecht ? onterecht(g) : vrij(g),
                    "/declaraties/regels.xhtml");
        }
    }

    private static String regel(Geraakt g) {
        return "Wij onderzochten regel "
                + g.referentie()
                + " van declaratie "
                + g.nummer()
                + ", "
                + g.bedrag()
                + ". ";
    }

    private static List<Brief.Blok> onterecht(Geraakt g) {
        return List.of(
                new Brief.Alinea(
                        regel(g)
                                + "Zij is niet afgekeurd, en blijkt niet verschuldigd."
                                + (g.betaald()
                                        ? " Wat wij ervoor betaalden trekken wij af van een volgende betaling."
                                        : " Wij betalen haar niet.")),
                new Brief.Tussenkop("Wat nu"),
                new Brief.Alinea(
                        "U hoeft de regel niet te crediteren. Bent u het er niet mee eens, laat het ons"
                                + " dan weten: wij kunnen haar opnieuw onderzoeken"
                                + (g.betaald() ? " tot zij verrekend is." : ".")));
    }

    private static List<Brief.Blok> vrij(Geraakt g) {
        return List.of(
                new Brief.Alinea(
                        regel(g)
                                + "Eerder schreven wij dat zij niet verschuldigd was. Dat vervalt: zij is in"
                                + " orde."
                                + (g.betaald()
                                        ? " Wij trekken er niets voor af."
                                        : " Zij gaat mee in de volgende betaalopdracht.")));
    }

    private Optional<Geraakt> geraakt(UUID onderzoek) {
        return databank.eerste(
                """
                select o.declaratie, d.nummer, p.referentie, p.bedrag, x.nr is not null as betaald,
                       u.uitkomst is not distinct from 'ONTERECHT' as onterecht, c.id as overeenkomst, c.nummer as contract,
                       o.aanbieder, z.naam as aanbiedernaam, g.naam as gemeentenaam
                from betaalonderzoek o
                join declaratie d on d.id = o.declaratie
                join prestatie p on p.declaratie = o.declaratie and p.nr = o.nr
                join gemeente g on g.code = o.gemeente join zorgaanbieder z on z.agb = o.aanbieder
                left join toewijzing t on t.id = p.toewijzing left join raamovereenkomst c on c.id = t.overeenkomst
                left join betaalpost x on x.declaratie = o.declaratie and x.nr = o.nr
                left join regeluitkomst u on u.gemeente = o.gemeente and u.declaratie = o.declaratie and u.nr = o.nr
                where o.id = ?
                """,
                r ->
                        new Geraakt(
                                r.getObject("declaratie", UUID.class),
                                r.getString("nummer"),
                                r.getString("referentie"),
                                Euro.centen(r.getLong("bedrag")),
                                r.getBoolean("betaald"),
                                r.getBoolean("onterecht"),
                                new Betaalbrief.Aan(
                                        r.getObject("overeenkomst", UUID.class),
                                        r.getString("contract"),
                                        new AgbCode(r.getString("aanbieder")),
                                        r.getString("aanbiedernaam"),
                                        r.getString("gemeentenaam"))),
                onderzoek);
    }

    /** De onderzoeken naar een aanbieder, het nieuwste eerst; hooguit 200. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public List<Onderzoekrij> onderzoeken(Namens namens, AgbCode aanbieder) {
        return databank.lijst(
                ONDERZOEKEN + " order by o.moment desc, o.id desc limit 200",
                Onderzoekloket::rij,
                namens.gemeente().code(),
                aanbieder.code());
    }

    /** Eén onderzoek naar een aanbieder, hoe lang geleden ook. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public Optional<Onderzoekrij> onderzoek(Namens namens, AgbCode aanbieder, UUID onderzoek) {
        return databank.eerste(
                ONDERZOEKEN + " and o.id = ?",
                Onderzoekloket::rij,
                namens.gemeente().code(),
                aanbieder.code(),
                onderzoek);
    }

    private static Onderzoekrij rij(ResultSet r) throws SQLException {
        return new Onderzoekrij(
                r.getObject("id", UUID.class),
                r.getString("regel"),
                r.getString("reden"),
                r.getString("eigenaar"),
                Databank.dag(r, "uiterlijk"),
                r.getString("stand"),
                r.getString("tekst"),
                Euro.centen(r.getLong("gevorderd")),
                r.getBoolean("verrekend"),
                r.getString("door"),
                Databank.moment(r, "moment"));
    }

    /** De overeenkomst waar een onderzoek over gaat; zonder regel de jongste van de aanbieder. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public Optional<UUID> overeenkomst(Namens namens, UUID onderzoek) {
        return databank.eerste(
                """
                select r.id as overeenkomst
                from betaalonderzoek o
                left join prestatie p on p.declaratie = o.declaratie and p.nr = o.nr
                left join toewijzing t on t.id = p.toewijzing
                join raamovereenkomst r on r.gemeente = o.gemeente and r.aanbieder = o.aanbieder
                    and (t.id is null or r.id = t.overeenkomst)
                where o.gemeente = ? and o.id = ? order by r.begin desc, r.id desc limit 1
                """,
                r -> r.getObject("overeenkomst", UUID.class),
                namens.gemeente().code(),
                onderzoek);
    }
}
