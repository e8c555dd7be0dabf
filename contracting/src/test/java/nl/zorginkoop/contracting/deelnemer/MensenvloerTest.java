package nl.zorginkoop.contracting.deelnemer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Een andere organisatie die om elk loket heen naar mensen en stamgegevens grijpt (ADR 0022). */
class MensenvloerTest {
    private static final String WACHTWOORD = "kwartel-dakgoot-mist";
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final Namens BEA = beheer("bea", "9901");
    private static final Namens BOB = beheer("bob", "9902");
    private static final Namens PIA = beheer("pia", "0000");
    private static final Namens EVA = new Namens("eva", Rol.AANBIEDERBEHEERDER, null, EIK);

    /** Alles wat er van ria te halen zou zijn. */
    private static final List<String> VAN_RIA =
            List.of(
                    "select wachtwoord_hash from account where gebruikersnaam = 'ria'",
                    "select email from account where naam = 'Ria'",
                    "select t.rol from toekenning t where t.account = '%1$s'",
                    "select rol from lopende_toekenning where gebruikersnaam = 'ria'",
                    "select aard from binding where account = '%1$s'",
                    "select aard from band_met_aanbieder where gebruikersnaam = 'ria'",
                    "select aard from banden_van('%1$s')",
                    "select rol from lopende_rollen('ria')",
                    "select sleutel from tweede_stap where account = '%1$s'",
                    "select hash from herstelcode where account = '%1$s'",
                    "select hash from accountsleutel where account = '%1$s'",
                    "select onderwerp from identiteit where account = '%1$s'");

    private Testdatabank db;
    private Balie balie;
    private UUID ria;

    @BeforeEach
    void wereld() {
        db =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .metGemeente("9902", "Duindorp")
                        .metAanbieder("99000001", "De Eik")
                        .metAccount("bea", Rol.BEHEERDER, "9901", null)
                        .metAccount("bob", Rol.BEHEERDER, "9902", null)
                        .metAccount("pia", Rol.BEHEERDER, "0000", null)
                        .metAccount("eva", Rol.AANBIEDERBEHEERDER, null, "99000001")
                        .metAccount("ria", Rol.REGISSEUR, "9901", null);
        balie = new Balie(db, 0);
        balie.metWachtwoord("ria", WACHTWOORD);
        ria = id("ria");
        Databank d = db.toezicht();
        d.voer(
                "insert into binding (account, aanbieder, aard, van, gemeld_door) values (?, '99000001', 'NAASTE',"
                        + " vandaag(), 'bea')",
                ria);
        d.voer(
                "insert into tweede_stap (account, geheim, sleutel) values (?, '\\x00', 'sleutel')",
                ria);
        d.voer("insert into herstelcode values (?, repeat('a', 64))", ria);
        d.voer(
                "insert into accountsleutel (account, doel, gevraagd_door) values (?, 'HERSTEL', 'ria')",
                ria);
        d.voer("insert into identiteit values ('uitgever', 'ria', ?, 'HOOG')", ria);
        d.voer(
                "insert into inschrijving (agb, kvk, organisatie, contact, email, controle) values ('42000009',"
                        + " '90000009', 'De Es', 'E', 'e@es.example', 'KLOPT')");
    }

    @Test
    void van_iemand_van_een_ander_is_niets_te_lezen_S1() {
        for (String vraag : VAN_RIA) {
            for (Namens vreemd : List.of(BOB, EVA, Namens.bezoeker())) {
                assertThat(rijen(vreemd, vraag)).as(vreemd.wie() + ": " + vraag).isZero();
            }
            assertThat(rijen(BEA, vraag)).as(vraag).isEqualTo(1);
            assertThat(rijen(PIA, vraag)).as(vraag).isEqualTo(1);
        }
        assertThat(rijen(BEA, "select 1 from inschrijving")).isZero();
        assertThat(rijen(PIA, "select 1 from inschrijving")).isEqualTo(1);
    }

    @Test
    void zonder_huurder_is_er_van_niemand_iets_te_lezen_S1() {
        Databank zonder = balie.los;
        for (String vraag : VAN_RIA) {
            assertThat(zonder.lijst(vraag.formatted(ria), r -> 1)).as(vraag).isEmpty();
        }
        assertThat(zonder.lijst("select n from naam_van('ria') n where n is not null", r -> 1))
                .isEmpty();
    }

