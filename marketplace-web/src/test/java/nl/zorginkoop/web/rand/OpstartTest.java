package nl.zorginkoop.web.rand;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rulings D7. */
class OpstartTest {
    private final Map<String, Object> gezet = new HashMap<>();

    @AfterEach
    void ruimOp() {
        System.clearProperty(Opstart.TLS);
    }

    @Test
    void onder_tls_draagt_de_sessiecookie_host_en_secure() {
        System.setProperty(Opstart.TLS, "ja");
        start();

        assertThat(gezet)
                .containsEntry("setName", "__Host-zorginkoop")
                .containsEntry("setSecure", true)
                .containsEntry("setPath", "/")
                .containsEntry("setHttpOnly", true)
                .containsEntry("SameSite", "Lax")
                .as("__Host- verbiedt een domein")
                .doesNotContainKey("setDomain");
    }

    @Test
    void zonder_tls_heet_zij_gewoon_en_blijft_zij_buiten_bereik_van_scripts() {
        start();

        assertThat(gezet)
                .containsEntry("setName", "zorginkoop")
                .containsEntry("setSecure", false)
                .containsEntry("setHttpOnly", true);
    }

    private void start() {
        SessionCookieConfig cookie =
                namaak(
                        SessionCookieConfig.class,
                        (naam, waarden) -> {
                            if (naam.equals("setAttribute")) {
                                gezet.put((String) waarden[0], waarden[1]);
                            } else if (waarden != null) {
                                gezet.put(naam, waarden[0]);
                            }
                            return null;
                        });
        ServletContext context =
                namaak(
                        ServletContext.class,
                        (naam, waarden) -> naam.equals("getSessionCookieConfig") ? cookie : null);
        new Opstart().contextInitialized(new ServletContextEvent(context));
    }

    @FunctionalInterface
    private interface Gedrag {
        Object bij(String naam, Object[] waarden);
    }

    private static <T> T namaak(Class<T> soort, Gedrag gedrag) {
        return soort.cast(
                Proxy.newProxyInstance(
                        soort.getClassLoader(),
                        new Class<?>[] {soort},
                        (zelf, methode, waarden) -> gedrag.bij(methode.getName(), waarden)));
    }
}
