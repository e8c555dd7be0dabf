package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Elke regel van de declaratietoets, één voor één gebroken (lifecycles 9, facts 8 en 9). */
class DeclaratieoordeelTest {
    private static final YearMonth JUNI = YearMonth.of(2026, 6);
    private static final YearMonth JULI = YearMonth.of(2026, 7);
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
    }

    private Prestatieregel goed(YearMonth maand, long uren) {
        return w.regel(200701, "02A01", maand, uren, maand.isBefore(JULI) ? 5760 : 5940);
    }

    private List<String> codes(Prestatieregel regel) {
        UUID d = w.declareer("D" + regel.nr(), AUGUSTUS, regel);
        List<AfgekeurdeRegel> afgekeurd = w.afgekeurd(d);
        assertThat(w.verschillen()).isZero();
        return afgekeurd.isEmpty() ? List.of() : afgekeurd.get(0).codes();
    }

    @Test
    void een_goede_regel_wordt_goedgekeurd_en_verschuift_verplicht_naar_gerealiseerd() {
        List<Long> voor = w.stand();
        UUID d = w.declareer("D1", AUGUSTUS, goed(AUGUSTUS, 10));
        assertThat(w.uitkomst(d).status()).isEqualTo("GOEDGEKEURD");
        assertThat(w.uitkomst(d).toegekend()).isEqualTo(Euro.van("594.00"));
        assertThat(w.stand())
                .containsExactly(voor.get(0), voor.get(1) - 59_400, voor.get(2) + 59_400);
        assertThat(w.verschillen()).isZero();
    }

    @Test
    void goedgekeurd_geld_wordt_aangehouden_bij_een_sanctie_en_bij_fraude_alleen_dat_deel_V21() {
        UUID d = w.declareer("D1", AUGUSTUS, goed(AUGUSTUS, 10), goed(JULI, 5));
        assertThat(aangehouden(d)).isEmpty();
        w.db.toezicht()
                .voer(
                        "insert into fraudestop (id, gemeente, aanbieder, overeenkomst, wet, productcode, begin, eind, grond,"
                                + " door) select uuidv7(), gemeente, aanbieder, id, wet, '02A01', '2026-07-01',"
                                + " '2026-07-31', 'dubbel', 'cor' from raamovereenkomst");
        assertThat(aangehouden(d))
                .containsExactly(new Aangehouden("FRAUDE", 1, Euro.van("297.00")));
        stand("SANCTIE");
        assertThat(aangehouden(d)).containsExactly(new Aangehouden("UBO", 2, Euro.van("891.00")));
        stand("SCHOON");
        assertThat(aangehouden(d)).hasSize(1);
        // De declaratie zelf verandert niet: de hulp was goed, alleen het geld wacht.
        assertThat(w.uitkomst(d).status()).isEqualTo("GOEDGEKEURD");
    }

    private List<Aangehouden> aangehouden(UUID declaratie) {
        Namens els = Namens.gemeente("els", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
        return w.db.als(
                els,
                t -> {
                    Declaratieoverzicht o = new Declaratieoverzicht();
                    o.databank = t;
                    return o.aangehouden(els, declaratie);
                });
    }

    private void stand(String ubo) {
        w.db.toezicht()
                .voer(
                        "insert into ubostand (gemeente, aanbieder, stand, bron, door) select gemeente, aanbieder, ?,"
                                + " 'register', 'cor' from raamovereenkomst",
                        ubo);
    }

    @Test
    void de_acceptatie_casus_geeft_0611_9338_en_9389_en_boekt_alleen_de_goede_regel_TR338() {
        w.declareer("D1", JULI, goed(JULI, 10));
        List<Long> voor = w.stand();
        Prestatieregel goed = goed(AUGUSTUS, 12);
        Prestatieregel tarief = w.regel(200702, "01A01", AUGUSTUS, 4, 3100);
        w.toewijzing(200702, "01A01", "04", "2", 4, "2026-01-01", "2026-12-31", 0);
        Prestatieregel onbekend = w.regel(299999, "02A01", AUGUSTUS, 5, 5940);
        Prestatieregel dubbel = goed(JULI, 10);
        UUID d = w.declareer("D2", AUGUSTUS, goed, tarief, onbekend, dubbel);
        assertThat(w.afgekeurd(d).stream().map(AfgekeurdeRegel::codes))
                .containsExactlyInAnyOrder(List.of("0611"), List.of("9338"), List.of("9389"));
        assertThat(w.uitkomst(d).toegekend()).isEqualTo(Euro.centen(goed.bedrag()));
        assertThat(w.uitkomst(d).geweigerd())
                .isEqualTo(Euro.centen(tarief.bedrag() + onbekend.bedrag() + dubbel.bedrag()));
        assertThat(w.stand().get(2)).isEqualTo(voor.get(2) + goed.bedrag());
    }

    @Test
    void tarief_van_voor_de_wijziging_wordt_afgekeurd_met_beide_bedragen_TR418() {
        Prestatieregel oud = w.regel(200701, "02A01", AUGUSTUS, 20, 5760);
        UUID d = w.declareer("D1", AUGUSTUS, oud);
        AfgekeurdeRegel regel = w.afgekeurd(d).get(0);
        assertThat(regel.bevindingen())
                .containsExactly(new AfgekeurdeRegel.Bevinding("0611", "5760", "5940"));
    }

    @Test
    void het_tarief_van_de_zorgmaand_telt_niet_dat_van_vandaag_INV_1_2() {
        assertThat(codes(goed(JUNI, 20))).isEmpty();
    }

    @Test
    void meer_uren_dan_per_maand_toegewezen_wordt_afgekeurd_TR321() {
        assertThat(codes(goed(AUGUSTUS, 21))).containsExactly("9321");
    }

    @Test
    void een_andere_client_wordt_afgekeurd_TR304() {
        Prestatieregel r = goed(AUGUSTUS, 1);
        assertThat(
                        codes(
                                met(
                                        r,
                                        Kleinewereld.ANDER_BSN,
                                        r.begin(),
                                        r.eind(),
                                        r.eenheid(),
                                        r.bedrag())))
                .containsExactly("8187");
    }

    @Test
    void een_andere_eenheid_wordt_afgekeurd_TR341() {
        Prestatieregel r = goed(AUGUSTUS, 1);
        assertThat(codes(met(r, r.bsn(), r.begin(), r.eind(), "14", r.bedrag()))).contains("9341");
    }

    @Test
    void een_bedrag_dat_geen_volume_maal_tarief_is_wordt_afgekeurd_TR346() {
        Prestatieregel r = goed(AUGUSTUS, 2);
        assertThat(codes(met(r, r.bsn(), r.begin(), r.eind(), r.eenheid(), r.bedrag() + 1)))
                .containsExactly("9346");
    }

    @Test
    void minuten_op_een_uurtarief_rekenen_met_het_onafgeronde_tarief_IV081() {
        // 59,40 per uur is 0,99 per minuut; 32,00 per uur is 0,5333… en wordt 0,53 als tarief
        w.toewijzing(200703, "01A01", "04", "4", 10, "2026-01-01", null, 0);
        Prestatieregel r = w.regel(200703, "01A01", AUGUSTUS, 100, 53);
        long bedrag = Math.round(3200 * 100 / 60.0);
        assertThat(codes(met(r, r.bsn(), r.begin(), r.eind(), "01", bedrag))).isEmpty();
        Prestatieregel plat = w.regel(200703, "01A01", JULI, 100, 53);
        assertThat(codes(met(plat, plat.bsn(), plat.begin(), plat.eind(), "01", 5300)))
                .containsExactly("9346");
    }

    @Test
    void een_periode_die_niet_op_de_eerste_begint_wordt_afgekeurd_TR387() {
        Prestatieregel r = goed(AUGUSTUS, 1);
        assertThat(
                        codes(
                                met(
                                        r,
                                        r.bsn(),
                                        LocalDate.of(2026, 8, 3),
                                        r.eind(),
                                        r.eenheid(),
                                        r.bedrag())))
                .containsExactly("9387");
    }

    @Test
    void een_periode_die_niet_op_de_laatste_eindigt_wordt_afgekeurd_TR388() {
        Prestatieregel r = goed(AUGUSTUS, 1);
        assertThat(
                        codes(
                                met(
                                        r,
                                        r.bsn(),
                                        r.begin(),
                                        LocalDate.of(2026, 8, 30),
                                        r.eenheid(),
                                        r.bedrag())))
                .containsExactly("9388");
    }

    @Test
    void een_toewijzing_die_later_in_de_maand_ingaat_bepaalt_het_begin_TR387_TR307_TR308() {
        w.toewijzing(200704, "01A01", "04", "4", 10, "2026-08-10", "2026-08-20", 0);
        Prestatieregel r = w.regel(200704, "01A01", AUGUSTUS, 1, 3200);
        assertThat(
                        codes(
                                met(
                                        r,
                                        r.bsn(),
                                        LocalDate.of(2026, 8, 10),
                                        LocalDate.of(2026, 8, 20),
                                        "04",
                                        r.bedrag())))
                .isEmpty();
        Prestatieregel vroeg = w.regel(200704, "01A01", AUGUSTUS, 1, 3200);
        assertThat(codes(vroeg)).containsExactly("9307", "9308", "9387", "9388");
        assertThat(codes(w.regel(200704, "01A01", JULI, 1, 3200))).contains("9307");
    }

    @Test
    void een_latere_periode_dan_de_declaratieperiode_wordt_afgekeurd_TR319() {
        UUID d = w.declareer("D1", JUNI, goed(JULI, 1));
        assertThat(w.afgekeurd(d).get(0).codes()).containsExactly("9319");
    }

    @Test
    void een_product_dat_niet_bij_de_toewijzing_hoort_wordt_afgekeurd_TR339_TR340() {
        assertThat(codes(w.regel(200701, "01A01", AUGUSTUS, 1, 3200))).contains("9339", "9340");
    }

    @Test
    void een_referentie_die_al_gebruikt_is_wordt_afgekeurd_TR314() {
        Prestatieregel r = goed(JULI, 1);
        w.declareer("D1", JULI, r);
        Prestatieregel ander = goed(AUGUSTUS, 1);
        assertThat(codes(metReferentie(ander, r.referentie()))).containsExactly("8021");
    }

    @Test
    void een_tweede_regel_met_dezelfde_referentie_in_een_bericht_wordt_afgekeurd_TR314() {
        Prestatieregel r = goed(JULI, 1);
        UUID d = w.declareer("D1", AUGUSTUS, r, metReferentie(goed(AUGUSTUS, 1), r.referentie()));
        assertThat(w.afgekeurd(d))
                .hasSize(1)
                .first()
                .extracting(AfgekeurdeRegel::codes)
                .isEqualTo(List.of("8021"));
    }

    @Test
    void een_credit_zonder_debet_wordt_afgekeurd_TR323() {
        Prestatieregel nooit = goed(JULI, 1);
        assertThat(codes(Kleinewereld.credit(nooit, 90))).containsExactly("8017");
    }

    @Test
    void een_tweede_credit_op_hetzelfde_debet_wordt_afgekeurd_TR390() {
        Prestatieregel r = goed(JULI, 5);
        w.declareer("D1", JULI, r);
        w.declareer("D2", AUGUSTUS, Kleinewereld.credit(r, 90));
        assertThat(codes(Kleinewereld.credit(r, 91))).containsExactly("9390");
    }

    @Test
    void credit_en_verbeterd_debet_in_een_bericht_laten_vrij_ongemoeid_rulings_B1() {
        Prestatieregel r = goed(JULI, 5);
        w.declareer("D1", JULI, r);
        List<Long> voor = w.stand();
        Prestatieregel verbeterd = goed(JULI, 7);
        UUID d = w.declareer("D2", AUGUSTUS, verbeterd, Kleinewereld.credit(r, 90));
        assertThat(w.uitkomst(d).afgekeurd()).isZero();
        long meer = verbeterd.bedrag() - r.bedrag();
        assertThat(w.stand()).containsExactly(voor.get(0), voor.get(1) - meer, voor.get(2) + meer);
        assertThat(w.verschillen()).isZero();
    }

    @Test
    void wat_boven_de_verplichting_gaat_wordt_betaald_uit_vrij_INV_8_1() {
        w.toewijzing(200705, "01A01", "04", "4", 100, "2026-01-01", null, 100);
        List<Long> voor = w.stand();
        Prestatieregel r = w.regel(200705, "01A01", AUGUSTUS, 10, 3200);
        assertThat(codes(r)).isEmpty();
        assertThat(w.stand())
                .containsExactly(voor.get(0) - 31_900, voor.get(1) - 100, voor.get(2) + 32_000);
    }

    @Test
    void de_som_over_de_toewijzing_wordt_bewaakt_en_een_kleinere_regel_past_nog_TR322() {
        w.toewijzing(200706, "01A01", "04", "6", 30, "2026-01-01", "2026-12-31", 0);
        UUID d =
                w.declareer(
                        "D1",
                        AUGUSTUS,
                        w.regel(200706, "01A01", YearMonth.of(2026, 5), 20, 3200),
                        w.regel(200706, "01A01", JUNI, 11, 3200),
                        w.regel(200706, "01A01", JULI, 10, 3200));
        assertThat(w.afgekeurd(d)).hasSize(1);
        assertThat(w.afgekeurd(d).get(0).codes()).containsExactly("9322");
        assertThat(w.afgekeurd(d).get(0).regel().begin()).isEqualTo(JUNI.atDay(1));
    }

    @Test
    void een_declaratienummer_telt_een_keer_TR333() {
        w.declareer("D1", AUGUSTUS, goed(JULI, 1));
        UUID weer = w.declareer("D1", AUGUSTUS, goed(AUGUSTUS, 1));
        assertThat(w.uitkomst(weer).codes()).containsExactly("9333");
        assertThat(w.uitkomst(weer).toegekend()).isEqualTo(Euro.NUL);
    }

    @Test
    void een_declaratie_over_een_eerdere_maand_dan_de_vorige_wordt_afgekeurd_TR318() {
        w.declareer("D1", AUGUSTUS, goed(JULI, 1));
        UUID vroeger = w.declareer("D2", JULI, goed(JUNI, 1));
        assertThat(w.uitkomst(vroeger).codes()).containsExactly("8214");
    }

    @Test
    void de_volgorde_van_regels_verandert_het_oordeel_niet_INV_9_4() {
        List<Prestatieregel> regels = new ArrayList<>();
        for (int m = 1; m <= 8; m++) {
            regels.add(goed(YearMonth.of(2026, m), m == 3 ? 25 : 10));
        }
        UUID een = w.declareer("D1", AUGUSTUS, regels);
        List<List<String>> heen = w.afgekeurd(een).stream().map(AfgekeurdeRegel::codes).toList();
        Kleinewereld ander = new Kleinewereld();
        ander.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
        java.util.Collections.reverse(regels);
        UUID twee = ander.declareer("D1", AUGUSTUS, regels);
        assertThat(ander.afgekeurd(twee).stream().map(AfgekeurdeRegel::codes).toList())
                .isEqualTo(heen);
        assertThat(ander.stand()).isEqualTo(w.stand());
    }

    private static Prestatieregel met(
            Prestatieregel r,
            String bsn,
            LocalDate begin,
            LocalDate eind,
            String eenheid,
            long bedrag) {
        return new Prestatieregel(
                r.nr(),
                bsn,
                r.referentie(),
                null,
                r.toewijzingnummer(),
                r.categorie(),
                r.code(),
                begin,
                eind,
                r.volume(),
                eenheid,
                r.tarief(),
                bedrag,
                false);
    }

    private static Prestatieregel metReferentie(Prestatieregel r, String referentie) {
        return new Prestatieregel(
                r.nr(),
                r.bsn(),
                referentie,
                null,
                r.toewijzingnummer(),
                r.categorie(),
                r.code(),
                r.begin(),
                r.eind(),
                r.volume(),
                r.eenheid(),
                r.tarief(),
                r.bedrag(),
                false);
    }
}
