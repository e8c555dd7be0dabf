package nl.zorginkoop.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Migrator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Geen rij verwijst naar een rij van een andere huurder (S1, ADR 0010). Leest de catalogus van
 * PostgreSQL: een nieuwe verwijzing zonder gemeente valt hier vanzelf op.
 */
class VerwijzingTest {
    /** Waar de aanbieder niet in de sleutel hoort, met de reden. */
    private static final Map<String, String> ALLEEN_GEMEENTE =
            Map.ofEntries(
                    Map.entry(
                            "boeking.plafond -> plafond",
                            "een plafond is vaak van de hele gemeente"),
                    Map.entry(
                            "contractovergang.opvolger -> raamovereenkomst",
                            "de opvolger is een ander"),
                    Map.entry(
                            "verplichting.plafond -> plafond",
                            "een plafond is vaak van de hele gemeente"),
                    Map.entry(
                            "signaal.plafond -> plafond",
                            "een plafond is vaak van de hele gemeente"),
                    Map.entry(
                            "plafondmaand.plafond -> plafond",
                            "een plafond is vaak van de hele gemeente"),
                    Map.entry(
                            "plafondversie.plafond -> plafond",
                            "een plafond is vaak van de hele gemeente"),
                    Map.entry(
                            "prognosestand.plafond -> plafond",
                            "een plafond is vaak van de hele gemeente"),
                    Map.entry(
                            "plafond.ouder -> plafond",
                            "boven een bestedingsruimte hangt het plafond"),
                    Map.entry(
                            "bericht_in.eerste -> bericht_in",
                            "de afzender blijkt pas bij verwerking"),
                    Map.entry(
                            "bericht_uit.antwoord_op -> bericht_in",
                            "de afzender blijkt pas bij verwerking"),
                    Map.entry(
                            "bericht_uit.retour -> bericht_in",
                            "de afzender blijkt pas bij verwerking"),
                    Map.entry(
                            "declaratie.bericht -> bericht_in",
                            "de afzender blijkt pas bij verwerking"),
                    Map.entry(
                            "verzoek.bericht -> bericht_in",
                            "de afzender blijkt pas bij verwerking"),
                    Map.entry(
                            "schattingregel.wortel -> plafond",
                            "de begroting is van de hele gemeente"),
                    Map.entry(
                            "schattingregel.plafond -> plafond",
                            "een plafond is vaak van de hele gemeente"),
                    Map.entry(
                            "overgangregel.plafond -> plafond",
                            "een plafond is vaak van de hele gemeente"),
                    Map.entry(
                            "overgangregel.naar -> plafond",
                            "een plafond is vaak van de hele gemeente"),
                    Map.entry(
                            "bestedingsruimte.ouder -> plafond",
                            "erboven hangt het plafond van de gemeente"),
                    Map.entry(
                            "ruimtebesluit.ouder -> plafond",
                            "erboven hangt het plafond van de gemeente"));

    /** Sleutels die nergens vast aan hangen, met de reden. */
    private static final Map<String, String> LOS =
            Map.ofEntries(
                    Map.entry("aanvraagbewijs.dossierstuk", "het dossier ligt bij het platform"),
                    Map.entry("inschrijfantwoord.dossierstuk", "het dossier ligt bij het platform"),
                    Map.entry("inschrijfprijs.zout", "een getal dat de hash dicht houdt"),
                    Map.entry("gunningsbrief.verzending", "de groep kennisgevingen"),
                    Map.entry("aanvraagwekker.openstelling", "de wekker ligt bij het platform"),
                    Map.entry(
                            "raamovereenkomst.aanvraag",
                            "van de kamer toelating; blijft als herkomst"),
                    Map.entry("bankregel.bestand", "eigen sleutel: de regels van één bestand"),
                    Map.entry("nota.verzending", "één verzending aan allen"),
                    Map.entry("account.persoon", "eigen sleutel: accounts van één mens"),
                    Map.entry("berichtstuk.bericht", "van bericht_in of bericht_uit"),
                    Map.entry("berichtspoor.gekoppeld", "van bericht_in of bericht_uit"),
                    Map.entry("berichttoewijzing.bericht", "van bericht_in of bericht_uit"),
                    Map.entry("bericht_uit.onderwerp", "van elke kamer"),
                    Map.entry("boeking.bron", "van elke kamer: wat de boeking veroorzaakte"),
                    Map.entry("contractplicht.reeks", "eigen sleutel van een groep rijen"),
                    Map.entry("document.onderwerp", "van elke kamer"),
                    Map.entry("gebeurtenisgevolg.onderwerp", "van elke kamer: wat er geraakt werd"),
                    Map.entry("kennisgeving.onderwerp", "van elke kamer"),
                    Map.entry("kennisgeving.verzending", "eigen sleutel van een groep rijen"),
                    Map.entry("logregel.onderwerp", "van elke kamer; blijft als het verdwijnt"),
                    Map.entry("plafondversie.besluit", "de bron van de boeking: van elke kamer"),
                    Map.entry("openstelling.mededeling", "de groep kennisgevingen"),
                    Map.entry("samenwerkingsverlening.centrumplafond", "van een andere gemeente"),
                    Map.entry("samenwerkingsbeeld.plafond", "kan van een andere gemeente zijn"),
                    Map.entry("samenwerkingssignaal.plafond", "blijft als het verdwijnt"),
                    Map.entry("openstelling_wijziging.verzending", "de groep kennisgevingen"),
                    Map.entry("ruimtegang.stuk", "plan, addendum, stop of verschuiving"),
                    Map.entry("taak.onderwerp", "van elke kamer"),
                    Map.entry("termijn.onderwerp", "van elke kamer"),
                    Map.entry("vernietigingsstop.onderwerp", "van elke kamer"),
                    Map.entry("voornemen.verzending", "de groep kennisgevingen"),
                    Map.entry("voorwaardenset.verzending", "de groep kennisgevingen"),
                    Map.entry("werk.onderwerp", "van elke kamer"));

