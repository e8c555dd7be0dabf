package nl.zorginkoop.wereld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import nl.zorginkoop.ear.buiten.VanBuiten;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * De demowereld na het laden. Andere tests delen dit platform, dus wat zij toevoegen telt hier niet
 * mee: de vragen gaan over de eigen nummers van de demowereld.
 */
class WereldIT extends VanBuiten {
    private static final String GEMEENTEN = "('9101', '9102', '9103')";

    private Kijker kijker;

    @BeforeEach
    void open() throws SQLException {
        kijker = new Kijker();
    }

    @AfterEach
    void sluit() throws SQLException {
        kijker.close();
    }

    @Test
    void de_wereld_heeft_haar_aantallen() throws SQLException {
        assertThat(kijker.teksten("select naam from gemeente where code in " + GEMEENTEN))
                .containsExactlyInAnyOrder("Rivierdam", "Molenwaard", "Oudveen");
        assertThat(
                        kijker.getal(
                                "select count(*) from zorgaanbieder where agb like '42420___' and kvk"
                                        + " like '990000__'"))
                .isEqualTo(15);
        assertThat(kijker.getal("select count(*) from wijk where gemeente in " + GEMEENTEN))
                .isEqualTo(6);
        assertThat(
                        kijker.getal(
                                "select count(*) from hulpvrager where plaats in ('Rivierdam',"
                                        + " 'Molenwaard', 'Oudveen') and postcode ~ '^94[789]'"))
                .isEqualTo(400);
        assertThat(toewijzingen("count(*)")).isEqualTo(900);
        assertThat(toewijzingen("count(distinct wet)")).isEqualTo(2);
        assertThat(toewijzingen("count(distinct wet || productcode)")).isEqualTo(30);
        assertThat(toewijzingen("count(distinct frequentie)")).isEqualTo(4);
    }

    @Test
    void rivierdam_betaalde_elke_maand_en_heeft_een_verzonden_en_een_concept_opdracht()
            throws SQLException {
        assertThat(
                        kijker.teksten(
                                "select stand || ' ' || uitvoerdag from betaalbatch where gemeente = '9101' and nummer"
                                        + " <= 9 order by nummer"))
                .startsWith("BETAALD 2026-02-20", "BETAALD 2026-03-20")
                .endsWith("BETAALD 2026-08-20", "VERZONDEN 2026-09-16", "CONCEPT 2026-09-18")
                .hasSize(9);
        assertThat(
                        kijker.getal(
                                "select count(*) from betaalrekening where gemeente in "
                                        + GEMEENTEN
                                        + " and iban_klopt(iban) and iban like 'NL__DEMO%'"))
                .isGreaterThan(15);
        assertThat(
                        kijker.getal(
                                "select count(*) from (select batch from journaalregel where gemeente = '9101' group by"
                                        + " batch having sum(debet) = sum(credit)) j"))
                .isEqualTo(8);
    }

    @Test
    void het_contractbeheer_kent_elke_toestand() throws SQLException {
        assertThat(
                        kijker.teksten(
                                "select coalesce(b.besluit, 'OPEN') from piep p left join piepbesluit b on b.piep = p.id"
                                        + " where p.gemeente = '9101'"))
                .contains("OPEN", "INTENSIEF_TOEZICHT", "GEEN_ACTIE");
        assertThat(
                        kijker.teksten(
                                "select case when gehouden is not null then 'GEHOUDEN' when vervallen is not null then"
                                        + " 'VERVALLEN' when gepland < '2026-09-15' then 'TE_LAAT' else 'GEPLAND' end"
                                        + " from accountgesprek where gemeente = '9101'"))
                .contains("GEHOUDEN", "VERVALLEN", "TE_LAAT", "GEPLAND");
        assertThat(
                        kijker.teksten(
                                "select groep || getrokken from beheerplaats p join steekproef s on s.indeling = p.indeling"
                                        + " left join steekproeflot l on l.steekproef = s.id and l.aanbieder = p.aanbieder"
                                        + " where p.gemeente = '9101'"))
                .contains("Btrue", "Bfalse");
        assertThat(
                        kijker.teksten(
                                "select wet || productcode from wervingssignaal where gemeente = '9101' and tot is null"))
                .contains("JEUGDWET44A07")
                .doesNotContain("WMO02A03");
    }

    @Test
    void er_is_acht_maanden_gedeclareerd_langs_de_echte_weg() throws SQLException {
        assertThat(
                        kijker.getal(
                                "select count(distinct begin) from declaratie where gemeente in "
                                        + GEMEENTEN))
                .isGreaterThanOrEqualTo(8);
        assertThat(
                        kijker.getal(
                                "select count(*) from declaratie d where gemeente in "
                                        + GEMEENTEN
                                        + " and not exists (select 1 from bericht_uit u where"
                                        + " u.antwoord_op = d.bericht and u.berichtsoort in ('WMO325',"
                                        + " 'JW325'))"))
                .isZero();
    }

