package nl.zorginkoop.gateway.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Declaratieloket;
import nl.zorginkoop.contracting.declaratie.Declaratieopdracht;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.declaratie.Proefuitkomst;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieproef;
import nl.zorginkoop.contracting.opgave.Bezwaar;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.contracting.post.Claim;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.gateway.Voorbeelden;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.lezen.Declaratielezer;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** De proef van een bestand leest, claimt en vertaalt als de verwerking (INV-9.2). */
class DeclaratiekeuringTest {
    private static final Gemeentecode GEMEENTE = new Gemeentecode(Voorbeelden.GEMEENTE);
    private final List<Declaratieopdracht> gevraagd = new ArrayList<>();
    private final List<Prestatieregel> regels = new ArrayList<>();
    private Claim claim = Claim.EERSTE;

    @ParameterizedTest
    @EnumSource(Domein.class)
    void wat_het_loket_krijgt_is_wat_de_verwerking_het_geeft_INV_9_2(Domein domein)
            throws Exception {
        byte[] xml = xml(domein);
        keuring().keur(GEMEENTE, xml);

        List<Prestatieregel> echt = new ArrayList<>();
        Declaratievertaler vertaler = new Declaratievertaler(echt::add);
        Declaratielezer.lees(new ByteArrayInputStream(xml), vertaler);
        assertThat(regels).isEqualTo(echt).hasSize(2);
        assertThat(gevraagd).containsExactly(vertaler.opdracht(new UUID(0, 0), List.of()));
    }

    @Test
    void een_bezet_nummer_een_latere_dag_en_een_vreemde_gemeente_zijn_dezelfde_kopcodes() {
        claim = Claim.NUMMER_BEZET;
        Declaratieproef proef =
                keuring(Voorbeelden.DAG.minusDays(1)).keur(Gemeentecode.PLATFORM, xml(Domein.WMO));
        assertThat(gevraagd.get(0).kopcodes()).containsExactly("9056", "8848", "S300");
        assertThat(proef.bezwaren()).extracting(Bezwaar::code).contains("9056", "8848", "S300");
        assertThat(proef.bezwaren())
                .allSatisfy(b -> assertThat(b.herstel()).as(b.code()).isNotBlank());
    }

    @Test
    void hetzelfde_bericht_nog_eens_heeft_geen_nieuw_gevolg_rulings_C1() {
        claim = Claim.DUBBEL;
        assertThat(keuring().keur(GEMEENTE, xml(Domein.WMO)).stand()).isEqualTo("DUBBEL");
        assertThat(gevraagd).isEmpty();
    }

    @Test
    void een_fout_op_niveau_2_is_0001_en_noemt_de_regel_erachter() {
        byte[] dubbel =
                Schrijver.bytes(
                        Voorbeelden.declaratie(
                                Domein.WMO,
                                List.of(
                                        Voorbeelden.prestatie(Domein.WMO, "R1", 100001, 10, 5000),
                                        Voorbeelden.prestatie(
                                                Domein.WMO, "R2", 100001, 10, 5000))));
        Declaratieproef proef = keuring().keur(GEMEENTE, dubbel);
        assertThat(gevraagd.get(0).kopcodes()).containsExactly("0001");
        assertThat(proef.bezwaren()).extracting(Bezwaar::code).contains("0001", "TR416");
    }

    @Test
    void wat_geen_declaratie_is_krijgt_geen_antwoord_en_zegt_waarom() {
        for (String geen : List.of("PK\u0003\u0004", "<a/>", "geen xml")) {
            Declaratieproef proef = keuring().keur(GEMEENTE, geen.getBytes(StandardCharsets.UTF_8));
            assertThat(proef.stand()).as(geen).isEqualTo("ONLEESBAAR");
            assertThat(proef.bezwaren()).as(geen).isNotEmpty();
            assertThat(proef.isGoed()).isFalse();
        }
    }

    private static byte[] xml(Domein domein) {
        return Schrijver.bytes(
                Voorbeelden.declaratie(
                        domein,
                        List.of(
                                Voorbeelden.prestatie(domein, "R1", 100001, 10, 5000),
                                Voorbeelden.prestatie(domein, "R2", 100002, 3, 250))));
    }

    private Declaratiekeuring keuring() {
        return keuring(Voorbeelden.DAG);
    }

    private Declaratiekeuring keuring(LocalDate vandaag) {
        Declaratiekeuring keuring = new Declaratiekeuring();
        keuring.klok = () -> vandaag.atTime(12, 0).atZone(Klok.AMSTERDAM).toInstant();
        keuring.post =
                new Postloket() {
                    @Override
                    public Claim proefclaim(Namens namens, Adres adres, String sha256) {
                        return claim;
                    }
                };
        keuring.loket =
                new Declaratieloket() {
                    @Override
                    public Proefuitkomst proef(
                            Namens namens,
                            Grondslag grondslag,
                            Declaratieopdracht opdracht,
                            List<Prestatieregel> gelezen) {
                        gevraagd.add(opdracht);
                        regels.addAll(gelezen);
                        return new Proefuitkomst(
                                opdracht.kopcodes(),
                                List.of(),
                                opdracht.kopcodes().isEmpty() ? "GOEDGEKEURD" : "AFGEKEURD",
                                opdracht.ingediend(),
                                Euro.NUL,
                                gelezen.size(),
                                0,
                                List.of());
                    }
                };
        return keuring;
    }
}
