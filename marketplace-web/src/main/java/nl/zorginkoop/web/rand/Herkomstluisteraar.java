package nl.zorginkoop.web.rand;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import nl.zorginkoop.contracting.deur.Herkomst;

/**
 * Zegt de deuren waarvandaan er geklopt wordt. Een luisteraar en geen filter: de server meldt aan
 * voordat de filters lopen, en juist van een aanmelding hoort de herkomst in het logboek.
 */
@WebListener
public class Herkomstluisteraar implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent gebeurtenis) {
        if (gebeurtenis.getServletRequest() instanceof HttpServletRequest aanvraag) {
            String pad = aanvraag.getRequestURI().substring(aanvraag.getContextPath().length());
            Herkomst.is((pad.startsWith("/api/") ? "api " : "web ") + aanvraag.getRemoteAddr());
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent gebeurtenis) {
        Herkomst.wis();
    }
}
