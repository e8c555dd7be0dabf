package nl.zorginkoop.contracting.declaratie;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De declaraties van de huurder. Beoordelen en boeken gebeurt in de databank, in haar geheel. */
@Dependent
public class Declaraties {
    private final Databank databank;

    @Inject
    public Declaraties(Databank databank) {
        this.databank = databank;
    }

    /**
     * Neemt een declaratie op en beoordeelt haar. Met kopcodes, of met een fout die de hele
     * declaratie treft, wordt er geen regel opgenomen en beweegt er geen geld.
     */
    public UUID beoordeel(Gemeentecode gemeente, Declaratieopdracht opdracht) {
        // Eén declaratie tegelijk per aanbieder en wet: anders mist de een het nummer van de ander.
        databank.eerste(
                "select pg_advisory_xact_lock(hashtextextended('declaratie ' || ? || ? || ?, 0))",
                r -> "",
                gemeente.code(),
                opdracht.wet(),
                opdracht.aanbieder().code());
        List<String> codes = opdracht.kopcodes().isEmpty() ? toets(gemeente, opdracht) : List.of();
        boolean door = codes.isEmpty() && opdracht.kopcodes().isEmpty();
        UUID id = neemOp(gemeente, opdracht, codes);
        if (door) {
            databank.eerste("select beoordeel_declaratie(?)", r -> "", id);
        } else {
            databank.voer("delete from staging.regel where bericht = ?", opdracht.bericht());
        }
        return id;
    }

    /**
     * Beoordeelt regels die niet in de bak liggen, en vertelt wat eruit kwam. Zij gaan in deze
     * transactie de bak in: wie alles terugdraait, laat ook daar niets achter. Een proef houdt
     * dezelfde sloten vast als een echte declaratie; daarom een tegelijk, en kort.
     */
    Proefuitkomst proef(
            Gemeentecode gemeente, Declaratieopdracht opdracht, List<Prestatieregel> regels) {
        if (!magProeven(opdracht)) {
            throw Proefreden.PROEF_LOOPT.nee();
        }
        try {
            return proefMetGrens(gemeente, opdracht, regels);
        } catch (Databankfout fout) {
            throw Proefreden.bij(fout);
        }
    }

    void wachtOpProef(AgbCode aanbieder) {
        try {
            databank.eerste("select set_config('lock_timeout', '45s', true)", r -> "");
            databank.eerste(
                    "select pg_advisory_xact_lock(hashtextextended('declaratieproef ' || ?, 0))",
                    r -> "",
                    aanbieder.code());
        } catch (Databankfout fout) {
            throw Proefreden.bij(fout);
        }
    }

    // De grenzen gelden tot het savepoint van de proef teruggaat.
    private boolean magProeven(Declaratieopdracht opdracht) {
        return databank.eerste(
                        "select pg_try_advisory_xact_lock(hashtextextended('declaratieproef ' || ?, 0)) as mag,"
                                + " set_config('lock_timeout', '2s', true),"
                                + " set_config('statement_timeout', '40s', true)",
                        r -> r.getBoolean("mag"),
                        opdracht.aanbieder().code())
                .orElseThrow();
    }

    private Proefuitkomst proefMetGrens(
            Gemeentecode gemeente, Declaratieopdracht opdracht, List<Prestatieregel> regels) {
        Prestatiebak.leg(databank, opdracht.bericht(), regels);
        UUID id = beoordeel(gemeente, opdracht);
        List<Proefuitkomst.Regel> afgekeurd = new ArrayList<>();
        afgekeurdeRegels(
                id,
                r -> {
                    if (afgekeurd.size() < Proefuitkomst.HOOGSTENS) {
                        afgekeurd.add(Proefuitkomst.regel(r));
                    }
                });
        return Proefuitkomst.van(vind(id).orElseThrow(), afgekeurd);
    }

    Optional<Declaratieuitkomst> vind(UUID id) {
        return databank.eerste("select * from declaratie where id = ?", Declaraties::uitkomst, id);
    }

    /** De declaratie die uit een ontvangen bericht kwam. */
    Optional<Declaratieuitkomst> vanBericht(UUID bericht) {
        return databank.eerste(
                "select * from declaratie where bericht = ?", Declaraties::uitkomst, bericht);
    }

    /** Stroomt de afgekeurde regels, per cliënt bij elkaar. */
    void afgekeurdeRegels(UUID declaratie, Consumer<AfgekeurdeRegel> doe) {
        databank.stroom(
                """
                with onbekend as materialized (
                    select bsn from prestatie where declaratie = ? and exists (
                        select from prestatie p where p.declaratie = ? and '8187' = any (p.codes))
                    group by bsn having bool_and('8187' = any (codes)))
                select p.*, p.bsn in (select bsn from onbekend) as client_onbekend
                from prestatie p where p.declaratie = ? and cardinality(p.codes) > 0 order by p.bsn, p.nr
                """,
                r -> {
                    doe.accept(afgekeurd(r));
                    return null;
                },
                declaratie,
                declaratie,
                declaratie);
    }

