package nl.zorginkoop.contracting.privacy;

import static nl.zorginkoop.contracting.privacy.Logboekwereld.DUINSTAD;
import static nl.zorginkoop.contracting.privacy.Logboekwereld.WATERRIJK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PR-06: de beheerder leest en controleert het logboek, de hulpvrager leest het zijne. */
class LogboekloketTest {
    private static final Namens BEHEER =
            Namens.gemeente("henk", Rol.BEHEERDER, new Gemeentecode(WATERRIJK));
    private static final Namens RIA =
            Namens.gemeente("ria", Rol.REGISSEUR, new Gemeentecode(WATERRIJK));
    private static final Grondslag INZAGE = Grondslag.wettelijkeTaak("inzageverzoek");
    private static final Bsn TEUN = new Bsn("999900006");
    private static final Bsn BUUR = new Bsn("999900018");
    private static final LocalDate VAN = LocalDate.of(2026, 1, 1);
    private static final LocalDate TOT = LocalDate.of(2026, 12, 31);

    @TempDir Path map;
    private Logboekwereld wereld;

    @BeforeEach
    void wereld() {
        wereld = new Logboekwereld(map);
        wereld.db.opKlok(java.time.Instant.parse("2026-09-15T09:00:00Z"));
    }

    @Test
    void de_lijst_filtert_op_periode_persoon_deur_rol_en_uitkomst_en_bladert() {
        wereld.schrijf(WATERRIJK, 60);
        wereld.schrijf(DUINSTAD, 5);
        wereld.zegelaar().ronde();

        assertThat(rijen(vraag())).hasSize(25).allSatisfy(r -> assertThat(r.volgnr()).isPositive());
        assertThat(blad(vraag()).aantal()).isEqualTo(60);
        assertThat(blad(vraag().met("wie", "ria 3")).aantal()).isEqualTo(9);
        assertThat(blad(vraag().met("deur", "Regieloket.schrijfIn")).aantal()).isEqualTo(40);
        assertThat(blad(vraag().met("deur", "Regieloket")).aantal()).isEqualTo(40);
        assertThat(blad(vraag().met("uitkomst", "GELEZEN")).aantal()).isEqualTo(20);
        assertThat(blad(vraag().met("rol", "CONTROLLER")).aantal()).isZero();
        assertThat(blad(vraag().met("van", "2026-09-15").met("tot", "2026-09-15")).aantal())
                .isEqualTo(60);
        assertThat(blad(vraag().met("van", "2026-09-16")).aantal()).isZero();
        assertThat(blad(vraag().met("tot", "2026-09-14")).aantal()).isZero();
        List<Logboekrij> alle = new ArrayList<>();
        wereld.db.doe(
                BEHEER,
                d -> loket(d).alleRegels(BEHEER, vraag().met("uitkomst", "GELEZEN"), alle::add));
        assertThat(alle).hasSize(20).extracting(Logboekrij::uitkomst).containsOnly("GELEZEN");
    }

    @Test
    void de_controle_gaat_alleen_over_de_eigen_keten() {
        wereld.schrijf(WATERRIJK, 10);
        wereld.schrijf(DUINSTAD, 5);
        wereld.zegelaar().ronde();
        wereld.breekIn("update logregel set wie = 'x' where gemeente = '9902'");

        Ketenuitslag uitslag = wereld.db.als(BEHEER, d -> loket(d).controleer(BEHEER));

        assertThat(uitslag.ongeschonden()).isTrue();
        assertThat(uitslag.schakels()).isEqualTo(10);
    }

