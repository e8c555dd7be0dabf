package nl.zorginkoop.gateway.voorbeeldwereld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.Test;

class WereldTest {
    private static final Wereld WERELD = Wereld.maak();

    @Test
    void de_aantallen_staan_vast() {
        assertThat(Tabel.lees("gemeenten.tsv")).hasSize(3);
        assertThat(Tabel.lees("wijken.tsv")).hasSize(6);
        assertThat(Tabel.lees("aanbieders.tsv")).hasSize(15);
        assertThat(WERELD.producten()).hasSize(30);
        assertThat(WERELD.inwoners()).hasSize(400).extracting(Inwoner::bsn).doesNotHaveDuplicates();
        assertThat(WERELD.toewijzingen())
                .hasSize(900)
                .extracting(Toegewezen::nummer)
                .doesNotHaveDuplicates();
    }

    @Test
    void een_kleine_aanbieder_heeft_toewijzingen_te_starten_en_iets_om_te_vragen() {
        assertThat(
                        WERELD.toewijzingen().stream()
                                .filter(t -> t.agb().equals(Opgavebouw.ONDERDAK))
                                .filter(t -> t.start() == null))
                .isNotEmpty();
        Toegewezen loopt = Opgavebouw.lopend(WERELD);
        assertThat(Opgavebouw.nieuweClient(WERELD).bsn().nummer())
                .as("TR374: over ieder loopt er hooguit een verzoek")
                .isNotEqualTo(loopt.inwoner().bsn());
        assertThat(Opgavebouw.verzoek(Opgavebouw.nieuweClient(WERELD), loopt).producten())
                .extracting(p -> p.verwijzer().type())
                .containsExactly("04");
    }

    @Test
    void elke_gemeente_heeft_twee_toelatingen_een_aanbesteding_en_een_concept() {
        for (Tabel.Rij g : Tabel.lees("gemeenten.tsv")) {
            Namens n = Namens.systeem(new Gemeentecode(g.tekst("code")));
            assertThat(Inkoopbouw.van(n))
                    .extracting(k -> k.procedure() + " " + k.verloop())
                    .containsExactly(
                            "TOELATING GEPUBLICEERD",
                            "TOELATING CONSULTATIE",
                            "SAS_MET_EMVI VASTGESTELD",
                            "TOELATING CONCEPT");
        }
    }

    /**
     * V05, V13: tekenen kan na de twintig dagen, en dan staat het aanbod van de inschrijver nog.
     */
    @Test
    void elke_aanbesteding_tekent_na_de_twintig_dagen_en_binnen_de_gestanddoening() {
        assertThat(Demoprocedure.values())
                .extracting(r -> r.planning(LocalDate.of(2028, 12, 31)))
                .allSatisfy(
                        p -> {
                            assertThat(p.ondertekening()).isAfter(p.kortGedingTot());
                            assertThat(p.ondertekening()).isBeforeOrEqualTo(p.gestandTot());
                            assertThat(p.ingang()).isAfterOrEqualTo(p.ondertekening());
                        });
    }

    @Test
    void elke_stap_van_een_aanbesteding_heeft_een_eigen_naam_en_valt_voor_de_demo() {
        Aanbestedingsdraaiboek draaiboek = new Aanbestedingsdraaiboek();
        draaiboek.procedures = new Aanbestedingbouw();
        draaiboek.enveloppen = new Envelopbouw();
        draaiboek.wegen = new Weegbouw();
        draaiboek.contracten = new Contractbouw();
        draaiboek.selecties = new Selectiebouw();
        assertThat(draaiboek.stappen())
                .isSortedAccordingTo(Comparator.comparing(Inkoopdraaiboek.Stap::tijd))
                .allSatisfy(s -> assertThat(s.tijd()).isBefore(Agenda.BEGIN_DEMO))
                .extracting(Inkoopdraaiboek.Stap::naam)
                .doesNotHaveDuplicates()
                .doesNotContain("sas-noodzaak", "sas-vastgesteld");
    }

    @Test
    void elke_stap_van_de_toegang_heeft_een_eigen_naam_en_valt_voor_de_demo() {
        Regiebouw regie = new Regiebouw();
        regie.zaken = new Zaakbouw();
        assertThat(regie.stappen(WERELD.inwoners()))
                .hasSize(9)
                .isSortedAccordingTo(Comparator.comparing(Inkoopdraaiboek.Stap::tijd))
                .allSatisfy(s -> assertThat(s.tijd()).isBefore(Agenda.BEGIN_DEMO))
                .extracting(Inkoopdraaiboek.Stap::naam)
                .doesNotHaveDuplicates();
    }

