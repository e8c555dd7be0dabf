package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** De schattingen van een gemeente, hun regels en journaalpost, en wat er later van kwam. */
@ApplicationScoped
public class Schattingoverzicht {
    private static final String KOP =
            "select s.*, exists (select from schattingboeking b where b.schatting = s.id) as geboekt from schatting s";

    private static final Bladerboek<Schattingrij> SCHATTINGEN =
            new Bladerboek<>(
                            KOP + " where {huurder s} [[and s.jaar::text = ?]]",
                            "uuid",
                            Schattingoverzicht::rij)
                    .op("moment", "timestamptz")
                    .nieuwsteEerst();

    private static final Bladerboek<Schattingregelrij> REGELS =
            new Bladerboek<>(
                            """
                            select r.*, p.jaar, p.naam as plafondnaam, pr.naam as productnaam, z.naam as aanbiedernaam,
                                   coalesce(t.bedrag, 0) as gekomen
                            from schattingregel r
                            join plafond p on p.id = r.plafond
                            left join (select regel, sum(bedrag)::bigint as bedrag
                                       from schattingtoets(?::uuid, ?::text[]::uuid[]) group by 1) t on t.regel = r.id
                            left join product pr on pr.wet = r.wet and pr.code = r.product
                            left join zorgaanbieder z on z.agb = r.aanbieder
                            where r.schatting = ? and {huurder r} [[and r.wet = ?]] [[and r.wortel = ?]]
                              [[and concat_ws(' ', p.naam, pr.naam, r.product, z.naam, r.aanbieder, r.taakveld, r.kostenplaats)
                                  ilike ?]]
                            """,
                            "uuid",
                            r ->
                                    new Schattingregelrij(
                                            r.getObject("id", UUID.class),
                                            r.getInt("jaar"),
                                            r.getString("wet"),
                                            r.getObject("plafond", UUID.class),
                                            r.getString("plafondnaam"),
                                            r.getString("product"),
                                            r.getString("productnaam"),
                                            r.getString("aanbieder"),
                                            r.getString("aanbiedernaam"),
                                            r.getString("taakveld"),
                                            r.getString("kostenplaats"),
                                            r.getString("grootboek"),
                                            r.getInt("laatste"),
                                            Euro.centen(r.getLong("onderweg")),
                                            r.getInt("graad"),
                                            Euro.centen(r.getLong("laag")),
                                            Euro.centen(r.getLong("midden")),
                                            Euro.centen(r.getLong("hoog")),
                                            Euro.centen(r.getLong("gekomen"))))
                    .op("midden", "bigint")
                    .nieuwsteEerst();

    private static final Bladerboek<Schattingjournaalrij> JOURNAAL =
            new Bladerboek<>(
                            """
                            select j.*, p.naam as omschrijving from schattingjournaal j
                            left join plafond p on p.id = j.plafond
                            where j.schatting = ? and {huurder j}
                            """,
                            "uuid",
                            r ->
                                    new Schattingjournaalrij(
                                            r.getInt("nr"),
                                            Databank.dag(r, "dag"),
                                            r.getString("soort"),
                                            r.getBoolean("terug"),
                                            r.getString("omschrijving"),
                                            r.getString("taakveld"),
                                            r.getString("kostenplaats"),
                                            r.getString("grootboek"),
                                            Euro.centen(r.getLong("debet")),
                                            Euro.centen(r.getLong("credit"))))
                    .uniekOp("schatting", "uuid", "nr", "int")
                    .op("nr", "int");

    @Inject Databank databank;

