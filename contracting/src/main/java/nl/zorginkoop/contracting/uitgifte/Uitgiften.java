package nl.zorginkoop.contracting.uitgifte;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Groepsbesluit;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;

/** De uitgiften en hun regels in de databank. */
@Dependent
class Uitgiften {
    /** Een uitgifte, vastgehouden tot het eind van de transactie. */
    record Vast(
            UUID id,
            Uitgiftesoort soort,
            String toestand,
            LocalDate nieuwEind,
            LocalDate vanaf,
            String nieuweCode,
            Wijzigreden reden,
            String door) {
        boolean loopt() {
            return toestand.equals("LOOPT");
        }
    }

    /** Een regel die aan de beurt is. */
    record Beurt(int nr, int groep, UUID hulpvrager, Groepsbesluit.Stap stap) {}

    @Inject Databank databank;

    UUID leg(Namens namens, String naam, byte[] hash) {
        try {
            return databank.eerste(
                            "insert into uitgifte (gemeente, soort, naam, sha256, door) values (?, 'NIEUW', ?, ?, ?)"
                                    + " returning id",
                            r -> r.getObject("id", UUID.class),
                            namens.gemeente().code(),
                            naam,
                            hash,
                            namens.wie())
                    .orElseThrow();
        } catch (Databankfout fout) {
            throw Uitgiftereden.bij(fout);
        }
    }

    UUID leg(Namens namens, Keuzeopgave k) {
        try {
            return databank.eerste(
                            """
                            insert into uitgifte (gemeente, soort, naam, wet, productcode, eind_van, eind_tot, nieuw_eind,
                                                  vanaf, nieuwe_code, reden, door)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                            """,
                            r -> r.getObject("id", UUID.class),
                            namens.gemeente().code(),
                            k.soort(),
                            k.naam(),
                            k.wet(),
                            k.productcode(),
                            k.eindVan(),
                            k.eindTot(),
                            k.nieuwEind(),
                            k.vanaf(),
                            k.nieuweCode(),
                            k.reden().code(),
                            namens.wie())
                    .orElseThrow();
        } catch (Databankfout fout) {
            throw Uitgiftereden.bij(fout);
        }
    }

    /**
     * Wat in de lijst stond, in één opdracht; wie onbekend is en wat niet klopt staat er meteen.
     */
    void legRegels(Namens namens, UUID uitgifte, List<Lijstregel> regels) {
        databank.voer(
                """
                insert into uitgifteregel (uitgifte, nr, gemeente, groep, bsn, hulpvrager, aanbieder, wet, categorie,
                                           productcode, "begin", eind, volume, eenheid, frequentie, budget, grond, rij,
                                           reden, uitleg, stand)
                select ?, x.nr::int, ?, dense_rank() over (order by x.bsn, x.aanbieder, x.wet), nullif(x.bsn, ''), h.id,
                       nullif(x.aanbieder, ''), nullif(x.wet, ''), coalesce(nullif(x.categorie, ''), p.categorie),
                       nullif(x.productcode, ''), nullif(x."begin", '')::date, nullif(x.eind, '')::date,
                       nullif(x.volume, '')::bigint, nullif(x.eenheid, ''), nullif(x.frequentie, ''),
                       nullif(x.budget, '')::bigint, nullif(x.grond, ''), x.rij, o.reden, o.uitleg,
                       case o.reden when 'RIJ' then 'FOUT' when 'HULPVRAGER_ONBEKEND' then 'GEWEIGERD' else 'WACHT' end
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     x (nr, bsn, wet, aanbieder, categorie, productcode, "begin", eind, volume, eenheid, frequentie,
                        budget, grond, rij, fout)
                left join hulpvrager h on h.gemeente = ? and h.bsn = nullif(x.bsn, '')
                left join product p on p.wet = nullif(x.wet, '') and p.code = nullif(x.productcode, '')
                cross join lateral (select
                    case when x.fout <> '' then 'RIJ' when x.productcode <> '' and p.code is null then 'RIJ'
                         when x.categorie <> p.categorie and x.categorie <> '' then 'RIJ'
                         when h.id is null then 'HULPVRAGER_ONBEKEND' end as reden,
                    case when x.fout <> '' then x.fout
                         when x.productcode <> '' and p.code is null
                             then 'productcode: ' || x.productcode || ' staat niet in de lijst van deze wet.'
                         when x.categorie <> p.categorie and x.categorie <> ''
                             then 'categorie: product ' || x.productcode || ' valt onder ' || p.categorie || ' (TR381).'
                         when h.id is null then 'Deze hulpvrager is niet ingeschreven in uw gemeente.' end as uitleg) o
                """,
                uitgifte,
                namens.gemeente().code(),
                kolom(regels, Lijstregel::nr),
                kolom(regels, Lijstregel::bsn),
                kolom(regels, Lijstregel::wet),
                kolom(regels, Lijstregel::aanbieder),
                kolom(regels, Lijstregel::categorie),
                kolom(regels, Lijstregel::productcode),
                kolom(regels, Lijstregel::begin),
                kolom(regels, Lijstregel::eind),
                kolom(regels, Lijstregel::volume),
                kolom(regels, Lijstregel::eenheid),
                kolom(regels, Lijstregel::frequentie),
                kolom(regels, r -> r.budget() == null ? null : r.budget().centen()),
                kolom(regels, Lijstregel::grond),
                kolom(regels, Lijstregel::rij),
                kolom(regels, Lijstregel::fout),
                namens.gemeente().code());
    }

