package nl.zorginkoop.contracting.verzoek;

import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.BERGSTEDE;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.BSN;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.DAG;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.POST;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.RIA;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.TAAK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.WATERRIJK;
import static nl.zorginkoop.contracting.verzoek.Verzoekwereld.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Een verzoek om toewijzing (315) komt binnen, elke regel fout en net goed. */
class VerzoekTest {
    private static final String ANDER = "999900018";

    private final Verzoekwereld w = new Verzoekwereld();
    private UUID hulpvrager;

    @BeforeEach
    void inwoner() {
        hulpvrager = w.hulpvrager(BSN, LocalDate.of(2014, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Wet.class,
            names = {"WMO", "JEUGDWET"})
    void elk_gevraagd_product_wordt_een_verzoek_en_het_316_staat_klaar(Wet wet) {
        Verzoekopdracht opdracht =
                w.opdracht(WATERRIJK, wet, BSN, product(wet, "V1", "01"), later(wet, "V2"));

        Berichtuitkomst uitkomst = w.verwerk(opdracht);

        assertThat(uitkomst.goedgekeurd()).isTrue();
        assertThat(w.een("select string_agg(referentie, ',' order by nr) from verzoek"))
                .isEqualTo("V1,V2");
        assertThat(w.een("select distinct hulpvrager from verzoek"))
                .isEqualTo(hulpvrager.toString());
        assertThat(w.klaar)
                .containsExactly(
                        new Verzoekwereld.Klaar(
                                wet == Wet.WMO ? "WMO316" : "JW316",
                                opdracht.bericht(),
                                opdracht.bericht()));
        assertThat(w.afgesloten)
                .containsExactly(
                        new Verzoekwereld.Afgesloten(
                                opdracht.bericht(), true, "{\"kop\":[],\"meldingen\":[[],[]]}"));
    }

    @Test
    void wat_het_schema_toelaat_past_ook_in_de_databank() {
        String lang = "R".repeat(36);
        Verzoekopdracht.Product p = product(Wet.WMO, lang, "01");
        Verzoekopdracht.Product leeg =
                new Verzoekopdracht.Product(
                        lang,
                        999_999_999L,
                        DAG,
                        p.categorie(),
                        p.productcode(),
                        p.begin(),
                        null,
                        0L,
                        "84",
                        "6",
                        null,
                        p.verwijzer(),
                        "x".repeat(200));

        assertThat(w.verwerk(w.opdracht(WATERRIJK, Wet.WMO, BSN, leeg)).goedgekeurd()).isTrue();
    }

    @Test
    void met_een_fout_in_de_kop_wordt_er_niets_bewaard() {
        Verzoekopdracht goed = w.opdracht(WATERRIJK, Wet.WMO, BSN, product(Wet.WMO, "V1", "01"));
        Verzoekopdracht fout =
                new Verzoekopdracht(
                        goed.bericht(),
                        goed.wet(),
                        goed.aanbieder(),
                        goed.dagtekening(),
                        goed.client(),
                        goed.antwoordsoort(),
                        List.of("0001"),
                        goed.producten());

        assertThat(w.verwerk(fout).kopcodes()).containsExactly("0001");
        assertThat(aantal()).isEqualTo("0");
        assertThat(w.afgesloten.get(0).oordeel())
                .isEqualTo("{\"kop\":[\"0001\"],\"meldingen\":[]}");
    }

    @Test
    void wie_niet_is_ingeschreven_mag_wel_aangevraagd_worden_OP095() {
        w.verwerk(w.opdracht(WATERRIJK, Wet.JEUGDWET, ANDER, product(Wet.JEUGDWET, "V1", "02")));

        assertThat(w.een("select coalesce(hulpvrager::text, 'leeg') from verzoek"))
                .isEqualTo("leeg");
        UUID verzoek = w.zoek("V1");
        weigert(() -> wijsToe(verzoek), Verzoekreden.HULPVRAGER_ONBEKEND);
        UUID nu = w.hulpvrager(ANDER, LocalDate.of(2014, 1, 1));
        wijsToe(verzoek);
        assertThat(w.een("select hulpvrager from verzoek")).isEqualTo(nu.toString());
    }

    @Test
    void referentie_twee_keer_krijgt_9347_en_dan_telt_geen_product_van_het_bericht_TR347() {
        beantwoord(w.verzoek(Wet.WMO, "V1", "01"));

        Berichtuitkomst uitkomst =
                w.verwerk(
                        w.opdracht(
                                WATERRIJK,
                                Wet.WMO,
                                BSN,
                                later(Wet.WMO, "V2"),
                                product(Wet.WMO, "V1", "01")));

        assertThat(uitkomst.goedgekeurd()).isFalse();
        assertThat(uitkomst.codes()).containsExactly(List.of(), List.of("9347"));
        assertThat(w.een("select string_agg(referentie, ',') from verzoek")).isEqualTo("V1");
        assertThat(w.een("select count(*) from termijn where toestand = 'LOOPT'")).isEqualTo("0");
    }

    @Test
    void referentie_van_een_verzoek_aan_een_andere_gemeente_krijgt_ook_9347_TR347() {
        w.verzoek(Wet.WMO, "V1", "01");

        assertThat(
                        w.verwerk(
                                        BERGSTEDE,
                                        w.opdracht(
                                                BERGSTEDE,
                                                Wet.WMO,
                                                ANDER,
                                                product(Wet.WMO, "V1", "01")))
                                .codes())
                .containsExactly(List.of("9347"));
    }

    @Test
    void dezelfde_referentie_onder_de_andere_wet_mag_en_na_een_afgekeurd_bericht_ook_TR347() {
        w.verwerk(
                w.opdracht(
                        WATERRIJK,
                        Wet.WMO,
                        BSN,
                        met(product(Wet.WMO, "V1", "01"), "99Z99"),
                        later(Wet.WMO, "V2")));
        assertThat(aantal()).isEqualTo("0");

        w.verzoek(Wet.WMO, "V1", "01");
        w.verzoek(Wet.JEUGDWET, "V1", "02");
        assertThat(aantal()).isEqualTo("2");
    }

    @Test
    void zolang_een_verzoek_over_de_client_onderhanden_is_krijgt_het_volgende_9374_TR374() {
        UUID verzoek = w.verzoek(Wet.WMO, "V1", "01");
        assertThat(weer("V2").kopcodes()).containsExactly("9374");
        w.doe(RIA, l -> l.zetInOnderzoek(RIA, verzoek));
        assertThat(weer("V2").kopcodes()).containsExactly("9374");

        w.doe(RIA, l -> l.wijsAf(RIA, verzoek, Afwijsreden.BUDGET, null));
        assertThat(weer("V2").goedgekeurd()).isTrue();
        wijsToe(w.zoek("V2"));
        assertThat(weer("V3").goedgekeurd()).isTrue();
    }

    @Test
    void een_andere_client_een_andere_wet_en_een_andere_gemeente_staan_niet_in_de_weg_TR374() {
        w.verzoek(Wet.WMO, "V1", "01");

        assertThat(
                        w.verwerk(
                                        w.opdracht(
                                                WATERRIJK,
                                                Wet.WMO,
                                                ANDER,
                                                product(Wet.WMO, "V2", "01")))
                                .goedgekeurd())
                .isTrue();
        assertThat(
                        w.verwerk(
                                        w.opdracht(
                                                WATERRIJK,
                                                Wet.JEUGDWET,
                                                BSN,
                                                product(Wet.JEUGDWET, "V3", "02")))
                                .goedgekeurd())
                .isTrue();
        assertThat(
                        w.verwerk(
                                        BERGSTEDE,
                                        w.opdracht(
                                                BERGSTEDE,
                                                Wet.WMO,
                                                BSN,
                                                product(Wet.WMO, "V4", "01")))
                                .goedgekeurd())
                .isTrue();
    }

    @Test
    void van_acht_berichten_tegelijk_over_een_client_blijft_er_een_TR374() throws Exception {
        ExecutorService draden = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> werk = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Verzoekopdracht opdracht =
                    w.opdracht(WATERRIJK, Wet.WMO, BSN, product(Wet.WMO, "V" + i, "01"));
            werk.add(draden.submit(() -> w.verwerk(opdracht).goedgekeurd()));
        }
        int gelukt = 0;
        for (Future<Boolean> een : werk) {
            gelukt += een.get() ? 1 : 0;
        }
        draden.shutdown();
        assertThat(gelukt).isEqualTo(1);
        assertThat(aantal()).isEqualTo("1");
    }

    @Test
    void om_het_loket_heen_houdt_de_databank_een_tweede_verzoek_ook_tegen_TR374() {
        w.verzoek(Wet.WMO, "V1", "01");
        UUID bericht = w.bericht(WATERRIJK);

        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        POST,
                                        d ->
                                                d.voer(
                                                        "insert into verzoek (id, gemeente, aanbieder, wet, bericht,"
                                                                + " nr, referentie, dagtekening, bsn, client,"
                                                                + " \"begin\", verwijzer, uiterlijk) values"
                                                                + " (uuidv7(), '9901', '99000001', 'WMO', ?, 1,"
                                                                + " 'V2', vandaag(), ?, 'P', vandaag(), '01', nu())",
                                                        bericht,
                                                        BSN)))
                .hasMessageContaining("verzoek_onderhanden");
    }

    @Test
    void een_productcode_buiten_haar_categorie_krijgt_S329_TR381() {
        assertThat(
                        w.verwerk(
                                        w.opdracht(
                                                WATERRIJK,
                                                Wet.WMO,
                                                BSN,
                                                met(product(Wet.WMO, "V1", "01"), "45A01")))
                                .codes())
                .containsExactly(List.of("S329"));
        assertThat(aantal()).isEqualTo("0");
    }

    private UUID wijsToe(UUID verzoek) {
        return w.als(RIA, l -> l.wijsToe(RIA, TAAK, verzoek));
    }

    private void beantwoord(UUID verzoek) {
        w.doe(RIA, l -> l.wijsAf(RIA, verzoek, Afwijsreden.BUDGET, null));
    }

    private Berichtuitkomst weer(String referentie) {
        return w.verwerk(w.opdracht(WATERRIJK, Wet.WMO, BSN, later(Wet.WMO, referentie)));
    }

    private String aantal() {
        return w.een("select count(*) from verzoek");
    }

    private static Verzoekopdracht.Product later(Wet wet, String referentie) {
        Verzoekopdracht.Product p = product(wet, referentie, wet == Wet.WMO ? "01" : "02");
        LocalDate begin = LocalDate.of(2028, 1, 1).plusYears(referentie.charAt(1) - '0');
        return new Verzoekopdracht.Product(
                p.referentie(),
                p.beschikking(),
                p.beschikkingIngang(),
                p.categorie(),
                p.productcode(),
                begin,
                begin.plusMonths(3),
                p.volume(),
                p.eenheid(),
                p.frequentie(),
                p.budget(),
                p.verwijzer(),
                p.commentaar());
    }

    private static Verzoekopdracht.Product met(Verzoekopdracht.Product p, String code) {
        return new Verzoekopdracht.Product(
                p.referentie(),
                p.beschikking(),
                p.beschikkingIngang(),
                p.categorie(),
                code,
                p.begin(),
                p.eind(),
                p.volume(),
                p.eenheid(),
                p.frequentie(),
                p.budget(),
                p.verwijzer(),
                p.commentaar());
    }

    private static void weigert(ThrowingCallable werk, Verzoekreden reden) {
        assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden()).isEqualTo(reden));
    }
}
