package nl.zorginkoop.contracting.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Het dossier: een keer geven (CO-08), nooit overschrijven, op tijd waarschuwen, profiel (OH-06).
 */
class DossierTest {
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final Namens BO = new Namens("bo", Rol.BIEDER, null, EIK);
    private static final Namens BEP = new Namens("bep", Rol.BIEDER, null, new AgbCode("99000002"));
    private static final Namens BEA =
            Namens.gemeente("bea", Rol.BEOORDELAAR, new Gemeentecode("9901"));
    private static final Namens PLATFORM = Namens.systeem(Gemeentecode.PLATFORM);

    private Testdatabank db;

    @BeforeEach
    void vers() {
        db =
                Testdatabank.vers()
                        .opKlok(Instant.parse("2026-05-18T07:00:00Z"))
                        .metGemeente("9901", "Waterrijk")
                        .metAanbieder(EIK.code(), "De Eik")
                        .metAanbieder("99000002", "De Beuk");
        db.toezicht().voer("insert into product values ('WMO', '02A01', '02', 'Begeleiding')");
    }

    @Test
    void een_stuk_is_alleen_van_de_aanbieder_ook_zonder_overeenkomst_CO_08() {
        leg(null, "2026-05-01");

        assertThat(tel(BO, "dossierstuk")).isEqualTo(1);
        for (Namens ander : List.of(BEP, BEA)) {
            assertThat(tel(ander, "dossierstuk")).isZero();
            assertThat(tel(ander, "document")).isZero();
        }
    }