    @Test
    void
            wat_er_in_een_leven_gebeurt_is_bekend_voor_de_demo_en_de_proef_van_de_BRP_kent_haar_mensen()
                    throws IOException {
        assertThat(new Levensbouw().stappen(WERELD.inwoners()))
                .singleElement()
                .satisfies(s -> assertThat(s.tijd()).isBefore(Agenda.BEGIN_DEMO));
        List<String> mensen =
                WERELD.inwoners().stream()
                        .filter(i -> i.gemeente().equals("9101"))
                        .map(Inwoner::bsn)
                        .toList();
        try (InputStream proef =
                getClass()
                        .getResourceAsStream(
                                "/nl/zorginkoop/contracting/levensloop/brpproef.csv")) {
            assertThat(new String(proef.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1))
                    .isNotEmpty()
                    .allSatisfy(r -> assertThat(mensen).contains(r.split(";")[0]))
                    .allSatisfy(r -> assertThat(r.split(";", -1)).hasSize(9));
        }
    }

    @Test
    void elke_stap_van_het_betalen_heeft_een_eigen_naam_en_valt_voor_de_demo() {
        assertThat(new Betaalbouw().stappen())
                .hasSize(17)
                .isSortedAccordingTo(Comparator.comparing(Inkoopdraaiboek.Stap::tijd))
                .allSatisfy(s -> assertThat(s.tijd()).isBefore(Agenda.BEGIN_DEMO))
                .extracting(Inkoopdraaiboek.Stap::naam)
                .doesNotHaveDuplicates();
    }

    @Test
    void een_rekening_van_de_demo_is_van_een_bank_die_niet_bestaat_en_doorstaat_de_97_proef() {
        for (String nummer : List.of("00009101", "00009103", "42420099", "42420114")) {
            String iban = Betaalbouw.iban(nummer);
            StringBuilder cijfers = new StringBuilder();
            (iban.substring(4) + iban.substring(0, 4))
                    .chars()
                    .forEach(c -> cijfers.append(Character.getNumericValue(c)));

            assertThat(iban).matches("NL[0-9]{2}DEMO00" + nummer);
            assertThat(new BigInteger(cijfers.toString()).mod(BigInteger.valueOf(97)))
                    .isEqualTo(BigInteger.ONE);
        }
    }

    @Test
    void de_wereld_is_elke_keer_dezelfde() {
        assertThat(Wereld.maak()).isEqualTo(WERELD);
    }

    @Test
    void declaratie_dn0826_is_die_van_het_beeld() {
        Declaratieplan augustus =
                WERELD.declaraties().stream()
                        .filter(d -> d.agb().equals(Nummering.DE_LINDE))
                        .filter(d -> d.gemeente().equals("9101") && d.nummer().equals("DN0826"))
                        .findFirst()
                        .orElseThrow();
        Map<String, Regel> fout =
                augustus.regels().stream()
                        .filter(r -> !r.isGoed())
                        .collect(Collectors.toMap(Regel::referentie, r -> r));
        assertThat(augustus.regels()).hasSize(212);
        assertThat(augustus.ingediend()).isEqualTo(98_412_60);
        assertThat(augustus.toegekend()).isEqualTo(95_683_20);
        assertThat(fout).containsOnlyKeys("R0041", "R0107", "R0163");
        assertThat(fout.get("R0041").bedrag()).isEqualTo(1_152_00);
        assertThat(fout.get("R0107").bedrag()).isEqualTo(1_247_40);
        assertThat(fout.get("R0163").bedrag()).isEqualTo(330_00);
    }

    @Test
    void een_tot_twee_procent_van_de_regels_is_fout() {
        List<Regel> regels =
                WERELD.declaraties().stream()
                        .filter(d -> !d.technischFout())
                        .flatMap(d -> d.regels().stream())
                        .toList();
        double fout = regels.stream().filter(r -> !r.isGoed()).count();
        assertThat(fout / regels.size()).isBetween(0.01, 0.02);
        assertThat(regels).extracting(Regel::code).contains("0611", "9321", "9338", "9389");
    }
}
