package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.BSN;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.EIK;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.POST;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.TAAK;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.WATERRIJK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtketen;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtrij;
import nl.zorginkoop.contracting.post.Proefpost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** De monitor: heen en terug bij elkaar, elk bericht onder een stand, te vinden op elk deel. */
class BerichtmonitorTest {
    private static final Namens CONTROLLER = Namens.gemeente("m.deboer", Rol.CONTROLLER, WATERRIJK);
    private static final Klok KLOK = () -> Instant.parse("2026-09-15T09:00:00Z");

    private final Wijzigwereld w = new Wijzigwereld();
    private UUID toewijzing;
    private UUID eerste301;

    @BeforeEach
    void begin() {
        toewijzing = w.maandelijks(null);
        eerste301 = uuid("select id from bericht_uit");
    }

    @Test
    void een_301_en_zijn_302_hangen_aan_elkaar_BE_01() {
        assertThat(stand(eerste301)).isEqualTo("WACHTEND");
        verzend(eerste301);
        assertThat(stand(eerste301)).as("op een 301 hoort een retour").isEqualTo("WACHTEND");

        UUID retour = ontvang("WMO302", "99000001");
        koppel(eerste301, retour);
        assertThat(stand(eerste301)).isEqualTo("HEEN_EN_TERUG");

        List<Berichtrij> draad = als(CONTROLLER, m -> m.draad(CONTROLLER, retour));
        assertThat(draad)
                .extracting(Berichtrij::berichtsoort)
                .containsExactlyInAnyOrder("WMO301", "WMO302");
        zet(retour, "AFGEKEURD");
        assertThat(stand(eerste301)).isEqualTo("AFGEKEURD");
    }

    @Test
    void van_een_301_en_zijn_herhaling_wacht_er_een_tot_er_een_retour_is() {
        verzend(eerste301);
        UUID tweede =
                w.db.als(
                        CONTROLLER, d -> Proefpost.loket(d).verstuurOpnieuw(CONTROLLER, eerste301));
        verzend(tweede);
        assertThat(stand(eerste301)).isEqualTo("AFGEROND");
        assertThat(stand(tweede)).isEqualTo("WACHTEND");

        koppel(eerste301, ontvang("WMO302", "99000001"));

        assertThat(stand(eerste301)).isEqualTo("HEEN_EN_TERUG");
        assertThat(stand(tweede)).isEqualTo("AFGEROND");
    }

    @Test
    void een_heenbericht_is_beantwoord_als_het_antwoord_echt_uit_is() {
        UUID heen = ontvang("WMO305", "99000001");
        assertThat(stand(heen)).isEqualTo("WACHTEND");
        UUID antwoord = zetKlaar("WMO306", heen);
        zet(heen, "VERWERKT");
        assertThat(stand(heen)).isEqualTo("WACHTEND");
        verzend(antwoord);
        assertThat(stand(heen)).isEqualTo("HEEN_EN_TERUG");
        assertThat(stand(antwoord)).isEqualTo("AFGEROND");
    }

    @Test
    void de_standen_samen_zijn_evenveel_als_ontvangen_en_verzonden_samen() {
        zet(ontvang("WMO305", "99000001"), "VERWERKT");
        zet(ontvang("WMO307", "99000001"), "AFGEKEURD");
        UUID uitval = ontvang("WMO315", "99000001");
        w.db.doe(
                POST,
                d ->
                        d.voer(
                                "update bericht_in set status = 'UITVAL', reden = 'kapot', afgehandeld = nu()"
                                        + " where id = ?",
                                uitval));
        w.db.doe(
                POST,
                d -> Proefpost.loket(d).looptVast(POST, zetKlaar("WMO306", null), "schijf vol"));

        Berichtoverzicht.Telling t =
                als(CONTROLLER, m -> m.telling(CONTROLLER, Bladvraag.eerste(1)));

        assertThat(t.ontvangen()).isEqualTo(3);
        assertThat(t.verzonden()).isEqualTo(2);
        assertThat(t.standen().values().stream().mapToInt(n -> n).sum()).isEqualTo(t.totaal());
        assertThat(t.standen())
                .containsAllEntriesOf(
                        Map.of(
                                Berichtoverzicht.Stand.UITVAL, 2,
                                Berichtoverzicht.Stand.AFGEKEURD, 1,
                                Berichtoverzicht.Stand.WACHTEND, 1));
        assertThat(
                        als(
                                        CONTROLLER,
                                        m ->
                                                m.telling(
                                                        CONTROLLER,
                                                        Bladvraag.eerste(1).met("soort", "WMO305")))
                                .totaal())
                .isEqualTo(1);
        assertThat(
                        als(
                                        CONTROLLER,
                                        m ->
                                                m.telling(
                                                        CONTROLLER,
                                                        Bladvraag.eerste(1)
                                                                .met("tot", "2026-09-14")))
                                .totaal())
                .isZero();
        int uitvallers = als(CONTROLLER, m -> m.uitval(CONTROLLER));
        assertThat(uitvallers).isEqualTo(2);
    }

