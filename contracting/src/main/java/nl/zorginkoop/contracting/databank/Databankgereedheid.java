package nl.zorginkoop.contracting.databank;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;

/** De databank antwoordt, de klok loopt en elke migratie die wij meebrengen is gedaan. */
@ApplicationScoped
public class Databankgereedheid implements Gereedheid {
    @Inject Databank databank;

    @Resource(lookup = "java:jboss/datasources/MigratieDS")
    DataSource eigenaar;

    // Een migratie die gedaan is, wordt in deze JVM niet weer ongedaan: één keer kijken volstaat.
    private volatile boolean bijDeTijd;

    @Override
    public String naam() {
        return "databank";
    }

    @Override
    public Optional<String> klacht() {
        try {
            databank.eerste("select nu() as nu", rij -> Databank.moment(rij, "nu"));
            int open = bijDeTijd ? 0 : Migrator.openMigraties(eigenaar);
            bijDeTijd = open == 0;
            return open == 0 ? Optional.empty() : Optional.of(open + " migraties open");
        } catch (Databankfout | org.flywaydb.core.api.FlywayException fout) {
            return Optional.of("geen antwoord");
        }
    }
}
