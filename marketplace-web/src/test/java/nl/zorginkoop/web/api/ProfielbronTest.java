package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.dossier.Profiel;
import nl.zorginkoop.contracting.dossier.Profielopgave;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/** Profiel en registeruitslagen van een aanbieder, zoals een systeem ze leest en stuurt. */
class ProfielbronTest {
    private static final AgbCode LINDE = new AgbCode("42420099");
    private static final Namens AANBIEDER = Namens.aanbieder("els", LINDE);
    private static final Namens BEOORDELAAR =
            Namens.gemeente("b.smit", Rol.BEOORDELAAR, new Gemeentecode("9101"));

    @Test
    void een_lege_tekst_ontbreekt_nog_OH_06() {
        Profielopgave o =
                Profielbron.tekst(
                        Inhoud.lees(
                                "{\"omschrijving\": \" \", \"kwaliteiten\": \" Rust \"}",
                                Set.of("omschrijving", "kwaliteiten")));

        assertThat(o.omschrijving()).isNull();
        assertThat(o.kwaliteiten()).isEqualTo("Rust");
        assertThat(o.website()).isNull();
    }

    @Test
    void een_te_lange_tekst_noemt_haar_veld() {
        assertThatThrownBy(
                        () ->
                                Profielbron.tekst(
                                        Inhoud.lees(
                                                "{\"telefoon\": \"" + "0".repeat(31) + "\"}",
                                                Set.of("telefoon"))))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo("telefoon");
    }

    @Test
    void een_profiel_zegt_wat_er_ontbreekt_en_toont_locaties_en_producten() {
        JsonObject json =
                Profielbron.json(
                        new Profiel(
                                Profielopgave.LEEG,
                                List.of(),
                                List.of(new Profiel.Aanbod("WMO", "02A01", "Hulp", 5, 14)),
                                List.of(),
                                false,
                                List.of("locaties")));

        assertThat(json.getBoolean("gepubliceerd")).isFalse();
        assertThat(json.getJsonArray("ontbreekt").getString(0)).isEqualTo("locaties");
        assertThat(json.getJsonArray("producten").getJsonObject(0).getInt("wachttijd"))
                .isEqualTo(14);
        assertThat(json).doesNotContainKey("omschrijving");
    }

    @Test
    void een_aanbieder_leest_alleen_over_zichzelf_en_een_beoordelaar_noemt_wie() {
        assertThat(Registeruitslagenbron.wie(AANBIEDER, null)).isEqualTo(LINDE);
        assertThat(Registeruitslagenbron.wie(AANBIEDER, "42420099")).isEqualTo(LINDE);
        assertThat(Registeruitslagenbron.wie(BEOORDELAAR, "42420099")).isEqualTo(LINDE);
        assertThatThrownBy(() -> Registeruitslagenbron.wie(AANBIEDER, "42420101"))
                .isInstanceOf(OngeldigeWaarde.class);
        assertThatThrownBy(() -> Registeruitslagenbron.wie(BEOORDELAAR, null))
                .isInstanceOf(OngeldigeWaarde.class)
                .hasMessageContaining("AGB");
    }
}
