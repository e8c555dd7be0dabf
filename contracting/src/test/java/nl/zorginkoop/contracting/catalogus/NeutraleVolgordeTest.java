package nl.zorginkoop.contracting.catalogus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/** INV-5.1 en INV-5.2: iedereen die past staat erin, en niemand kiest waar. */
class NeutraleVolgordeTest {
    private final Keuzewereld w = new Keuzewereld();

    @Test
    void elke_van_zeven_gelijken_staat_in_10000_zaken_een_zevende_keer_bovenaan_INV_5_2() {
        // Dezelfde functies die toon gebruikt. De geheimen zijn zo lang als die van een keuze en
        // liggen vast: met verse valt een van zeven eens in de vijftig keer buiten drie sigma.
        int zaken = 10_000;
        Map<String, Integer> eerste =
                w
                        .db
                        .toezicht()
                        .lijst(
                                """
                                with zaak as materialized (
                                    select n, sha256(convert_to('zaak ' || n, 'UTF8')) as geheim
                                    from generate_series(1, ?) n),
                                rand as materialized (
                                    select n, hmac_rand(geheim, 54) as binnen, hmac_rand(geheim, 92) as buiten from zaak),
                                bovenaan as (
                                    select distinct on (r.n) l.agb from rand r cross join
                                    leveranciers('9901', 'WMO', '02A01', '2026-10-01') l
                                    order by r.n, neutrale_plek(r.binnen, r.buiten, l.agb))
                                select agb, count(*) as n from bovenaan group by agb
                                """,
                                r -> Map.entry(r.getString("agb"), r.getInt("n")),
                                zaken)
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        double verwacht = zaken / (double) Keuzewereld.AANTAL;
        double sigma =
                Math.sqrt(zaken * (1.0 / Keuzewereld.AANTAL) * (1 - 1.0 / Keuzewereld.AANTAL));

        assertThat(eerste).hasSize(Keuzewereld.AANTAL);
        assertThat(eerste.values())
                .allSatisfy(
                        n ->
                                assertThat((double) n)
                                        .isBetween(verwacht - 3 * sigma, verwacht + 3 * sigma));
    }

    @Test
    void de_volgorde_is_een_hmac_van_de_aanbieder_met_het_geheim_van_de_zaak_par_5()
            throws Exception {
        UUID keuze = w.getoond();
        byte[] geheim =
                HexFormat.of()
                        .parseHex(
                                w.een(
                                        "select encode(geheim, 'hex') from keuze where id = ?",
                                        keuze));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(geheim, "HmacSHA256"));

        List<String> op =
                w.lijst(keuze).stream()
                        .map(r -> r.agb().code())
                        .map(a -> mac.doFinal(a.getBytes(StandardCharsets.UTF_8)))
                        .map(HexFormat.of()::formatHex)
                        .toList();