    /** De gemeente in deze tabel zegt wie haar beheert; een mens mag bij een andere werken. */
    private static final String MENS = "account";

    private static final String VERWIJZINGEN =
            """
            with v as (
                select c.oid, c.conrelid, c.confrelid, c.conname, array(
                           select k.attname || '=' || o.attname
                           from unnest(c.conkey, c.confkey) s (k, o)
                           join pg_attribute k on k.attrelid = c.conrelid and k.attnum = s.k
                           join pg_attribute o on o.attrelid = c.confrelid and o.attnum = s.o)::text[] as paren
                from pg_constraint c where c.contype = 'f'),
            huurder as (select attrelid, attname from pg_attribute where attname in ('gemeente', 'aanbieder'))
            select v.conname, v.conrelid::regclass::text as kind, v.confrelid::regclass::text as ouder, v.paren,
                   (select split_part(p, '=', 1) from unnest(v.paren) p
                    where p not in ('gemeente=gemeente', 'aanbieder=aanbieder') limit 1) as kolom,
                   (select count(*) = 2 from huurder h where h.attname = 'aanbieder'
                    and h.attrelid in (v.conrelid, v.confrelid)) or v.conrelid = v.confrelid and exists (
                        select from huurder h where h.attname = 'aanbieder' and h.attrelid = v.conrelid)
                        as beide_aanbieder
            from v
            where exists (select from huurder h where h.attname = 'gemeente' and h.attrelid = v.conrelid)
              and exists (select from huurder h where h.attname = 'gemeente' and h.attrelid = v.confrelid)
            order by kind, conname
            """;

    private static Testdatabank db;

    record Verwijzing(
            String naam,
            String kind,
            String ouder,
            String kolom,
            boolean beideAanbieder,
            List<String> paren) {
        boolean draagt(String huurder) {
            return paren.contains(huurder + "=" + huurder);
        }

        /** De kolom van de ouder waar de kolom naar wijst. */
        String doel() {
            return paren.stream()
                    .filter(p -> p.startsWith(kolom + "="))
                    .map(p -> p.substring(p.indexOf('=') + 1))
                    .findFirst()
                    .orElseThrow();
        }

        /** Wat er naast huurder en kolom nog in de sleutel zit, aan deze kant. */
        String verder(int kant) {
            return paren.stream()
                    .map(p -> p.split("="))
                    .filter(p -> !p[0].equals("gemeente") && !p[0].equals("aanbieder"))
                    .filter(p -> !p[0].equals(kolom))
                    .map(p -> p[kant])
                    .collect(java.util.stream.Collectors.joining(","));
        }

        @Override
        public String toString() {
            return kind + "." + kolom + " -> " + ouder;
        }
    }

    @BeforeAll
    static void start() {
        db = Testdatabank.vers();
    }

    static Stream<Verwijzing> verwijzingen() {
        if (db == null) {
            start();
        }
        return db
                .toezicht()
                .lijst(
                        VERWIJZINGEN,
                        r ->
                                new Verwijzing(
                                        r.getString("conname"),
                                        r.getString("kind"),
                                        r.getString("ouder"),
                                        r.getString("kolom"),
                                        r.getBoolean("beide_aanbieder"),
                                        Databank.teksten(r, "paren")))
                .stream()
                .filter(v -> !v.ouder().equals(MENS));
    }