    @Test
    void elk_deel_van_een_nummer_vindt_het_bericht_en_alleen_dat_van_de_eigen_huurder() {
        String identificatie = een("select identificatie from bericht_uit where id = ?", eerste301);
        String nummer = een("select nummer from toewijzing where id = ?", toewijzing);
        UUID levering = ontvang("WMO305", "99000001");
        w.db.doe(
                POST,
                d ->
                        Proefpost.op(d)
                                .gaatOver(
                                        WATERRIJK,
                                        EIK,
                                        levering,
                                        Wet.WMO,
                                        List.of(Long.parseLong(nummer)),
                                        BSN));
        assertThat(zoek(CONTROLLER, identificatie.substring(4))).containsExactly(eerste301);
        assertThat(zoek(CONTROLLER, nummer)).containsExactlyInAnyOrder(eerste301, levering);
        assertThat(zoek(CONTROLLER, "99000001")).containsExactlyInAnyOrder(eerste301, levering);
        assertThat(zoek(CONTROLLER, levering.toString().substring(3, 9)))
                .as("een deel van de naam van het bestand")
                .containsExactly(levering);
        assertThat(zoek(CONTROLLER, "e eik")).hasSize(2);
        assertThat(zoek(CONTROLLER, "%")).isEmpty();

        Namens bergstede = Namens.gemeente("x", Rol.CONTROLLER, new Gemeentecode("9902"));
        assertThat(zoek(bergstede, "99000001")).isEmpty();
        assertThat(zoek(Namens.aanbieder("b", new AgbCode("99000002")), "99000001")).isEmpty();
        assertThat(zoek(Namens.aanbieder("e", EIK), "99000001"))
                .as("een 301 dat nog niet uit is, is nog niet van de aanbieder")
                .containsExactly(levering);
    }

    @Test
    void de_keten_van_een_toewijzing_is_alles_erover_met_zijn_antwoord_op_volgorde() {
        verzend(eerste301);
        UUID retour = ontvang("WMO302", "99000001");
        koppel(eerste301, retour);
        UUID levering = ontvang("WMO305", "99000001");
        long nummer = Long.parseLong(een("select nummer from toewijzing where id = ?", toewijzing));
        w.db.doe(
                POST,
                d ->
                        Proefpost.op(d)
                                .gaatOver(WATERRIJK, EIK, levering, Wet.WMO, List.of(nummer), BSN));
        zetKlaar("WMO306", levering);
        ontvang("WMO307", "99000001");

        assertThat(als(CONTROLLER, m -> m.keten(CONTROLLER, TAAK, toewijzing)).berichten())
                .extracting(Berichtrij::berichtsoort)
                .containsExactly("WMO301", "WMO302", "WMO305", "WMO306");
        Berichtketen over = als(CONTROLLER, m -> m.overPersoon(CONTROLLER, TAAK, new Bsn(BSN)));
        assertThat(over.betrokkene()).isEqualTo(w.hulpvrager);
        assertThat(over.berichten()).hasSize(4);
        Namens eik = Namens.aanbieder("e", EIK);
        assertThat(als(eik, m -> m.overPersoon(eik, TAAK, new Bsn(BSN))).berichten())
                .as("wat nog niet uit is ziet de aanbieder niet")
                .hasSize(3);
    }

    @Test
    void niemand_schrijft_in_het_spoor_dan_de_post_zelf() {
        for (String sql :
                List.of("delete from berichtspoor", "update berichtspoor set stand = 'AFGEROND'")) {
            assertThatThrownBy(() -> w.db.doe(POST, d -> d.voer(sql)))
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
    }

    private List<UUID> zoek(Namens namens, String deel) {
        Bladvraag vraag = new Bladvraag(null, false, Bladvraag.Plek.EERSTE, null, 25, deel, null);
        return als(namens, m -> m.berichten(namens, vraag)).rijen().stream()
                .map(Berichtrij::id)
                .toList();
    }

    private String stand(UUID bericht) {
        return een("select stand from berichtspoor where id = ?", bericht);
    }

    private UUID zetKlaar(String soort, UUID antwoordOp) {
        return w.db.als(
                POST,
                d ->
                        Proefpost.op(d)
                                .zetKlaar(WATERRIJK, EIK, soort, antwoordOp, UUID.randomUUID()));
    }

    private void verzend(UUID bericht) {
        w.db.doe(
                POST,
                d ->
                        d.voer(
                                "update bericht_uit set status = 'VERZONDEN', verzonden = nu() where id = ?",
                                bericht));
    }

    private void koppel(UUID bericht, UUID retour) {
        w.db.doe(
                POST,
                d -> d.voer("update bericht_uit set retour = ? where id = ?", retour, bericht));
    }

    private void zet(UUID bericht, String status) {
        w.db.doe(
                POST,
                d ->
                        d.voer(
                                "update bericht_in set status = ?, afgehandeld = nu() where id = ?",
                                status,
                                bericht));
    }

    private UUID ontvang(String soort, String agb) {
        UUID id = UUID.randomUUID();
        w.db.doe(
                POST,
                d ->
                        d.voer(
                                "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256,"
                                        + " grootte, sleutel_id, stukken, ontvangen, berichtsoort, afzender, status)"
                                        + " values (?, '9901', ?, 'MAP', ?, ?, '', 0, 's', 1, nu(), ?, ?, 'ONTVANGEN')",
                                id,
                                agb,
                                id.toString(),
                                id + ".xml",
                                soort,
                                agb));
        return id;
    }

    private <T> T als(Namens namens, Function<Berichtoverzicht, T> werk) {
        return w.db.als(namens, d -> werk.apply(Proefpost.monitor(d, KLOK)));
    }

    private UUID uuid(String sql) {
        return UUID.fromString(een(sql));
    }

    private String een(String sql, Object... waarden) {
        return w.db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }
}
