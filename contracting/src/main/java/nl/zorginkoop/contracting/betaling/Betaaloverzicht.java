package nl.zorginkoop.contracting.betaling;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
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
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.gedeeld.Werkdagen;

/**
 * Wat er te betalen is, de opdrachten en hun overboekingen, en wanneer een declaratie aan de beurt
 * is.
 */
@ApplicationScoped
public class Betaaloverzicht {
    private static final Termijnduur ANTWOORD = Termijnduur.werkdagen(10);

    private static final Bladerboek<Betaalbatchrij> OPDRACHTEN =
            new Bladerboek<>(
                            "select b.* from betaalbatch b where {huurder b} [[and b.stand = ?]]",
                            "uuid",
                            Betaaloverzicht::opdracht)
                    .op("nummer", "int")
                    .nieuwsteEerst();

    private static final Bladerboek<Betaalregelrij> REGELS =
            new Bladerboek<>(
                            """
                            select r.*, z.naam as aanbiedernaam, k.iban, k.tenaamstelling
                            from betaalregel r
                            left join zorgaanbieder z on z.agb = r.aanbieder
                            left join betaalrekening k on k.id = r.rekening
                            where {huurder r} [[and r.batch = ?]] [[and r.stand = ?]]
                              [[and concat_ws(' ', r.kenmerk, z.naam, r.aanbieder) ilike ?]]
                            """,
                            "uuid",
                            Betaaloverzicht::regel)
                    .op("uitvoerdag", "date")
                    .nieuwsteEerst();

    @Inject Databank databank;

    /** Hoeveel declaraties op een opdracht wachten, zonder te wegen wat daarvan mag. */
    @Deur({CONTROLLER})
    public Betaalwacht wachtend(Namens namens) {
        return databank.eerste(
                        """
                        select count(*) as declaraties, min(uiterlijk) as eerste, min(uiterlijk) < vandaag() as te_laat
                        from (select uiterlijk from declaratiebetaling where gemeente = ? and te_doen > 0
                              order by uiterlijk limit ?) d
                        """,
                        r ->
                                new Betaalwacht(
                                        r.getInt("declaraties"),
                                        Databank.dag(r, "eerste"),
                                        r.getBoolean("te_laat")),
                        namens.gemeente().code(),
                        Bladzijde.TELGRENS + 1)
                .orElseThrow();
    }

    /** Per aanbieder en wet wat betaald mag worden, en ernaast wat niet mag, met de reden. */
    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public List<Betaalsaldo> saldi(Namens namens) {
        return databank.lijst(
                """
                with t as materialized (select * from te_betalen(?)),
                deel as (
                    select t.aanbieder, t.wet, t.reden, count(*) as posten, sum(t.bedrag - t.korting)::bigint as bedrag,
                           min(t.uiterlijk) as uiterlijk
                    from t group by 1, 2, 3
                    union all
                    select t.aanbieder, t.wet, 'KORTING', count(*), sum(t.korting)::bigint, min(t.uiterlijk)
                    from t where t.reden is null and t.korting <> 0 group by 1, 2)
                select d.*, z.naam as aanbiedernaam, coalesce(d.reden, case
                           when d.bedrag <= 0 then 'VERREKENING'
                           when (betaalrekening_op(?, d.aanbieder, vandaag())).id is null then 'GEEN_REKENING' end) as waarom,
                       d.uiterlijk < vandaag() and d.reden is null and d.bedrag > 0 as te_laat
                from deel d left join zorgaanbieder z on z.agb = d.aanbieder
                order by d.reden is not null, d.uiterlijk, d.aanbieder, d.wet, d.reden
                """,
                r ->
                        new Betaalsaldo(
                                r.getString("aanbieder"),
                                r.getString("aanbiedernaam"),
                                r.getString("wet"),
                                r.getString("waarom"),
                                r.getLong("posten"),
                                Euro.centen(r.getLong("bedrag")),
                                Databank.dag(r, "uiterlijk"),
                                r.getBoolean("te_laat")),
                namens.gemeente().code(),
                namens.gemeente().code());
    }

