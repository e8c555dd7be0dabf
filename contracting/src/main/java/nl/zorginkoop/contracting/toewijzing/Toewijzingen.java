package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomsten;
import nl.zorginkoop.contracting.regie.Persoon;

/** De toewijzingen in de databank, die over elk ervan oordeelt. */
@Dependent
class Toewijzingen {
    // Wie geen grond noemt is een nieuwe cliënt; de databank vraagt dan het strengst.
    private static final String NIEUW = "NIEUW";

    @Inject Databank databank;

    Toewijzing vind(UUID id) {
        return zoek("select * from toewijzing where id = ?", id);
    }

    /** De toewijzing, vastgehouden tot het eind van de transactie. */
    Toewijzing vergrendel(UUID id) {
        return zoek("select * from toewijzing where id = ? for no key update", id);
    }

    /** Bewaart; het nummer komt uit de reeks. */
    Toewijzing voegToe(Overeenkomsten.Lopend o, Persoon persoon, NieuweToewijzing n) {
        return voegToe(List.of(new Erbij(o, persoon, n))).get(0);
    }

    /** Wat er voor een nieuwe toewijzing bekend is. */
    record Erbij(Overeenkomsten.Lopend overeenkomst, Persoon persoon, NieuweToewijzing nieuw) {}

    /** Bewaart in een opdracht; de databank oordeelt over elk. Geeft ze in dezelfde volgorde. */
    List<Toewijzing> voegToe(List<Erbij> erbij) {
        List<UUID> ids = erbij.stream().map(e -> UUID.randomUUID()).toList();
        Map<UUID, Toewijzing> bewaard = new HashMap<>();
        databank.lijst(
                """
                insert into toewijzing (id, nummer, gemeente, aanbieder, wet, overeenkomst, hulpvrager, bsn,
                    client, categorie, productcode, "begin", eind, volume, eenheid, frequentie, budget,
                    toegewezen, referentie_aanbieder, grond, beschikking, status)
                select x.id::uuid, nextval('toewijzingnummer'), x.gemeente, x.aanbieder, x.wet, x.overeenkomst::uuid,
                       x.hulpvrager::uuid, x.bsn, x.client, nullif(x.categorie, ''), nullif(x.productcode, ''),
                       x."begin"::date, nullif(x.eind, '')::date, nullif(x.volume, '')::int, nullif(x.eenheid, ''),
                       nullif(x.frequentie, ''), nullif(x.budget, '')::bigint, nu(), nullif(x.referentie, ''), x.grond,
                       nullif(x.beschikking, '')::uuid, 'TOEGEWEZEN'
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[])
                     x (id, gemeente, aanbieder, wet, overeenkomst, hulpvrager, bsn, client, categorie, productcode, "begin",
                        eind, volume, eenheid, frequentie, budget, referentie, grond, beschikking)
                returning *
                """,
                r -> {
                    Toewijzing t = toewijzing(r);
                    return bewaard.put(t.id(), t);
                },
                ids,
                kolom(erbij, e -> e.overeenkomst().gemeente().code()),
                kolom(erbij, e -> e.overeenkomst().aanbieder().code()),
                kolom(erbij, e -> e.overeenkomst().wet()),
                kolom(erbij, e -> e.overeenkomst().id()),
                kolom(erbij, e -> e.nieuw().hulpvrager()),
                kolom(erbij, e -> e.persoon().bsn().nummer()),
                kolom(erbij, e -> e.persoon().weergave()),
                kolom(erbij, e -> e.nieuw().categorie()),
                kolom(erbij, e -> e.nieuw().productcode()),
                kolom(erbij, e -> e.nieuw().begin()),
                kolom(erbij, e -> e.nieuw().eind()),
                kolom(erbij, e -> e.nieuw().omvang() == null ? null : e.nieuw().omvang().volume()),
                kolom(
                        erbij,
                        e ->
                                e.nieuw().omvang() == null
                                        ? null
                                        : e.nieuw().omvang().eenheid().code()),
                kolom(
                        erbij,
                        e ->
                                e.nieuw().omvang() == null
                                        ? null
                                        : e.nieuw().omvang().frequentie().code()),
                kolom(erbij, e -> e.nieuw().budget() == null ? null : e.nieuw().budget().centen()),
                kolom(erbij, e -> e.nieuw().referentieAanbieder()),
                kolom(erbij, e -> e.nieuw().grond() == null ? NIEUW : e.nieuw().grond().name()),
                kolom(erbij, e -> e.nieuw().beschikking()));
        return ids.stream().map(bewaard::get).toList();
    }

    private static List<Object> kolom(List<Erbij> erbij, Function<Erbij, Object> veld) {
        return erbij.stream().map(veld).map(w -> w == null ? "" : w).toList();
    }

    /** De aanbieder keurde het bericht af: de toewijzing geldt niet. */
    void keurAf(UUID id) {
        databank.voer(
                "update toewijzing set status = 'AFGEKEURD', versie = versie + 1 where id = ?", id);
    }

    /** De categorie waar een product onder valt (TR381). */
    String categorie(Wet wet, String product) {
        return databank.eerste(
                        "select categorie from product where wet = ? and code = ?",
                        r -> r.getString("categorie"),
                        wet,
                        product)
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        "productcode",
                                        "Product " + product + " staat niet in de lijst."));
    }

    private Toewijzing zoek(String sql, UUID id) {
        return databank.eerste(sql, Toewijzingen::toewijzing, id)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Toewijzingreden.ONBEKEND,
                                        "Deze toewijzing is er niet voor uw gemeente."));
    }

    private static Toewijzing toewijzing(ResultSet r) throws SQLException {
        Long volume = Databank.getal(r, "volume");
        Long budget = Databank.getal(r, "budget");
        String grond = r.getString("grond");
        return new Toewijzing(
                r.getObject("id", UUID.class),
                r.getLong("nummer"),
                new Gemeentecode(r.getString("gemeente")),
                new AgbCode(r.getString("aanbieder")),
                Wet.valueOf(r.getString("wet")),
                r.getObject("overeenkomst", UUID.class),
                r.getObject("hulpvrager", UUID.class),
                r.getString("categorie"),
                r.getString("productcode"),
                new Periode(Databank.dag(r, "begin"), Databank.dag(r, "eind")),
                volume == null
                        ? null
                        : new Omvang(
                                volume,
                                Eenheid.van(r.getString("eenheid")),
                                Frequentie.van(r.getString("frequentie"))),
                budget == null ? null : Euro.centen(budget),
                r.getString("referentie_aanbieder"),
                grond.equals(NIEUW) ? null : Grond.valueOf(grond),
                r.getObject("beschikking", UUID.class),
                r.getString("status"));
    }
}
