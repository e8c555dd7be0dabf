package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Kaderopgave;
import nl.zorginkoop.contracting.inkoop.Kaderreden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** INV-0.2 aan de rand: een poging onder een toelating wordt met de reden geweigerd. */
class KaderlezerTest {
    private static final String KADER =
            """
            {"nummer": "K1", "naam": "Begeleiding", "wet": "WMO", "zorgvorm": "BEGELEIDING", "model": "OPEN_HUIS",
             "procedure": "TOELATING", "besluitregel": "CLIENT_KIEST", "variant": "INSPANNINGSGERICHT",
             "regie": "GEMEENTE", "verantwoording": "INZET", "contractering": "ALLE_TOEGELATENEN", "scope": "SMAL",
             "begin": "2027-01-01", "eind": "2029-12-31", "ramingPerJaar": 190000.00, "jaren": 3,
             "verlengingsjaren": 1, "producten": ["02A01"]%s}
            """;

    @Test
    void een_kader_komt_heel_uit_de_api() {
        Kaderopgave opgave = Kaderlezer.lees(KADER.formatted(""));

        assertThat(opgave.raming().totaal()).isEqualTo(Euro.van("760000.00"));
        assertThat(opgave.producten()).containsExactly("02A01");
        assertThat(opgave.gunningscriterium()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "maximumAantalAanbieders, maximum",
        "rangorde, overheidsopdracht",
        "prijs, tarief",
        "volumeGarantie, volume"
    })
    void een_maximum_rangorde_of_prijs_wordt_met_de_reden_geweigerd_INV_0_2_OH_01(
            String veld, String woord) {
        assertThatThrownBy(() -> Kaderlezer.lees(KADER.formatted(", \"" + veld + "\": 5")))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining(woord)
                .extracting("reden")
                .isEqualTo(Kaderreden.VERBODEN_ONDER_TOELATING);
    }

    @Test
    void een_verbod_gaat_voor_een_onbekend_veld_maar_geldt_alleen_onder_een_toelating() {
        String velden = ", \"aap\": 1, \"prijs\": 5";
        assertThatThrownBy(() -> Kaderlezer.lees(KADER.formatted(velden)))
                .isInstanceOf(Weigering.class);
        assertThatThrownBy(
                        () ->
                                Kaderlezer.lees(
                                        KADER.formatted(velden)
                                                .replace("TOELATING", "SAS_MET_EMVI")))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo("aap");
    }

    @Test
    void wat_niet_verplicht_is_mag_weg() {
        Kaderopgave opgave =
                Kaderlezer.lees(
                        KADER.formatted("")
                                .replace("\"jaren\": 3,", "")
                                .replace("\"verlengingsjaren\": 1,", ""));

        assertThat(opgave.raming().jaren()).isEqualTo(1);
        assertThat(opgave.raming().verlengingsjaren()).isZero();
        assertThat(opgave.managementinformatie()).isNull();
        assertThat(opgave.onafhankelijkeIntake()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "producten | [\"02A01\"] | \"02A01\"",
                "producten | [\"02A01\"] | [1]",
                "producten | [\"02A01\"] | []",
                "jaren | 3, | \"drie\",",
                "verlengingsjaren | 1, | 1.5,",
                "ramingPerJaar | 190000.00 | \"190000\"",
                "ramingPerJaar | 190000.00 | -1.00",
                "jaren | 3, | 31,",
                "verlengingsjaren | 1, | 31,",
                "begin | \"2027-01-01\" | \"morgen\"",
                "naam | \"Begeleiding\" | null"
            })
    void een_verkeerde_waarde_noemt_haar_veld(String veld, String goed, String fout) {
        String kader = KADER.formatted("");
        String stuk = "\"" + veld + "\": ";
        assertThat(kader).contains(stuk + goed);

        assertThatThrownBy(() -> Kaderlezer.lees(kader.replace(stuk + goed, stuk + fout)))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo(veld);
    }

    @Test
    void een_onbekend_veld_of_model_wordt_genoemd_OP_07() {
        assertThatThrownBy(() -> Kaderlezer.lees(KADER.formatted(", \"kleur\": \"rood\"")))
                .isInstanceOf(OngeldigeWaarde.class)
                .hasMessageContaining("kleur");
        assertThatThrownBy(
                        () -> Kaderlezer.lees(KADER.formatted("").replace("OPEN_HUIS", "ZEEUWS")))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo("model");
        assertThatThrownBy(() -> Kaderlezer.lees("[]")).isInstanceOf(OngeldigeWaarde.class);
    }
}
