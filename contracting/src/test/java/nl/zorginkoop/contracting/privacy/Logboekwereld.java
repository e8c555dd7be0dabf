package nl.zorginkoop.contracting.privacy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;

/** Een logboek met twee ketens en ankers, en een inbreker die alles in de databank mag. */
final class Logboekwereld {
    static final String WATERRIJK = "9901";
    static final String DUINSTAD = "9902";

    final Testdatabank db;
    final Ankermap ankers;
    private final Databank apart;

    Logboekwereld(Path map) {
        db =
                Testdatabank.vers()
                        .metGemeente(WATERRIJK, "Waterrijk")
                        .metGemeente(DUINSTAD, "Duinstad")
                        .metAanbieder("42420099", "De Linde");
        ankers = new Ankermap(map);
        apart = new Databank(db.toepassing()::getConnection);
    }

    Zegelaar zegelaar() {
        Zegelaar zegelaar = new Zegelaar();
        zegelaar.databank = apart;
        zegelaar.ankermap = ankers;
        return zegelaar;
    }

    void schrijf(String gemeente, int hoeveel) {
        for (int i = 0; i < hoeveel; i++) {
            boolean inzage = i % 3 == 0;
            apart.eerste(
                    "select schrijf_logregel(?, null, ?, 'REGISSEUR', ?, ?, ?, ?, ?, 'web 127.0.0.1', ?, ?::uuid[])",
                    r -> "",
                    gemeente,
                    "ria " + i % 7,
                    inzage ? "Toewijzingoverzicht.toewijzingen" : "Regieloket.schrijfIn",
                    inzage ? null : UUID.randomUUID(),
                    inzage ? "WETTELIJKE_TAAK" : null,
                    inzage ? "toewijzingen volgen: één 'ë' en ; en 3:abc" : null,
                    inzage ? "GELEZEN" : "GEDAAN",
                    inzage ? List.of("begin", "client", "nummer") : null,
                    inzage ? List.of(UUID.randomUUID(), UUID.randomUUID()) : null);
        }
    }

    List<Ketenuitslag> controleer() {
        try (Connection c = db.toepassing().getConnection()) {
            return new Ketencontrole(c, ankers).alle();
        } catch (SQLException fout) {
            throw new IllegalStateException(fout);
        }
    }

    Ketenuitslag controleer(String gemeente) {
        return controleer().stream()
                .filter(u -> u.gemeente().equals(gemeente))
                .findFirst()
                .orElseThrow();
    }

    boolean ongeschonden() {
        return controleer().stream().allMatch(Ketenuitslag::ongeschonden);
    }

    /** Als superuser, zonder rijbeveiliging en zonder triggers. */
    void breekIn(String... opdrachten) {
        db.toezicht()
                .met(
                        c -> {
                            try (Statement s = c.createStatement()) {
                                s.execute("set session_replication_role = replica");
                                for (String sql : opdrachten) {
                                    s.execute(sql);
                                }
                            } catch (SQLException fout) {
                                throw new IllegalStateException(fout);
                            }
                        });
    }

    void maakKopie() {
        for (String tabel : List.of("logregel", "logschakel", "logwacht")) {
            breekIn("create table kopie_" + tabel + " as select * from " + tabel);
        }
    }

    void zetTerug() {
        for (String tabel : List.of("logregel", "logschakel", "logwacht")) {
            breekIn(
                    "truncate " + tabel,
                    "insert into "
                            + tabel
                            + (tabel.equals("logregel") ? " overriding system value" : "")
                            + " select * from kopie_"
                            + tabel);
        }
        breekIn("select setval(pg_get_serial_sequence('logregel', 'nr'), 100000)");
    }

    /** Nummert de schakels opnieuw en rekent elke hash na: wat een kundige inbreker zou doen. */
    void rekenKetenNa(String gemeente) {
        breekIn(
                """
                do $$
                declare
                    r record;
                    n bigint := 0;
                    h bytea := sha256(convert_to('zorginkoop logketen %1$s', 'UTF8'));
                begin
                    create temp table nieuw (volgnr bigint, regel bigint, hash bytea) on commit drop;
                    for r in select l as regel, l.nr from logschakel s join logregel l on l.nr = s.regel
                             where s.gemeente = '%1$s' order by s.volgnr, l.nr
                    loop
                        n := n + 1;
                        h := sha256(h || logtekst(r.regel));
                        insert into nieuw values (n, r.nr, h);
                    end loop;
                    delete from logschakel where gemeente = '%1$s';
                    insert into logschakel select '%1$s', volgnr, regel, hash from nieuw;
                end
                $$
                """
                        .formatted(gemeente));
    }
}
