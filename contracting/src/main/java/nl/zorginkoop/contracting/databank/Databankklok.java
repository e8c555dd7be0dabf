package nl.zorginkoop.contracting.databank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** Leest de klok uit PostgreSQL: dezelfde tijd voor elke knoop en voor elke grens in SQL. */
@ApplicationScoped
public class Databankklok implements Klok {
    @Inject Databank databank;

    @Override
    public Instant nu() {
        return databank.eerste("select nu() as nu", r -> Databank.moment(r, "nu")).orElseThrow();
    }

    @Override
    public Duration verschuiving() {
        return databank.eerste(
                        "select extract(epoch from verschuiving)::bigint as s from klok",
                        r -> Duration.ofSeconds(r.getLong("s")))
                .orElseThrow();
    }
}
