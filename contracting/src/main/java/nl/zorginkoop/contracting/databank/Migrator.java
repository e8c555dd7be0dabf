package nl.zorginkoop.contracting.databank;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brengt de databank bij de tijd voordat er iets anders start. Werkt als eigenaar van de tabellen;
 * de toepassing zelf logt in met een rol die niets bezit en dus niet om de rijbeveiliging heen kan.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {
    @Resource(lookup = "java:jboss/datasources/MigratieDS")
    DataSource eigenaar;

    @PostConstruct
    void migreer() {
        migreer(eigenaar, rolVanDeToepassing());
    }

    /** Ook voor tests zonder server: dezelfde migraties op een willekeurige PostgreSQL. */
    public static void migreer(DataSource eigenaar, String toepassing) {
        flyway(eigenaar, toepassing).migrate();
    }

    /** Hoeveel migraties wij meebrengen die deze databank nog niet kent. */
    static int openMigraties(DataSource eigenaar) {
        return flyway(eigenaar, rolVanDeToepassing()).info().pending().length;
    }

    private static Flyway flyway(DataSource eigenaar, String toepassing) {
        return Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(eigenaar)
                .locations("classpath:db/migration")
                .placeholders(Map.of("toepassing", toepassing))
                .load();
    }

    private static String rolVanDeToepassing() {
        return System.getProperty("zorginkoop.db.rol", "zorginkoop_app");
    }
}
