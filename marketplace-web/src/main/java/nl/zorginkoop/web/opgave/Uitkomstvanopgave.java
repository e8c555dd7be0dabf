package nl.zorginkoop.web.opgave;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.opgave.Opgavebus;
import nl.zorginkoop.contracting.opgave.Opgaveuitkomst;
import nl.zorginkoop.contracting.opgave.Vraag;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Paginavraag;
import nl.zorginkoop.web.raam.Verzendsleutel;

/** Wat er op een bericht geantwoord is, in woorden; ook als het uit eigen software kwam. */
@Named
@ViewScoped
public class Uitkomstvanopgave implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Opgavebus bus;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Opgaveuitkomst uitkomst;

    public void open() {
        uitkomst =
                vraag.eis(
                        bus.uitkomst(
                                ik.namens(),
                                Leverpagina.DOEL,
                                vraag.nummer("bericht"),
                                ik.getLocale()));
    }

    /**
     * Verstuurt en gaat naar het antwoord. Twee keer op de knop is één bericht; wie teruggaat en
     * iets anders invult, stuurt een ander.
     *
     * @param pagina wat deze geopende pagina eenmalig maakt
     */
    static String na(Opgavebus bus, Ik ik, String pagina, Vraag vraag) {
        String sleutel = Verzendsleutel.van(pagina, (Record) vraag);
        UUID bericht = bus.verstuur(ik.namens(), Leverpagina.DOEL, vraag, sleutel).id();
        return "/opgaven/uitkomst.xhtml?faces-redirect=true&bericht=" + bericht;
    }

    public Opgaveuitkomst getUitkomst() {
        return uitkomst;
    }

    /** Wmo of Jeugdwet: een reden van beëindiging betekent niet onder elke wet hetzelfde. */
    public String getWet() {
        return uitkomst.bericht().berichtsoort().startsWith("WMO") ? "WMO" : "JEUGDWET";
    }
}
