package nl.zorginkoop.contracting.post;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

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
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De post om in te bladeren: wat binnenkwam, wat uitging en wat vastzit. Zonder inhoud. */
@ApplicationScoped
public class Berichtoverzicht {
    private static final String IN =
            """
            select b.id, b.gemeente, b.aanbieder, true as ontvangen, b.ontvangen as moment, coalesce(b.berichtsoort, '') as berichtsoort,
                   b.identificatie, b.naam, coalesce(z.naam, b.afzender, '') as partij, b.grootte, b.status, b.reden,
                   (select u.id from bericht_uit u where u.antwoord_op = b.id) as gekoppeld,
                   (select u.berichtsoort from bericht_uit u where u.antwoord_op = b.id) as gekoppeldsoort
            from bericht_in b
            left join zorgaanbieder z on z.agb = b.aanbieder
            """;

    private static final String UIT =
            """
            select u.id, u.gemeente, u.aanbieder, false as ontvangen, u.aangemaakt as moment, u.berichtsoort, u.identificatie,
                   coalesce(u.bestand, '') as naam, coalesce(z.naam, u.aanbieder) as partij,
                   case when u.grootte is null then 0 else u.grootte end as grootte, u.status, null as reden,
                   coalesce(u.antwoord_op, u.retour) as gekoppeld,
                   (select b.berichtsoort from bericht_in b
                    where b.id = case when u.antwoord_op is null then u.retour else u.antwoord_op end) as gekoppeldsoort
            from bericht_uit u
            left join zorgaanbieder z on z.agb = u.aanbieder
            """;

    private static final String KEUZE =
            """
             ) a where {huurder a} [[and status = ?]]
                 [[and berichtsoort = ?]]
                 [[and concat_ws(' ', berichtsoort, identificatie, naam, partij, reden) ilike ?]]
            """;

    private static final Bladerboek<Berichtrij> ONTVANGEN = boek(IN);
    private static final Bladerboek<Berichtrij> VERZONDEN = boek(UIT);

    @Inject Databank databank;
    @Inject Inkomend inkomend;

    @Deur({POSTKAMER, CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public Bladzijde<Berichtrij> berichten(Namens namens, Bladvraag vraag) {
        return boek(vraag).blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {POSTKAMER, CONTROLLER, ZORGAANBIEDER, BEHEERDER},
            seconden = 600)
    public void alleBerichten(Namens namens, Bladvraag vraag, Consumer<Berichtrij> verwerk) {
        boek(vraag).stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    /** Heen en terug bij elkaar: het bericht zelf en wat eraan vastzit, op volgorde van tijd. */
    @Deur({POSTKAMER, CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public List<Berichtrij> draad(Namens namens, UUID bericht) {
        return databank.lijst(
                "select * from ("
                        + IN
                        + " union all "
                        + UIT
                        + ") a where a.id = ? or a.gekoppeld = ? order by moment, ontvangen desc",
                Berichtoverzicht::rij,
                bericht,
                bericht);
    }

    /** Hoe het met een ontvangen bericht staat, als deze huurder het heeft. */
    @Deur({POSTKAMER, CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public Optional<Berichtstand> stand(Namens namens, UUID bericht) {
        return inkomend.stand(bericht);
    }

    /** Het bewijs van deze inlevering, als zij er al is: wie haar herhaalt, krijgt dat terug. */
    @Deur({POSTKAMER, ZORGAANBIEDER})
    public Optional<Ontvangstbewijs> ingeleverd(Namens namens, Inlevering inlevering) {
        return inkomend.eerder(inlevering);
    }

    /** De gemeenten waar post voor kan zijn; de postkamer van de machine zoekt erlangs. */
    @Deur({POSTKAMER})
    public List<Gemeentecode> gemeenten(Namens namens) {
        return databank.lijst(
                "select code from gemeente order by code",
                r -> new Gemeentecode(r.getString("code")));
    }

    /** Hoeveel berichten op een mens wachten. */
    @Deur({CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public int uitval(Namens namens) {
        return databank.eerste(
                        "select count(*) from (select 1 from bericht_in where status = 'UITVAL'"
                                + " limit 10001) t",
                        r -> r.getInt(1))
                .orElseThrow();
    }

    private static Bladerboek<Berichtrij> boek(String bron) {
        return new Bladerboek<>("select * from (" + bron + KEUZE, "uuid", Berichtoverzicht::rij)
                .op("moment", "timestamptz")
                .op("berichtsoort", "text")
                .op("partij", "text")
                .op("grootte", "bigint")
                .nieuwsteEerst();
    }

    private static Bladerboek<Berichtrij> boek(Bladvraag vraag) {
        return "UIT".equals(vraag.keuze("kant")) ? VERZONDEN : ONTVANGEN;
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("status"), vraag.keuze("soort"), vraag.patroon()};
    }

    private static Berichtrij rij(ResultSet r) throws SQLException {
        return new Berichtrij(
                r.getObject("id", UUID.class),
                r.getBoolean("ontvangen"),
                Databank.moment(r, "moment"),
                r.getString("berichtsoort"),
                r.getString("identificatie"),
                r.getString("naam"),
                r.getString("partij"),
                r.getLong("grootte"),
                r.getString("status"),
                r.getString("reden"),
                r.getObject("gekoppeld", UUID.class),
                r.getString("gekoppeldsoort"));
    }
}