    @Deur({CONTROLLER})
    public Bladzijde<Betaalbatchrij> opdrachten(Namens namens, Bladvraag vraag) {
        return OPDRACHTEN.blad(databank, vraag, vraag.keuze("stand"));
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleOpdrachten(Namens namens, Bladvraag vraag, Consumer<Betaalbatchrij> verwerk) {
        OPDRACHTEN.stroom(databank, vraag, verwerk, vraag.keuze("stand"));
    }

    @Deur({CONTROLLER})
    public Optional<Betaalbatchrij> opdracht(Namens namens, UUID opdracht) {
        return databank.eerste(
                "select * from betaalbatch where id = ?", Betaaloverzicht::opdracht, opdracht);
    }

    /** De opdracht die als betaalbestand naar buiten gaat: alleen als zij verzonden is. */
    @Deur(
            value = {CONTROLLER},
            vastleggen = true)
    public Betaalbatchrij teVerzenden(Namens namens, UUID opdracht) {
        Betaalbatchrij b = opdracht(namens, opdracht).orElseThrow(Betaalreden.ONBEKEND::nee);
        if (b.verzonden() == null) {
            throw Betaalreden.KAN_NU_NIET.nee();
        }
        return b;
    }

    /** Overboekingen, van een opdracht of van alles wat deze huurder mag zien. */
    @Deur({CONTROLLER, ZORGAANBIEDER})
    public Bladzijde<Betaalregelrij> regels(Namens namens, Bladvraag vraag) {
        return REGELS.blad(databank, vraag, regelkeuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            seconden = 600)
    public void alleRegels(Namens namens, Bladvraag vraag, Consumer<Betaalregelrij> verwerk) {
        REGELS.stroom(databank, vraag, verwerk, regelkeuzes(vraag));
    }

    /** Wanneer elke declaratie betaald wordt, wat het eerst moet bovenaan (V23). */
    @Deur({CONTROLLER, ZORGAANBIEDER})
    public Bladzijde<Betaalbeeld> declaraties(Namens namens, Bladvraag vraag) {
        return beelden().blad(databank, vraag, beeldkeuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            seconden = 600)
    public void alleDeclaraties(Namens namens, Bladvraag vraag, Consumer<Betaalbeeld> verwerk) {
        beelden().stroom(databank, vraag, verwerk, beeldkeuzes(vraag));
    }

    /**
     * Voor elke declaratie te zeggen (lifecycles 8): welke bestedingsruimte op is. Een bericht kent
     * er geen code voor, en afkeuren mag er niet op (OP095).
     */
    @Deur({ZORGAANBIEDER})
    public List<Ruimteop> ruimteOp(Namens namens) {
        return databank.lijst(
                """
                select r.*, g.naam as gemeentenaam from ruimte_op(?, vandaag()) r join gemeente g on g.code = r.gemeente
                order by g.naam, r.wet, r.naam
                """,
                r ->
                        new Ruimteop(
                                r.getString("gemeente"),
                                r.getString("gemeentenaam"),
                                r.getString("wet"),
                                r.getString("naam"),
                                Euro.centen(r.getLong("ruimte")),
                                Euro.centen(r.getLong("gerealiseerd"))),
                namens.aanbieder().code());
    }

    private Bladerboek<Betaalbeeld> beelden() {
        Werkdagen werkdagen =
                new Werkdagen(
                        new HashSet<>(
                                databank.lijst(
                                        "select dag from gelijkgestelde_dag",
                                        r -> Databank.dag(r, "dag"))));
        return new Bladerboek<>(
                        """
                        select b.declaratie as id, b.declaratie, b.gemeente, b.aanbieder, b.uiterlijk {{, v.betaald, v.korting,
                               v.onderweg, v.uitvoerdag, v.niet_betaalbaar, v.vervallen_bedrag, v.stand, d.nummer, d.wet, d.ontvangen, d.beoordeeld, d.toegekend,
                               g.naam as gemeentenaam, z.naam as aanbiedernaam }}
                        from declaratiebetaling b
                        {{ join betaalbeeld v on v.declaratie = b.declaratie
                        join declaratie d on d.id = b.declaratie
                        left join gemeente g on g.code = b.gemeente
                        left join zorgaanbieder z on z.agb = b.aanbieder }}
                        where {huurder b} [[and (b.te_doen > 0) = (? = 'OPEN')]]
                          [[and concat_ws(' ', d.nummer, z.naam, b.aanbieder) ilike ?]]
                        """,
                        "uuid",
                        r -> beeld(r, werkdagen))
                .op("uiterlijk", "date");
    }

    private static Object[] beeldkeuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("opdracht"), vraag.patroon()};
    }

    private static Object[] regelkeuzes(Bladvraag vraag) {
        return new Object[] {vraag.nummer("opdracht"), vraag.keuze("stand"), vraag.patroon()};
    }

    private static Betaalbeeld beeld(ResultSet r, Werkdagen werkdagen) throws SQLException {
        LocalDate ontvangen = Databank.moment(r, "ontvangen").atZone(Klok.AMSTERDAM).toLocalDate();
        Euro toegekend = Euro.centen(r.getLong("toegekend"));
        Euro betaald = Euro.centen(r.getLong("betaald"));
        Euro korting = Euro.centen(r.getLong("korting"));
        Euro onderweg = Euro.centen(r.getLong("onderweg"));
        return new Betaalbeeld(
                r.getObject("declaratie", UUID.class),
                r.getString("nummer"),
                r.getString("gemeentenaam"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                ontvangen,
                ANTWOORD.na(ontvangen, werkdagen),
                Databank.moment(r, "beoordeeld").atZone(Klok.AMSTERDAM).toLocalDate(),
                Databank.dag(r, "uiterlijk"),
                Databank.dag(r, "uitvoerdag"),
                toegekend,
                betaald,
                korting,
                onderweg,
                toegekend
                        .min(betaald)
                        .min(korting)
                        .min(onderweg)
                        .min(Euro.centen(r.getLong("vervallen_bedrag"))),
                Euro.centen(r.getLong("niet_betaalbaar")),
                r.getString("stand"));
    }

    private static Betaalregelrij regel(ResultSet r) throws SQLException {
        return new Betaalregelrij(
                r.getObject("id", UUID.class),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                r.getString("kenmerk"),
                r.getString("iban"),
                r.getString("tenaamstelling"),
                r.getLong("posten"),
                Euro.centen(r.getLong("bruto")),
                Euro.centen(r.getLong("korting")),
                Euro.centen(r.getLong("verrekend")),
                Euro.centen(r.getLong("bedrag")),
                Databank.dag(r, "uitvoerdag"),
                r.getObject("herhaalt") != null,
                r.getString("stand"));
    }

    private static Betaalbatchrij opdracht(ResultSet r) throws SQLException {
        return new Betaalbatchrij(
                r.getObject("id", UUID.class),
                r.getInt("nummer"),
                r.getString("stand"),
                Databank.dag(r, "uitvoerdag"),
                r.getString("iban"),
                r.getString("tenaamstelling"),
                r.getInt("regels"),
                r.getLong("posten"),
                Euro.centen(r.getLong("bruto")),
                Euro.centen(r.getLong("korting")),
                Euro.centen(r.getLong("bedrag")),
                r.getString("opgesteld_door"),
                Databank.moment(r, "opgesteld"),
                r.getString("aangeboden_door"),
                r.getString("goedgekeurd_door"),
                Databank.moment(r, "goedgekeurd"),
                r.getString("verzonden_door"),
                Databank.moment(r, "verzonden"));
    }
}
