package nl.zorginkoop.contracting.betaling;

import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
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

    /** Wat een onderzoek opleverde. */
    public enum Uitkomst {
        VRIJ,
        ONTERECHT
    }

    @Inject Databank databank;
    @Inject Takenloket taken;
    @Inject Betaalklok klok;

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
                        .uiterlijk(
                                o.uiterlijk()
                                        .plusDays(1)
                                        .atStartOfDay(Klok.AMSTERDAM)
                                        .toInstant()));
        klok.meldGestopt(namens);
        return id;
    }

    /** Besluit wat het onderzoek opleverde; dat staat voorgoed vast. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void rondAf(Namens namens, UUID onderzoek, Uitkomst uitkomst, String tekst) {
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
        klok.meldGestopt(namens);
    }

    /** De onderzoeken naar een aanbieder, het nieuwste eerst. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public List<Onderzoekrij> onderzoeken(Namens namens, AgbCode aanbieder) {
        return databank.lijst(
                """
                select o.*, u.tekst, d.nummer || ' ' || p.referentie as regel,
                       coalesce(u.uitkomst, case when o.uiterlijk < vandaag() then 'VERLOPEN' else 'LOOPT' end) as stand,
                       coalesce(v.bedrag - v.korting, 0) as gevorderd, q.vordering is not null as verrekend
                from betaalonderzoek o
                left join onderzoekuitkomst u on u.onderzoek = o.id
                left join declaratie d on d.id = o.declaratie
                left join prestatie p on p.declaratie = o.declaratie and p.nr = o.nr
                left join vordering v on v.onderzoek = o.id left join vorderingpost q on q.vordering = v.id
                where o.gemeente = ? and o.aanbieder = ? order by o.moment desc, o.id desc limit 200
                """,
                r ->
                        new Onderzoekrij(
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
                                Databank.moment(r, "moment")),
                namens.gemeente().code(),
                aanbieder.code());
    }
}