    @Test
    void een_stuk_wordt_vervangen_en_nooit_overschreven() {
        UUID oud = leg(null, "2026-01-01");
        UUID nieuw = leg(oud, "2026-05-01");

        assertThat(tel(BO, "dossierstuk where vervallen is null")).isEqualTo(1);
        assertThat(tel(BO, "dossierstuk where vervangt is not null")).isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        BO,
                                        d ->
                                                d.voer(
                                                        "update dossierstuk set afgifte = '2026-05-02'")))
                .extracting("regel")
                .isEqualTo("dossierstuk_ligt_vast");
        assertThatThrownBy(() -> leg(oud, "2026-05-02"))
                .extracting("reden")
                .isEqualTo(Dossierreden.ONBEKEND);
        assertThatThrownBy(() -> leg(nieuw, "2026-05-19"))
                .extracting("reden")
                .isEqualTo(Dossierreden.AFGIFTE);
    }

    @Test
    void wat_verloopt_meldt_zich_90_30_en_7_dagen_vooraf_en_na_vervangen_niet_meer() {
        // Een KvK-uittreksel van vandaag telt tot en met 18 november.
        UUID stuk = leg(null, "2026-05-18");
        for (String dag : List.of("2026-08-20", "2026-10-19")) {
            db.opKlok(Instant.parse(dag + "T00:00:01Z"));
            laatAfgaan();
        }
        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select titel from kennisgeving order by verstuurd, id",
                                        r -> r.getString(1)))
                .containsExactly("KVK.pdf telt nog 90 dagen", "KVK.pdf telt nog 30 dagen");
        leg(stuk, "2026-10-19");

        db.opKlok(Instant.parse("2026-11-12T00:00:01Z"));
        laatAfgaan();
        assertThat(tel(BO, "kennisgeving")).isEqualTo(2);
    }

    @Test
    void wie_de_registers_vraagt_naar_een_onbekende_agb_hoort_dat() {
        assertThat(kijkNa(BO, null)).extracting(Registeruitslag::register).hasSize(3);
        assertThatThrownBy(() -> kijkNa(BEA, new AgbCode("99000009")))
                .extracting("reden")
                .isEqualTo(Dossierreden.AANBIEDER_ONBEKEND);
    }

    private List<Registeruitslag> kijkNa(Namens namens, AgbCode wie) {
        Registerantwoord stil =
                new Registerantwoord(Registerantwoord.Uitslag.NIET_BEREIKT, null, "proef");
        return db.als(
                namens,
                d -> {
                    Registerloket loket = new Registerloket();
                    loket.databank = d;
                    loket.handelsregister = kvk -> stil;
                    loket.agbregister = agb -> stil;
                    loket.insolventieregister = kvk -> stil;
                    return loket.kijkNa(namens, wie);
                });
    }

    @Test
    void een_profiel_waar_iets_ontbreekt_is_niet_te_zien_OH_06() {
        doe(BO, l -> l.bewaar(BO, new Profielopgave("Wij helpen.", "HKZ", null, null, "B", "dir")));
        assertThat(mijn().mist()).containsExactly("locaties", "producten");
        UUID plek =
                db.als(BO, d -> loket(d).voegLocatieToe(BO, "Noord", "Dijk 1", "1234 ab", "Dorp"));
        assertThat(tel(BEA, "aanbiederprofiel")).isZero();
        doe(BO, l -> l.legProductVast(BO, Wet.WMO, "02A01", 12, 14));

        assertThat(mijn().gepubliceerd()).isTrue();
        for (String tabel : List.of("aanbiederprofiel", "profiellocatie", "profielproduct")) {
            assertThat(tel(BEA, tabel)).as(tabel).isEqualTo(1);
        }
        doe(BO, l -> l.sluitLocatie(BO, plek));
        assertThat(tel(BEA, "aanbiederprofiel")).isZero();
        assertThat(tel(BEA, "profielproduct")).isZero();
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        BO,
                                        d ->
                                                d.voer(
                                                        "update aanbiederprofiel set gepubliceerd = true")))
                .extracting("regel")
                .isEqualTo("profiel_onvolledig");
    }

    @Test
    void wat_niet_in_het_eigen_profiel_staat_is_niet_te_sluiten_en_dat_wordt_gezegd() {
        doe(BO, l -> l.bewaar(BO, new Profielopgave("Wij helpen.", "HKZ", null, null, "B", "dir")));
        UUID plek =
                db.als(BO, d -> loket(d).voegLocatieToe(BO, "Noord", "Dijk 1", "1234 ab", "Dorp"));
        doe(BO, l -> l.legProductVast(BO, Wet.WMO, "02A01", 12, 14));

        for (Consumer<Profielloket> poging :
                List.<Consumer<Profielloket>>of(
                        l -> l.sluitLocatie(BEP, plek),
                        l -> l.stopProduct(BEP, Wet.WMO, "02A01"))) {
            assertThatThrownBy(() -> doe(BEP, poging))
                    .extracting("reden")
                    .isEqualTo(Dossierreden.NIET_IN_PROFIEL);
        }
        assertThat(mijn().gepubliceerd()).isTrue();
    }

    private void doe(Namens wie, Consumer<Profielloket> werk) {
        db.doe(wie, d -> werk.accept(loket(d)));
    }

    private Profiel mijn() {
        return db.<Profiel>als(BO, d -> loket(d).mijn(BO));
    }

    private static Profielloket loket(Databank d) {
        Profielloket loket = new Profielloket();
        loket.databank = d;
        loket.tabellen = new Dossierstukken(d);
        return loket;
    }

    private UUID leg(UUID vervangt, String afgifte) {
        Stukopgave opgave =
                new Stukopgave(
                        Stuksoort.KVK, null, null, LocalDate.parse(afgifte), null, "KVK.pdf");
        ByteArrayInputStream bytes =
                new ByteArrayInputStream(("%PDF-1.7 " + afgifte).getBytes(StandardCharsets.UTF_8));
        return db.<UUID>als(
                BO,
                d -> {
                    try {
                        Dossierloket l = new Dossierkamer(d).loket;
                        return vervangt == null
                                ? l.voegToe(BO, opgave, bytes)
                                : l.vervang(BO, vervangt, opgave, bytes);
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                });
    }

    private void laatAfgaan() {
        List<UUID> rijp =
                db.toezicht()
                        .lijst(
                                "select onderwerp from werk where soort = 'TERMIJN' and beschikbaar_op <= nu()",
                                r -> r.getObject("onderwerp", UUID.class));
        for (UUID termijn : rijp) {
            db.doe(
                    PLATFORM,
                    d -> {
                        Werkplaats p = new Werkplaats(d);
                        Dossierkamer.luister(p, d);
                        p.termijnen.laatAfgaan(PLATFORM, termijn);
                    });
        }
    }

    private long tel(Namens wie, String wat) {
        return db.<Long>als(
                wie,
                d ->
                        d.eerste("select count(*) as n from " + wat, r -> r.getLong("n"))
                                .orElseThrow());
    }
}