    @Test
    void aan_iemand_van_een_ander_is_niets_te_veranderen_S1() {
        for (String poging :
                List.of(
                        "update account set wachtwoord_hash = 'mijn' where id = '%1$s'",
                        "update account set email = 'mijn@x.example'",
                        "update toekenning set tot = nu() where account = '%1$s'",
                        "update binding set tot = vandaag()",
                        "delete from tweede_stap where account = '%1$s'",
                        "delete from herstelcode where account = '%1$s'",
                        "update accountsleutel set hash = repeat('b', 64) where account = '%1$s'",
                        "update identiteit set onderwerp = 'bob' where account = '%1$s'",
                        // Een rol geven aan wie men niet kent zou haar van ons maken.
                        "insert into toekenning (account, rol, gemeente, gegeven_door) values ('%1$s', 'CONTROLLER',"
                                + " '9902', 'bob')",
                        "insert into account (id, gebruikersnaam, naam, rol, gemeente) values (gen_random_uuid(),"
                                + " 'spook', 'Spook', 'BEHEERDER', '9901')",
                        "insert into account (id, gebruikersnaam, naam, rol, gemeente, persoon) values"
                                + " (gen_random_uuid(), 'spook', 'Spook', 'BEHEERDER', '9902', '%1$s')",
                        "insert into identiteit values ('mijn', 'bob', '%1$s', 'HOOG')",
                        "insert into herstelcode values ('%1$s', repeat('c', 64))")) {
            String voor = stand();
            geraakt(
                    BOB,
                    poging.replace(
                            "update account set email", "update account set taal = taal, email"));
            assertThat(stand()).as(poging).isEqualTo(voor);
        }
        for (String functie :
                List.of(
                        "select koppel_mens('%1$s', 'bob')",
                        "select beeindig_rollen('%1$s', 'bob')")) {
            String voor = stand();
            rijen(BOB, functie);
            rijen(EVA, functie);
            assertThat(stand()).as(functie).isEqualTo(voor);
        }
    }