    @Test
    void declaratie_dn0826_is_die_van_het_beeld() throws SQLException {
        String dn0826 =
                " from declaratie d join prestatie p on p.declaratie = d.id where d.gemeente = '9101'"
                        + " and d.aanbieder = '42420099' and d.nummer = 'DN0826'";
        assertThat(
                        kijker.teksten(
                                "select p.referentie || ' ' || array_to_string(p.codes, ',')"
                                        + dn0826
                                        + " and not p.goedgekeurd order by 1"))
                .containsExactly("R0041 0611", "R0107 9321", "R0163 9338");
        assertThat(kijker.getal("select count(*)" + dn0826)).isEqualTo(212);
        assertThat(kijker.getal("select max(d.ingediend)" + dn0826)).isEqualTo(98_412_60);
        assertThat(kijker.getal("select max(d.toegekend)" + dn0826)).isEqualTo(95_683_20);
    }

    /** INV-8.5: het hoofd van elk plafond is gelijk aan zijn hertelling. */
    @Test
    void elk_plafond_is_gelijk_aan_zijn_hertelling() throws SQLException {
        assertThat(
                        kijker.teksten(
                                "select p.naam from plafond p join plafond_hertelling h using (id)"
                                        + " where (p.vrij, p.gereserveerd, p.verplicht, p.gerealiseerd)"
                                        + " is distinct from (h.vrij, h.gereserveerd, h.verplicht,"
                                        + " h.gerealiseerd)"))
                .isEmpty();
    }

    @Test
    void gerealiseerd_is_de_som_van_de_goedgekeurde_prestaties() throws SQLException {
        assertThat(
                        kijker.teksten(
                                """
                                select b.gemeente || ' ' || b.wet || ' ' || b.gerealiseerd || ' ' || p.som
                                from (select gemeente, wet, sum(gerealiseerd) as gerealiseerd from plafond
                                      where soort = 'BEGROTING' and jaar >= 2026 group by 1, 2) b
                                join (select gemeente, wet, sum(case dc when 'D' then bedrag else -bedrag end) as som
                                      from prestatie where goedgekeurd group by 1, 2) p using (gemeente, wet)
                                where b.gemeente in """
                                        + GEMEENTEN
                                        + " and b.gerealiseerd <> p.som"))
                .isEmpty();
    }

    @Test
    void elk_plafond_boven_zeventig_procent_ligt_bij_de_controller() throws SQLException {
        assertThat(
                        kijker.teksten(
                                "select titel from taak where gemeente = '9101' and rol ="
                                        + " 'CONTROLLER' and onderwerp_soort = 'PLAFOND' and ontstaan"
                                        + " < '2026-09-15 07:00Z' and klaar is null"))
                .contains(
                        "Zorggroep De Linde zit op 98 %: neem een besluit",
                        "Beschermd wonen zit op 94 %: bekijk het verloop")
                .allMatch(titel -> titel.matches(".* zit op ([7-9]\\d) %: .*"));
    }

    @Test
    void aflopende_toewijzingen_liggen_bij_de_regisseur_en_uitval_bij_de_beheerder()
            throws SQLException {
        assertThat(taken("9101", "REGISSEUR", "TOEWIJZING")).isPositive();
        assertThat(taken("0000", "BEHEERDER", "BERICHT_IN")).isEqualTo(2);
    }