        assertThat(op).hasSize(Keuzewereld.AANTAL).isSorted();
    }

    @Test
    void opnieuw_laden_en_opnieuw_tonen_geeft_dezelfde_volgorde_een_andere_zaak_een_andere() {
        UUID keuze = w.getoond();
        List<String> eerst = volgorde(keuze);

        assertThat(volgorde(keuze)).isEqualTo(eerst);
        w.toon(keuze);
        assertThat(volgorde(keuze)).isEqualTo(eerst);
        // 7! volgordes: dat tien zaken er een delen is geen toeval meer
        assertThat(
                        java.util.stream.IntStream.range(0, 10)
                                .mapToObj(i -> volgorde(w.getoond()))
                                .distinct()
                                .count())
                .isGreaterThan(5);
    }

    @Test
    void niemand_kiest_het_geheim_van_een_zaak() {
        UUID zaak = w.zaak();
        String zelf = "00".repeat(32);
        w.db.doe(
                Keuzewereld.RIA,
                d ->
                        d.voer(
                                "insert into keuze (id, gemeente, zaak, interventie, start, regisseur, geheim) values"
                                        + " (uuidv7(), '9901', ?, ?, '2026-10-01', 'ria', decode(?, 'hex'))",
                                zaak,
                                w.interventie,
                                zelf));

        assertThat(w.een("select encode(geheim, 'hex') from keuze where zaak = ?", zaak))
                .isNotEqualTo(zelf);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        Keuzewereld.RIA,
                                        d ->
                                                d.voer(
                                                        "update keuze set geheim = decode(?, 'hex') where zaak = ?",
                                                        zelf,
                                                        zaak)))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("keuze_ligt_vast");
    }

    @Test
    void sorteren_zoeken_en_filteren_veranderen_de_lijst_niet_RG_03() {
        w.profiel(1, 30, "1234AB", Kenmerk.TAAL_POOLS);
        UUID keuze = w.getoond();
        List<String> neutraal = volgorde(keuze);
        Bladvraag omgekeerd =
                new Bladvraag("plek", true, null, null, 200, "bestaat niet", Map.of());
        Bladvraag opTarief = new Bladvraag("tarief", false, null, null, 200, "", Map.of());
        Bladvraag gefilterd = Bladvraag.eerste(200).met("taal", "TAAL_POOLS").met("tarief", "1");

        assertThat(codes(w.lijst(keuze, omgekeerd))).isEqualTo(neutraal);
        assertThat(codes(w.lijst(keuze, opTarief))).isEqualTo(neutraal);
        assertThat(codes(w.lijst(keuze, gefilterd))).isEqualTo(neutraal);
        filter(keuze, new Kijkfilter(Set.of(Kenmerk.TAAL_POOLS), 30, Euro.centen(6000)));

        assertThat(volgorde(keuze)).isEqualTo(neutraal);
        assertThat(w.lijst(keuze))
                .filteredOn(Aanbodrij::past)
                .extracting(Aanbodrij::agb)
                .containsExactly(Keuzewereld.EERSTE);
        filter(keuze, new Kijkfilter(Set.of(), null, Euro.centen(5999)));
        assertThat(w.lijst(keuze)).noneMatch(Aanbodrij::past);
        filter(keuze, new Kijkfilter(Set.of(), null, null));
        assertThat(w.lijst(keuze)).allMatch(Aanbodrij::past);
    }

    @Test
    void waarop_gekeken_is_ligt_vast_bij_de_afdruk_van_de_lijst_par_5() {
        UUID keuze = w.getoond();

        filter(keuze, new Kijkfilter(Set.of(Kenmerk.TAAL_TURKS), 30, null));

        assertThat(
                        w.een(
                                "select f.kenmerken::text || ' ' || f.wachttijd || ' ' || f.door || ' ' || l.hash"
                                        + " from keuzefilter f join keuzelijst l on l.id = f.lijst"
                                        + " where l.keuze = ?",
                                keuze))
                .isEqualTo("{TAAL_TURKS} 30 ria " + w.keuze(keuze).hash());
        assertThatThrownBy(() -> new Kijkfilter(Set.of(), -1, null))
                .isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void blad_voor_blad_komt_iedereen_precies_een_keer_langs() {
        UUID keuze = w.getoond();
        List<String> heel = volgorde(keuze);
        var eerste =
                w.als(
                        Keuzewereld.RIA,
                        l -> l.overzicht.lijst(Keuzewereld.RIA, keuze, Bladvraag.eerste(4)));
        var tweede =
                w.als(
                        Keuzewereld.RIA,
                        l ->
                                l.overzicht.lijst(
                                        Keuzewereld.RIA,
                                        keuze,
                                        new Bladvraag(
                                                null,
                                                false,
                                                Bladvraag.Plek.VOLGENDE,
                                                eerste.eind(),
                                                4,
                                                "",
                                                Map.of())));

        assertThat(codes(eerste.rijen())).isEqualTo(heel.subList(0, 4));
        assertThat(codes(tweede.rijen())).isEqualTo(heel.subList(4, 7));
        List<String> uitvoer = new java.util.ArrayList<>();
        w.doe(
                Keuzewereld.RIA,
                l ->
                        l.overzicht.heleLijst(
                                Keuzewereld.RIA,
                                keuze,
                                Bladvraag.eerste(4).met("taal", "TAAL_TURKS"),
                                r -> uitvoer.add(r.agb().code())));
        assertThat(uitvoer).isEqualTo(heel);
    }

    @Test
    void een_lijst_zonder_een_van_hen_of_in_een_andere_volgorde_wordt_geweigerd_INV_5_1() {
        UUID keuze = w.open(w.zaak());

        lijstGeweigerd(keuze, "where a.plek < 7");
        lijstGeweigerd(keuze, "where a.plek <= 7 order by a.plek", "8 - a.plek");
    }

    private void lijstGeweigerd(UUID keuze, String deel) {
        lijstGeweigerd(keuze, deel, "a.plek");
    }

    private void lijstGeweigerd(UUID keuze, String deel, String plek) {
        UUID lijst = UUID.randomUUID();
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        Keuzewereld.RIA,
                                        d -> {
                                            d.voer(
                                                    "insert into keuzelijst (id, gemeente, keuze, hash, door) values"
                                                            + " (?, '9901', ?, repeat('0', 64), 'x')",
                                                    lijst,
                                                    keuze);
                                            d.voer(
                                                    "insert into keuzerij (gemeente, lijst, plek, agb, overeenkomst,"
                                                            + " tarief, eenheid, ruimte, kenmerken, redenen) select"
                                                            + " '9901', ?, "
                                                            + plek
                                                            + ", a.agb, a.overeenkomst, a.tarief, a.eenheid, a.ruimte,"
                                                            + " a.kenmerken, a.redenen from keuzeaanbod(?) a "
                                                            + deel,
                                                    lijst,
                                                    keuze);
                                        }))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("keuzelijst_volledig");
    }

    private void filter(UUID keuze, Kijkfilter filter) {
        w.doe(Keuzewereld.RIA, l -> l.keuze.filter(Keuzewereld.RIA, keuze, filter));
    }

    private List<String> volgorde(UUID keuze) {
        return codes(w.lijst(keuze));
    }

    private static List<String> codes(List<Aanbodrij> rijen) {
        return rijen.stream().map(r -> r.agb().code()).toList();
    }
}
