package nl.zorginkoop.web.declaratie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.betaling.Ruimteop;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.maanddeclaratie.Maandbus;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Verzendsleutel;

/** Een 323 uit eigen software vooraf toetsen, waarvan niets blijft; of een bestand inleveren. */
@Named
@ViewScoped
public class Bestandproef implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int LANGSTE_NAAM = 100;

    @Inject Maandbus proeven;
    @Inject Postbus bus;
    @Inject Betaaloverzicht betalingen;
    @Inject Ik ik;

    private final String pagina = UUID.randomUUID().toString();
    private transient Part bestand;
    private Proefbeeld proef;
    private List<Ruimteop> ruimteOp;
    private final Formulier formulier = new Formulier("proefform");

    public String toets() {
        return formulier.doe(
                () -> {
                    proef =
                            Proefbeeld.van(
                                    proeven.proef(ik.namens(), bytes()), Opmaak.in(ik.getLocale()));
                    return null;
                });
    }

    /** Door dezelfde gleuf als de API en de map; twee keer op de knop is één inlevering. */
    public String lever() {
        return formulier.doe(
                () -> {
                    byte[] bytes = bytes();
                    Inlevering inlevering =
                            new Inlevering(
                                    Inlevering.Bron.WEB,
                                    ik.namens().wie() + ":" + Verzendsleutel.van(pagina, bytes),
                                    naam(),
                                    ik.namens().aanbieder());
                    try {
                        return "/berichten/bericht.xhtml?faces-redirect=true&id="
                                + bus.leverIn(inlevering, new ByteArrayInputStream(bytes)).id();
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                });
    }

    private String naam() {
        String naam = bestand.getSubmittedFileName();
        naam =
                naam == null
                        ? "bestand"
                        : naam.substring(naam.replace('\\', '/').lastIndexOf('/') + 1);
        return naam.length() > LANGSTE_NAAM ? naam.substring(naam.length() - LANGSTE_NAAM) : naam;
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

    /** Voor elke declaratie: welke bestedingsruimte op is (lifecycles 8). */
    public List<Ruimteop> getRuimteOp() {
        if (ruimteOp == null) {
            ruimteOp = betalingen.ruimteOp(ik.namens());
        }
        return ruimteOp;
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
