package nl.zorginkoop.web.rand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HerkomstwachtTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "same-origin, https://zorg.example, zorg.example",
                "none, NIETS, zorg.example",
                "NIETS, https://zorg.example, zorg.example",
                "NIETS, https://ZORG.example:8443, zorg.example:8443",
                "NIETS, NIETS, zorg.example"
            },
            nullValues = "NIETS")
    void een_eigen_pagina_en_een_machine_mogen_wijzigen(String site, String van, String host) {
        assertThat(Herkomstwacht.vreemd(site, van, host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "cross-site, https://kwaad.example, zorg.example",
                "same-site, https://ander.zorg.example, zorg.example",
                "cross-site, https://zorg.example, zorg.example",
                "NIETS, https://kwaad.example, zorg.example",
                "NIETS, https://zorg.example.kwaad.example, zorg.example",
                "NIETS, https://zorg.example@kwaad.example, zorg.example",
                "NIETS, https://zorg.example:444, zorg.example",
                "NIETS, null, zorg.example",
                "NIETS, null, NIETS",
                "NIETS, ':::', zorg.example"
            },
            nullValues = "NIETS")
    void een_pagina_van_een_ander_mag_niets_wijzigen(String site, String van, String host) {
        assertThat(Herkomstwacht.vreemd(site, van, host)).isTrue();
    }

    @Test
    void achter_een_proxy_telt_het_genoemde_adres() {
        System.setProperty("ZORGINKOOP_URL", "https://inkoop.example/");
        try {
            assertThat(Herkomstwacht.vreemd(null, "https://inkoop.example", "binnen:8080"))
                    .isFalse();
        } finally {
            System.clearProperty("ZORGINKOOP_URL");
        }
    }
}
