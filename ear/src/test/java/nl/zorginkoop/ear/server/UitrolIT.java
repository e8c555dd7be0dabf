package nl.zorginkoop.ear.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** De EAR draait op de ingerichte server en bereikt PostgreSQL onder de juiste rollen. */
class UitrolIT extends InDeServer {

    private static final String ROL =
            "select current_user, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb"
                    + " from pg_roles where rolname = current_user";
    private static final String EIGENDOM =
            "select c.relname from pg_class c join pg_roles r on r.oid = c.relowner"
                    + " where r.rolname = current_user";

    @Resource(lookup = "java:jboss/datasources/ZorginkoopDS")
    private DataSource zorginkoop;

    @Resource(lookup = "java:jboss/datasources/StagingDS")
    private DataSource staging;

    @Resource(lookup = "java:jboss/datasources/LogboekDS")
    private DataSource logboek;

    @Resource(lookup = "java:jboss/datasources/MigratieDS")
    private DataSource migratie;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource standaard;

    @Test
    void toepassing_werkt_met_een_rol_zonder_macht() throws SQLException {
        for (DataSource bron : List.of(zorginkoop, staging, logboek, standaard)) {
            assertThat(rij(bron, ROL)).containsExactly("zorginkoop_app", "f", "f", "f", "f");
        }
    }

    @Test
    void toepassing_bezit_geen_enkele_tabel() throws SQLException {
        assertThat(rij(zorginkoop, EIGENDOM)).isEmpty();
    }

    @Test
    void toepassing_kan_geen_tabel_maken() {
        assertThat(catchThrowable(() -> voerUit(staging, "create table indringer (id int)")))
                .isInstanceOf(SQLException.class)
                .extracting(fout -> ((SQLException) fout).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void migratie_werkt_als_eigenaar_maar_niet_langs_row_level_security() throws SQLException {
        assertThat(rij(migratie, ROL)).containsExactly("zorginkoop_eigenaar", "f", "f", "f", "f");
    }

    @Test
    void databank_is_postgresql_18_in_utc() throws SQLException {
        assertThat(rij(zorginkoop, "show server_version").get(0)).startsWith("18.");
        assertThat(rij(zorginkoop, "show timezone")).containsExactly("UTC");
    }

    private static List<String> rij(DataSource bron, String vraag) throws SQLException {
        try (Connection verbinding = bron.getConnection();
                Statement opdracht = verbinding.createStatement();
                ResultSet rijen = opdracht.executeQuery(vraag)) {
            List<String> waarden = new ArrayList<>();
            if (rijen.next()) {
                for (int i = 1; i <= rijen.getMetaData().getColumnCount(); i++) {
                    waarden.add(rijen.getString(i));
                }
            }
            return waarden;
        }
    }

    private static void voerUit(DataSource bron, String sql) throws SQLException {
        try (Connection verbinding = bron.getConnection();
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
