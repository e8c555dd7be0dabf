package nl.zorginkoop.gateway.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Declaratieopdracht;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht;
import nl.zorginkoop.gateway.Voorbeelden;
import nl.zorginkoop.gateway.gedeeld.Adressen;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Declaratielezer;
import nl.zorginkoop.iwmo.lezen.Grenzen;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.Toewijzingretour;
import nl.zorginkoop.iwmo.r32.XsdVersie;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VertalersTest {
    private static final UUID ID = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Domein.class)
    void elke_prestatie_van_een_323_wordt_een_regel_onder_de_wet_van_het_bericht(Domein domein)
            throws Exception {
        List<Prestatieregel> regels = new ArrayList<>();
        Declaratievertaler vertaler = new Declaratievertaler(regels::add);
        byte[] xml =
                Schrijver.bytes(
                        Voorbeelden.declaratie(
                                domein,
                                List.of(
                                        Voorbeelden.prestatie(domein, "R1", 100001, 10, 5000),
                                        Voorbeelden.prestatie(domein, "R2", 100002, 3, 250))));

        Oordeel oordeel = Declaratielezer.lees(new ByteArrayInputStream(xml), vertaler);
        Declaratieopdracht opdracht = vertaler.opdracht(ID, List.of("8848"));

        assertThat(oordeel.niveau2Goed()).isTrue();
        assertThat(regels).hasSize(2);
        assertThat(regels.get(0))
                .isEqualTo(
                        new Prestatieregel(
                                1,
                                Voorbeelden.BSN,
                                "R1",
                                null,
                                100001,
                                Voorbeelden.product(domein, 0).categorie(),
                                Voorbeelden.product(domein, 0).code(),
                                LocalDate.of(2026, 8, 1),
                                LocalDate.of(2026, 8, 31),
                                10,
                                "04",
                                5000L,
                                50000,
                                false));
        assertThat(opdracht.wet()).isEqualTo(domein == Domein.WMO ? Wet.WMO : Wet.JEUGDWET);
        assertThat(opdracht.antwoordsoort()).isEqualTo(domein.name() + "325");
        assertThat(opdracht.ingediend().centen()).isEqualTo(50750);
        assertThat(opdracht.kopcodes()).containsExactly("8848");
        assertThat(opdracht.aanbieder().code()).isEqualTo(Voorbeelden.AANBIEDER);
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_305_wordt_starts_en_status_3_trekt_in(Domein domein) {
        Leveringsopdracht opdracht =
                Leveringvertaler.opdracht(ID, Voorbeelden.start(domein, "3"), List.of());

        assertThat(opdracht.antwoordsoort()).isEqualTo(domein.name() + "306");
        assertThat(opdracht.meldingen())
                .extracting(
                        Leveringsopdracht.Melding::toewijzingnummer,
                        Leveringsopdracht.Melding::isStart,
                        Leveringsopdracht.Melding::verwijder)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(100001L, true, true),
                        org.assertj.core.groups.Tuple.tuple(100002L, true, false));
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_307_wordt_een_stop_en_reden_20_is_tijdelijk(Domein domein) {
        Leveringsopdracht.Melding stop =
                Leveringvertaler.opdracht(ID, Voorbeelden.stop(domein, "20"), List.of())
                        .meldingen()
                        .get(0);

        assertThat(stop.isStart()).isFalse();
        assertThat(stop.isTijdelijk()).isTrue();
        assertThat(stop.eind()).isEqualTo(LocalDate.of(2026, 8, 20));
    }

    @Test
    void een_retour_heeft_de_aanbieder_als_afzender_al_noemt_de_kop_de_gemeente() {
        Toewijzingretour retour = retour(List.of());

        assertThat(Adressen.van(retour.kop()))
                .isEqualTo(new Adres("WMO302", Voorbeelden.AANBIEDER, Voorbeelden.GEMEENTE, "W1"));
        assertThat(Retouren.isAanvaard(retour)).isTrue();
        assertThat(Retouren.isAanvaard(retour(List.of(Retourcode.R0001)))).isFalse();
    }

    @Test
    void een_fout_op_niveau_2_geeft_alleen_0001() throws Exception {
        Oordeel dubbel =
                oordeel(
                        Voorbeelden.declaratie(
                                Domein.WMO,
                                List.of(
                                        Voorbeelden.prestatie(Domein.WMO, "R1", 100001, 10, 5000),
                                        Voorbeelden.prestatie(
                                                Domein.WMO, "R2", 100001, 10, 5000))));

        assertThat(dubbel.regels()).contains("TR416");
        assertThat(codes(dubbel, Claim.NUMMER_BEZET, true, Voorbeelden.DAG.minusDays(1)))
                .containsExactly("0001");
    }

    @Test
    void
            een_bezet_nummer_een_dagtekening_in_de_toekomst_en_een_vreemde_gemeente_tellen_op_TR056_TR135_TR378()
                    throws Exception {
        Oordeel goed = oordeel(Voorbeelden.start(Domein.WMO, "1"));

        assertThat(codes(goed, Claim.EERSTE, false, Voorbeelden.DAG)).isEmpty();
        assertThat(codes(goed, Claim.NUMMER_BEZET, true, Voorbeelden.DAG.minusDays(1)))
                .containsExactly("9056", "8848", "S300");
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void de_kop_van_een_declaratie_telt_elke_fout_en_precies_goed_geen_TR056_TR135_TR378(
            Domein domein) throws Exception {
        Oordeel goed =
                oordeel(
                        Voorbeelden.declaratie(
                                domein,
                                List.of(Voorbeelden.prestatie(domein, "R1", 100001, 10, 5000))));

        assertThat(codes(goed, Claim.EERSTE, false, Voorbeelden.DAG)).isEmpty();
        assertThat(codes(goed, Claim.NUMMER_BEZET, false, Voorbeelden.DAG)).containsExactly("9056");
        assertThat(codes(goed, Claim.EERSTE, false, Voorbeelden.DAG.minusDays(1)))
                .containsExactly("8848");
        assertThat(codes(goed, Claim.EERSTE, true, Voorbeelden.DAG)).containsExactly("S300");
    }

    @Test
    void een_schemafout_noemt_de_plaats_en_geen_waarde() throws Exception {
        String xml =
                new String(Voorbeelden.start(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace(Voorbeelden.BSN, "geheim");
        Oordeel oordeel =
                Berichtlezer.beoordeel(
                        new ByteArrayInputStream(
                                xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        Grenzen.GEWOON);

        NaarUitval uitval = Bevindingen.schema(oordeel);

        assertThat(uitval.getMessage()).contains("Bsn").doesNotContain("geheim");
        assertThat(uitval.oordeel()).contains("Bsn").doesNotContain("geheim");
    }

    private static Oordeel oordeel(Bericht bericht) throws Exception {
        return Berichtlezer.beoordeel(
                new ByteArrayInputStream(Schrijver.bytes(bericht)), Grenzen.GEWOON);
    }

    private static List<String> codes(
            Oordeel oordeel, Claim claim, boolean gemeenteOnbekend, LocalDate vandaag) {
        Startbericht start = Voorbeelden.start(Domein.WMO, "1");
        Kop kop = start.kop();
        return Kopkeuring.codes(kop, oordeel, claim, gemeenteOnbekend, vandaag);
    }

    private static Toewijzingretour retour(List<Retourcode> codes) {
        return new Toewijzingretour(
                new RetourHeader(
                        Berichtsoort.WMO302.berichtcode(),
                        3,
                        2,
                        Voorbeelden.GEMEENTE,
                        Voorbeelden.AANBIEDER,
                        Voorbeelden.toewijzing(Domein.WMO).header().berichtIdentificatie(),
                        XsdVersie.EIGEN,
                        "R1",
                        Voorbeelden.DAG,
                        null,
                        XsdVersie.EIGEN,
                        codes),
                null);
    }
}
