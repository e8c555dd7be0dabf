package nl.zorginkoop.contracting.kennisgeving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag.Plek;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taak;
import nl.zorginkoop.contracting.termijn.TaakVerplaatst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rulings D13: één kamer voor kennisgevingen, met postvak en bewijs. */
class KennisgevingloketTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final AgbCode LINDE = new AgbCode("99000002");
    private static final Namens INA = Namens.gemeente("ina", Rol.INKOOPADVISEUR, WATERRIJK);
    private static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    private static final Namens RENS = Namens.gemeente("rens", Rol.REGISSEUR, WATERRIJK);
    private static final Namens BERT =
            Namens.gemeente("bert", Rol.REGISSEUR, new Gemeentecode("9902"));
    private static final Namens VAN_EIK = Namens.aanbieder("eik", EIK);
    private static final Namens VAN_LINDE = Namens.aanbieder("linde", LINDE);
    private static final Onderwerp NOTA = new Onderwerp("NOTA", UUID.randomUUID());

    private Testdatabank databank;

    @BeforeEach
    void start() {
        databank =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .metGemeente("9902", "Bergstede")
                        .metAanbieder(EIK.code(), "De Eik")
                        .metAanbieder(LINDE.code(), "De Linde")
                        .metOvereenkomst("9901", EIK.code())
                        .metAccount("ria", Rol.REGISSEUR, "9901", null)
                        .metAccount("rens", Rol.REGISSEUR, "9901", null)
                        .metAccount("bert", Rol.REGISSEUR, "9902", null)
                        .metAccount("eik", Rol.ZORGAANBIEDER, null, EIK.code());
    }

    @Test
    void alle_ontvangers_krijgen_haar_op_hetzelfde_moment() {
        stuur(INA, aan(new Ontvanger.Aanbieder(EIK), new Ontvanger.Aanbieder(LINDE)));

        Kennisgeving eik = postvak(VAN_EIK).get(0);
        Kennisgeving linde = postvak(VAN_LINDE).get(0);
        assertThat(eik.verstuurd()).isEqualTo(linde.verstuurd());
        assertThat(eik.titel()).isEqualTo(linde.titel());
    }

    @Test
    void een_onbekende_ontvanger_houdt_de_hele_verzending_tegen() {
        AgbCode niemand = new AgbCode("99000009");

        assertThatThrownBy(
                        () ->
                                stuur(
                                        INA,
                                        aan(
                                                new Ontvanger.Aanbieder(EIK),
                                                new Ontvanger.Aanbieder(niemand))))
                .extracting("reden")
                .isEqualTo(Kennisgevingreden.ONBEKENDE_ONTVANGER);
        assertThat(postvak(VAN_EIK)).isEmpty();
    }

    @Test
    void een_persoonlijke_kennisgeving_ziet_alleen_die_persoon() {
        stuur(INA, aan(new Ontvanger.Persoon("ria")));

        assertThat(postvak(RIA)).hasSize(1).allMatch(Kennisgeving::persoonlijk);
        assertThat(postvak(RENS)).isEmpty();
        assertThat(postvak(VAN_EIK)).isEmpty();
        assertThat(postvak(BERT)).isEmpty();
    }

    @Test
    void een_kennisgeving_aan_een_rol_is_gelezen_als_een_van_hen_haar_las() {
        UUID verzending = stuur(INA, aan(new Ontvanger.Gemeenterol(Rol.REGISSEUR)));
        assertThat(ongelezen(RIA)).isEqualTo(1);
        assertThat(ongelezen(RENS)).isEqualTo(1);
        assertThat(ongelezen(INA)).isZero();

        UUID id = postvak(RIA).get(0).id();
        Kennisgeving gelezen = als(RIA, p -> p.loket.open(RIA, id));
        als(RENS, p -> p.loket.open(RENS, id));

        assertThat(gelezen.gelezenDoor()).isEqualTo("ria");
        assertThat(ongelezen(RENS)).isZero();
        assertThat(bewijzen(INA, verzending))
                .singleElement()
                .satisfies(
                        b -> {
                            assertThat(b.ontvanger()).isEqualTo("REGISSEUR");
                            assertThat(b.gelezen()).isEqualTo(gelezen.gelezen());
                            assertThat(b.gelezenDoor()).isEqualTo("ria");
                        });
    }

    @Test
    void een_ander_opent_mijn_kennisgeving_niet() {
        stuur(INA, aan(new Ontvanger.Persoon("ria")));
        UUID id = postvak(RIA).get(0).id();

        for (Namens ander : List.of(RENS, INA, BERT, VAN_EIK)) {
            assertThatThrownBy(() -> als(ander, p -> p.loket.open(ander, id)))
                    .extracting("reden")
                    .isEqualTo(Kennisgevingreden.ONBEKEND);
        }
        assertThat(postvak(RIA).get(0).isOngelezen()).isTrue();
    }

    @Test
    void het_bewijs_is_van_de_afzender_en_niet_van_de_ontvanger() {
        UUID verzending =
                stuur(INA, aan(new Ontvanger.Aanbieder(EIK), new Ontvanger.Aanbieder(LINDE)));

        assertThat(bewijzen(INA, verzending))
                .extracting(Bewijs::ontvanger)
                .containsExactly(EIK.code(), LINDE.code());
        assertThat(bewijzen(VAN_EIK, verzending)).isEmpty();
        assertThat(bewijzen(BERT, verzending)).isEmpty();
    }

    @Test
    void een_aanbieder_schrijft_een_gemeente_en_geen_andere_aanbieder() {
        UUID verzending = stuur(VAN_EIK, aan(new Ontvanger.Gemeente()).bij(WATERRIJK));

        assertThat(postvak(RIA)).hasSize(1);
        assertThat(postvak(VAN_EIK)).isEmpty();
        assertThat(postvak(VAN_LINDE)).isEmpty();
        assertThat(bewijzen(VAN_EIK, verzending)).hasSize(1);
        assertThatThrownBy(() -> stuur(VAN_EIK, aan(new Ontvanger.Aanbieder(LINDE)).bij(WATERRIJK)))
                .extracting("reden")
                .isEqualTo(Kennisgevingreden.ONBEKENDE_ONTVANGER);
    }

    @Test
    void een_persoon_van_een_andere_gemeente_is_hier_onbekend() {
        assertThatThrownBy(() -> stuur(INA, aan(new Ontvanger.Persoon("bert"))))
                .extracting("reden")
                .isEqualTo(Kennisgevingreden.ONBEKENDE_ONTVANGER);
    }

    @Test
    void wie_twee_keer_genoemd_is_krijgt_haar_een_keer() {
        stuur(INA, aan(new Ontvanger.Persoon("ria"), new Ontvanger.Persoon("ria")));

        assertThat(postvak(RIA)).hasSize(1);
    }

    @Test
    void alles_gelezen_raakt_alleen_mijn_postvak() {
        stuur(INA, aan(new Ontvanger.Persoon("ria"), new Ontvanger.Persoon("rens")));

        int gelezen = als(RIA, p -> p.loket.allesGelezen(RIA));

        assertThat(gelezen).isEqualTo(1);

        assertThat(ongelezen(RIA)).isZero();
        assertThat(ongelezen(RENS)).isEqualTo(1);
    }

    @Test
    void ongelezen_telt_wat_van_mij_van_mijn_rol_en_van_mijn_organisatie_is() {
        stuur(INA, aan(new Ontvanger.Persoon("ria"), new Ontvanger.Persoon("rens")));
        stuur(INA, aan(new Ontvanger.Gemeenterol(Rol.REGISSEUR)));
        stuur(INA, aan(new Ontvanger.Gemeenterol(Rol.CONTROLLER)));
        stuur(INA, aan(new Ontvanger.Gemeente()));
        stuur(INA, aan(new Ontvanger.Aanbieder(EIK)));

        assertThat(ongelezen(RIA)).isEqualTo(3);
        assertThat(ongelezen(VAN_EIK)).isEqualTo(1);
        int tot1 = als(RIA, p -> p.loket.ongelezen(RIA, 1));
        assertThat(tot1).isEqualTo(2);
    }

    @Test
    void bladeren_geeft_elke_kennisgeving_een_keer_de_nieuwste_eerst() {
        for (int i = 0; i < 9; i++) {
            stuur(INA, aan(new Ontvanger.Persoon("ria")));
        }
        List<Kennisgeving> heen = new ArrayList<>();
        Bladzijde<Kennisgeving> blad = blad(Bladvraag.eerste(4));
        heen.addAll(blad.rijen());
        while (blad.na()) {
            blad = blad(vanaf(Plek.VOLGENDE, blad.eind()));
            heen.addAll(blad.rijen());
        }
        assertThat(heen).hasSize(9).doesNotHaveDuplicates();
        assertThat(heen)
                .extracting(Kennisgeving::verstuurd)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));

        blad = blad(vanaf(Plek.LAATSTE, null));
        List<Kennisgeving> terug = new ArrayList<>(blad.rijen());
        while (blad.voor()) {
            blad = blad(vanaf(Plek.VORIGE, blad.begin()));
            terug.addAll(0, blad.rijen());
        }
        assertThat(terug).isEqualTo(heen);
    }

    @Test
    void alleen_ongelezen_laat_weg_wat_gelezen_is() {
        stuur(INA, aan(new Ontvanger.Persoon("ria")));
        UUID id = postvak(RIA).get(0).id();
        Bladvraag ongelezen = Bladvraag.eerste(10).met("gelezen", "nee");
        assertThat(blad(ongelezen).rijen()).hasSize(1);

        als(RIA, p -> p.loket.open(RIA, id));

        assertThat(blad(ongelezen).rijen()).isEmpty();
    }

    @Test
    void wie_een_taak_krijgt_hoort_dat_en_wie_haar_zelf_nam_niet() {
        Taak taak = taak("ria");

        meld(new TaakVerplaatst(taak, INA, false));
        meld(new TaakVerplaatst(taak, RIA, false));
        assertThat(postvak(RIA))
                .singleElement()
                .satisfies(k -> assertThat(k.pad()).isEqualTo("/taken?id=" + taak.id()));

        meld(new TaakVerplaatst(taak("vertrokken"), Namens.systeem(WATERRIJK), true));
        assertThat(ongelezen(RENS)).isEqualTo(1);
    }

    private void meld(TaakVerplaatst verplaatst) {
        als(
                verplaatst.door(),
                p -> {
                    p.melder.bij(verplaatst);
                    return null;
                });
    }

    private static Taak taak(String eigenaar) {
        return new Taak(
                UUID.randomUUID(),
                WATERRIJK,
                null,
                "Beoordeel",
                null,
                NOTA,
                Rol.REGISSEUR,
                eigenaar,
                null,
                null,
                null,
                false,
                Taak.Toestand.OPEN,
                Instant.EPOCH,
                null,
                null,
                null,
                1);
    }

    private static Kennisgevingverzoek aan(Ontvanger... wie) {
        return Kennisgevingverzoek.over(
                "NOTA_VAN_INLICHTINGEN", NOTA, "Nieuwe nota", "Er is een nota.", wie);
    }

    private UUID stuur(Namens namens, Kennisgevingverzoek verzoek) {
        return als(namens, p -> p.loket.stuur(namens, verzoek));
    }

    private List<Kennisgeving> postvak(Namens namens) {
        return als(namens, p -> p.loket.postvak(namens, Bladvraag.eerste(50))).rijen();
    }

    private static Bladvraag vanaf(Plek plek, String cursor) {
        return new Bladvraag(null, false, plek, cursor, 4, "", Map.of());
    }

    private Bladzijde<Kennisgeving> blad(Bladvraag vraag) {
        return als(RIA, p -> p.loket.postvak(RIA, vraag));
    }

    private int ongelezen(Namens namens) {
        return als(namens, p -> p.loket.ongelezen(namens, 10));
    }

    private List<Bewijs> bewijzen(Namens namens, UUID verzending) {
        return als(namens, p -> p.loket.bewijzen(namens, verzending));
    }

    private <T> T als(Namens namens, Function<Postkantoor, T> werk) {
        return databank.als(namens, d -> werk.apply(new Postkantoor(d, Postkantoor.zonderMail())));
    }
}