    /** ADR 0020: van elke toestand een; wat er gebeurde ging langs de loketten. */
    @Test
    void er_is_een_aanbesteding_in_elke_toestand() throws SQLException {
        assertThat(
                        kijker.teksten(
                                """
                                select concat_ws(' ', split_part(o.titel, ': ', 2), openstelling_hoort(o, nu()),
                                       case when m.geopend then 'open' else 'dicht' end,
                                       (select count(*) from perceelinschrijving i where i.openstelling = o.id
                                        and i.ingediend is not null),
                                       (select count(*) from perceelinschrijving i where i.openstelling = o.id
                                        and i.toestand = 'CONCEPT'))
                                from openstelling o join gunningsmodel m on m.openstelling = o.id
                                where o.gemeente = '9101' and o.titel like 'Hulpmiddelen: %'
                                """))
                .contains(
                        "Gegund INSTROOM_GESLOTEN open 3 0",
                        "Kort geding INSTROOM_GESLOTEN open 3 0",
                        "Voornemen INSTROOM_GESLOTEN open 4 0",
                        "In beoordeling INSTROOM_GESLOTEN open 3 0",
                        "Enveloppen dicht INSTROOM_GESLOTEN dicht 2 0",
                        "Nu in te schrijven OPEN dicht 1 2",
                        "Aangekondigd GEPUBLICEERD dicht 0 0",
                        "Ingetrokken BEEINDIGD dicht 0 0",
                        "Gunningsmodel in de maak CONCEPT dicht 0 0",
                        "Nu aan te melden OPEN dicht 1 1",
                        "Selectie bezig OPEN dicht 3 0",
                        "Na de selectie OPEN dicht 7 1",
                        "In gesprek OPEN dicht 3 0",
                        "Na de gesprekken OPEN dicht 5 0");
        assertThat(aanbesteding("u.uitkomst", "join gunningsuitslag u on u.inschrijving = i.id"))
                .contains(
                        "Gegund 1 GEGUND",
                        "Gegund 1 AFGEWEZEN",
                        "Gegund 2 GEGUND",
                        "Voornemen 1 GEGUND",
                        "Voornemen 1 AFGEWEZEN",
                        "Voornemen 1 TERZIJDE",
                        "Voornemen 1 NIET_REEEL");
        // Twee ronden: vijf van de zes aanmelders, en bij gesprekken drie van de vier.
        assertThat(aanbesteding("u.uitkomst", "join gunningsuitslag u on u.inschrijving = i.id"))
                .contains(
                        "Na de selectie 1 UITGENODIGD",
                        "Na de selectie 1 AFGEWEZEN",
                        "In gesprek 1 UITGENODIGD",
                        "Na de gesprekken 1 UITGENODIGD",
                        "Na de gesprekken 1 AFGEWEZEN");
        assertThat(aanbesteding("g.soort", "join gespreksstap g on g.aanmelding = i.id"))
                .contains(
                        "In gesprek 1 GEPLAND",
                        "In gesprek 1 GEHOUDEN",
                        "In gesprek 1 AFGEZIEN",
                        "Na de gesprekken 1 NIET_VERSCHENEN");
        // Het kort geding gaat over perceel 1 en houdt ook perceel 2 tegen.
        assertThat(
                        aanbesteding(
                                "gunnen_tegen(v)",
                                "join gunningsvoornemen v on v.openstelling = o.id and v.perceel ="
                                        + " i.perceel and v.gegund is null"))
                .contains(
                        "Kort geding 1 gunning_kort_geding",
                        "Kort geding 2 gunning_kort_geding",
                        "Voornemen 1 gunning_te_vroeg");
        // Zonder akkoord van een tweede mens gaan de prijzen niet open.
        assertThat(
                        aanbesteding(
                                "coalesce(b.akkoord::text, 'alleen')",
                                "join score s on s.inschrijving = i.id left join scorebevestiging b on"
                                        + " b.score = s.id"))
                .contains(
                        "In beoordeling 1 true",
                        "In beoordeling 1 false",
                        "In beoordeling 1 alleen");
        assertThat(aanbesteding("c.toestand", "join raamovereenkomst c on c.inschrijving = i.id"))
                .containsExactlyInAnyOrder("Gegund 1 GETEKEND", "Gegund 2 CONTRACT_AANGEBODEN");
    }

    @Test
    void de_klok_loopt_door_vanaf_het_begin_van_de_demo() throws SQLException {
        assertThat(
                        kijker.getal(
                                "select count(*) where nu() >= '2026-09-15 07:00Z' and nu() <"
                                        + " '2026-09-16 07:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void wachtwoorden_zijn_alleen_voor_de_eigenaar_te_lezen() throws IOException {
        Path bestand = TestPlatform.data().resolve("demo-accounts.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(bestand))
                .hasSize(demoaccounts())
                .allSatisfy(regel -> assertThat(regel.split("\t", -1)).hasSize(4))
                .anySatisfy(regel -> assertThat(regel).startsWith("controller\t"));
    }

    private static int demoaccounts() throws IOException {
        Path tabel =
                Path.of(
                        "../declaratie-gateway/src/main/resources/nl/zorginkoop/gateway/voorbeeldwereld/accounts.tsv");
        return Files.readAllLines(tabel).size() - 1;
    }

    private long toewijzingen(String wat) throws SQLException {
        return kijker.getal(
                "select " + wat + " from toewijzing where nummer between 200001 and 200900");
    }

    private List<String> aanbesteding(String wat, String erbij) throws SQLException {
        return kijker.teksten(
                "select distinct concat_ws(' ', split_part(o.titel, ': ', 2), i.perceel, "
                        + wat
                        + ") from openstelling o join perceelinschrijving i on i.openstelling = o.id "
                        + erbij
                        + " where o.gemeente = '9101' and o.titel like 'Hulpmiddelen: %'");
    }

    private long taken(String gemeente, String rol, String soort) throws SQLException {
        return kijker.getal(
                "select count(*) from taak where gemeente = '%s' and rol = '%s' and onderwerp_soort = '%s' and ontstaan < '2026-09-15 07:00Z'"
                        .formatted(gemeente, rol, soort));
    }
}