    private static List<Object> kolom(List<Lijstregel> regels, Function<Lijstregel, Object> veld) {
        return regels.stream().map(veld).map(w -> w == null ? "" : w).toList();
    }

    /**
     * Alle lopende toewijzingen die bij de keuze passen, als regels.
     *
     * @return hoeveel het er zijn
     */
    int kiesRegels(Namens namens, UUID uitgifte) {
        return databank.voer(
                """
                insert into uitgifteregel (uitgifte, nr, gemeente, groep, hulpvrager, aanbieder, wet, voorganger)
                select u.id, row_number() over (order by t.hulpvrager, t.aanbieder, t.nummer), t.gemeente,
                       dense_rank() over (order by t.hulpvrager, t.aanbieder), t.hulpvrager, t.aanbieder, t.wet, t.id
                from uitgifte u
                join toewijzing t on t.gemeente = u.gemeente and t.wet = u.wet and t.productcode = u.productcode
                    and t.status = 'TOEGEWEZEN'
                    and case u.soort when 'VERLENGEN' then t.eind between u.eind_van and u.eind_tot
                                     else t.eind is null or t.eind >= u.vanaf end
                where u.id = ? and u.gemeente = ?
                limit ?
                """,
                uitgifte,
                namens.gemeente().code(),
                Lijstlezer.HOOGUIT + 1);
    }

    Vast vergrendel(UUID uitgifte) {
        return databank.eerste(
                        "select * from uitgifte where id = ? for no key update",
                        Uitgiften::vast,
                        uitgifte)
                .orElseThrow(Uitgiftereden.ONBEKEND::nee);
    }

    void zet(UUID uitgifte, String toestand) {
        try {
            databank.voer("update uitgifte set toestand = ? where id = ?", toestand, uitgifte);
        } catch (Databankfout fout) {
            throw Uitgiftereden.bij(fout);
        }
    }

    /** Wat geweigerd is komt weer aan de beurt; wie inmiddels is ingeschreven wordt nu gevonden. */
    int zetTerug(UUID uitgifte) {
        return databank.voer(
                """
                update uitgifteregel r set stand = 'WACHT', reden = null, uitleg = null, moment = null, hulpvrager = n.id
                from (select r.nr, coalesce(r.hulpvrager, h.id) as id from uitgifteregel r
                      left join hulpvrager h on h.gemeente = r.gemeente and h.bsn = r.bsn
                      where r.uitgifte = ? and r.stand = 'GEWEIGERD') n
                where r.uitgifte = ? and r.nr = n.nr and n.id is not null
                """,
                uitgifte,
                uitgifte);
    }

    /** De volgende groepen, elk heel: een groep is één 301. */
    List<Beurt> volgende(Vast uitgifte, int groepen) {
        return databank.lijst(
                """
                select * from uitgifteregel r where r.uitgifte = ? and r.stand = 'WACHT' and r.groep <= (
                    select max(groep) from (select distinct groep from uitgifteregel
                                            where uitgifte = ? and stand = 'WACHT' order by groep limit ?) g)
                order by r.groep, r.nr
                """,
                r ->
                        new Beurt(
                                r.getInt("nr"),
                                r.getInt("groep"),
                                r.getObject("hulpvrager", UUID.class),
                                stap(uitgifte, r)),
                uitgifte.id(),
                uitgifte.id(),
                groepen);
    }

