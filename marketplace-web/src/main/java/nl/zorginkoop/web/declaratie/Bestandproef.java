package nl.zorginkoop.web.declaratie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.maanddeclaratie.Maandbus;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;

/** Een 323 uit eigen software vooraf toetsen. Er gaat niets uit en er blijft niets staan. */
@Named
@ViewScoped
public class Bestandproef implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Maandbus bus;
    @Inject Ik ik;

    private transient Part bestand;
    private Proefbeeld proef;
    private final Formulier formulier = new Formulier("proefform");

    public String toets() {
        return formulier.doe(
                () -> {
                    proef =
                            Proefbeeld.van(
                                    bus.proef(ik.namens(), bytes()), Opmaak.in(ik.getLocale()));
                    return null;
                });
    }

    private byte[] bytes() {
        if (bestand == null || bestand.getSize() == 0) {
            throw new OngeldigeWaarde("bestand", "Kies een bestand van uw computer.");
        }
        try (InputStream bytes = bestand.getInputStream()) {
            return bytes.readNBytes(Math.toIntExact(Postbus.GRENS) + 1);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    public Proefbeeld getProef() {
        return proef;
    }

    public Part getBestand() {
        return bestand;
    }

    // Faces geeft een geladen bestand alleen zo door.
    public void setBestand(Part geladen) {
        this.bestand = geladen;
    }
}