    @Test
    void elke_verwijzing_tussen_tabellen_met_een_huurder_draagt_de_gemeente() {
        List<Verwijzing> zonder = verwijzingen().filter(v -> !v.draagt("gemeente")).toList();
        assertThat(zonder).isEmpty();
        assertThat(verwijzingen().count()).isGreaterThan(20);
    }

    @Test
    void waar_beide_een_aanbieder_hebben_hoort_ook_die_in_de_sleutel_of_er_is_een_reden() {
        List<String> metAanbieder =
                verwijzingen()
                        .filter(v -> v.draagt("aanbieder"))
                        .map(Verwijzing::toString)
                        .distinct()
                        .toList();
        List<String> zonder =
                verwijzingen()
                        .filter(Verwijzing::beideAanbieder)
                        .map(Verwijzing::toString)
                        .distinct()
                        .filter(v -> !metAanbieder.contains(v))
                        .toList();
        assertThat(zonder).containsExactlyInAnyOrderElementsOf(ALLEEN_GEMEENTE.keySet());
    }

    @Test
    void een_sleutel_die_nergens_aan_hangt_heeft_een_reden() {
        List<String> los =
                db.toezicht()
                        .lijst(
                                """
                                select c.relname || '.' || a.attname from pg_class c
                                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'uuid'::regtype
                                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                                  and a.attname <> 'id'
                                  and exists (select from pg_attribute g where g.attrelid = c.oid and g.attname = 'gemeente')
                                  and not exists (select from pg_constraint f where f.conrelid = c.oid
                                                  and f.contype = 'f' and a.attnum = any (f.conkey))
                                """,
                                r -> r.getString(1));
        assertThat(los).containsExactlyInAnyOrderElementsOf(LOS.keySet());
    }

    /**
     * Zoals een eigenaar het zou doen, dus om alle rijbeveiliging heen: de sleutel zelf weigert.
     */
    @ParameterizedTest
    @MethodSource("verwijzingen")
    void een_rij_hangt_niet_aan_die_van_een_andere_huurder(Verwijzing v) {
        proef(v, "9902", "99000001", "9902", "99000001", true);
        proef(v, "9902", "99000001", "9901", "99000001", false);
        if (v.draagt("aanbieder")) {
            proef(v, "9902", "99000001", "9902", "99000002", false);
        }
    }