    @Deur({CONTROLLER})
    public Bladzijde<Schattingrij> schattingen(Namens namens, Bladvraag vraag) {
        return SCHATTINGEN.blad(databank, vraag, vraag.keuze("jaar"));
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleSchattingen(Namens namens, Bladvraag vraag, Consumer<Schattingrij> verwerk) {
        SCHATTINGEN.stroom(databank, vraag, verwerk, vraag.keuze("jaar"));
    }

    /** Of er een schatting is, zonder te tellen wat ervan kwam. */
    @Deur({CONTROLLER})
    public Optional<Schattingrij> kop(Namens namens, UUID id) {
        return databank.eerste(
                KOP + " where s.id = ? and s.gemeente = ?",
                Schattingoverzicht::rij,
                id,
                namens.gemeente().code());
    }

    /** Eén schatting, opgeteld, met wat er tot nu van kwam. */
    @Deur({CONTROLLER})
    public Optional<Schattingbeeld> schatting(Namens namens, UUID id) {
        return kop(namens, id).map(kop -> new Schattingbeeld(kop, sommen(id), proeven(id)));
    }

    /** De regels van één schatting; welke zegt het filter {@code schatting}. */
    @Deur({CONTROLLER})
    public Bladzijde<Schattingregelrij> regels(Namens namens, Bladvraag vraag) {
        // De toets telt over alle boekingen na de peildag: alleen van wat er op het blad staat.
        Bladzijde<Schattingregelrij> blad = REGELS.blad(databank, vraag, keuzes(vraag, List.of()));
        Map<UUID, Euro> gekomen = new HashMap<>();
        databank.lijst(
                "select regel, sum(bedrag)::bigint as bedrag from schattingtoets(?, ?::text[]::uuid[])"
                        + " where regel is not null group by 1",
                r ->
                        gekomen.put(
                                r.getObject("regel", UUID.class), Euro.centen(r.getLong("bedrag"))),
                vraag.nummer("schatting"),
                blad.rijen().stream().map(Schattingregelrij::plafond).distinct().toList());
        return blad.als(r -> r.metGekomen(gekomen.getOrDefault(r.id(), Euro.NUL)));
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleRegels(Namens namens, Bladvraag vraag, Consumer<Schattingregelrij> verwerk) {
        REGELS.stroom(databank, vraag, verwerk, keuzes(vraag, null));
    }

    /** De journaalpost van één schatting, met haar terugdraai. */
    @Deur({CONTROLLER})
    public Bladzijde<Schattingjournaalrij> journaal(Namens namens, Bladvraag vraag) {
        return JOURNAAL.blad(databank, vraag, vraag.nummer("schatting"));
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleJournaal(
            Namens namens, Bladvraag vraag, Consumer<Schattingjournaalrij> verwerk) {
        JOURNAAL.stroom(databank, vraag, verwerk, vraag.nummer("schatting"));
    }

    private List<Schattingbeeld.Som> sommen(UUID id) {
        return databank.lijst(
                """
                select k.id, k.naam, k.wet, r.graad, coalesce(r.verleden, false) as verleden, coalesce(r.onderweg, 0) as onderweg,
                       coalesce(r.laag, 0) as laag, coalesce(r.midden, 0) as midden, coalesce(r.hoog, 0) as hoog,
                       coalesce(t.gekomen, 0) as gekomen, coalesce(t.ongeschat, 0) as ongeschat
                from (select wortel, max(graad) as graad, bool_and(laagste is not null) as verleden, sum(onderweg)::bigint as onderweg,
                             sum(laag)::bigint as laag, sum(midden)::bigint as midden, sum(hoog)::bigint as hoog
                      from schattingregel where schatting = ? group by 1) r
                full join (select wortel, sum(bedrag)::bigint as gekomen,
                                  (sum(bedrag) filter (where regel is null))::bigint as ongeschat
                           from schattingtoets(?, null) group by 1) t on t.wortel = r.wortel
                join plafond k on k.id = coalesce(r.wortel, t.wortel)
                order by k.wet, k.naam, k.id
                """,
                r ->
                        new Schattingbeeld.Som(
                                r.getObject("id", UUID.class),
                                r.getString("naam"),
                                r.getString("wet"),
                                r.getObject("graad", Integer.class),
                                r.getBoolean("verleden"),
                                Euro.centen(r.getLong("onderweg")),
                                Euro.centen(r.getLong("laag")),
                                Euro.centen(r.getLong("midden")),
                                Euro.centen(r.getLong("hoog")),
                                Euro.centen(r.getLong("gekomen")),
                                Euro.centen(r.getLong("ongeschat"))),
                id,
                id);
    }

    private List<Schattingbeeld.Proef> proeven(UUID id) {
        return databank.lijst(
                "select k.naam, x.* from schattingproef x join plafond k on k.id = x.wortel where x.schatting = ?"
                        + " order by k.wet, k.naam, x.wortel, x.peil",
                r ->
                        new Schattingbeeld.Proef(
                                r.getString("naam"),
                                r.getInt("jaar"),
                                Databank.dag(r, "peil"),
                                Euro.centen(r.getLong("geschat")),
                                Euro.centen(r.getLong("werkelijk"))),
                id);
    }

    private static Schattingrij rij(ResultSet r) throws SQLException {
        return new Schattingrij(
                r.getObject("id", UUID.class),
                r.getInt("jaar"),
                Databank.dag(r, "peil"),
                r.getInt("regels"),
                Euro.centen(r.getLong("laag")),
                Euro.centen(r.getLong("midden")),
                Euro.centen(r.getLong("hoog")),
                r.getBoolean("geboekt"),
                r.getString("door"),
                Databank.moment(r, "moment"));
    }

    private static Object[] keuzes(Bladvraag vraag, List<UUID> bladen) {
        return new Object[] {
            vraag.nummer("schatting"),
            bladen,
            vraag.nummer("schatting"),
            vraag.keuze("wet"),
            vraag.nummer("wortel"),
            vraag.patroon()
        };
    }
}
