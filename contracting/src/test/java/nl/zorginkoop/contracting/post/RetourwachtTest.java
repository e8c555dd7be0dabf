package nl.zorginkoop.contracting.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wie verstuurt, let op zijn retour (OP090), en kan opnieuw versturen (TR056). */
class RetourwachtTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final Namens POST = Namens.postkamer(WATERRIJK);
    private static final Namens BO = Namens.gemeente("bo", Rol.BEHEERDER, WATERRIJK);

    private final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metAanbieder("99000001", "De Eik");

    @ParameterizedTest
    @CsvSource({"WMO301, 1", "JW301, 1", "WMO319, 1", "JW319, 1", "WMO306, 0", "WMO325, 0"})
    void op_een_301_en_319_hoort_een_retour_en_op_een_antwoord_niet(String soort, String klokken) {
        verstuur(soort);
        assertThat(een("select count(*) from termijn")).isEqualTo(klokken);
    }

    @Test
    void drie_werkdagen_zonder_retour_geeft_een_taak_aan_de_beheerder_OP090() {
        verstuur("WMO301");
        assertThat(een("select kale_dag from termijn")).isEqualTo("2026-09-18");
        laatAfgaan("2026-09-18T22:00:00Z");
        assertThat(een("select rol || ' ' || titel from taak"))
                .startsWith("BEHEERDER Aanbieder 99000001 antwoordt niet op WMO301");
    }

    @Test
    void per_aanbieder_loopt_een_klok_op_het_oudste_en_er_komt_een_taak() {
        UUID eerste = verstuur("WMO301");
        db.opKlok(Instant.parse("2026-09-17T07:00:00Z"));
        UUID tweede = verstuur("WMO301");
        assertThat(een("select onderwerp from termijn")).isEqualTo(eerste.toString());
        laatAfgaan("2026-09-18T22:00:00Z");
        verstuur("JW301");
        assertThat(een("select count(*) from termijn")).isEqualTo("1");
        assertThat(een("select count(*) from taak")).isEqualTo("1");

        retour(eerste);

        assertThat(een("select toestand from taak")).isEqualTo("VERVALLEN");
        assertThat(een("select onderwerp from termijn where toestand = 'LOOPT'"))
                .isEqualTo(tweede.toString());
        assertThat(een("select kale_dag from termijn where toestand = 'LOOPT'"))
                .as("drie werkdagen na het tweede, en niet na vandaag")
                .isEqualTo("2026-09-22");
    }

    @Test
    void een_retour_stopt_de_klok() {
        UUID bericht = verstuur("WMO301");
        retour(bericht);
        assertThat(een("select toestand from termijn")).isEqualTo("GESTUIT");
    }

    @Test
    void een_retour_dat_sneller_is_dan_het_boeken_van_de_verzending_laat_geen_klok_achter() {
        UUID bericht = zetKlaar("WMO301");
        zetVerzonden(bericht);
        retour(bericht);
        db.doe(POST, d -> wacht(d).begin(POST, List.of(Proefpost.op(d).uitgaand.zending(bericht))));
        assertThat(een("select count(*) from termijn")).isEqualTo("0");
    }

    @Test
    void opnieuw_versturen_is_dezelfde_inhoud_onder_een_nieuw_nummer_en_de_taak_is_weg_TR056() {
        UUID bericht = verstuur("WMO301");
        laatAfgaan("2026-09-18T22:00:00Z");

        UUID nieuw = als(BO, l -> l.verstuurOpnieuw(BO, bericht));

        assertThat(een("select onderwerp from bericht_uit where id = ?", nieuw))
                .isEqualTo(een("select onderwerp from bericht_uit where id = ?", bericht));
        assertThat(een("select count(distinct identificatie) from bericht_uit")).isEqualTo("2");
        assertThat(een("select toestand from taak")).isEqualTo("VERVALLEN");
        assertThat(
                        een(
                                "select count(*) from werk where soort = 'BERICHT_UIT' and onderwerp = ?",
                                nieuw))
                .isEqualTo("1");
        zetVerzonden(nieuw);
        UUID derde = als(BO, l -> l.verstuurOpnieuw(BO, nieuw));
        assertThat(een("select herhaling_van from bericht_uit where id = ?", derde))
                .as("altijd naar het eerste")
                .isEqualTo(bericht.toString());
    }

    @Test
    void van_een_bericht_en_zijn_herhaling_telt_het_eerste_retour() {
        UUID bericht = verstuur("WMO301");
        UUID nieuw = als(BO, l -> l.verstuurOpnieuw(BO, bericht));
        assertThat(retour(nieuw).alBeantwoord()).isFalse();
        assertThat(retour(bericht).alBeantwoord()).isTrue();
    }

    @Test
    void wat_nog_niet_verstuurd_is_of_zelf_een_antwoord_is_gaat_niet_opnieuw_uit() {
        UUID klaar = zetKlaar("WMO301");
        UUID antwoord = verstuur("WMO306");
        for (UUID id : new UUID[] {klaar, antwoord}) {
            assertThatThrownBy(() -> als(BO, l -> l.verstuurOpnieuw(BO, id)))
                    .isInstanceOfSatisfying(
                            Weigering.class,
                            nee ->
                                    assertThat(nee.reden())
                                            .isEqualTo(Postweigering.NIET_TE_HERHALEN));
        }
    }

    private UUID zetKlaar(String soort) {
        return db.als(
                POST,
                d -> Proefpost.op(d).zetKlaar(WATERRIJK, EIK, soort, null, UUID.randomUUID()));
    }

    private UUID verstuur(String soort) {
        UUID id = zetKlaar(soort);
        zetVerzonden(id);
        db.doe(POST, d -> wacht(d).begin(POST, List.of(Proefpost.op(d).uitgaand.zending(id))));
        return id;
    }

    private void zetVerzonden(UUID id) {
        db.toezicht()
                .voer(
                        "update bericht_uit set status = 'VERZONDEN', verzonden = nu() where id = ?",
                        id);
    }

    private Uitgaand.Zending retour(UUID bericht) {
        UUID retour = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte,"
                                + " sleutel_id, stukken, ontvangen, status) values (?, '9901', '99000001', 'MAP', ?,"
                                + " 'x', '', 0, 's', 1, nu(), 'ONTVANGEN')",
                        retour,
                        retour.toString());
        String nummer = een("select identificatie from bericht_uit where id = ?", bericht);
        return als(POST, l -> l.koppelRetour(POST, "WMO301", nummer, retour));
    }

    private void laatAfgaan(String moment) {
        db.opKlok(Instant.parse(moment));
        UUID termijn = UUID.fromString(een("select id from termijn where toestand = 'LOOPT'"));
        Namens systeem = Namens.systeem(WATERRIJK);
        db.doe(systeem, d -> new Werkplaats(d).termijnen.laatAfgaan(systeem, termijn));
    }

    private <T> T als(Namens namens, Function<Postloket, T> werk) {
        return db.als(namens, d -> werk.apply(loket(d)));
    }

    private static Postloket loket(Databank d) {
        Postloket loket = new Postloket();
        loket.uitgaand = Proefpost.op(d).uitgaand;
        loket.werkvoorraad = new Werkvoorraad(d, d);
        loket.retourwacht = wacht(d);
        return loket;
    }

    private static Retourwacht wacht(Databank d) {
        Werkplaats werkplaats = new Werkplaats(d);
        Retourwacht wacht = new Retourwacht();
        wacht.databank = d;
        wacht.termijnloket = werkplaats.termijnen;
        wacht.takenloket = werkplaats.taken;
        return wacht;
    }

    private String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }
}
