package nl.zorginkoop.contracting.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.Test;

/** Niets raakt kwijt (BE-01): uitval heeft een oorzaak, een eigenaar en een volgende stap. */
class UitvalbakTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final Namens POST = Namens.postkamer(WATERRIJK);
    private static final Namens BO = Namens.gemeente("bo", Rol.BEHEERDER, WATERRIJK);

    private final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metAanbieder("99000001", "De Eik");

    @Test
    void uitval_heeft_een_oorzaak_en_een_taak_en_elke_stap_blijft_staan_BE_01() {
        UUID bericht = ontvang();
        valtUit(bericht);
        als(BO, l -> l.opnieuw(BO, bericht));
        assertThat(een("select status from bericht_in")).isEqualTo("ONTVANGEN");
        assertThat(een("select count(*) from werk where soort = 'BERICHT_IN'")).isEqualTo("1");
        valtUit(bericht);
        als(BO, l -> l.wijsAf(BO, bericht, "  Verkeerd bestand; de afzender weet het. "));

        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select stap || ' ' || door || ' ' || coalesce(reden, '') from"
                                                + " uitvalstap order by moment, id",
                                        r -> r.getString(1)))
                .containsExactly(
                        "UITGEVALLEN postkamer niet te lezen",
                        "OPNIEUW bo ",
                        "UITGEVALLEN postkamer niet te lezen",
                        "AFGEWEZEN bo Verkeerd bestand; de afzender weet het.");
        assertThat(een("select string_agg(toestand, ' ' order by ontstaan) from taak"))
                .isEqualTo("VERVALLEN VERVALLEN");
        assertThat(een("select stand from berichtspoor")).isEqualTo("AFGEKEURD");
    }

    @Test
    void alleen_uitval_wordt_afgewezen_en_alleen_met_een_reden() {
        UUID bericht = ontvang();
        weigert(Postweigering.GEEN_UITVAL, l -> l.wijsAf(BO, bericht, "Dit hoort hier niet."));
        valtUit(bericht);
        weigert(Postweigering.REDEN_ONTBREEKT, l -> l.wijsAf(BO, bericht, "  kort "));
        assertThat(een("select status from bericht_in")).isEqualTo("UITVAL");
    }

    @Test
    void uit_de_uitval_komt_niets_stil_BE_01() {
        UUID bericht = ontvang();
        valtUit(bericht);
        for (String status : List.of("VERWERKT", "AFGEKEURD")) {
            assertThatThrownBy(
                            () ->
                                    db.doe(
                                            POST,
                                            d ->
                                                    d.voer(
                                                            "update bericht_in set status = ? where id = ?",
                                                            status,
                                                            bericht)))
                    .extracting("regel")
                    .isEqualTo("uitval_blijft");
        }
    }

    @Test
    void wat_niet_weg_wil_is_uitval_en_opnieuw_aanbieden_werkt_altijd() {
        UUID bericht = zetKlaar("WMO301", null);
        for (int keer = 0; keer < 3; keer++) {
            als(POST, l -> l.looptVast(POST, bericht, "schijf vol"));
            assertThat(een("select stand || ' ' || reden from berichtspoor"))
                    .isEqualTo("UITVAL schijf vol");
            als(BO, l -> l.opnieuw(BO, bericht));
            assertThat(een("select stand from berichtspoor")).isEqualTo("WACHTEND");
            assertThat(een("select pogingen from werk where soort = 'BERICHT_UIT'")).isEqualTo("0");
        }
    }

    @Test
    void een_antwoord_gaat_nog_eens_uit_zoals_het_was_hoe_vaak_ook_TR056() {
        UUID heen = ontvang();
        UUID antwoord = zetKlaar("WMO325", heen);
        weigert(Postweigering.NIET_TE_HERHALEN, l -> l.verstuurOpnieuw(BO, antwoord));
        db.doe(
                POST,
                d -> {
                    d.voer("update bericht_uit set status = 'VERZONDEN', verzonden = nu()");
                    d.voer("delete from werk");
                });
        weigert(Postweigering.NIET_TE_HERHALEN, l -> l.verstuurOpnieuw(BO, antwoord));
        db.doe(
                POST,
                d ->
                        d.voer(
                                "insert into berichtstuk (bericht, nr, gemeente, aanbieder, inhoud) values (?, 0,"
                                        + " '9901', '99000001', '')",
                                antwoord));
        for (int keer = 1; keer <= 3; keer++) {
            als(BO, l -> assertThat(l.verstuurOpnieuw(BO, antwoord)).isEqualTo(antwoord));
            als(BO, l -> assertThat(l.verstuurOpnieuw(BO, antwoord)).isEqualTo(antwoord));
            assertThat(een("select count(*) from herzending where verzonden is null"))
                    .as("twee keer drukken is een keer sturen")
                    .isEqualTo("1");
            assertThat(een("select count(*) from werk where soort = 'BERICHT_UIT'")).isEqualTo("1");
            als(POST, l -> l.herzonden(POST, antwoord));
            assertThat(een("select count(*) from herzending where verzonden is not null"))
                    .isEqualTo(String.valueOf(keer));
        }
        assertThat(een("select count(*) from bericht_uit"))
                .as("onder hetzelfde nummer")
                .isEqualTo("1");
    }

    private UUID ontvang() {
        UUID id = UUID.randomUUID();
        db.doe(
                POST,
                d ->
                        d.voer(
                                "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256,"
                                        + " grootte, sleutel_id, stukken, ontvangen, berichtsoort, status) values (?,"
                                        + " '9901', '99000001', 'MAP', ?, 'x', '', 0, 's', 1, nu(), 'WMO323',"
                                        + " 'ONTVANGEN')",
                                id,
                                id.toString()));
        return id;
    }

    private void valtUit(UUID bericht) {
        als(
                POST,
                l -> l.naarUitval(POST, bericht, Uitvaloorzaak.ONLEESBAAR, "niet te lezen", null));
        assertThat(een("select oorzaak from bericht_in")).isEqualTo("ONLEESBAAR");
    }

    private UUID zetKlaar(String soort, UUID antwoordOp) {
        return db.als(
                POST,
                d ->
                        Proefpost.op(d)
                                .zetKlaar(WATERRIJK, EIK, soort, antwoordOp, UUID.randomUUID()));
    }

    private void als(Namens namens, Consumer<Postloket> werk) {
        db.doe(namens, d -> werk.accept(Proefpost.loket(d)));
    }

    private void weigert(Postweigering reden, Consumer<Postloket> werk) {
        assertThatThrownBy(() -> als(BO, werk))
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden()).isEqualTo(reden));
    }

    private String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }
}