    @Test
    void een_eigen_account_verhuist_niet_naar_een_ander_en_wordt_geen_ander_mens() {
        for (String poging :
                List.of(
                        "update account set gemeente = '9901' where gebruikersnaam = 'bob'",
                        "update account set persoon = '%1$s' where gebruikersnaam = 'bob'",
                        "update account set rol = 'CONTROLLER' where gebruikersnaam = 'bob'",
                        "update toekenning set account = '%1$s'",
                        "update toekenning set rol = 'CONTROLLER'")) {
            assertThatThrownBy(() -> db.doe(BOB, d -> d.voer(poging.formatted(ria))))
                    .as(poging)
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
    }

    @Test
    void een_naam_en_een_ja_of_nee_zijn_wel_te_zien() {
        for (Namens vreemd : List.of(BOB, EVA)) {
            assertThat(tekst(vreemd, "select naam_van('ria')")).isEqualTo("Ria");
            assertThat(tekst(vreemd, "select gebruikersnaam_van('%1$s')")).isEqualTo("ria");
            assertThat(tekst(vreemd, "select zelfde_mens('ria', 'bea')::text")).isEqualTo("false");
            assertThat(tekst(vreemd, "select is_gebonden('ria', '99000001')::text"))
                    .isEqualTo("true");
        }
        assertThat(tekst(Namens.bezoeker(), "select naam_van('ria')")).isNull();
    }

    @Test
    void wie_hier_een_rol_heeft_hoort_er_bij_tot_zij_voorbij_is() {
        db.doe(
                PIA,
                d ->
                        d.voer(
                                "insert into toekenning (account, rol, gemeente, gegeven_door) values (?, 'CONTROLLER', '9902', 'pia')",
                                ria));
        assertThat(rijen(BOB, "select 1 from account where gebruikersnaam = 'ria'")).isEqualTo(1);
        // Wat zij bij een ander is, blijft daar; haarzelf toont de kiezer al haar rollen.
        assertThat(rijen(BOB, "select 1 from toekenning where account = '%1$s'")).isEqualTo(1);
        Namens elders = Namens.gemeente("ria", Rol.CONTROLLER, new Gemeentecode("9902"));
        assertThat(db.<List<Account>>als(elders, d -> balie.personen(d).mijnRollen(elders)))
                .hasSize(2);
        geraakt(BOB, "update account set gemeente = '9902' where id = '%1$s'");
        assertThat(tekst(PIA, "select gemeente from account where id = '%1$s'")).isEqualTo("9901");

        db.doe(
                BOB,
                d ->
                        d.voer(
                                "update toekenning set tot = nu(), beeindigd_door = 'bob' where account = ?",
                                ria));
        assertThat(rijen(BOB, "select 1 from account where gebruikersnaam = 'ria'")).isZero();
    }

    @Test
    void wie_vertrekt_verliest_ook_de_rol_bij_een_ander() {
        db.doe(
                PIA,
                d ->
                        d.voer(
                                "insert into toekenning (account, rol, gemeente, gegeven_door) values (?, 'CONTROLLER', '9902', 'pia')",
                                ria));
        db.doe(BEA, d -> balie.loket(d).vertrek(BEA, ria));
        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select 1 from toekenning where account = ? and tot is null",
                                        r -> 1,
                                        ria))
                .isEmpty();
    }

    @Test
    void voor_de_deur_komt_wie_bekend_is_gewoon_binnen() {
        db.toezicht().voer("delete from tweede_stap");
        Aanmelding.Poging in = balie.aanmelding.meldAan("ria", WACHTWOORD, "192.0.2.1");
        assertThat(in.uitkomst()).isEqualTo(Aanmelding.Uitkomst.GELUKT);
        Account account = in.account().orElseThrow();
        assertThat(balie.aanmelding.nogBinnen(account.toekenning(), account.stempel())).isPresent();
        assertThat(balie.voordeur.lijst("select aard from binding where account = ?", r -> 1, ria))
                .as("een band is nooit nodig om binnen te komen")
                .isEmpty();
        // De rol gaat met de opdracht weg: dezelfde verbinding weet daarna van niets.
        assertThat(balie.los.lijst("select 1 from account", r -> 1)).isEmpty();
    }

    @Test
    void stamgegevens_leest_iedereen_en_schrijft_alleen_wie_het_aangaat() {
        db.doe(
                BEA,
                d ->
                        d.voer(
                                "insert into wijk (gemeente, code, naam) values ('9901', 'W1', 'Zuid')"));
        for (String poging :
                List.of(
                        "insert into gemeente values ('9903', 'Nergens')",
                        "insert into gemeente values ('9901', 'Van mij') on conflict (code) do update set naam ="
                                + " excluded.naam",
                        "update gemeente set naam = 'Van mij' where code = '9901'",
                        "insert into wijk (gemeente, code, naam) values ('9901', 'W2', 'Van mij')",
                        "insert into wijk (gemeente, code, naam) values ('9901', 'W1', 'Van mij') on conflict"
                                + " (gemeente, code) do update set naam = excluded.naam",
                        "update wijk set naam = 'Van mij'",
                        // Haar inkoop geeft de deelnemer uit handen; een centrumgemeente neemt die
                        // niet.
                        "insert into samenwerking values ('9902', '9901', 'Van mij')")) {
            for (Namens vreemd : List.of(BOB, EVA, Namens.bezoeker())) {
                assertThat(geraakt(vreemd, poging)).as(vreemd.wie() + ": " + poging).isZero();
            }
        }
        for (Namens lezer : List.of(BOB, EVA, Namens.bezoeker())) {
            assertThat(tekst(lezer, "select naam from gemeente where code = '9901'"))
                    .isEqualTo("Waterrijk");
            assertThat(tekst(lezer, "select naam from wijk where gemeente = '9901'"))
                    .isEqualTo("Zuid");
        }
        assertThat(geraakt(BEA, "update gemeente set naam = 'Nieuw' where code = '9901'"))
                .isEqualTo(1);
        assertThat(geraakt(BEA, "insert into samenwerking values ('9902', '9901', 'Samen')"))
                .isEqualTo(1);
        assertThat(geraakt(PIA, "insert into gemeente values ('9903', 'Bergveen')")).isEqualTo(1);
    }

    private int geraakt(Namens wie, String sql) {
        try {
            return db.als(wie, d -> d.voer(sql.formatted(ria)));
        } catch (Databankfout nee) {
            assertThat(nee.sqlState()).as(sql).isEqualTo("42501");
            return 0;
        }
    }

    private int rijen(Namens wie, String sql) {
        return db.als(wie, d -> d.lijst(sql.formatted(ria), r -> 1)).size();
    }

    private String tekst(Namens wie, String sql) {
        return db.als(wie, d -> d.lijst(sql.formatted(ria), r -> r.getString(1))).get(0);
    }

    // Alles wat van ria is, en of er van bob iets bij kwam.
    private String stand() {
        return db.toezicht()
                .lijst(
                        """
                        select a::text from account a where gebruikersnaam in ('ria', 'spook')
                        union all select t::text from toekenning t where account = '%1$s'
                        union all select b::text from binding b union all select s::text from tweede_stap s
                        union all select h::text from herstelcode h union all select k::text from accountsleutel k
                        union all select i::text from identiteit i order by 1
                        """
                                .formatted(ria),
                        r -> r.getString(1))
                .toString();
    }

    private UUID id(String wie) {
        return balie.accounts.vind(wie).orElseThrow().id();
    }

    private static Namens beheer(String wie, String gemeente) {
        return Namens.gemeente(wie, Rol.BEHEERDER, new Gemeentecode(gemeente));
    }
}
