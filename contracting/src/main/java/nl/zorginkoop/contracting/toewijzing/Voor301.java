package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.regie.Persoon;

/** Leest wat er in 301's hoort, voor een of voor honderd in evenveel opdrachten. */
@Dependent
class Voor301 {
    private static final String VRAAG =
            "from unnest(?::text[], ?::text[]) with ordinality v (toewijzing, bericht, nr)"
                    + " join toewijzing o on o.id = v.toewijzing::uuid";

    // Alles wat op of na vandaag geldt, en wat er in dit 301 verandert (OP087). Een reden en een
    // kenmerk horen alleen bij het 301 dat iets verandert (IV099, TR379); na een verzoek om
    // wijziging draagt elk product het kenmerk (IV093).
    private static final String PRODUCTEN =
            """
            with vraag as materialized (select v.nr, v.bericht::uuid as bericht, o.* %s),
            gedragen as materialized (
                select v.nr, w.* from vraag v join bericht_uit u on u.id = v.bericht
                join toewijzingwijziging w on w.bericht = coalesce(u.herhaling_van, u.id))
            select v.nr, t.*,
                   (select g.reden from gedragen g where g.nr = v.nr and g.toewijzing = t.id
                    order by g.moment desc, g.id desc limit 1) as reden,
                   case when not exists (select from gedragen g where g.nr = v.nr)
                        then case when t.id = v.id then t.referentie_aanbieder end
                        else (select max(g.referentie) from gedragen g where g.nr = v.nr) end as kenmerk
            from vraag v join toewijzing t on t.hulpvrager = v.hulpvrager and t.bsn = v.bsn and t.aanbieder = v.aanbieder
                and t.wet = v.wet and t.status <> 'AFGEKEURD'
            where t.id = v.id or t.id in (select g.toewijzing from gedragen g where g.nr = v.nr)
               or t.status = 'TOEGEWEZEN' and (t.eind is null or t.eind >= vandaag())
            order by v.nr, t.nummer
            """
                    .formatted(VRAAG);

    /** Waar een 301 over gaat. */
    private record Kop(String gemeente, String aanbieder, Wet wet, UUID hulpvrager, Bsn bsn) {}

    private record Product(int nr, Toewijzingsgegevens.Product product) {}

    @Inject Databank databank;
    @Inject Hulpvragers hulpvragers;

    /**
     * @return per bericht, in dezelfde volgorde
     */
    List<Toewijzingsgegevens> gegevens(List<Heenbericht> berichten) {
        List<UUID> toewijzingen = berichten.stream().map(Heenbericht::toewijzing).toList();
        List<UUID> dragers = berichten.stream().map(Heenbericht::bericht).toList();
        List<Kop> koppen = koppen(toewijzingen, dragers);
        if (koppen.size() != berichten.size()) {
            throw new Weigering(
                    Toewijzingreden.ONBEKEND, "Deze toewijzing is er niet voor uw gemeente.");
        }
        Map<UUID, Persoon> personen =
                hulpvragers.vind(koppen.stream().map(Kop::hulpvrager).distinct().toList());
        Map<Integer, List<Toewijzingsgegevens.Product>> producten = new HashMap<>();
        producten(toewijzingen, dragers)
                .forEach(
                        p ->
                                producten
                                        .computeIfAbsent(p.nr(), nr -> new ArrayList<>())
                                        .add(p.product()));
        List<Toewijzingsgegevens> gegevens = new ArrayList<>();
        for (int i = 0; i < koppen.size(); i++) {
            Kop kop = koppen.get(i);
            gegevens.add(
                    new Toewijzingsgegevens(
                            kop.gemeente(),
                            kop.aanbieder(),
                            kop.wet(),
                            personen.get(kop.hulpvrager()).metBsn(kop.bsn()),
                            producten.getOrDefault(i + 1, List.of())));
        }
        return gegevens;
    }

    // Een 301 gaat over een client onder een BSN: na een correctie blijft een oude toewijzing onder
    // het nummer waaronder zij verstuurd is (TR304).
    private List<Kop> koppen(List<UUID> toewijzingen, List<UUID> dragers) {
        return databank.lijst(
                "select o.* " + VRAAG + " order by v.nr",
                r ->
                        new Kop(
                                r.getString("gemeente"),
                                r.getString("aanbieder"),
                                Wet.valueOf(r.getString("wet")),
                                r.getObject("hulpvrager", UUID.class),
                                new Bsn(r.getString("bsn"))),
                toewijzingen,
                dragers);
    }

    private List<Product> producten(List<UUID> toewijzingen, List<UUID> dragers) {
        return databank.lijst(
                PRODUCTEN,
                r ->
                        new Product(
                                r.getInt("nr"),
                                new Toewijzingsgegevens.Product(
                                        r.getLong("nummer"),
                                        r.getString("categorie"),
                                        r.getString("productcode"),
                                        Databank.dag(r, "begin"),
                                        Databank.dag(r, "eind"),
                                        Databank.getal(r, "volume"),
                                        r.getString("eenheid"),
                                        r.getString("frequentie"),
                                        Databank.getal(r, "budget"),
                                        Databank.moment(r, "toegewezen"),
                                        r.getString("reden"),
                                        r.getString("kenmerk"))),
                toewijzingen,
                dragers);
    }
}
