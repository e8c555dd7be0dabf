package nl.zorginkoop.web.grafiek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Prognose;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.verantwoording.Afkeurcode;
import nl.zorginkoop.contracting.verantwoording.Productvak;
import nl.zorginkoop.web.opmaak.Opmaak;
import org.junit.jupiter.api.Test;

/** Ux L17: elke grafiek heeft een zin en een tabel, en beide volgen uit de getallen. */
class GrafiekenTest {
    private static final Opmaak OPMAAK = Opmaak.in(Locale.forLanguageTag("nl"));

    @Test
    void waterval_eindigt_op_begroot_min_prognose_en_zegt_of_dat_past() {
        Waterval krap = Waterval.van(stand(100_000, 60_000, 30_000, 5_000), OPMAAK);

        assertThat(krap.tabel())
                .extracting(Waterval.Rij::stap)
                .containsExactly(
                        "begroot",
                        "gerealiseerd",
                        "toegewezen",
                        "gereserveerd",
                        "prognose anders",
                        "verwacht over");
        assertThat(krap.tabel().get(3).stand()).as("vrij").isEqualTo(euro(5_000));
        // zes maanden van 10.000 en nog zes te gaan
        assertThat(krap.tabel().get(5).stand()).isEqualTo(euro(-20_000));
        assertThat(krap.conclusie()).contains("tekort").contains(OPMAAK.heel(Euro.centen(20_000)));
        assertThat(krap.balken().get(5).soort()).isEqualTo("w-tekort");

        Waterval ruim = Waterval.van(stand(200_000, 60_000, 30_000, 5_000), OPMAAK);
        assertThat(ruim.conclusie()).contains("over");
    }

    @Test
    void warmtekaart_telt_op_tot_het_totaal_ook_met_meer_producten_dan_regels() {
        List<Productvak> vakken = new ArrayList<>();
        for (int p = 1; p <= 20; p++) {
            for (int m = 1; m <= 12; m++) {
                vakken.add(new Productvak("WMO", "02", "P" + p, null, m, Euro.centen(p * 100 + m)));
            }
        }
        Warmtekaart kaart = Warmtekaart.van(vakken, 2026, OPMAAK);

        long alles = vakken.stream().mapToLong(v -> v.toegekend().centen()).sum();
        assertThat(kaart.totaal()).isEqualTo(euro(alles));
        assertThat(kaart.regels()).hasSize(13);
        assertThat(kaart.regels().get(0).naam()).isEqualTo("02 P20");
        assertThat(kaart.regels().get(12).zoek()).as("de rest leidt nergens heen").isNull();
        assertThat(kaart.conclusie()).contains("02 P20").contains("december");
    }

    @Test
    void trappen_lopen_van_niets_tot_de_hoogste_waarde() {
        assertThat(Warmtekaart.trap(0, 100)).isZero();
        assertThat(Warmtekaart.trap(-5, 100)).isZero();
        assertThat(Warmtekaart.trap(1, 100)).isEqualTo(1);
        assertThat(Warmtekaart.trap(20, 100)).isEqualTo(1);
        assertThat(Warmtekaart.trap(21, 100)).isEqualTo(2);
        assertThat(Warmtekaart.trap(100, 100)).isEqualTo(5);
    }

    @Test
    void pareto_zegt_hoeveel_codes_samen_minstens_tachtig_procent_geven() {
        Pareto pareto =
                Pareto.van(
                        List.of(
                                code("9346", 60),
                                code("0611", 20),
                                code("9321", 15),
                                code("9307", 5)),
                        2026,
                        OPMAAK);

        assertThat(pareto.conclusie()).startsWith("2 codes geven").contains("9346");
        assertThat(pareto.tabel().get(1).samen()).isEqualTo(OPMAAK.procent(80, 100));
        assertThat(pareto.tabel().get(3).samen()).isEqualTo(OPMAAK.procent(100, 100));
        assertThat(pareto.tabel().get(0).oorzaak()).isEqualTo(OPMAAK.tekst("code.9346.oorzaak"));
    }

    @Test
    void een_bericht_dat_als_geheel_afgewezen_is_heeft_een_oorzaak_in_woorden() {
        Pareto pareto = Pareto.van(List.of(new Afkeurcode("0001", 0, Euro.NUL, 3)), 2026, OPMAAK);
        assertThat(pareto.tabel().get(0).oorzaak()).contains("hele bericht");
        assertThat(pareto.tabel().get(0).uitleg()).contains("geen regel beoordeeld");
    }

    @Test
    void zonder_cijfers_zegt_elke_grafiek_dat_er_niets_is() {
        assertThat(Pareto.van(List.of(), 2026, OPMAAK).conclusie()).contains("niets afgekeurd");
        assertThat(Warmtekaart.van(List.of(), 2026, OPMAAK).conclusie())
                .contains("nog niets toegekend");
    }

    private static Afkeurcode code(String code, long regels) {
        return new Afkeurcode(code, regels, Euro.centen(regels), 0);
    }

    private static String euro(long centen) {
        return OPMAAK.euro(Euro.centen(centen));
    }

    private static Plafondstand stand(
            long begroot, long gerealiseerd, long verplicht, long gereserveerd) {
        TreeMap<Integer, Euro> maanden = new TreeMap<>();
        for (int m = 1; m <= 6; m++) {
            maanden.put(m, Euro.centen(gerealiseerd / 6));
        }
        return new Plafondstand(
                UUID.randomUUID(),
                "Begeleiding",
                Plafondsoort.BEGROTING,
                Wet.WMO,
                2026,
                null,
                null,
                null,
                null,
                Euro.centen(begroot),
                Euro.centen(begroot - gerealiseerd - verplicht - gereserveerd),
                Euro.centen(gereserveerd),
                Euro.centen(verplicht),
                Euro.centen(gerealiseerd),
                Prognose.van(2026, maanden, Euro.centen(begroot)));
    }
}