    /** Neemt alles vast wat dit stuk nodig heeft, in een vaste volgorde. */
    void neemSloten(Vast uitgifte, List<Beurt> beurten) {
        databank.eerste(
                "select uitgifte_sloten(?, ?::text[]::int[])",
                r -> "",
                uitgifte.id(),
                beurten.stream().map(Beurt::nr).toList());
    }

    /** Legt vast hoe het afliep; wie er intussen al iets mee deed, houdt alles tegen. */
    void legUitkomsten(Vast uitgifte, List<Groepsbesluit.Uitkomst> uitkomsten) {
        int geraakt =
                databank.voer(
                        """
                        update uitgifteregel r set stand = case when x.toewijzing = '' then 'GEWEIGERD' else 'GEDAAN' end,
                            toewijzing = nullif(x.toewijzing, '')::uuid, bericht = nullif(x.bericht, '')::uuid,
                            reden = nullif(x.reden, ''), uitleg = nullif(x.uitleg, ''), moment = nu(),
                            rij = case when x.toewijzing = '' then r.rij end, bsn = case when x.toewijzing = '' then r.bsn end
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                             x (nr, toewijzing, bericht, reden, uitleg)
                        where r.uitgifte = ? and r.nr = x.nr::int and r.stand = 'WACHT'
                        """,
                        uit(uitkomsten, Groepsbesluit.Uitkomst::nr),
                        uit(uitkomsten, Groepsbesluit.Uitkomst::toewijzing),
                        uit(uitkomsten, Groepsbesluit.Uitkomst::bericht),
                        uit(uitkomsten, Groepsbesluit.Uitkomst::reden),
                        uit(uitkomsten, Groepsbesluit.Uitkomst::uitleg),
                        uitgifte.id());
        if (geraakt != uitkomsten.size()) {
            throw new IllegalStateException(
                    geraakt + " van " + uitkomsten.size() + " regels stonden nog te wachten");
        }
    }

    /** De bewaartijd van wat niet afgegeven is, is om: wat er over iemand in stond gaat weg. */
    void ruimOp(UUID uitgifte) {
        databank.voer(
                "update uitgifteregel set rij = null, bsn = null where uitgifte = ? and stand <> 'GEDAAN'"
                        + " and num_nonnulls(rij, bsn) > 0",
                uitgifte);
    }

    private static List<Object> uit(
            List<Groepsbesluit.Uitkomst> uitkomsten,
            Function<Groepsbesluit.Uitkomst, Object> veld) {
        return uitkomsten.stream().map(veld).map(w -> w == null ? "" : w).toList();
    }

    private static Groepsbesluit.Stap stap(Vast u, ResultSet r) throws SQLException {
        int nr = r.getInt("nr");
        UUID voorganger = r.getObject("voorganger", UUID.class);
        return switch (u.soort()) {
            case VERLENGEN -> new Groepsbesluit.Verleng(nr, voorganger, u.nieuwEind(), u.reden());
            case OMZETTEN ->
                    new Groepsbesluit.ZetOm(nr, voorganger, u.vanaf(), u.nieuweCode(), u.reden());
            case NIEUW -> new Groepsbesluit.Nieuw(nr, nieuw(r));
        };
    }

    private static NieuweToewijzing nieuw(ResultSet r) throws SQLException {
        Long volume = Databank.getal(r, "volume");
        Long budget = Databank.getal(r, "budget");
        String grond = r.getString("grond");
        return new NieuweToewijzing(
                Wet.valueOf(r.getString("wet")),
                new AgbCode(r.getString("aanbieder")),
                r.getObject("hulpvrager", UUID.class),
                r.getString("categorie"),
                r.getString("productcode"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                volume == null
                        ? null
                        : new Omvang(
                                volume,
                                Eenheid.van(r.getString("eenheid")),
                                Frequentie.van(r.getString("frequentie"))),
                budget == null ? null : Euro.centen(budget),
                null,
                grond == null ? null : Grond.valueOf(grond));
    }

    private static Vast vast(ResultSet r) throws SQLException {
        String reden = r.getString("reden");
        return new Vast(
                r.getObject("id", UUID.class),
                Uitgiftesoort.valueOf(r.getString("soort")),
                r.getString("toestand"),
                Databank.dag(r, "nieuw_eind"),
                Databank.dag(r, "vanaf"),
                r.getString("nieuwe_code"),
                Arrays.stream(Wijzigreden.values())
                        .filter(w -> w.code().equals(reden))
                        .findFirst()
                        .orElse(null),
                r.getString("door"));
    }
}