    private static void proef(
            Verwijzing v, String gemO, String aanbO, String gemK, String aanbK, boolean mag) {
        String ouder = v.draagt("aanbieder") ? aanbO : null;
        String kind = aanbK;
        UUID sleutel = UUID.randomUUID();
        String doel = v.doel();
        String waarde = doel.equals("code") ? "W1" : "" + sleutel;
        List<String> opdrachten =
                List.of(
                        maakVrij(v),
                        "insert into "
                                + v.ouder()
                                + kolommen(v.ouder(), doel)
                                + waarden(v.ouder(), gemO, ouder, waarde),
                        "insert into "
                                + v.kind()
                                + kolommen(v.kind(), v.kolom())
                                + waarden(v.kind(), gemK, kind, waarde),
                        "set constraints all immediate");
        if (mag) {
            assertThatCode(() -> enTerug(opdrachten)).as(v.naam()).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> enTerug(opdrachten))
                    .as(v.naam())
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            f -> {
                                assertThat(f.getSQLState()).isEqualTo("23503");
                                assertThat(f.getMessage()).contains(v.naam());
                            });
        }
    }

    private static String kolommen(String tabel, String kolom) {
        return heeftAanbieder(tabel)
                ? " (gemeente, aanbieder, " + kolom + ") "
                : " (gemeente, " + kolom + ") ";
    }

    private static String waarden(String tabel, String gemeente, String aanbieder, String sleutel) {
        String agb = aanbieder == null ? "null" : "'" + aanbieder + "'";
        return "values ('"
                + gemeente
                + "', "
                + (heeftAanbieder(tabel) ? agb + ", " : "")
                + "'"
                + sleutel
                + "')";
    }

    private static boolean heeftAanbieder(String tabel) {
        return db.toezicht()
                .eerste(
                        "select 1 from pg_attribute where attrelid = ?::regclass and attname = 'aanbieder'",
                        r -> 1,
                        tabel)
                .isPresent();
    }

    // Alleen de ene verwijzing blijft staan, met de sleutel waar zij naar wijst.
    private static String maakVrij(Verwijzing v) {
        return """
            do $$
            declare
                d record;
                t regclass;
            begin
                foreach t in array array['%1$s', '%2$s']::regclass[] loop
                    execute format('alter table %%s disable trigger user', t);
                    for d in select conname from pg_constraint c
                             where conrelid = t and contype in ('c', 'f', 'x') and conname <> '%3$s'
                               and not (contype = 'x') loop
                        execute format('alter table %%s drop constraint %%I', t, d.conname);
                    end loop;
                    for d in select attname from pg_attribute a where attrelid = t and attnum > 0 and attnotnull
                               and attgenerated = '' and attidentity = '' and not exists (
                                   select from pg_constraint p where p.conrelid = t and p.contype = 'p'
                                   and a.attnum = any (p.conkey)) loop
                        execute format('alter table %%s alter column %%I drop not null', t, d.attname);
                    end loop;
                    for d in select attname from pg_attribute a
                             join pg_constraint p on p.conrelid = t and p.contype = 'p' and a.attnum = any (p.conkey)
                             where a.attrelid = t and a.attname not in ('gemeente', 'aanbieder', '%4$s', 'code')
                               and a.attidentity = '' and a.atthasdef = false loop
                        execute format('alter table %%s alter column %%I set default %%s', t, d.attname,
                            (select case atttypid when 'uuid'::regtype then 'gen_random_uuid()'
                                         when 'timestamptz'::regtype then 'now()'
                                         when 'date'::regtype then 'current_date' else '1' end
                             from pg_attribute where attrelid = t and attname = d.attname));
                    end loop;
                end loop;
                -- Een lege kolom in een sleutel maakt dat PostgreSQL hem niet toetst.
                for d in select a.attrelid, a.attname, a.atttypid from pg_attribute a
                         where a.attgenerated = '' and (
                            a.attrelid = '%1$s'::regclass and a.attname = any (string_to_array('%5$s', ','))
                            or a.attrelid = '%2$s'::regclass and a.attname = any (string_to_array('%6$s', ','))) loop
                    execute format('alter table %%s alter column %%I set default %%s', d.attrelid::regclass, d.attname,
                        case d.atttypid when 'uuid'::regtype then quote_literal('00000000-0000-0000-0000-000000000001')
                             when 'boolean'::regtype then 'false' when 'timestamptz'::regtype then quote_literal('epoch')
                             else quote_literal('1') end);
                end loop;
            end
            $$
            """
                .formatted(v.kind(), v.ouder(), v.naam(), v.kolom(), v.verder(0), v.verder(1));
    }

    private static void enTerug(List<String> opdrachten) throws SQLException {
        try (Connection c = db.beheer().getConnection();
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            try {
                for (String sql : opdrachten) {
                    s.execute(sql);
                }
            } finally {
                c.rollback();
            }
        }
    }

    /** Rulings D3: onder FORCE ziet de eigenaar niets, en zou de migratie alles goed vinden. */
    @Test
    void een_verwijzing_die_al_scheef_stond_houdt_de_migratie_tegen() {
        Testdatabank oud = Testdatabank.opMigratie("20");
        contract(oud, "9902", "tarief van een ander", "9901");

        assertThatThrownBy(() -> Migrator.migreer(oud.eigenaar(), Testdatabank.TOEPASSING))
                .hasMessageContaining("tarief_overeenkomst_van_aanbieder");
    }

    @Test
    void wat_recht_stond_komt_heel_door_de_migratie() {
        Testdatabank oud = Testdatabank.opMigratie("20");
        contract(oud, "9901", "eigen tarief", "9901");

        Migrator.migreer(oud.eigenaar(), Testdatabank.TOEPASSING);

        assertThat(
                        oud.toezicht()
                                .lijst(
                                        "select t.gemeente from tarief t join raamovereenkomst r on (r.gemeente,"
                                                + " r.id) = (t.gemeente, t.overeenkomst)",
                                        r -> r.getString(1)))
                .containsExactly("9901");
    }

    private static void contract(Testdatabank oud, String van, String naam, String tariefVan) {
        oud.metGemeente("9901", "Waterrijk")
                .metGemeente("9902", "Duinstad")
                .metAanbieder("42420099", "De Linde");
        oud.toezicht().voer("insert into product values ('WMO', '01A02', '01', 'Huishouden')");
        oud.toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                                + " values (uuidv7(), ?, '42420099', 'WMO', 'RO-1', ?, 'INSPANNINGSGERICHT',"
                                + " '2026-01-01')",
                        van,
                        naam);
        oud.toezicht()
                .voer(
                        "insert into tarief select uuidv7(), id, ?, '42420099', 'WMO', '01A02', '04',"
                                + " '[2026-01-01,)', '[2026-01-01,)', 3120 from raamovereenkomst",
                        tariefVan);
    }
}
