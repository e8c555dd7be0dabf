package nl.zorginkoop.web.rand;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Kiest de vlaggen van de sessiecookie. Onder TLS draagt zij de voorvoeging {@code __Host-}; op een
 * demo zonder TLS kan dat niet, want browsers geven zo'n cookie dan alleen op localhost terug.
 */
@WebListener
public class Opstart implements ServletContextListener {
    static final String TLS = "ZORGINKOOP_TLS";

    @Override
    public void contextInitialized(ServletContextEvent gebeurtenis) {
        boolean tls = metTls();
        SessionCookieConfig cookie = gebeurtenis.getServletContext().getSessionCookieConfig();
        cookie.setName(tls ? "__Host-zorginkoop" : "zorginkoop");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(tls);
        cookie.setAttribute("SameSite", "Lax");
    }

    static boolean metTls() {
        return "ja".equals(System.getProperty(TLS, System.getenv(TLS)));
    }
}
