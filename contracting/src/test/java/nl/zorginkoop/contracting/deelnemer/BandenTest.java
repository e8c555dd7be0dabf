package nl.zorginkoop.contracting.deelnemer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deelnemer.Personenloket.Aard;
import nl.zorginkoop.contracting.deelnemer.Personenloket.Binding;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** RG-05: banden melden, zien en beëindigen; en de vloer onder accounts en rollen (ADR 0017). */
class BandenTest {
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final Namens BEA = beheer("bea", "9901");
    private static final Namens BOB = beheer("bob", "9902");
    private static final Namens PLATFORM = beheer("pia", "0000");
    private static final Namens EIKBEHEER = new Namens("eva", Rol.AANBIEDERBEHEERDER, null, EIK);

    private static Testdatabank db;
    private static Balie balie;
    private static LocalDate vandaag;

    @BeforeAll
    static void wereld() {
        db =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .metGemeente("9902", "Duindorp")
                        .metAanbieder("99000001", "De Eik")
                        .metAccount("bea", Rol.BEHEERDER, "9901", null)
                        .metAccount("bob", Rol.BEHEERDER, "9902", null)
                        .metAccount("pia", Rol.BEHEERDER, "0000", null)
                        .metAccount("eva", Rol.AANBIEDERBEHEERDER, null, "99000001")
                        .metAccount("ria", Rol.REGISSEUR, "9901", null)
                        .metAccount("rob", Rol.REGISSEUR, "9901", null)
                        .metAccount("ria.eik", Rol.ZORGAANBIEDER, null, "99000001");
        balie = new Balie(db, 1);
        vandaag = Testdatabank.klok(balie.los).vandaag();
    }

    @Test
    void een_account_is_dat_uit_de_lijst_en_dat_van_een_ander_is_er_niet() {
        List<Accountrij> lijst = db.als(BEA, d -> balie.loket(d).lijst(BEA));

        assertThat(lijst).extracting(Accountrij::gebruikersnaam).contains("ria", "rob", "bea");
        assertThat(lijst).allSatisfy(a -> assertThat(een(BEA, a.id())).contains(a));
        assertThat(een(BEA, id("bob"))).isEmpty();
        assertThat(een(PLATFORM, id("bob"))).isPresent();
    }

