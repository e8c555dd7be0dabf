package nl.zorginkoop.web.betaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.betaling.Betaalsaldo;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.aanmelden.Ik;
import org.junit.jupiter.api.Test;

/** B4: wat tegengehouden wordt en wat verrekend wordt zijn twee bedragen. */
class BetaalpaginaTest {
    private static final Betaalsaldo ONDERZOEK = saldo("11111111", "FRAUDE", "10000.00");
    private static final Betaalsaldo TEVEEL = saldo("22222222", "VERREKENING", "-10000.00");

    @Test
    void wat_te_veel_betaald_is_gaat_niet_af_van_wat_een_ander_niet_krijgt_B4() {
        Betaalpagina pagina = pagina("nl-NL", ONDERZOEK, TEVEEL);
        assertThat(pagina.getVastgehouden()).isEqualTo(Euro.van("10000.00"));
        assertThat(pagina.getVerrekend()).isEqualTo(Euro.van("10000.00"));
        assertThat(zin(pagina))
                .isEqualTo(
                        "Er is nu niets te betalen; € 10.000,00 wordt tegengehouden, met de reden"
                                + " erbij; € 10.000,00 wordt verrekend met wat volgt.");
    }

    @Test
    void wat_er_niet_is_staat_niet_in_de_zin_B4() {
        assertThat(zin(pagina("nl-NL"))).isEqualTo("Er is nu niets te betalen.");
        assertThat(zin(pagina("nl-NL", saldo("33333333", null, "5.00"), TEVEEL)))
                .isEqualTo(
                        "Er is € 5,00 te betalen aan één aanbieder; € 10.000,00 wordt verrekend"
                                + " met wat volgt.");
        assertThat(zin(pagina("en", ONDERZOEK)))
                .startsWith("There is nothing to pay now; ")
                .endsWith(" is held back, with the reason.");
    }

    private static String zin(Betaalpagina pagina) {
        return pagina.getConclusie().replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static Betaalsaldo saldo(String aanbieder, String reden, String bedrag) {
        return new Betaalsaldo(
                aanbieder,
                "Aanbieder " + aanbieder,
                "WMO",
                reden,
                1,
                Euro.van(bedrag),
                LocalDate.of(2026, 9, 30),
                false);
    }

    private static Betaalpagina pagina(String taal, Betaalsaldo... saldi) {
        Betaalpagina pagina = new Betaalpagina();
        pagina.ik =
                new Ik() {
                    @Override
                    public Namens namens() {
                        return Namens.bezoeker();
                    }

                    @Override
                    public Locale getLocale() {
                        return Locale.forLanguageTag(taal);
                    }
                };
        pagina.overzicht =
                new Betaaloverzicht() {
                    @Override
                    public List<Betaalsaldo> saldi(Namens namens) {
                        return List.of(saldi);
                    }
                };
        pagina.open();
        return pagina;
    }
}
