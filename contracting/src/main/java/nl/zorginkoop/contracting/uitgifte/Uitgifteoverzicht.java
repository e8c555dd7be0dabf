package nl.zorginkoop.contracting.uitgifte;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

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
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Uitgiften en hun regels om in te bladeren, met hoe ver zij zijn. */
@ApplicationScoped
public class Uitgifteoverzicht {
    private static final Bladerboek<Uitgifterij> UITGIFTEN =
            new Bladerboek<>(
                            """
                            select u.* from uitgifte u where {huurder u} [[and u.toestand = ?]] [[and u.soort = ?]]
                              [[and concat_ws(' ', u.naam, u.productcode, u.door) ilike ?]]
                            """,
                            "uuid",
                            Uitgifteoverzicht::rij)
                    .op("aangemaakt", "timestamptz")
                    .nieuwsteEerst();

    // Keurt een aanbieder het 301 daarna af, dan geldt de regel als niet verstuurd (OP286).
    private static final Bladerboek<Uitgifteregelrij> REGELS =
            new Bladerboek<>(
                            """
                            select r.uitgifte, r.nr {{, r.hulpvrager,
                                   coalesce(t.client, v.client, concat_ws(' ', h.voorvoegsel, h.achternaam)) as client,
                                   z.naam as aanbiedernaam, r.wet,
                                   coalesce(p.naam, 'categorie ' || coalesce(r.categorie, v.categorie)) as product,
                                   coalesce(t."begin", r."begin", v."begin") as "begin", coalesce(t.eind, r.eind, v.eind) as eind,
                                   coalesce(t.nummer, v.nummer) as toewijzingnummer, r.reden, r.uitleg, r.rij,
                                   case when r.stand = 'GEDAAN' and exists (
                                            select from toewijzingwijziging w
                                            join toewijzingwijziging_afkeur k on k.wijziging = w.id
                                            where w.toewijzing = r.toewijzing and w.bericht = r.bericht) then 'AFGEKEURD'
                                        else r.stand end as stand }}
                            from uitgifteregel r
                            {{ left join toewijzing t on t.id = r.toewijzing
                            left join toewijzing v on v.id = r.voorganger
                            left join hulpvrager h on h.id = r.hulpvrager
                            left join zorgaanbieder z on z.agb = r.aanbieder
                            left join product p on p.wet = r.wet
                                and p.code = coalesce(t.productcode, r.productcode, v.productcode) }}
                            where r.uitgifte = ? and {huurder r} [[and r.stand = any (string_to_array(?, ' '))]]
                              [[and concat_ws(' ', coalesce(t.client, v.client, h.achternaam), z.naam, t.nummer, r.uitleg) ilike ?]]
                            """,
                            "uuid",
                            Uitgifteoverzicht::regel)
                    .uniekOp("uitgifte", "uuid", "nr", "int")
                    .op("nr", "int");

    @Inject Databank databank;

    @Deur({REGISSEUR})
    public Bladzijde<Uitgifterij> uitgiften(Namens namens, Bladvraag vraag) {
        return UITGIFTEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {REGISSEUR},
            seconden = 600)
    public void alleUitgiften(Namens namens, Bladvraag vraag, Consumer<Uitgifterij> verwerk) {
        UITGIFTEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    /** Eén uitgifte, met hoe het haar berichten verging. */
    @Deur({REGISSEUR})
    public Optional<Uitgifteblad> uitgifte(Namens namens, UUID uitgifte) {
        return databank.eerste(
                """
                select u.*, b.*, (select count(*) from uitgifteregel r where r.uitgifte = u.id and r.stand = 'FOUT') as fout,
                       (select count(*) from uitgifteregel r
                        join toewijzingwijziging w on w.toewijzing = r.toewijzing and w.bericht = r.bericht
                        join toewijzingwijziging_afkeur k on k.wijziging = w.id
                        where r.uitgifte = u.id and r.bericht is not null) as afgekeurd
                from uitgifte u cross join lateral (
                    select count(*) as berichten, count(*) filter (where m.status = 'VERZONDEN') as verzonden,
                           count(*) filter (where m.retour is not null) as beantwoord
                    from bericht_uit m where m.id in (select r.bericht from uitgifteregel r
                                   where r.uitgifte = u.id and r.bericht is not null)) b
                where u.id = ?
                """,
                r ->
                        new Uitgifteblad(
                                rij(r),
                                r.getInt("berichten"),
                                r.getInt("verzonden"),
                                r.getInt("beantwoord"),
                                r.getInt("afgekeurd"),
                                r.getInt("fout")),
                uitgifte);
    }

    /** De regels van één uitgifte; welke zegt het filter {@code uitgifte}. */
    @Deur(
            value = {REGISSEUR},
            persoonsgegevens = true)
    public Bladzijde<Uitgifteregelrij> regels(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return REGELS.blad(databank, vraag, regelkeuzes(vraag));
    }

    @Deur(
            value = {REGISSEUR},
            persoonsgegevens = true,
            seconden = 600)
    public void alleRegels(
            Namens namens,
            Grondslag grondslag,
            Bladvraag vraag,
            Consumer<Uitgifteregelrij> verwerk) {
        REGELS.stroom(databank, vraag, verwerk, regelkeuzes(vraag));
    }

    /** De kolommen van een lijst die aangeboden kan worden, in volgorde. */
    public static List<String> kolommen() {
        return Lijstlezer.KOLOMMEN;
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("toestand"), vraag.keuze("soort"), vraag.patroon()};
    }

    private static Object[] regelkeuzes(Bladvraag vraag) {
        return new Object[] {vraag.nummer("uitgifte"), vraag.keuze("stand"), vraag.patroon()};
    }

    private static Uitgifterij rij(ResultSet r) throws SQLException {
        return new Uitgifterij(
                r.getObject("id", UUID.class),
                r.getString("soort"),
                r.getString("naam"),
                r.getString("wet"),
                r.getString("productcode"),
                Databank.dag(r, "eind_van"),
                Databank.dag(r, "eind_tot"),
                Databank.dag(r, "nieuw_eind"),
                Databank.dag(r, "vanaf"),
                r.getString("nieuwe_code"),
                r.getString("toestand"),
                r.getInt("regels"),
                r.getInt("gedaan"),
                r.getInt("niet"),
                r.getString("door"),
                Databank.moment(r, "aangemaakt"),
                Databank.moment(r, "begonnen"),
                Databank.moment(r, "geeindigd"));
    }

    private static Uitgifteregelrij regel(ResultSet r) throws SQLException {
        return new Uitgifteregelrij(
                r.getObject("uitgifte", UUID.class),
                r.getInt("nr"),
                r.getObject("hulpvrager", UUID.class),
                r.getString("client"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                r.getString("product"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                Databank.getal(r, "toewijzingnummer"),
                r.getString("stand"),
                r.getString("reden"),
                r.getString("uitleg"),
                r.getString("rij"));
    }
}
