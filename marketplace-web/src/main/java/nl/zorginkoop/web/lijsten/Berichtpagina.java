package nl.zorginkoop.web.lijsten;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtrij;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.NietGevonden;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén bericht met wat eraan vastzit: heen en terug bij elkaar. */
@Named
@ViewScoped
public class Berichtpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Berichtoverzicht overzicht;
    @Inject Postloket loket;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    private UUID id;
    private List<Berichtrij> draad;
    private final Formulier opnieuw = new Formulier("opnieuw");

    public void open() {
        id = vraag.nummer("id");
        draad = overzicht.draad(ik.namens(), id);
        if (draad.isEmpty()) {
            throw new NietGevonden();
        }
    }

    public String verstuurOpnieuw() {
        return opnieuw.doe(
                () ->
                        "/berichten/bericht.xhtml?faces-redirect=true&gedaan=ja&id="
                                + loket.verstuurOpnieuw(ik.namens(), id));
    }

    /** Een 301 of 319 dat uitging en waarop nog niets terugkwam. */
    public boolean isTeHerhalen() {
        Berichtrij b = getBericht();
        return !b.ontvangen()
                && b.gekoppeld() == null
                && "VERZONDEN".equals(b.status())
                && (b.berichtsoort().endsWith("301") || b.berichtsoort().endsWith("319"))
                && (ik.is("BEHEERDER") || ik.is("CONTROLLER"));
    }

    /** Een start, stop of verzoek van wie kijkt: de uitkomst staat er ook in woorden. */
    public boolean isOpgave() {
        Berichtrij b = getBericht();
        return ik.is("ZORGAANBIEDER")
                && b.ontvangen()
                && b.berichtsoort().matches(".*3(05|07|15|17)");
    }

    public Berichtrij getBericht() {
        return draad.stream().filter(b -> b.id().equals(id)).findFirst().orElse(draad.get(0));
    }

    public List<Berichtrij> getDraad() {
        return draad;
    }
}