    @Test
    void een_gemelde_band_staat_in_de_lijst_en_houdt_op_na_haar_laatste_dag_RG_05() {
        meld("rob", Aard.BESTUUR, vandaag.minusDays(9), null);
        assertThat(banden("rob"))
                .singleElement()
                .satisfies(
                        b -> {
                            assertThat(b.aard()).isEqualTo(Aard.BESTUUR);
                            assertThat(b.loopt()).isTrue();
                            assertThat(b.naam()).isEqualTo("De Eik");
                        });
        assertThatThrownBy(() -> meld("rob", Aard.BESTUUR, vandaag, null))
                .extracting("reden")
                .isEqualTo(Accountreden.BINDING_AL_GEMELD);
        assertThatThrownBy(() -> meld("rob", Aard.NAASTE, vandaag, vandaag.minusDays(1)))
                .isInstanceOf(Weigering.class);

        UUID melding = banden("rob").get(0).melding();
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        BOB,
                                        d ->
                                                balie.personen(d)
                                                        .beeindigBinding(BOB, melding, vandaag)))
                .isInstanceOf(Weigering.class);
        db.doe(BEA, d -> balie.personen(d).beeindigBinding(BEA, melding, vandaag));
        assertThat(feit("rob", vandaag)).containsExactly(EIK.code());
        assertThat(feit("rob", vandaag.plusDays(1))).isEmpty();
    }

    @Test
    void een_rol_bij_de_aanbieder_telt_ook_voor_het_andere_account_van_dezelfde_mens_RG_05() {
        assertThat(banden("ria")).isEmpty();
        db.doe(PLATFORM, d -> balie.personen(d).koppel(PLATFORM, id("ria"), "ria.eik"));
        assertThat(banden("ria"))
                .extracting(Personenloket.Band::aard, Personenloket.Band::melding)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Aard.DIENSTVERBAND, null));
        assertThat(zelfdeMens("ria")).containsExactly("ria.eik");
        assertThat(feit("ria", vandaag)).containsExactly(EIK.code());
        // Wie al bij een ander hoorde, gaat mee als de eigen beheerder nog een account koppelt.
        db.metAccount("ria3", Rol.CONTROLLER, "9901", null);
        db.doe(BEA, d -> balie.personen(d).koppel(BEA, id("ria"), "ria3"));
        assertThat(zelfdeMens("ria3")).containsExactly("ria", "ria.eik");
    }

    @Test
    void wie_een_loket_omzeilt_loopt_op_de_vloer_ADR_0022() {
        // De sleutel zelf: wie haar moet opzoeken vindt niets.
        String ria = "'" + id("ria") + "'";
        String rob = "'" + id("rob") + "'";
        for (Namens wie : List.of(BOB, EIKBEHEER)) {
            for (String poging :
                    List.of(
                            "update account set wachtwoord_hash = 'mijn' where gebruikersnaam = 'rob'",
                            "update account set persoon = null where gebruikersnaam = 'rob'",
                            "insert into toekenning (account, rol, gemeente, gegeven_door) values ("
                                    + ria
                                    + ", 'CONTROLLER', '9901', 'x')",
                            "update toekenning set tot = nu() where account = " + ria,
                            "insert into binding (account, aanbieder, aard, van, gemeld_door) values ("
                                    + rob
                                    + ", '99000001', 'NAASTE',"
                                    + " vandaag(), 'x')",
                            "insert into accountsleutel (account, doel, gevraagd_door) values ("
                                    + rob
                                    + ", 'HERSTEL', 'x')",
                            "insert into tweede_stap (account, geheim, sleutel) values ("
                                    + rob
                                    + ", '\\x00', 'x')",
                            "delete from account where gebruikersnaam = 'rob'",
                            "delete from toekenning",
                            "delete from binding",
                            "delete from zorgaanbieder",
                            "update inschrijving set besluit = 'TOEGELATEN'",
                            "delete from klok")) {
                if (poging.startsWith("update inschrijving")) {
                    db.toezicht()
                            .voer(
                                    "insert into inschrijving (agb, kvk, organisatie, contact, email, controle)"
                                            + " values ('42000009', '90000009', 'De Es', 'E', 'e@es.example',"
                                            + " 'KLOPT') on conflict do nothing");
                }
                try {
                    assertThat(db.<Integer>als(wie, d -> d.voer(poging)))
                            .as(wie.wie() + ": " + poging)
                            .isZero();
                } catch (Databankfout nee) {
                    assertThat(nee.sqlState()).as(wie.wie() + ": " + poging).isEqualTo("42501");
                }
            }
        }
        db.doe(BEA, d -> d.voer("update account set taal = 'en' where gebruikersnaam = 'rob'"));
        db.doe(
                PLATFORM,
                d -> d.voer("update account set taal = 'nl' where gebruikersnaam = 'rob'"));
    }

    private static void meld(String wie, Aard aard, LocalDate van, LocalDate tot) {
        db.doe(
                BEA,
                d -> balie.personen(d).meldBinding(BEA, id(wie), new Binding(EIK, aard, van, tot)));
    }

    private static List<Personenloket.Band> banden(String wie) {
        return db.als(BEA, d -> balie.personen(d).banden(BEA, vraag(wie)).rijen());
    }

    private static Bladvraag vraag(String wie) {
        return Bladvraag.eerste(Bladvraag.GROOTST).met("id", id(wie).toString());
    }

    private static List<String> zelfdeMens(String wie) {
        return db.als(BEA, d -> balie.personen(d).zelfdeMens(BEA, id(wie)));
    }

    /** Zoals een andere kamer het vraagt. */
    private static List<String> feit(String wie, LocalDate dag) {
        return db.als(BEA, d -> balie.personen(d).bindingen(BEA, wie, dag)).stream()
                .map(b -> b.aanbieder().code())
                .toList();
    }

    private static Optional<Accountrij> een(Namens wie, UUID account) {
        return db.als(wie, d -> balie.loket(d).een(wie, account));
    }

    private static UUID id(String wie) {
        return balie.accounts.vind(wie).orElseThrow().id();
    }

    private static Namens beheer(String wie, String gemeente) {
        return Namens.gemeente(wie, Rol.BEHEERDER, new Gemeentecode(gemeente));
    }
}
