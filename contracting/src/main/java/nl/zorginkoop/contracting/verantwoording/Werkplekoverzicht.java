package nl.zorginkoop.contracting.verantwoording;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * De totalen van de werkplek, bijgehouden in de transactie die beoordeelt of vernietigt (ADR 0043).
 */
@ApplicationScoped
public class Werkplekoverzicht {
    private static final Bladerboek<Productmaand> PRODUCTMAANDEN =
            new Bladerboek<>(
                            """
                            select m.*, g.naam as gemeentenaam, z.naam as aanbiedernaam, p.naam as productnaam
                            from productmaand m
                            left join gemeente g on g.code = m.gemeente
                            left join zorgaanbieder z on z.agb = m.aanbieder
                            left join product p on p.wet = m.wet and p.code = m.code
                            where {huurder m} and m.maand >= ? and m.maand < ? [[and m.wet = ?]]
                              [[and concat_ws(' ', m.code, p.naam, z.naam) ilike ?]]
                            """,
                            "uuid",
                            Werkplekoverzicht::productmaand)
                    .op("maand", "date")
                    .nieuwsteEerst();

    private static final Bladerboek<Afkeurmaand> AFKEURMAANDEN =
            new Bladerboek<>(
                            """
                            select m.*, g.naam as gemeentenaam, z.naam as aanbiedernaam
                            from afkeurmaand m
                            left join gemeente g on g.code = m.gemeente
                            left join zorgaanbieder z on z.agb = m.aanbieder
                            where {huurder m} and m.maand >= ? and m.maand < ? [[and m.wet = ?]]
                              [[and concat_ws(' ', m.code, z.naam) ilike ?]]
                            """,
                            "uuid",
                            Werkplekoverzicht::afkeurmaand)
                    .op("maand", "date")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Klok klok;

    /** Maand maal product over alle aanbieders, voor de warmtekaart. */
    @Deur(CONTROLLER)
    public List<Productvak> producten(Namens namens, int jaar) {
        return databank.lijst(
                """
                select m.wet, m.categorie, m.code, p.naam, extract(month from m.maand)::int as maand,
                       sum(m.toegekend)::bigint as toegekend
                from productmaand m left join product p on p.wet = m.wet and p.code = m.code
                where m.gemeente = ? and m.maand >= ? and m.maand < ?
                group by 1, 2, 3, 4, 5 order by 1, 2, 3, 5
                """,
                r ->
                        new Productvak(
                                r.getString("wet"),
                                r.getString("categorie"),
                                r.getString("code"),
                                r.getString("naam"),
                                r.getInt("maand"),
                                Euro.centen(r.getLong("toegekend"))),
                namens.gemeente().code(),
                LocalDate.of(jaar, 1, 1),
                LocalDate.of(jaar + 1, 1, 1));
    }

    /** De afkeurcodes van een jaar, de vaakst gegeven eerst. */
    @Deur(CONTROLLER)
    public List<Afkeurcode> afkeurcodes(Namens namens, int jaar) {
        return databank.lijst(
                """
                select m.code, sum(m.regels)::bigint as regels, sum(m.bedrag)::bigint as bedrag,
                       sum(m.declaraties)::bigint as declaraties
                from afkeurmaand m where m.gemeente = ? and m.maand >= ? and m.maand < ?
                group by 1 having sum(m.regels + m.declaraties) > 0
                order by sum(m.regels + m.declaraties) desc, 1
                """,
                r ->
                        new Afkeurcode(
                                r.getString("code"),
                                r.getLong("regels"),
                                Euro.centen(r.getLong("bedrag")),
                                r.getLong("declaraties")),
                namens.gemeente().code(),
                LocalDate.of(jaar, 1, 1),
                LocalDate.of(jaar + 1, 1, 1));
    }

    @Deur({CONTROLLER, ZORGAANBIEDER})
    public Bladzijde<Productmaand> productmaanden(Namens namens, Bladvraag vraag) {
        return PRODUCTMAANDEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            seconden = 600)
    public void alleProductmaanden(Namens namens, Bladvraag vraag, Consumer<Productmaand> verwerk) {
        PRODUCTMAANDEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    @Deur({CONTROLLER, ZORGAANBIEDER})
    public Bladzijde<Afkeurmaand> afkeurmaanden(Namens namens, Bladvraag vraag) {
        return AFKEURMAANDEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            seconden = 600)
    public void alleAfkeurmaanden(Namens namens, Bladvraag vraag, Consumer<Afkeurmaand> verwerk) {
        AFKEURMAANDEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    private Object[] keuzes(Bladvraag vraag) {
        int jaar = Jaarkeuze.van(vraag, klok);
        return new Object[] {
            LocalDate.of(jaar, 1, 1),
            LocalDate.of(jaar + 1, 1, 1),
            vraag.keuze("wet"),
            vraag.patroon()
        };
    }

    private static Productmaand productmaand(ResultSet r) throws SQLException {
        return new Productmaand(
                r.getObject("id", UUID.class),
                r.getString("gemeente"),
                r.getString("gemeentenaam"),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                Databank.dag(r, "maand"),
                r.getString("categorie"),
                r.getString("code"),
                r.getString("productnaam"),
                r.getLong("regels"),
                Euro.centen(r.getLong("gedeclareerd")),
                Euro.centen(r.getLong("goedgekeurd")),
                Euro.centen(r.getLong("gecrediteerd")),
                Euro.centen(r.getLong("afgekeurd")),
                Euro.centen(r.getLong("toegekend")));
    }

    private static Afkeurmaand afkeurmaand(ResultSet r) throws SQLException {
        return new Afkeurmaand(
                r.getObject("id", UUID.class),
                r.getString("gemeente"),
                r.getString("gemeentenaam"),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                Databank.dag(r, "maand"),
                r.getString("code"),
                r.getLong("regels"),
                Euro.centen(r.getLong("bedrag")),
                r.getLong("declaraties"));
    }
}
