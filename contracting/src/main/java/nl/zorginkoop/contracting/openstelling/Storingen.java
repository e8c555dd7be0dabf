package nl.zorginkoop.contracting.openstelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;

/** Storingen, en welke procedures daardoor langer open blijven. */
@Dependent
class Storingen {
    /** Werk: een procedure die sloot terwijl het platform niet bereikbaar was. */
    static final String WERK = "STORING";

    /** Een nieuw sluitingsmoment, met de reden die allen lezen. */
    record Verlenging(Instant sluit, String reden) {}

    @Inject Databank databank;
    @Inject Werkvoorraad werkvoorraad;

    int meld(Namens namens, Instant van, Instant tot, int minutenErbij, String reden) {
        try {
            databank.voer(
                    "insert into storing (id, van, tot, erbij, reden, door)"
                            + " values (uuidv7(), ?, ?, make_interval(mins => ?), ?, ?)",
                    van,
                    tot,
                    minutenErbij,
                    reden,
                    namens.wie());
        } catch (Databankfout fout) {
            Openstellingreden nee = Openstellingreden.bij(fout.regel()).orElseThrow(() -> fout);
            throw new Weigering(nee, nee.zin());
        }
        // Elke gemeente is een eigen huurder, dus elke procedure een eigen transactie.
        List<Geraakt> geraakt =
                databank.lijst(
                        """
                        select id, gemeente from openstelling
                        where gepubliceerd and toestand <> 'BEEINDIGD' and sluit between ? and ? order by id
                        """,
                        r -> new Geraakt(r.getObject("id", UUID.class), r.getString("gemeente")),
                        van,
                        tot);
        Instant nu =
                databank.eerste("select nu() as nu", r -> Databank.moment(r, "nu")).orElseThrow();
        geraakt.forEach(g -> werkvoorraad.zet(WERK, g.gemeente(), g.id(), nu));
        return geraakt.size();
    }

    List<Storing> alle() {
        return databank.lijst(
                "select *, extract(epoch from erbij)::bigint as seconden from storing"
                        + " order by van desc limit 200",
                r ->
                        new Storing(
                                Databank.moment(r, "van"),
                                Databank.moment(r, "tot"),
                                Duration.ofSeconds(r.getLong("seconden")),
                                r.getString("reden"),
                                r.getString("door")));
    }

    /** Is dit werk er nog, en van niemand anders? */
    boolean neem(UUID openstelling) {
        boolean mijn = werkvoorraad.houdVast(WERK, openstelling);
        if (mijn) {
            werkvoorraad.klaar(WERK, openstelling);
        }
        return mijn;
    }

    /** Is al verlengd, dan valt het nieuwe moment buiten de storing en gebeurt er niets meer. */
    Optional<Verlenging> verlenging(UUID openstelling) {
        return databank.eerste(
                """
                select max(greatest(o.sluit, s.moment) + s.erbij) as sluit, min(s.reden) as reden
                from openstelling o join storing s on o.sluit between s.van and s.tot
                where o.id = ? and o.toestand <> 'BEEINDIGD' group by o.sluit
                """,
                r -> new Verlenging(Databank.moment(r, "sluit"), r.getString("reden")),
                openstelling);
    }

    private record Geraakt(UUID id, String gemeente) {}
}
