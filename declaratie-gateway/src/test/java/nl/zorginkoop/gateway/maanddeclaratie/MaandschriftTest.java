package nl.zorginkoop.gateway.maanddeclaratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieopgave;
import nl.zorginkoop.gateway.Voorbeelden;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.Declaratiebericht;
import nl.zorginkoop.iwmo.r32.Prestatie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** De weg over de pagina maakt een 323 dat schema en regels doorstaat, met credit en debet. */
class MaandschriftTest {
    private static final String ANDER_BSN = "999900018";

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_maand_is_een_geldig_323_met_elke_client_een_keer(Domein domein) throws Exception {
        Declaratieopgave o =
                new Declaratieopgave(
                        new Gemeentecode(Voorbeelden.GEMEENTE),
                        new AgbCode(Voorbeelden.AANBIEDER),
                        domein == Domein.WMO ? Wet.WMO : Wet.JEUGDWET,
                        "ZI0000000001",
                        Periode.maand(YearMonth.of(2026, 8)),
                        Voorbeelden.DAG,
                        List.of(
                                regel(domein, 1, Voorbeelden.BSN, "OUD-1", 10),
                                regel(domein, 2, Voorbeelden.BSN, null, 8),
                                regel(domein, 3, ANDER_BSN, null, 2)));

        Gelezen gelezen =
                Berichtlezer.lees(new ByteArrayInputStream(new Maandschrift().schrijf(o)));

        assertThat(gelezen.oordeel().fouten()).isEmpty();
        Declaratiebericht b = gelezen.als(Declaratiebericht.class);
        assertThat(b.kop().soort().nummer()).isEqualTo(323);
        assertThat(b.kop().identificatie()).isEqualTo("ZI0000000001");
        assertThat(b.declaratie().totaalIngediendBedrag().metTeken()).isZero();
        assertThat(b.declaratie().clienten()).hasSize(2);
        Prestatie credit = b.declaratie().clienten().get(0).prestaties().get(0);
        assertThat(credit.productReferentie().vorigReferentieNummer()).isEqualTo("OUD-1");
        assertThat(credit.ingediendBedrag().debetCredit()).isEqualTo(DebetCredit.C);
    }

    private static Prestatieregel regel(
            Domein domein, long nr, String bsn, String vorige, long volume) {
        return new Prestatieregel(
                nr,
                bsn,
                "ZI0000000001-" + nr,
                vorige,
                100001 + nr,
                Voorbeelden.product(domein, 0).categorie(),
                Voorbeelden.product(domein, 0).code(),
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 8, 31),
                volume,
                "04",
                5000L,
                volume * 5000,
                vorige != null);
    }
}