    @Test
    void een_hulpvrager_ziet_wie_wanneer_waarom_en_wat_over_hem_las_PR_06() {
        UUID teun = hulpvrager(TEUN);
        UUID buur = hulpvrager(BUUR);
        UUID toewijzing = toewijzing(teun, TEUN);
        UUID vanBuur = toewijzing(buur, BUUR);
        UUID brief = UUID.randomUUID();
        wereld.db
                .toezicht()
                .voer(
                        "insert into document (id, gemeente, onderwerp_soort, onderwerp, naam, mime, grootte, sha256,"
                                + " stukken, sleutel_id, door) values (?, '9901', 'TOEWIJZING', ?, 'brief.pdf',"
                                + " 'application/pdf', 1, repeat('a', 64), 1, 's', 'ria')",
                        brief,
                        toewijzing);
        log("ria", null, "Regieloket.schrijfIn", teun, List.of("bsn"), null);
        log(
                "ria",
                null,
                "Toewijzingoverzicht.toewijzingen",
                null,
                List.of("client"),
                List.of(toewijzing, vanBuur));
        log(
                "linde",
                "42420099",
                "Toewijzingoverzicht.toewijzingen",
                null,
                List.of("client"),
                List.of(toewijzing));
        log("carla", null, "Documentloket.lees", brief, List.of("inhoud"), null);
        log(
                "ria",
                null,
                "Toewijzingoverzicht.toewijzingen",
                null,
                List.of("client"),
                List.of(vanBuur));

        Inzageblad overzicht = inzage(TEUN);

        assertThat(overzicht.naam()).isEqualTo("T. Proef");
        assertThat(overzicht.regels())
                .extracting(
                        Inzageregel::wie,
                        Inzageregel::organisatie,
                        Inzageregel::deur,
                        Inzageregel::samen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "carla", "Waterrijk", "Documentloket.lees", false),
                        org.assertj.core.groups.Tuple.tuple(
                                "linde", "De Linde", "Toewijzingoverzicht.toewijzingen", false),
                        org.assertj.core.groups.Tuple.tuple(
                                "ria", "Waterrijk", "Toewijzingoverzicht.toewijzingen", true),
                        org.assertj.core.groups.Tuple.tuple(
                                "ria", "Waterrijk", "Regieloket.schrijfIn", false));
        assertThat(overzicht.regels())
                .allSatisfy(
                        r -> {
                            assertThat(r.grondslag()).isEqualTo("WETTELIJKE_TAAK");
                            assertThat(r.gegevens()).hasSize(1);
                        });
        assertThat(overzicht.meer()).isFalse();
    }

    @Test
    void wie_de_gemeente_niet_kent_wordt_geweigerd_ook_als_de_buren_hem_kennen() {
        assertThatThrownBy(() -> inzage(TEUN))
                .isInstanceOfSatisfying(
                        Weigering.class,
                        w -> assertThat(w.reden()).isEqualTo(Logboekreden.HULPVRAGER_ONBEKEND));
    }

    private Inzageblad inzage(Bsn bsn) {
        return wereld.db.als(RIA, d -> loket(d).inzageVan(RIA, INZAGE, bsn, VAN, TOT));
    }

    private void log(
            String wie,
            String aanbieder,
            String deur,
            UUID onderwerp,
            List<String> gegevens,
            List<UUID> betrokkenen) {
        new Databank(wereld.db.toepassing()::getConnection)
                .eerste(
                        "select schrijf_logregel(?, ?, ?, 'REGISSEUR', ?, ?, 'WETTELIJKE_TAAK', 'volgen', 'GELEZEN',"
                                + " 'web', ?, ?::uuid[])",
                        r -> "",
                        aanbieder == null ? WATERRIJK : "0000",
                        aanbieder,
                        wie,
                        deur,
                        onderwerp,
                        gegevens,
                        betrokkenen);
    }

    private UUID hulpvrager(Bsn bsn) {
        UUID id = UUID.randomUUID();
        wereld.db
                .toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, voorletters, achternaam, geboortedatum, geslacht)"
                                + " values (?, '9901', ?, 'T.', 'Proef', '1980-01-01', '0')",
                        id,
                        bsn.nummer());
        return id;
    }

    private UUID toewijzing(UUID hulpvrager, Bsn bsn) {
        UUID id = UUID.randomUUID();
        UUID contract = UUID.randomUUID();
        Databank d = wereld.db.toezicht();
        d.voer(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin) values (?,"
                        + " '9901', '42420099', 'WMO', ?, 'x', 'INSPANNINGSGERICHT', '2026-01-01')",
                contract,
                contract.toString());
        d.voer(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, begin, toegewezen, status) values (?, '9901', '42420099', 'WMO', ?, ?, ?, ?,"
                        + " 'P', '01', '2026-01-01', nu(), 'TOEGEWEZEN')",
                id,
                Math.abs(id.getMostSignificantBits() % 1_000_000),
                contract,
                hulpvrager,
                bsn.nummer());
        return id;
    }

    private static Bladvraag vraag() {
        return Bladvraag.eerste(25);
    }

    private nl.zorginkoop.contracting.gedeeld.Bladzijde<Logboekrij> blad(Bladvraag vraag) {
        return wereld.db.als(BEHEER, d -> loket(d).regels(BEHEER, vraag));
    }

    private List<Logboekrij> rijen(Bladvraag vraag) {
        return blad(vraag).rijen();
    }

    private Logboekloket loket(Databank databank) {
        Logboekloket loket = new Logboekloket();
        loket.databank = databank;
        loket.apart = new Databank(wereld.db.toepassing()::getConnection);
        loket.ankermap = wereld.ankers;
        loket.klok = Testdatabank.klok(databank);
        return loket;
    }
}
