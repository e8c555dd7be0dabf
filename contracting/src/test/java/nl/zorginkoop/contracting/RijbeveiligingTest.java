package nl.zorginkoop.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * De vloer onder elk loket: rulings D2 en D3. Leest de catalogus van PostgreSQL, zodat een nieuwe
 * tabel zonder beleid hier vanzelf opvalt.
 */
class RijbeveiligingTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");

    /** Flyway's eigen boekhouding: niet van de toepassing, die er ook niet bij mag. */
    private static final Set<String> BOEKHOUDING = Set.of("flyway_schema_history");

    /** Massa gaat met COPY, en dat weigert PostgreSQL onder rijbeveiliging (rulings D4). */
    private static final Set<String> ZONDER_BELEID = Set.of("staging");

    /**
     * De teller: leest en schrijft geen tabel met een huurder, en alleen bij inrichten.
     * Vernietigen: alleen zo is weg te halen wat verder niemand weghaalt; FORCE houdt het bij de
     * eigen gemeente. Melden van buiten: een bezoeker schrijft niets, zij precies een melding.
     */
    private static final Set<String> GELEEND =
            Set.of(
                    "zet_toewijzingnummer",
                    "vernietig",
                    "meld_van_buiten",
                    // Over mensen (ADR 0022): wie van ons is, een naam, een ja of nee,
                    "eigen_accounts",
                    "naam_van",
                    "gebruikersnaam_van",
                    "zelfde_mens",
                    "is_gebonden",
                    // wat er bij een ander staat over wie van ons is,
                    "banden_van",
                    "namen_van_mens",
                    "lopende_rollen",
                    // wat een beheerder over organisaties heen doet met wie hij beheert,
                    "koppel_mens",
                    "beeindig_rollen",
                    // en de post aan iemand van een ander.
                    "werkplek",
                    "postadressen",
                    // Wat een toewijzing verandert gaat langs een wijziging (ADR 0027).
                    "toewijzingwijziging_past",
                    "toewijzing_herstel",
                    // Het spoor schrijft de post zelf; zoeken geeft sleutels van de eigen huurder
                    // (ADR 0032).
                    "berichtspoor_bij",
                    "zoek_berichten",
                    // Van een gedeeld plafond alleen de som, bij wie haar leest (ADR 0042).
                    "plafond_samen",
                    "samenwerking_verdeel",
                    "samenwerkingsverlening_gevolg");

    /** Wie migreert en de functies die hij leende (ADR 0022); de toepassing is nooit eigenaar. */
    private static final String EIGENAAR = "van de eigenaar eigenaar * [true] [true]";

    private static final String VAN_ONS = "PLATFORM_IK or VOORDEUR or GEM or AANB or EIGEN id";

    // Per soort precies deze regels: naam, opdracht, lezen, schrijven.
    private static final Map<String, Set<String>> BELEID =
            Map.ofEntries(
                    Map.entry("gemeente", Set.of("gemeente * [GEM] [GEM]")),
                    // Wat afgeschermd is leest en raakt alleen wie genoemd is (PR-10, ADR 0028).
                    Map.entry(
                            "gemeente, afgeschermd",
                            Set.of(
                                    "gemeente * [GEM] [GEM]",
                                    "afwijkend afgeschermd r [((afgeschermd IS NOT TRUE) or leest_deelplan(id))] []",
                                    "afwijkend afgeschermd_bijwerken w [((afgeschermd IS NOT TRUE) or"
                                            + " leest_deelplan(id))] [true]")),
                    Map.entry(
                            "gemeente_aanbieder",
                            Set.of(
                                    "gemeente_aanbieder r [GEM or AANB] []",
                                    "gemeente_aanbieder_schrijven * [GEM] [GEM]")),
                    // Niemand schrijft erin dan de functie van de eigenaar (ADR 0032).
                    Map.entry(
                            "gemeente_aanbieder, alleen de eigenaar schrijft",
                            Set.of(EIGENAAR, "gemeente_aanbieder r [GEM or AANB] []")),
                    Map.entry(
                            "gemeente_aanbieder, de aanbieder volgt",
                            Set.of(
                                    "gemeente_aanbieder r [GEM or AANB] []",
                                    "gemeente_aanbieder_schrijven * [GEM] [GEM]",
                                    "gemeente_aanbieder_toevoegen a [] [AANB]")),
                    Map.entry(
                            "gemeente_aanbieder, de aanbieder voegt toe",
                            Set.of(
                                    "gemeente_aanbieder r [GEM or AANB] []",
                                    "gemeente_aanbieder_schrijven * [GEM] [GEM]",
                                    "gemeente_aanbieder_toevoegen a [] [AANB and VERB]")),
                    Map.entry(
                            "gemeente_aanbieder, de aanbieder levert",
                            Set.of(
                                    "gemeente_aanbieder r [GEM or AANB] []",
                                    "gemeente_aanbieder_schrijven * [GEM] [GEM]",
                                    "gemeente_aanbieder_toevoegen a [] [AANB and (VERB or PLATFORM)]")),
                    Map.entry(
                            "gemeente_aanbieder, de aanbieder werkt erin",
                            Set.of(
                                    "gemeente_aanbieder r [GEM or AANB] []",
                                    "gemeente_aanbieder_schrijven * [GEM] [GEM]",
                                    "gemeente_aanbieder_toevoegen a [] [AANB and VERB]",
                                    "gemeente_aanbieder_bijwerken w [AANB] [AANB]")),
                    Map.entry(
                            "gemeente_aanbieder, de aanbieder werkt erin, ook bij het platform",
                            Set.of(
                                    "gemeente_aanbieder r [GEM or AANB] []",
                                    "gemeente_aanbieder_schrijven * [GEM] [GEM]",
                                    "gemeente_aanbieder_toevoegen a [] [AANB and (VERB or PLATFORM)]",
                                    "gemeente_aanbieder_bijwerken w [AANB] [AANB]")),
                    Map.entry(
                            "vertrouwelijk, de aanbieder opent",
                            Set.of(
                                    "vertrouwelijk r [GEM and zichtbaar or AANB] []",
                                    "vertrouwelijk_schrijven * [GEM and zichtbaar] [GEM and zichtbaar]",
                                    "vertrouwelijk_toevoegen a [] [AANB and VERB]",
                                    "vertrouwelijk_bijwerken w [AANB] [AANB]")),
                    Map.entry(
                            "vertrouwelijk, de aanbieder volgt",
                            Set.of(
                                    "vertrouwelijk r [GEM and zichtbaar or AANB] []",
                                    "vertrouwelijk_schrijven * [GEM and zichtbaar] [GEM and zichtbaar]",
                                    "vertrouwelijk_toevoegen a [] [AANB]",
                                    "vertrouwelijk_bijwerken w [AANB] [AANB]")),
                    Map.entry(
                            "dossier",
                            Set.of(
                                    "dossier r [GEM or AANB] []",
                                    "dossier_toevoegen a [] [AANB and PLATFORM]",
                                    "dossier_bijwerken w [AANB] [AANB]")),
                    Map.entry(
                            "dossier, openbaar",
                            Set.of(
                                    "dossier r [GEM or AANB or gepubliceerd] []",
                                    "dossier_toevoegen a [] [AANB and PLATFORM]",
                                    "dossier_bijwerken w [AANB] [AANB]")),
                    Map.entry(
                            "gepubliceerd",
                            Set.of(
                                    "gepubliceerd r [GEM or gepubliceerd] []",
                                    "gepubliceerd_schrijven * [GEM] [GEM]")),
                    Map.entry(
                            "algemeen",
                            Set.of(
                                    "algemeen * [true] [true]",
                                    "afwijkend bezoeker_schrijft_niet * [true] [GEEN_BEZOEKER]",
                                    "afwijkend bezoeker_wist_niet d [GEEN_BEZOEKER] []")),
                    Map.entry(
                            "account",
                            Set.of(
                                    EIGENAAR,
                                    "account r [" + VAN_ONS + "] []",
                                    "account_maken a [] [(persoon IS NULL) AND (" + VAN_ONS + ")]",
                                    "account_bijwerken w [" + VAN_ONS + "] [" + VAN_ONS + "]")),
                    Map.entry(
                            "toekenning",
                            Set.of(
                                    EIGENAAR,
                                    "toekenning r [PLATFORM_IK or VOORDEUR or GEM or AANB] []",
                                    "toekenning_beeindigen w [PLATFORM_IK or VOORDEUR or GEM or AANB]"
                                            + " [PLATFORM_IK or VOORDEUR or GEM or AANB]",
                                    "toekenning_geven a [] [PLATFORM_IK or VOORDEUR or ((GEM or AANB) AND EIGEN"
                                            + " account)]")),
                    Map.entry(
                            "van een account",
                            Set.of(
                                    EIGENAAR,
                                    "van_account * [PLATFORM_IK or VOORDEUR or EIGEN account]"
                                            + " [PLATFORM_IK or VOORDEUR or EIGEN account]")),
                    Map.entry(
                            "van een account, alleen binnen",
                            Set.of(
                                    EIGENAAR,
                                    "van_account * [PLATFORM_IK or EIGEN account] [PLATFORM_IK or EIGEN account]")),
                    Map.entry(
                            "inschrijving",
                            Set.of(
                                    EIGENAAR,
                                    "inschrijving * [PLATFORM_IK] [PLATFORM_IK]",
                                    "inschrijving_melden a [] [VOORDEUR]")),
                    openbaar("code"),
                    Map.entry(
                            "openbaar, geschreven door gemeente",
                            Set.of(
                                    EIGENAAR,
                                    "openbaar r [true] []",
                                    "openbaar_inschrijven a [] [PLATFORM_IK or GEM]",
                                    "openbaar_bijwerken w [PLATFORM_IK or GEM] [PLATFORM_IK or GEM]")),
                    openbaar("deelnemer"),
                    Map.entry(
                            "algemeen, over wie er werkt",
                            Set.of(
                                    "algemeen * [true] [true]",
                                    "afwijkend bezoeker_niet * [GEEN_BEZOEKER] [GEEN_BEZOEKER]")));

    private static Testdatabank databank;

    @BeforeAll
    static void start() {
        databank = Testdatabank.vers();
    }

    @Test
    void elke_tabel_heeft_afgedwongen_rijbeveiliging() {
        assertThat(tabellen(""))
                .allSatisfy(tabel -> assertThat(tabel.beveiligd()).as(tabel.naam()).isEqualTo("tt"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void elke_tabel_heeft_precies_het_beleid_van_een_van_de_soorten() {
        for (Tabel tabel : tabellen("")) {
            assertThat(BELEID.values()).as(tabel.naam()).contains(beleid(tabel.naam()));
        }
    }

    @Test
    void een_aanbieder_schrijft_alleen_zijn_post_documenten_taken_berichten_en_antwoorden() {
        List<String> schrijfbaar =
                tabellen("").stream()
                        .map(Tabel::naam)
                        .filter(t -> beleid(t).toString().contains("toevoegen"))
                        .toList();
        assertThat(schrijfbaar)
                .containsExactly(
                        "aanbiederprofiel",
                        "aanvaarding",
                        "aanvraag",
                        "aanvraagbewijs",
                        "aanvraagdeelnemer",
                        "aanvraagperceel",
                        "aanvraagproduct",
                        "aanvraagstap",
                        "aanvraagverklaring",
                        "aanvraagwekker",
                        "acceptatieweigering",
                        "belangstelling",
                        "bericht_in",
                        "berichtstuk",
                        "beschikbaarheidsantwoord",
                        "bestedingsruimte",
                        "bezorging",
                        "contractbeperking",
                        "contracteinde",
                        "contractmelding",
                        "contractovergang",
                        "document",
                        "document_stuk",
                        "dossierstuk",
                        "gespreksstap",
                        "gunningsklacht",
                        "handtekening",
                        "inlichtingvraag",
                        "inschrijfantwoord",
                        "inschrijfprijs",
                        "kennisgeving",
                        "klacht",
                        "maandconcept",
                        "nakoming",
                        "onderaannemer",
                        "perceelinschrijving",
                        "plichtstand",
                        "profiellocatie",
                        "profielproduct",
                        "registeruitslag",
                        "ruimtebundelakkoord",
                        "ruimtegang",
                        "taak",
                        "taak_stap",
                        "termijn",
                        "termijn_stap",
                        "uitvoerder",
                        "voorwaardenreactie");
    }

    @Test
    void een_bezoeker_schrijft_niets_en_leest_geen_accounts_ook_al_staat_hij_bij_het_platform_S1() {
        Testdatabank eigen = Testdatabank.vers().metAccount("ina", Rol.BEHEERDER, "0000", null);
        Namens bezoeker = Namens.bezoeker();

        List<Integer> accounts = eigen.als(bezoeker, d -> d.lijst("select 1 from account", r -> 1));
        assertThat(accounts).isEmpty();
        List<Integer> gemeenten =
                eigen.als(bezoeker, d -> d.lijst("select 1 from gemeente", r -> 1));
        assertThat(gemeenten).isNotEmpty();
        for (String sql :
                List.of(
                        "insert into gemeente (code, naam) values ('9903', 'Nergens')",
                        "insert into product values ('WMO', '02A01', '02', 'Begeleiding')")) {
            assertThatThrownBy(() -> eigen.doe(bezoeker, d -> d.voer(sql)))
                    .as(sql)
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
        int geraakt = eigen.als(bezoeker, d -> d.voer("update gemeente set naam = 'Anders'"));
        assertThat(geraakt).isZero();
    }

    @Test
    void een_tabel_met_een_gemeente_is_nooit_algemeen_tenzij_zij_alleen_sleutels_draagt() {
        // werk draagt sleutels, de teller een nummer; de andere zijn stamgegevens die iedereen moet
        // kunnen noemen.
        Set<String> stam = Set.of("werk", "aanvraagteller");
        for (Tabel tabel :
                tabellen(
                        "and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'gemeente')")) {
            if (!stam.contains(tabel.naam())) {
                assertThat(beleid(tabel.naam()))
                        .as(tabel.naam())
                        .isNotIn(BELEID.get("algemeen"), BELEID.get("algemeen, over wie er werkt"));
            }
        }
    }

    @Test
    void alleen_staging_staat_buiten_de_rijbeveiliging() {
        List<String> schemas =
                databank.toezicht()
                        .lijst(
                                """
                                select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind in ('r', 'p', 'f', 'm') and not c.relispartition
                                  and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                                """,
                                r -> r.getString(1));
        assertThat(ZONDER_BELEID).containsAll(schemas);
    }

    @Test
    void een_blik_kijkt_met_de_ogen_van_de_lezer() {
        List<String> zonder =
                databank.toezicht()
                        .lijst(
                                """
                                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname = 'public' and (c.relkind = 'm' or (c.relkind = 'v'
                                  and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']))
                                """,
                                r -> r.getString(1));
        assertThat(zonder).isEmpty();
    }

    @Test
    void alleen_wie_op_de_lijst_staat_leent_de_rechten_van_de_eigenaar() {
        List<String> lenend =
                databank.toezicht()
                        .lijst(
                                """
                                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                where n.nspname in ('public', 'staging') and p.prosecdef
                                """,
                                r -> r.getString(1));
        assertThat(GELEEND).containsAll(lenend);
    }

    @Test
    void wie_rechten_leent_ziet_geen_tijdelijke_tabel_aan_voor_een_echte() {
        List<String> instellingen =
                databank.toezicht()
                        .lijst(
                                "select array_to_string(proconfig, ' ') from pg_proc where prosecdef and pronamespace ="
                                        + " 'public'::regnamespace",
                                r -> r.getString(1));
        assertThat(instellingen).isNotEmpty().allSatisfy(i -> assertThat(i).endsWith(", pg_temp"));
    }

    @Test
    void een_aanbieder_gooit_nergens_iets_weg() {
        for (Tabel tabel : tabellen("")) {
            assertThat(beleid(tabel.naam()))
                    .as(tabel.naam())
                    .noneMatch(regel -> regel.matches(".* [d*] \\[.*AANB.*"));
        }
    }

    @Test
    void de_toepassing_is_geen_eigenaar_en_kan_niet_om_de_rijbeveiliging_heen() {
        assertThat(
                        databank.toezicht()
                                .lijst(
                                        """
                                        select rolname || ' ' || rolsuper || ' ' || rolbypassrls || ' ' || rolcreaterole
                                        from pg_roles where rolname in ('zorginkoop_app', 'zorginkoop_eigenaar') order by 1
                                        """,
                                        r -> r.getString(1)))
                .containsExactly(
                        "zorginkoop_app false false false",
                        "zorginkoop_eigenaar false false false");
        assertThat(
                        databank.toezicht()
                                .lijst(
                                        """
                                        select relname from pg_class where relowner = 'zorginkoop_app'::regrole
                                        union all select roleid::regrole::text from pg_auth_members
                                        where member = 'zorginkoop_app'::regrole
                                        """,
                                        r -> r.getString(1)))
                .isEmpty();
        for (String poging :
                List.of(
                        "set role zorginkoop_eigenaar",
                        "alter table plafond disable row level security",
                        "create table public.sluipweg (a int)",
                        "select * from flyway_schema_history",
                        "truncate boeking")) {
            assertThatThrownBy(() -> databank.doe(controller(WATERRIJK), d -> d.voer(poging)))
                    .as(poging)
                    .isInstanceOf(Databankfout.class)
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
    }

    private static Namens controller(Gemeentecode gemeente) {
        return Namens.gemeente("controller", Rol.CONTROLLER, gemeente);
    }

    private record Tabel(String naam, String beveiligd) {}

    private static List<Tabel> tabellen(String extra) {
        List<Tabel> gevonden =
                databank.toezicht()
                        .lijst(
                                """
                                select c.relname, case when relrowsecurity then 't' else 'f' end
                                    || case when relforcerowsecurity then 't' else 'f' end
                                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname = 'public' and c.relkind in ('r', 'p')
                                """
                                        + extra
                                        + " order by 1",
                                r -> new Tabel(r.getString(1), r.getString(2)));
        return gevonden.stream().filter(t -> !BOEKHOUDING.contains(t.naam())).toList();
    }

    private static Set<String> beleid(String tabel) {
        List<String> regels =
                databank.toezicht()
                        .lijst(
                                """
                                select polname, polcmd, polpermissive, polroles = '{0}' as iedereen,
                                       polroles = array[(select relowner from pg_class where oid = polrelid)] as eigenaar,
                                       coalesce(pg_get_expr(polqual, polrelid), '') as lees,
                                       coalesce(pg_get_expr(polwithcheck, polrelid), '') as schrijf
                                from pg_policy where polrelid = ?::regclass
                                """,
                                r ->
                                        voor(r)
                                                + r.getString("polname")
                                                + " "
                                                + r.getString("polcmd")
                                                + " ["
                                                + kort(r.getString("lees"))
                                                + "] ["
                                                + kort(r.getString("schrijf"))
                                                + "]",
                                tabel);
        return Set.copyOf(regels);
    }

    private static String voor(ResultSet r) throws SQLException {
        if (r.getBoolean("polpermissive") && r.getBoolean("eigenaar")) {
            return "van de eigenaar ";
        }
        return r.getBoolean("polpermissive") && r.getBoolean("iedereen") ? "" : "afwijkend ";
    }

    private static Map.Entry<String, Set<String>> openbaar(String kolom) {
        String mag = "[PLATFORM_IK or IK " + kolom + "]";
        return Map.entry(
                "openbaar, geschreven door " + kolom,
                Set.of(
                        EIGENAAR,
                        "openbaar r [true] []",
                        "openbaar_inschrijven a [] " + mag,
                        "openbaar_bijwerken w " + mag + " " + mag));
    }

    private static String kort(String voorwaarde) {
        return voorwaarde
                .replaceAll("\\s+", " ")
                .replaceAll("::\\w+(\\(\\d+\\))?", "")
                .replace("( SELECT huidige_gemeente() AS huidige_gemeente)", "HG")
                .replace("( SELECT huidige_aanbieder() AS huidige_aanbieder)", "HA")
                .replace(
                        "(( SELECT huidige_rol() AS huidige_rol) IS DISTINCT FROM 'BEZOEKER')",
                        "GEEN_BEZOEKER")
                .replace("(gemeente = HG)", "GEM")
                .replace("(aanbieder = HA)", "AANB")
                .replace("((GEM AND zichtbaar) OR AANB)", "GEM and zichtbaar or AANB")
                .replace("(GEM AND zichtbaar)", "GEM and zichtbaar")
                .replace("(GEM OR AANB OR gepubliceerd)", "GEM or AANB or gepubliceerd")
                .replace("(GEM OR AANB)", "GEM or AANB")
                .replace(
                        "(gemeente IN ( SELECT verbonden_gemeenten() AS verbonden_gemeenten))",
                        "VERB")
                .replace("(gemeente = '0000')", "PLATFORM")
                .replace("(VERB OR PLATFORM)", "(VERB or PLATFORM)")
                .replaceAll("^\\((AANB AND .*)\\)$", "$1")
                .replace("AANB AND ", "AANB and ")
                .replace("(GEM OR gepubliceerd)", "GEM or gepubliceerd")
                .replace("(HG = '0000')", "PLATFORM_IK")
                .replace("(( SELECT huidige_rol() AS huidige_rol) = 'VOORDEUR')", "VOORDEUR")
                .replaceAll(
                        "\\((\\w+) IN \\( SELECT eigen_accounts\\(\\) AS eigen_accounts\\)\\)",
                        "EIGEN $1")
                .replaceAll("\\((\\w+) = HG\\)", "IK $1")
                .replaceAll(" OR ", " or ")
                .replace("(GEM or AANB and EIGEN account)", "((GEM or AANB) AND EIGEN account)")
                .replaceAll("^\\(((PLATFORM_IK or|\\(persoon) .*)\\)$", "$1");
    }
}
