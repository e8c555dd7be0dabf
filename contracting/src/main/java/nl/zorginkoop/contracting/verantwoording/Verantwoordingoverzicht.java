package nl.zorginkoop.contracting.verantwoording;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
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
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** De jaarverantwoording: gemeente en aanbieder lezen dezelfde rij (INV-8.8). */
@ApplicationScoped
public class Verantwoordingoverzicht {
    private static final String RIJ =
            """
            select j.*, g.naam as gemeentenaam, z.naam as aanbiedernaam,
                   (select coalesce(sum(v.verplicht), 0)::bigint from verplichting v
                    where v.aanbieder = j.aanbieder and v.jaar = j.jaar and v.gemeente = j.gemeente) as openstaand
            from verantwoordingstand j
            left join gemeente g on g.code = j.gemeente
            left join zorgaanbieder z on z.agb = j.aanbieder
            """;

    private static final Bladerboek<Verantwoordingrij> LIJST =
            new Bladerboek<>(
                            RIJ
                                    + " where {huurder j} and j.jaar = ? [[and j.stand = ?]]"
                                    + " [[and concat_ws(' ', z.naam, j.aanbieder, g.naam) ilike ?]]",
                            "uuid",
                            Verantwoordingoverzicht::rij)
                    .op("toegekend", "bigint")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Klok klok;

    @Deur({CONTROLLER, ZORGAANBIEDER})
    public Bladzijde<Verantwoordingrij> jaren(Namens namens, Bladvraag vraag) {
        return LIJST.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            seconden = 600)
    public void alleJaren(Namens namens, Bladvraag vraag, Consumer<Verantwoordingrij> verwerk) {
        LIJST.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    @Deur({CONTROLLER, ZORGAANBIEDER})
    public Optional<Verantwoordingrij> jaar(Namens namens, UUID jaar) {
        return databank.eerste(RIJ + " where j.id = ?", Verantwoordingoverzicht::rij, jaar);
    }

    /** Alles wat er voor een jaar binnenkwam, het nieuwste eerst. */
    @Deur({CONTROLLER, ZORGAANBIEDER})
    public List<Verantwoordingstuk> stukken(Namens namens, UUID jaar) {
        return databank.lijst(
                "select * from verantwoordingstuk where jaarrij = ? order by id desc limit 200",
                Verantwoordingoverzicht::stuk,
                jaar);
    }

    /** De regels van de gemeente, de nieuwste eerst, met onderaan wat zonder eigen regel geldt. */
    @Deur(CONTROLLER)
    public List<Verantwoordingregel> regels(Namens namens) {
        return databank.lijst(
                """
                select vanaf_jaar, drempel, verantwoording_maand, verantwoording_dag, verklaring_maand, verklaring_dag,
                       besluit, door, nr
                from verantwoordingregel where gemeente = ?
                union all
                select null, e.drempel, extract(month from e.verantwoording)::int, extract(day from e.verantwoording)::int,
                       extract(month from e.verklaring)::int, extract(day from e.verklaring)::int, null, null, 0
                from verantwoordingeis('', 2000) e
                order by vanaf_jaar desc nulls last, nr desc limit 200
                """,
                r ->
                        new Verantwoordingregel(
                                r.getObject("vanaf_jaar", Integer.class),
                                Euro.centen(r.getLong("drempel")),
                                MonthDay.of(
                                        r.getInt("verantwoording_maand"),
                                        r.getInt("verantwoording_dag")),
                                MonthDay.of(
                                        r.getInt("verklaring_maand"), r.getInt("verklaring_dag")),
                                r.getString("besluit"),
                                r.getString("door")),
                namens.gemeente().code());
    }

    private Object[] keuzes(Bladvraag vraag) {
        return new Object[] {Jaarkeuze.van(vraag, klok), vraag.keuze("stand"), vraag.patroon()};
    }

    static Verantwoordingrij rij(ResultSet r) throws SQLException {
        LocalDate verantwoord = Databank.dag(r, "verantwoording_op");
        return new Verantwoordingrij(
                r.getObject("id", UUID.class),
                r.getString("gemeentenaam"),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                r.getInt("jaar"),
                Euro.centen(r.getLong("gedeclareerd")),
                Euro.centen(r.getLong("goedgekeurd")),
                Euro.centen(r.getLong("gecrediteerd")),
                Euro.centen(r.getLong("afgekeurd")),
                Euro.centen(r.getLong("toegekend")),
                Euro.centen(r.getLong("openstaand")),
                Euro.centen(r.getLong("drempel")),
                r.getBoolean("verklaring_nodig"),
                Databank.dag(r, "verantwoording_voor"),
                Databank.dag(r, "verklaring_voor"),
                verantwoord,
                verantwoord == null ? null : Euro.centen(r.getLong("verantwoord")),
                verantwoord == null ? null : Euro.centen(r.getLong("verschil")),
                Databank.dag(r, "verklaring_op"),
                r.getString("oordeel"),
                r.getString("stand"));
    }

    private static Verantwoordingstuk stuk(ResultSet r) throws SQLException {
        Long bedrag = Databank.getal(r, "bedrag");
        String oordeel = r.getString("oordeel");
        return new Verantwoordingstuk(
                r.getObject("id", UUID.class),
                Verantwoordingstuk.Soort.valueOf(r.getString("soort")),
                Databank.dag(r, "ontvangen"),
                bedrag == null ? null : Euro.centen(bedrag),
                oordeel == null ? null : Verantwoordingstuk.Oordeel.valueOf(oordeel),
                r.getString("kenmerk"),
                r.getString("door"),
                Databank.moment(r, "moment"));
    }
}
