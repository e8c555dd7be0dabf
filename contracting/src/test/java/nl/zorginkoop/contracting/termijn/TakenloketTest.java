package nl.zorginkoop.contracting.termijn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag.Plek;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rulings D13: één takenlijst met eigenaar, vervanger en escalatie. */
class TakenloketTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    private static final Namens RENS = Namens.gemeente("rens", Rol.REGISSEUR, WATERRIJK);
    private static final Namens CARLA = Namens.gemeente("carla", Rol.CONTROLLER, WATERRIJK);
    private static final Namens BERT =
            Namens.gemeente("bert", Rol.REGISSEUR, new Gemeentecode("9902"));
    private static final Namens EIGENAAR_EIK = Namens.aanbieder("eik", EIK);
    private static final Namens SYSTEEM = Namens.systeem(WATERRIJK);
    private static final Instant BEGIN = Instant.parse("2026-09-15T07:00:00Z");

    private final Onderwerp toewijzing = new Onderwerp("TOEWIJZING", UUID.randomUUID());
    private Testdatabank databank;

    @BeforeEach
    void start() {
        databank =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .metGemeente("9902", "Bergstede")
                        .metAanbieder(EIK.code(), "De Eik")
                        .metAccount("ria", Rol.REGISSEUR, "9901", null)
                        .metAccount("rens", Rol.REGISSEUR, "9901", null)
                        .metAccount("bert", Rol.REGISSEUR, "9902", null)
                        .opKlok(BEGIN);
    }

    @Test
    void een_taak_van_de_rol_wordt_mijn_taak_als_ik_haar_neem() {
        UUID id = maak(taak());
        assertThat(tel(RIA).teNemen()).isEqualTo(1);

        doe(RIA, w -> w.taken.neem(RIA, id, 1));

        assertThat(tel(RIA)).isEqualTo(new Tellingen(1, 0, 0, 1, 0));
        assertThat(tel(RENS)).isEqualTo(new Tellingen(0, 0, 0, 1, 0));
        assertThat(vind(RIA, id).toestand()).isEqualTo(Taak.Toestand.IN_BEHANDELING);
    }

    @Test
    void twee_die_tegelijk_nemen_krijgen_haar_niet_allebei() {
        UUID id = maak(taak());
        doe(RIA, w -> w.taken.neem(RIA, id, 1));

        weigert(Termijnreden.NIET_VAN_U, () -> doe(RENS, w -> w.taken.neem(RENS, id, 1)));
        weigert(Termijnreden.GEWIJZIGD, () -> doe(RIA, w -> w.taken.gedaan(RIA, id, 1, null)));
    }

    @Test
    void een_andere_rol_of_gemeente_kan_er_niet_bij() {
        UUID id = maak(taak());

        weigert(Termijnreden.NIET_VAN_U, () -> doe(CARLA, w -> w.taken.neem(CARLA, id, 1)));
        weigert(Termijnreden.ONBEKEND, () -> doe(BERT, w -> w.taken.neem(BERT, id, 1)));
        assertThat(tel(BERT)).isEqualTo(new Tellingen(0, 0, 0, 0, 0));
    }

    @Test
    void alleen_de_vervanger_neemt_over_en_de_eigenaar_wordt_vervanger() {
        UUID id = maak(taak().eigenaar("ria", "rens"));
        assertThat(tel(RENS).vervanging()).isEqualTo(1);
        weigert(Termijnreden.NIET_VAN_U, () -> doe(CARLA, w -> w.taken.neemOver(CARLA, id, 1)));

        doe(RENS, w -> w.taken.neemOver(RENS, id, 1));

        assertThat(vind(RENS, id))
                .satisfies(
                        t -> {
                            assertThat(t.eigenaar()).isEqualTo("rens");
                            assertThat(t.vervanger()).isEqualTo("ria");
                        });
    }

    @Test
    void toewijzen_kan_alleen_aan_een_bekende_van_de_eigen_organisatie() {
        UUID id = maak(taak());
        weigert(
                Termijnreden.ONBEKENDE_PERSOON,
                () -> doe(RIA, w -> w.taken.wijsToe(RIA, id, 1, "bert", null, null)));

        List<TaakVerplaatst> gehoord =
                als(
                        RIA,
                        w -> {
                            w.taken.wijsToe(RIA, id, 1, "rens", "ria", "kent de wijk");
                            return w.verplaatst.gehoord();
                        });

        assertThat(gehoord).singleElement().extracting(v -> v.taak().eigenaar()).isEqualTo("rens");
        assertThat(tel(RENS).mijn()).isEqualTo(1);
    }

    @Test
    void afronden_zonder_de_verplichte_reden_wordt_geweigerd() {
        UUID id = maak(taak().afrondenMetReden());

        weigert(Termijnreden.REDEN_NODIG, () -> doe(RIA, w -> w.taken.gedaan(RIA, id, 1, " ")));
        doe(RIA, w -> w.taken.gedaan(RIA, id, 1, "akkoord na overleg"));

        assertThat(vind(RIA, id).toestand()).isEqualTo(Taak.Toestand.GEDAAN);
        assertThat(vind(RIA, id).klaarDoor()).isEqualTo("ria");
        weigert(Termijnreden.GEWIJZIGD, () -> doe(RIA, w -> w.taken.gedaan(RIA, id, 2, "weer")));
    }

    @Test
    void een_taak_die_blijft_liggen_schuift_een_keer_door_en_de_eigenaar_wordt_vervanger() {
        UUID id =
                maak(
                        taak().eigenaar("ria", null)
                                .escaleer(Rol.CONTROLLER, "carla", BEGIN.plusSeconds(3600)));
        databank.opKlok(BEGIN.plusSeconds(3601));

        assertThat(laatAfgaan())
                .singleElement()
                .satisfies(v -> assertThat(v.geescaleerd()).isTrue());
        assertThat(laatAfgaan()).isEmpty();

        assertThat(tel(CARLA).mijn()).isEqualTo(1);
        assertThat(tel(RIA)).isEqualTo(new Tellingen(0, 0, 1, 0, 0));
    }

    @Test
    void een_taak_die_klaar_is_escaleert_niet_meer() {
        UUID id = maak(taak().escaleer(Rol.CONTROLLER, null, BEGIN.plusSeconds(3600)));
        doe(RIA, w -> w.taken.gedaan(RIA, id, 1, null));
        databank.opKlok(BEGIN.plusSeconds(3601));

        assertThat(laatAfgaan()).isEmpty();
        assertThat(vind(RIA, id).geescaleerd()).isNull();
    }

    @Test
    void open_taken_over_iets_vervallen_met_een_reden() {
        UUID id = maak(taak());
        weigert(
                Termijnreden.REDEN_NODIG,
                () -> doe(RIA, w -> w.taken.laatVervallen(RIA, toewijzing.id(), null)));

        doe(RIA, w -> w.taken.laatVervallen(RIA, toewijzing.id(), "toewijzing ingetrokken"));

        assertThat(vind(RIA, id).toestand()).isEqualTo(Taak.Toestand.VERVALLEN);
    }

    @Test
    void een_aanbieder_ziet_zijn_taken_en_niet_die_van_de_gemeente() {
        maak(taak());
        maak(Taakverzoek.voor(EIK, toewijzing, "Meld de start"));

        assertThat(titels(EIGENAAR_EIK)).containsExactly("Meld de start");
        assertThat(titels(RIA)).containsExactly("Beoordeel");
    }

    @Test
    void bladeren_op_plek_geeft_elke_taak_een_keer_ook_zonder_einddatum() {
        for (int i = 0; i < 11; i++) {
            Taakverzoek v = Taakverzoek.voor(Rol.REGISSEUR, toewijzing, "taak " + i);
            // Drie met hetzelfde moment, twee zonder.
            maak(i > 8 ? v : v.uiterlijk(BEGIN.plusSeconds(60L * Math.max(3, i))));
        }
        List<String> heen = new ArrayList<>();
        Bladzijde<Taak> blad = blad(RIA, Bladvraag.eerste(4));
        assertThat(blad.voor()).isFalse();
        assertThat(blad.aantal()).isEqualTo(11);
        heen.addAll(titels(blad));
        while (blad.na()) {
            blad = blad(RIA, vanaf(Plek.VOLGENDE, blad.eind()));
            heen.addAll(titels(blad));
        }
        assertThat(heen).hasSize(11).doesNotHaveDuplicates();

        blad = blad(RIA, vanaf(Plek.LAATSTE, null));
        assertThat(blad.na()).isFalse();
        List<String> terug = new ArrayList<>(titels(blad));
        while (blad.voor()) {
            blad = blad(RIA, vanaf(Plek.VORIGE, blad.begin()));
            terug.addAll(0, titels(blad));
        }
        assertThat(terug).isEqualTo(heen);
    }

    @Test
    void te_laat_telt_wat_over_de_einddatum_is() {
        maak(taak().uiterlijk(BEGIN.plusSeconds(60)));
        maak(taak());
        databank.opKlok(BEGIN.plusSeconds(120));

        assertThat(tel(RIA)).isEqualTo(new Tellingen(0, 2, 0, 2, 1));
    }

    @Test
    void tellen_stopt_een_voorbij_wat_men_wil_weten() {
        for (int i = 0; i < 5; i++) {
            maak(taak());
        }

        Tellingen tot3 = als(RIA, w -> w.taken.tel(RIA, 3));
        Tellingen tot5 = als(RIA, w -> w.taken.tel(RIA, 5));
        assertThat(tot3).isEqualTo(new Tellingen(0, 4, 0, 4, 0));
        assertThat(tot5).isEqualTo(new Tellingen(0, 5, 0, 5, 0));
    }

    private Taakverzoek taak() {
        return Taakverzoek.voor(Rol.REGISSEUR, toewijzing, "Beoordeel");
    }

    private UUID maak(Taakverzoek verzoek) {
        return als(SYSTEEM, w -> w.taken.maak(SYSTEEM, verzoek));
    }

    private Taak vind(Namens namens, UUID id) {
        return als(namens, w -> w.taken.vind(namens, id));
    }

    private Bladzijde<Taak> blad(Namens namens, Bladvraag vraag) {
        return als(namens, w -> w.taken.blad(namens, Bak.ROL, vraag));
    }

    private List<String> titels(Namens namens) {
        return titels(blad(namens, Bladvraag.eerste(10)));
    }

    private static List<String> titels(Bladzijde<Taak> blad) {
        return blad.rijen().stream().map(Taak::titel).toList();
    }

    private static Bladvraag vanaf(Plek plek, String cursor) {
        return new Bladvraag(null, false, plek, cursor, 4, "", Map.of());
    }

    private Tellingen tel(Namens namens) {
        return als(namens, w -> w.taken.tel(namens, 10));
    }

    private List<TaakVerplaatst> laatAfgaan() {
        List<UUID> rijp =
                databank.toezicht()
                        .lijst(
                                "select onderwerp from werk where beschikbaar_op <= nu()",
                                r -> r.getObject(1, UUID.class));
        return als(
                SYSTEEM,
                w -> {
                    rijp.forEach(id -> w.termijnen.laatAfgaan(SYSTEEM, id));
                    return w.verplaatst.gehoord();
                });
    }

    private static void weigert(Termijnreden reden, Runnable poging) {
        assertThatThrownBy(poging::run).extracting("reden").isEqualTo(reden);
    }

    private void doe(Namens namens, Consumer<Werkplaats> werk) {
        databank.doe(namens, d -> werk.accept(new Werkplaats(d)));
    }

    private <T> T als(Namens namens, Function<Werkplaats, T> werk) {
        return databank.als(namens, d -> werk.apply(new Werkplaats(d)));
    }
}
