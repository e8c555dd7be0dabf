package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel;
import nl.zorginkoop.contracting.inkoop.Kaderdeelnemer;
import nl.zorginkoop.contracting.inkoop.Profielopgave;
import nl.zorginkoop.contracting.inkoop.Verwervingsstrategie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De delen van een kader zoals een systeem ze stuurt. */
class KaderdelenlezerTest {
    private static final String PROFIEL =
            """
            {"keuzevrijheid": "VOLLEDIG", "flexibiliteit": "VOLLEDIG", "interactie": "VOLLEDIG",
             "transformatie": "EVOLUTIE", "samenwerking": "VRIJ", "lasten": "GELIJK", "toetreding": "OPEN",
             "nulmetingGemeente": "12 uur", "nulmetingAanbieder": "30 uur", "ruimteVoorMeer": true,
             "kwaliteitZichtbaar": true, "kostprijsBekend": false}
            """;
    private static final String DEELNEMER =
            "{\"collegebesluit\": \"B 12\", \"getekendDoor\": \"Els\", \"getekendOp\":"
                    + " \"2026-09-01\"}";
    private static final String KAVEL =
            "{\"naam\": \"Noord\", \"waarde\": 250000.00, \"producten\": [\"02A01\"]}";

    @Test
    void een_profiel_komt_heel_uit_de_api_en_geeft_zijn_uitkomst_WC_02() {
        Profielopgave o = profiel(PROFIEL);

        assertThat(o.profiel().uitkomst()).isEqualTo(Criteriaprofiel.Uitkomst.PAST_VOLLEDIG);
        assertThat(o.zonderSelectieKan()).isFalse();
        assertThat(o.nulmetingAanbieder()).isEqualTo("30 uur");
        assertThat(o.motivering()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "keuzevrijheid, VOLLEDIG, GEHEEL",
        "samenwerking, VRIJ, SOMS",
        "nulmetingGemeente, 12 uur, ' '",
        "kostprijsBekend, false, null"
    })
    void een_verkeerd_antwoord_noemt_zijn_veld(String veld, String goed, String fout) {
        weigert(
                veld,
                () ->
                        profiel(
                                PROFIEL.replace(
                                        goed.equals("VOLLEDIG")
                                                ? "\"keuzevrijheid\": \"VOLLEDIG\""
                                                : goed,
                                        goed.equals("VOLLEDIG")
                                                ? "\"keuzevrijheid\": \"" + fout + "\""
                                                : fout)));
    }

    @Test
    void een_deelnemer_heet_naar_het_adres_en_geldt_zonder_wijken_overal() {
        Kaderdeelnemer d = deelnemer("9102", DEELNEMER);

        assertThat(d.deelnemer()).isEqualTo(new Gemeentecode("9102"));
        assertThat(d.getekendOp()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(d.wijken()).isEmpty();
        assertThat(deelnemer("9102", DEELNEMER.replace("}", ", \"wijken\": [\"N\"]}")).wijken())
                .containsExactly("N");
        weigert("gemeente", () -> deelnemer("91", DEELNEMER));
        weigert("wijken", () -> deelnemer("9102", DEELNEMER.replace("}", ", \"wijken\": \"N\"}")));
        weigert("collegebesluit", () -> deelnemer("9102", DEELNEMER.replace("B 12", " ")));
    }

    @Test
    void een_kavel_heeft_een_nummer_een_naam_en_producten() {
        Verwervingsstrategie.Kavel k = kavel(3, KAVEL);

        assertThat(k.nummer()).isEqualTo(3);
        assertThat(k.waarde()).isEqualTo(Euro.van("250000.00"));
        assertThat(k.producten()).isEqualTo(List.of("02A01"));
        weigert("kavel", () -> kavel(1000, KAVEL));
        weigert("producten", () -> kavel(3, KAVEL.replace("\"02A01\"", "")));
        weigert("naam", () -> kavel(3, KAVEL.replace("Noord", "N".repeat(201))));
    }

    @Test
    void een_strategie_heeft_elk_van_haar_vijf_onderdelen_OP_21() {
        String heel =
                "{\"visie\": \"a\", \"duur\": \"b\", \"toetreders\": \"c\", \"verhouding\": \"d\","
                        + " \"afweging\": \"e\"}";
        assertThat(strategie(heel).afweging()).isEqualTo("e");
        for (String deel : Kaderdelenlezer.STRATEGIE) {
            weigert(
                    deel,
                    () ->
                            strategie(
                                    heel.replaceAll(
                                            "\"" + deel + "\": \"\\w\"",
                                            "\"" + deel + "\": null")));
        }
    }

    private static Profielopgave profiel(String tekst) {
        return Kaderdelenlezer.profiel(Inhoud.lees(tekst, Kaderdelenlezer.PROFIEL));
    }

    private static Kaderdeelnemer deelnemer(String gemeente, String tekst) {
        return Kaderdelenlezer.deelnemer(gemeente, Inhoud.lees(tekst, Kaderdelenlezer.DEELNEMER));
    }

    private static Verwervingsstrategie.Kavel kavel(int nummer, String tekst) {
        return Kaderdelenlezer.kavel(nummer, Inhoud.lees(tekst, Kaderdelenlezer.KAVEL));
    }

    private static Verwervingsstrategie strategie(String tekst) {
        return Kaderdelenlezer.strategie(Inhoud.lees(tekst, Set.copyOf(Kaderdelenlezer.STRATEGIE)));
    }

    private static void weigert(String veld, Runnable lezen) {
        assertThatThrownBy(lezen::run)
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo(veld);
    }
}
