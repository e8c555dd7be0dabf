package nl.zorginkoop.contracting.deelnemer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deelnemer.Aanmelding.Uitkomst;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hoe er een aanbieder of een gemeente bij komt. */
class InschrijvingTest {
    private static final Namens PLATFORM =
            Namens.gemeente("pia", Rol.BEHEERDER, Gemeentecode.PLATFORM);
    private static final Namens BEHEER =
            Namens.gemeente("bea", Rol.BEHEERDER, new Gemeentecode("9901"));
    private static final String WACHTWOORD = "kwartel-dakgoot-mist";

    private Testdatabank databank;
    private Balie balie;

    @BeforeEach
    void start() {
        databank = Testdatabank.vers().metGemeente("9901", "Waterrijk");
        balie = new Balie(databank, 0);
    }

    @Test
    void een_aanbieder_meldt_zich_en_wordt_na_besluit_uitgenodigd() {
        assertThat(meld("42000001", "90000001")).isTrue();
        assertThat(meld("42000001", "90000001")).isTrue();
        Inschrijving i = open().get(0);
        assertThat(open()).hasSize(1);
        assertThat(i.controle()).isEqualTo("KLOPT");

        Uitnodiging uit =
                databank.als(
                        PLATFORM, d -> balie.inschrijfloket(d).laatToe(PLATFORM, i.id(), null));
        String sleutel = uit.pad().substring(Sleutels.PAD.length());
        String wie = balie.sleutelbalie.vanWie(sleutel).orElseThrow();
        assertThat(balie.sleutelbalie.zetWachtwoord(sleutel, WACHTWOORD)).isTrue();
        Aanmelding.Poging in = balie.aanmelding.meldAan(wie, WACHTWOORD, "192.0.2.9");
        assertThat(in.uitkomst()).isEqualTo(Uitkomst.GELUKT);
        assertThat(in.account().orElseThrow().rol()).isEqualTo(Rol.AANBIEDERBEHEERDER);
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> laatToe(i, "nog eens")).isInstanceOf(Weigering.class);
    }

    @Test
    void wat_de_registers_niet_bevestigen_vraagt_een_reden() {
        databank.toezicht()
                .voer("insert into zorgaanbieder values ('42000002', 'De Wilg', '90000009', null)");
        meld("42000002", "90000001");
        meld("51000003", "12345678");
        assertThat(open())
                .extracting(Inschrijving::controle)
                .containsExactly("STRIJDIG", "NIET_NAGEKEKEN");
        Inschrijving strijdig = open().get(0);
        assertThatThrownBy(() -> laatToe(strijdig, " "))
                .extracting("reden")
                .isEqualTo(Accountreden.REDEN_NODIG);
        laatToe(open().get(1), "gebeld met de bestuurder op het nummer uit het register");
        databank.doe(
                PLATFORM,
                d -> balie.inschrijfloket(d).wijsAf(PLATFORM, strijdig.id(), "ander KvK-nummer"));
        assertThat(open()).isEmpty();
    }

    @Test
    void onzin_komt_er_niet_in_en_een_adres_kan_niet_blijven_melden() {
        assertThatThrownBy(() -> meld("4200", "90000001")).isInstanceOf(OngeldigeWaarde.class);
        assertThatThrownBy(() -> meld("42000001", "9")).isInstanceOf(OngeldigeWaarde.class);
        for (int i = 0; i < Aanmeldrem.PER_ADRES; i++) {
            meld("42000001", "90000001");
        }
        assertThat(meld("42000001", "90000001")).isFalse();
    }

    @Test
    void een_nieuwe_gemeente_begint_met_een_beheerder_en_kan_maar_een_keer() {
        Gemeentecode nieuw = new Gemeentecode("9903");
        databank.doe(
                PLATFORM,
                d ->
                        balie.inschrijfloket(d)
                                .nieuweGemeente(
                                        PLATFORM,
                                        nieuw,
                                        "Bergveen",
                                        "bo.vos",
                                        "Bo Vos",
                                        "bo@b.example"));
        assertThat(balie.accounts.rollen("bo.vos"))
                .singleElement()
                .satisfies(
                        a -> {
                            assertThat(a.rol()).isEqualTo(Rol.BEHEERDER);
                            assertThat(a.organisatie()).isEqualTo("Bergveen");
                        });
        assertThatThrownBy(
                        () ->
                                databank.doe(
                                        PLATFORM,
                                        d ->
                                                balie.inschrijfloket(d)
                                                        .nieuweGemeente(
                                                                PLATFORM,
                                                                nieuw,
                                                                "Anders",
                                                                "al.vos",
                                                                "Al",
                                                                "al@b.example")))
                .extracting("reden")
                .isEqualTo(Accountreden.GEMEENTE_BESTAAT);
    }

    @Test
    void de_beheerder_van_een_gemeente_gaat_hier_niet_over() {
        assertThatThrownBy(() -> databank.als(BEHEER, d -> balie.inschrijfloket(d).open(BEHEER)))
                .extracting("reden")
                .isEqualTo(Accountreden.ANDERE_ORGANISATIE);
    }

    private void laatToe(Inschrijving i, String reden) {
        databank.doe(PLATFORM, d -> balie.inschrijfloket(d).laatToe(PLATFORM, i.id(), reden));
    }

    private boolean meld(String agb, String kvk) {
        return balie.inschrijfbalie()
                .meld(agb, kvk, "De Eik", "E. Eik", "eik@eik.example", "192.0.2.7");
    }

    private List<Inschrijving> open() {
        return databank.als(PLATFORM, d -> balie.inschrijfloket(d).open(PLATFORM));
    }
}
