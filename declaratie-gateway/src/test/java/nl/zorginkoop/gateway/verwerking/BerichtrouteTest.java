package nl.zorginkoop.gateway.verwerking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.post.Postweigering;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.gateway.Voorbeelden;
import nl.zorginkoop.gateway.huis.Proefverkeer;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;

class BerichtrouteTest {
    /** Een vertaler die onthoudt dat hij aan de beurt was. */
    public static final class Vertaler {
        final List<String> gezien = new ArrayList<>();
        RuntimeException fout;

        public void verwerk(Binnengekomen bericht) {
            gezien.add(bericht.getClass().getSimpleName());
            if (fout != null) {
                throw fout;
            }
        }
    }

    /** De uitvalbak, van buiten bekeken. */
    public static final class Bak {
        final List<String> redenen = new ArrayList<>();

        public void geweigerd(Binnengekomen bericht, BerichtGeweigerd waarom) {
            redenen.add(waarom.weigering().reden());
        }

        public void leg(Binnengekomen bericht, NaarUitval waarom) {
            redenen.add(waarom.getMessage());
        }

        public void loketWeigert(Binnengekomen bericht, Weigering waarom) {
            redenen.add(waarom.getMessage());
        }
    }

    private final Bak uitval = new Bak();
    private final Map<String, Vertaler> vertalers =
            Map.of(
                    "uitpakken", new Vertaler(),
                    "declaraties", new Vertaler(),
                    "leveringen", new Vertaler(),
                    "verzoeken", new Vertaler(),
                    "retouren", new Vertaler());

    private void stuur(byte[] bytes) throws Exception {
        Map<String, Object> beans = new HashMap<>(vertalers);
        beans.put("wegwijzer", new Wegwijzer());
        beans.put("uitval", uitval);
        try (Proefverkeer loopt =
                        new Proefverkeer(
                                beans, Map.of(), List.of(new Berichtroute(), new Foutroutes()));
                Binnengekomen bericht =
                        new Binnengekomen(
                                Voorbeelden.NAMENS,
                                Voorbeelden.stand(bytes.length),
                                new ByteArrayInputStream(bytes))) {
            loopt.verkeer().stuur(Berichtroute.INGANG, bericht);
        }
    }

    @Test
    void elke_soort_gaat_naar_haar_eigen_vertaler() throws Exception {
        stuur(Voorbeelden.declaratie());
        stuur(Voorbeelden.start());
        stuur(Schrijver.bytes(Voorbeelden.verzoek(Domein.WMO, "01")));
        stuur(Schrijver.bytes(Voorbeelden.verzoek(Domein.JW, "02")));
        stuur(new byte[] {'P', 'K', 3, 4, 0});

        assertThat(vertalers.get("verzoeken").gezien).hasSize(2);
        assertThat(vertalers.get("declaraties").gezien).hasSize(1);
        assertThat(vertalers.get("leveringen").gezien).hasSize(1);
        assertThat(vertalers.get("uitpakken").gezien).hasSize(1);
        assertThat(vertalers.get("retouren").gezien).isEmpty();
        assertThat(uitval.redenen).isEmpty();
    }

    @Test
    void een_retour_op_een_toewijzing_en_op_een_antwoord_gaan_dezelfde_weg() {
        for (Domein domein : Domein.values()) {
            assertThat(Wegwijzer.weg(Berichtsoort.van(domein, 302))).isEqualTo("retour");
            assertThat(Wegwijzer.weg(Berichtsoort.van(domein, 320))).isEqualTo("retour");
        }
    }

    @Test
    void wat_geen_bericht_is_gaat_een_keer_naar_de_uitval() throws Exception {
        stuur("hallo".getBytes(StandardCharsets.UTF_8));
        stuur(
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
                        .getBytes(StandardCharsets.UTF_8));
        stuur(new byte[0]);

        assertThat(uitval.redenen).hasSize(3).doesNotContainNull().doesNotContain("");
    }

    @Test
    void een_soort_die_wij_zelf_versturen_komt_niet_binnen() throws Exception {
        stuur(Voorbeelden.toewijzing());

        assertThat(uitval.redenen).singleElement().asString().contains("WMO301");
    }

    @Test
    void een_loket_dat_weigert_maakt_uitval() throws Exception {
        vertalers.get("leveringen").fout = new Weigering(Postweigering.ONBEKEND, "onbekend");
        vertalers.get("declaraties").fout = new NaarUitval(Uitvaloorzaak.ONLEESBAAR, "schema");

        stuur(Voorbeelden.start());
        stuur(Voorbeelden.declaratie());

        assertThat(uitval.redenen).containsExactly("onbekend", "schema");
    }

    @Test
    void een_technische_fout_komt_terug_bij_de_werkvoorraad_en_maakt_geen_uitval() {
        vertalers.get("declaraties").fout = new IllegalStateException("de databank is weg");

        assertThatThrownBy(() -> stuur(Voorbeelden.declaratie()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("de databank is weg");
        assertThat(uitval.redenen).isEmpty();
    }
}
