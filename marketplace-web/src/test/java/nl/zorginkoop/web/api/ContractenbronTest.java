package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.overeenkomst.Contractopgave;
import nl.zorginkoop.contracting.overeenkomst.Looptijdregel;
import nl.zorginkoop.contracting.overeenkomst.Versiekeuze;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Een overeenkomst aanbieden over de API: zonder regel geldt die van artikel 1.3. */
class ContractenbronTest {
    private static final Set<String> REGEL =
            Set.of("verlengingen", "verlengmaanden", "opzegger", "opzegmaanden");

    @Test
    void zonder_regel_geldt_de_standaard() {
        assertThat(regel("{}")).isEqualTo(Looptijdregel.STANDAARD);
        assertThat(regel("{\"verlengingen\": 2, \"opzegger\": \"BEIDEN\"}"))
                .isEqualTo(new Looptijdregel(2, 12, Looptijdregel.Wie.BEIDEN, 6));
    }

    @ParameterizedTest
    @CsvSource({"verlengingen, 11", "verlengmaanden, 0", "opzegmaanden, 25", "opzegger, 3"})
    void een_regel_die_niet_kan_noemt_haar_veld(String veld, String waarde) {
        Weigert.veld(veld, () -> regel("{\"" + veld + "\": " + waarde + "}"));
    }

    @Test
    void een_gemeente_kiest_alleen_uit_wat_nu_aan_te_bieden_is_OP_19() {
        Versiekeuze keuze =
                new Versiekeuze(UUID.randomUUID(), UUID.randomUUID(), "K-1", "Inbesteed", 2);

        assertThat(
                        Versiekeuze.uit(List.of(keuze), "voorwaarden", keuze.versie().toString())
                                .opgave(
                                        new AgbCode("99000001"),
                                        null,
                                        LocalDate.of(2027, 1, 1),
                                        null))
                .returns(keuze.kader(), Contractopgave::kader)
                .returns(null, Contractopgave::aanvraag);
        Weigert.veld(
                "voorwaarden",
                () -> Versiekeuze.uit(List.of(keuze), "voorwaarden", UUID.randomUUID().toString()));
    }

    private static Looptijdregel regel(String inhoud) {
        return Contractenbron.regel(Inhoud.lees(inhoud, REGEL));
    }
}
