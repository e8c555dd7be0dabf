package nl.zorginkoop.web.lijsten;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.post.Berichtketen;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * Alle berichten van een toewijzing, of over een mens op zijn BSN. Dat typt men in een formulier:
 * het komt nooit in een adres.
 */
@Named
@ViewScoped
public class Berichtketenpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("berichtenverkeer volgen");

    @Inject Berichtoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier formulier = new Formulier("zoekpersoon");
    private Berichtketen keten;
    private boolean opPersoon;

    public void open() {
        if (vraag.heeft("toewijzing")) {
            keten = overzicht.keten(ik.namens(), DOEL, vraag.nummer("toewijzing"));
        }
    }

    public String zoek() {
        return formulier.doe(
                () -> {
                    Bsn bsn = new Bsn(formulier.verplicht("bsn"));
                    Grondslag grond = Grondslag.wettelijkeTaak(formulier.verplicht("waarvoor"));
                    formulier.velden().remove("bsn");
                    keten = overzicht.overPersoon(ik.namens(), grond, bsn);
                    opPersoon = true;
                    return null;
                });
    }

    public Berichtketen getKeten() {
        return keten;
    }

    public boolean isOpPersoon() {
        return opPersoon;
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }
}
