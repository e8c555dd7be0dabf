package nl.zorginkoop.contracting.inkoop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De tabellen van het dossier bij een kader. */
@Dependent
class Inkoopdossiers {
    private static final Map<String, Weigering> VLOER =
            Map.of(
                    "kader_ligt_vast",
                    new Weigering(
                            Kaderreden.LIGT_VAST,
                            "Dit kader is al actief en ligt vast: begin een nieuw kader."),
                    "kavelproduct_in_een_kavel",
                    new Weigering(
                            Kaderreden.PRODUCT_IN_KAVEL,
                            "Een product ligt in hooguit een kavel: haal het eerst uit de andere."),
                    "kavelproduct_van_kader",
                    new Weigering(
                            Kaderreden.PRODUCT_ONBEKEND,
                            "Een kavel bestaat uit producten van dit kader: kijk de codes na."),
                    "kader_weging_alleen_bij_emvi",
                    new Weigering(
                            Kaderreden.GEEN_SAS,
                            "Een weging hoort alleen bij SAS met EMVI: zonder EMVI wordt niet"
                                    + " gerangschikt."),
                    "kader_weging_past",
                    new Weigering(
                            Kaderreden.WEGING_PAST_NIET,
                            "Dit kader gunt op kwaliteit alleen: die weegt honderd."),
                    "aankondiging_eenmaal",
                    new Weigering(
                            Kaderreden.NUMMER_BEZET, "Deze verwijzing staat al bij dit kader."));

    @Inject Databank databank;

    void legStrategie(UUID kader, Namens namens, Verwervingsstrategie s) {
        voer(
                """
                insert into verwervingsstrategie (gemeente, kader, visie, duur, toetreders, verhouding, afweging, door)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (kader) do update set visie = excluded.visie, duur = excluded.duur,
                    toetreders = excluded.toetreders, verhouding = excluded.verhouding,
                    afweging = excluded.afweging, door = excluded.door, moment = nu()
                """,
                namens.gemeente().code(),
                kader,
                s.visie(),
                s.duur(),
                s.toetreders(),
                s.verhouding(),
                s.afweging(),
                namens.wie());
    }

    void legKavel(UUID kader, Namens namens, Verwervingsstrategie.Kavel k) {
        voer(
                """
                insert into kavel (gemeente, kader, nummer, naam, waarde) values (?, ?, ?, ?, ?)
                on conflict (kader, nummer) do update set naam = excluded.naam, waarde = excluded.waarde
                """,
                namens.gemeente().code(),
                kader,
                k.nummer(),
                k.naam(),
                k.waarde() == null ? null : k.waarde().centen());
        voer("delete from kavelproduct where kader = ? and nummer = ?", kader, k.nummer());
        for (String product : k.producten()) {
            voer(
                    "insert into kavelproduct (gemeente, kader, nummer, productcode) values (?, ?, ?, ?)",
                    namens.gemeente().code(),
                    kader,
                    k.nummer(),
                    product);
        }
    }

    void motiveerDuur(UUID kader, String motivering) {
        voer(
                "update inkoopkader set duurmotivering = ?, versie = versie + 1 where id = ?",
                motivering,
                kader);
    }

    void legWeging(UUID kader, Weging w) {
        voer(
                "update inkoopkader set gewicht_kwaliteit = ?, versie = versie + 1 where id = ?",
                w.kwaliteit(),
                kader);
    }

    void voegVerslagToe(
            UUID kader,
            Namens namens,
            LocalDate dag,
            String onderwerp,
            String deelnemers,
            String verslag) {
        voer(
                """
                insert into dialoogverslag (id, gemeente, kader, dag, onderwerp, deelnemers, verslag, door)
                values (uuidv7(), ?, ?, ?, ?, ?, ?, ?)
                """,
                namens.gemeente().code(),
                kader,
                dag,
                onderwerp,
                deelnemers,
                verslag,
                namens.wie());
    }

    void voegAankondigingToe(
            UUID kader,
            Namens namens,
            Aankondiging.Soort soort,
            String kenmerk,
            LocalDate op,
            String hash) {
        voer(
                """
                insert into kaderaankondiging (id, gemeente, kader, soort, kenmerk, gepubliceerd_op, hash, door)
                values (uuidv7(), ?, ?, ?, ?, ?, ?, ?)
                """,
                namens.gemeente().code(),
                kader,
                soort,
                kenmerk,
                op,
                hash,
                namens.wie());
    }

    Optional<Verwervingsstrategie> strategie(UUID kader) {
        return databank.eerste(
                "select * from verwervingsstrategie where kader = ?",
                r ->
                        new Verwervingsstrategie(
                                r.getString("visie"),
                                r.getString("duur"),
                                r.getString("toetreders"),
                                r.getString("verhouding"),
                                r.getString("afweging")),
                kader);
    }

    List<Verwervingsstrategie.Kavel> kavels(UUID kader) {
        return databank.lijst(
                """
                select k.nummer, k.naam, k.waarde, array(select p.productcode from kavelproduct p
                    where p.kader = k.kader and p.nummer = k.nummer order by 1) as producten
                from kavel k where k.kader = ? order by k.nummer
                """,
                r ->
                        new Verwervingsstrategie.Kavel(
                                r.getInt("nummer"),
                                r.getString("naam"),
                                euro(r, "waarde"),
                                Databank.teksten(r, "producten")),
                kader);
    }

    List<Dialoogverslag> verslagen(UUID kader) {
        return databank.lijst(
                "select * from dialoogverslag where kader = ? order by dag desc, id desc",
                r ->
                        new Dialoogverslag(
                                Databank.dag(r, "dag"),
                                r.getString("onderwerp"),
                                r.getString("deelnemers"),
                                r.getString("verslag"),
                                r.getString("door"),
                                Databank.moment(r, "moment")),
                kader);
    }

    List<Aankondiging> aankondigingen(UUID kader) {
        return databank.lijst(
                "select * from kaderaankondiging where kader = ? order by moment, id",
                r ->
                        new Aankondiging(
                                Aankondiging.Soort.valueOf(r.getString("soort")),
                                r.getString("kenmerk"),
                                Databank.dag(r, "gepubliceerd_op"),
                                r.getString("hash"),
                                r.getString("door"),
                                Databank.moment(r, "moment")),
                kader);
    }

    List<Aankondiging.Gegeven> gegevens(Inkoopkader kader) {
        String naam =
                databank.eerste(
                                "select naam from gemeente where code = ?",
                                r -> r.getString(1),
                                kader.gemeente().code())
                        .orElseThrow();
        return Aankondigingsgegevens.van(kader, naam, kavels(kader.id()));
    }

    static Productbeeld beeld(ResultSet r) throws SQLException {
        long clienten = r.getLong("clienten");
        return new Productbeeld(
                r.getString("productcode"),
                r.getString("naam"),
                r.getInt("jaar"),
                Euro.centen(r.getLong("uitgaven")),
                clienten > 0 && clienten < Productbeeld.KLEINSTE ? null : (Long) clienten,
                r.getLong("aanbieders"),
                euro(r, "laagste"),
                euro(r, "hoogste"),
                r.getLong("toewijzingen"));
    }

    private static Euro euro(ResultSet r, String kolom) throws SQLException {
        Long centen = Databank.getal(r, kolom);
        return centen == null ? null : Euro.centen(centen);
    }

    private void voer(String sql, Object... waarden) {
        try {
            databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            Weigering nee = VLOER.get(String.valueOf(fout.regel()));
            if (nee == null) {
                throw fout;
            }
            throw new Weigering(nee.reden(), nee.getMessage());
        }
    }
}
