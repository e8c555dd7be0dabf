package nl.zorginkoop.web.betaling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import nl.zorginkoop.contracting.betaling.Bankuitslag;
import nl.zorginkoop.contracting.betaling.Betaalloket;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Inlezen wat de bank meldt, en zien wat ermee gebeurde. */
@Named
@ViewScoped
public class Bankpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Betaalloket loket;
    @Inject Ik ik;

    private transient Part bestand;
    private final Formulier inlezen = new Formulier("inlezen");

    public String lees() {
        return inlezen.doe(
                () -> {
                    if (bestand == null || bestand.getSize() == 0) {
                        throw new OngeldigeWaarde("bestand", "Kies een bestand van uw computer.");
                    }
                    try (InputStream bytes = bestand.getInputStream()) {
                        Bankuitslag u = loket.leesBank(ik.namens(), Bankbestand.lees(bytes));
                        return "/betalen/bank.xhtml?faces-redirect=true&gedaan=ja&verwerkt="
                                + u.verwerkt()
                                + "&al="
                                + u.algelezen()
                                + "&niet="
                                + u.pastNiet();
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                });
    }

    /** De kop van een CSV. */
    public String getKop() {
        return String.join(";", Bankbestand.KOLOMMEN);
    }

    public Part getBestand() {
        return bestand;
    }

    // Faces geeft een geladen bestand alleen zo door.
    public void setBestand(Part geladen) {
        this.bestand = geladen;
    }
}