    private List<String> toets(Gemeentecode gemeente, Declaratieopdracht o) {
        List<String> codes = new ArrayList<>();
        Object[] van = {gemeente.code(), o.wet(), o.aanbieder().code()};
        if (databank.eerste(
                        "select 1 from declaratie where gemeente = ? and wet = ? and aanbieder = ?"
                                + " and nummer = ? and status <> 'AFGEKEURD'",
                        r -> 1,
                        van[0],
                        van[1],
                        van[2],
                        o.nummer())
                .isPresent()) {
            codes.add("9333");
        }
        if (!sluitAan(gemeente, o)) {
            codes.add("8214");
        }
        return codes;
    }

    /**
     * TR318: niet vóór de laatste periode, en geen maand overgeslagen waarin zorg is geleverd. Of
     * er in een overgeslagen maand zorg was, kan de gemeente alleen uit dit bericht zelf weten
     * (OP095): dan staat er een debet over die maand in.
     */
    private boolean sluitAan(Gemeentecode gemeente, Declaratieopdracht o) {
        Optional<LocalDate> vorige =
                databank.eerste(
                                "select max(begin) as begin from declaratie where gemeente = ? and wet = ?"
                                        + " and aanbieder = ? and status <> 'AFGEKEURD'",
                                r -> Optional.ofNullable(Databank.dag(r, "begin")),
                                gemeente.code(),
                                o.wet(),
                                o.aanbieder().code())
                        .flatMap(dag -> dag);
        if (vorige.isEmpty()) {
            return true;
        }
        LocalDate volgende = vorige.get().plusMonths(1);
        LocalDate deze = o.periode().begin();
        if (!deze.isAfter(volgende)) {
            return !deze.isBefore(vorige.get());
        }
        return databank.eerste(
                        "select 1 from staging.regel where bericht = ? and dc = 'D' and begin >= ? and begin < ?"
                                + " limit 1",
                        r -> 1,
                        o.bericht(),
                        volgende,
                        deze)
                .isEmpty();
    }

    private UUID neemOp(Gemeentecode gemeente, Declaratieopdracht o, List<String> codes) {
        boolean afgekeurd = !codes.isEmpty() || !o.kopcodes().isEmpty();
        return databank.eerste(
                        """
                        insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening,
                                                ontvangen, beoordeeld, ingediend, regels, afgekeurd, status, kopcodes,
                                                codes)
                        select uuidv7(), ?, ?, ?, b.id, ?, ?, ?, ?, b.ontvangen, nu(), ?, s.regels,
                               case when ? then s.regels else 0 end, ?, ?, ?
                        from bericht_in b,
                             (select count(*) as regels from staging.regel where bericht = ?) s
                        where b.id = ?
                        returning id
                        """,
                        r -> r.getObject("id", UUID.class),
                        gemeente.code(),
                        o.aanbieder().code(),
                        o.wet(),
                        o.nummer(),
                        o.periode().begin(),
                        o.periode().eind(),
                        o.dagtekening(),
                        o.ingediend().centen(),
                        afgekeurd,
                        afgekeurd ? "AFGEKEURD" : "GOEDGEKEURD",
                        o.kopcodes(),
                        codes,
                        o.bericht(),
                        o.bericht())
                .orElseThrow(Declaratieloket::onbekend);
    }

    private static Declaratieuitkomst uitkomst(ResultSet r) throws SQLException {
        return new Declaratieuitkomst(
                r.getObject("id", UUID.class),
                r.getObject("bericht", UUID.class),
                r.getString("gemeente"),
                r.getString("aanbieder"),
                r.getString("wet"),
                r.getString("nummer"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                Databank.dag(r, "dagtekening"),
                Databank.moment(r, "ontvangen"),
                Databank.moment(r, "beoordeeld"),
                Euro.centen(r.getLong("ingediend")),
                Euro.centen(r.getLong("toegekend")),
                r.getLong("regels"),
                r.getLong("afgekeurd"),
                r.getString("status"),
                Databank.teksten(r, "kopcodes"),
                Databank.teksten(r, "codes"));
    }

    private static AfgekeurdeRegel afgekeurd(ResultSet r) throws SQLException {
        return new AfgekeurdeRegel(
                Prestatieregel.van(r),
                Databank.teksten(r, "codes"),
                bevindingen(r.getString("bevindingen")),
                r.getBoolean("client_onbekend"));
    }

    private static List<AfgekeurdeRegel.Bevinding> bevindingen(String json) {
        return Json.createReader(new StringReader(json)).readArray().stream()
                .map(w -> (JsonObject) w)
                .map(
                        b ->
                                new AfgekeurdeRegel.Bevinding(
                                        b.getString("code"),
                                        b.getString("gestuurd", null),
                                        b.getString("verwacht", null)))
                .toList();
    }
}
