package nl.zorginkoop.web.raam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

class PaginavraagTest {
    @Test
    void een_jaar_is_dat_uit_de_url_of_het_gewone_en_nooit_iets_anders() {
        assertThat(vraag("2024").jaar(2026)).isEqualTo(2024);
        assertThat(vraag(null).jaar(2026)).isEqualTo(2026);
        assertThat(vraag(" ").jaar(2026)).isEqualTo(2026);
        for (String fout : new String[] {"1999", "24", "2024x", "20240"}) {
            assertThatThrownBy(() -> vraag(fout).jaar(2026)).isInstanceOf(OngeldigeWaarde.class);
        }
    }

    private static Paginavraag vraag(String jaar) {
        Paginavraag vraag = new Paginavraag();
        vraag.aanvraag =
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                PaginavraagTest.class.getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (zelf, methode, waarden) ->
                                        "getParameter".equals(methode.getName()) ? jaar : null);
        return vraag;
    }
}
