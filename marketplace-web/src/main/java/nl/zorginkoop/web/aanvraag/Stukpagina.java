package nl.zorginkoop.web.aanvraag;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.dossier.Dossierloket;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.contracting.dossier.Stukopgave;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een bewijsstuk in het dossier: erin leggen, vervangen of eruit nemen. */
@Named
@ViewScoped
public class Stukpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Dossieroverzicht overzicht;
    @Inject Dossierloket loket;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier formulier = new Formulier("stuk");
    private Dossierstuk stuk;
    private UUID aanvraag;
    private transient Part bestand;

    public void open() {
        aanvraag = vraag.heeft("aanvraag") ? vraag.nummer("aanvraag") : null;
        if (vraag.heeft("stuk")) {
            stuk = vraag.eis(overzicht.stuk(ik.namens(), vraag.nummer("stuk")));
            formulier.velden().put("soort", stuk.soort().name());
            formulier.velden().put("houder", stuk.houder());
            formulier.velden().put("omschrijving", stuk.omschrijving());
        } else {
            vraag.tekst("soort").ifPresent(s -> formulier.velden().put("soort", s));
        }
    }

    public String leg() {
        return formulier.doe(
                () -> {
                    Stukopgave opgave =
                            new Stukopgave(
                                    formulier.tekst("soort") == null
                                            ? null
                                            : formulier.keuze("soort", Stuksoort.class),
                                    formulier.tekst("houder"),
                                    formulier.tekst("omschrijving"),
                                    formulier.dagOfNiets("afgifte"),
                                    formulier.dagOfNiets("geldigTot"),
                                    naam());
                    try (InputStream bytes = bestand.getInputStream()) {
                        if (stuk == null) {
                            loket.voegToe(ik.namens(), opgave, bytes);
                        } else {
                            loket.vervang(ik.namens(), stuk.id(), opgave, bytes);
                        }
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                    return terug();
                });
    }

    public String neemUit() {
        return formulier.doe(
                () -> {
                    loket.neemUit(ik.namens(), stuk.id());
                    return terug();
                });
    }

    // Wie uit een aanvraag kwam, gaat daar verder.
    private String terug() {
        return aanvraag == null
                ? "/dossier/stukken.xhtml?faces-redirect=true&gedaan=ja"
                : "/aanvragen/aanvraag.xhtml?faces-redirect=true&stap=4&aanvraag=" + aanvraag;
    }

    private String naam() {
        if (bestand == null || bestand.getSize() == 0) {
            throw new OngeldigeWaarde("bestand", "Kies een bestand van uw computer.");
        }
        return bestand.getSubmittedFileName();
    }

    public List<Stuksoort> getSoorten() {
        return Arrays.asList(Stuksoort.values());
    }

    public String getStand() {
        return Stuklijst.stand(stuk, klok.vandaag());
    }

    public Dossierstuk getStuk() {
        return stuk;
    }

    public UUID getAanvraag() {
        return aanvraag;
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }

    public Part getBestand() {
        return bestand;
    }

    // Faces geeft een geladen bestand alleen zo door.
    public void setBestand(Part geladen) {
        this.bestand = geladen;
    }
}
