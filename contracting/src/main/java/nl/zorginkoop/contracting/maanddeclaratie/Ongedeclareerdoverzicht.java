package nl.zorginkoop.contracting.maanddeclaratie;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** Wat in een maand liep en waarop over die maand niets is toegekend. */
@ApplicationScoped
public class Ongedeclareerdoverzicht {
    private static final Bladerboek<Ongedeclareerd> LIJST =
            new Bladerboek<>(
                            """
                            select t.id, t.nummer, t.gemeente, g.naam as gemeentenaam, z.naam as aanbiedernaam, t.client, t.wet,
                                   coalesce(p.naam, 'categorie ' || t.categorie, 'alle producten') as product, t.begin, t.eind,
                                   case when exists (select from prestatie q where q.toewijzing = t.id
                                            and cardinality(q.codes) > 0 and q.begin between ?::date and ?::date)
                                        then 'ALLES_AFGEKEURD' else 'NIETS_GEDECLAREERD' end as status
                            from toewijzing t
                            left join gemeente g on g.code = t.gemeente
                            left join zorgaanbieder z on z.agb = t.aanbieder
                            left join product p on p.wet = t.wet and p.code = t.productcode
                            where {huurder t} and t.status = 'TOEGEWEZEN' and t.begin <= ?::date
                              and (t.eind is null or t.eind >= ?::date)
                              and not exists (select from prestatie q where q.toewijzing = t.id and q.dc = 'D'
                                  and cardinality(q.codes) = 0 and not q.gecrediteerd and q.begin between ?::date and ?::date)
                              [[and t.wet = ?]]
                              [[and concat_ws(' ', t.nummer, t.client, z.naam, p.naam) ilike ?]]
                            """,
                            "uuid",
                            Ongedeclareerdoverzicht::rij)
                    .op("begin", "date")
                    .op("client", "text");

    @Inject Databank databank;
    @Inject Klok klok;

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Bladzijde<Ongedeclareerd> toewijzingen(
            Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return LIJST.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true,
            seconden = 600)
    public void alleToewijzingen(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Ongedeclareerd> verwerk) {
        LIJST.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    private Object[] keuzes(Bladvraag vraag) {
        YearMonth maand = maand(vraag.keuze("maand"), klok.vandaag());
        LocalDate van = maand.atDay(1);
        LocalDate tot = maand.atEndOfMonth();
        return new Object[] {van, tot, tot, van, van, tot, vraag.keuze("wet"), vraag.patroon()};
    }

    /** De gekozen maand; zonder keuze de laatste die voorbij is, want een lopende is niet af. */
    public static YearMonth maand(String gekozen, LocalDate vandaag) {
        return gekozen == null ? YearMonth.from(vandaag).minusMonths(1) : Maandvraag.maand(gekozen);
    }

    private static Ongedeclareerd rij(ResultSet r) throws SQLException {
        return new Ongedeclareerd(
                r.getObject("id", UUID.class),
                r.getLong("nummer"),
                r.getString("gemeente"),
                r.getString("gemeentenaam"),
                r.getString("aanbiedernaam"),
                r.getString("client"),
                r.getString("wet"),
                r.getString("product"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getString("status"));
    }
}
