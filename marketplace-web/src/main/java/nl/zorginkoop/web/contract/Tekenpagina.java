package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.overeenkomst.Contractloket;

/** De aanbieder leest precies wat hij tekent: akkoord in het platform, of een bestand terug. */
@Named
@ViewScoped
public class Tekenpagina extends Contractdeel {
    private static final long serialVersionUID = 1L;

    @Inject Contractloket loket;

    private String tekst;
    private transient Part bestand;

    @Override
    public void open() {
        super.open();
        tekst = inzage.tekst(ik.namens(), blad.kop().id());
    }

    public String gaAkkoord() {
        return gedaan(
                n -> {
                    if (!formulier.ja("gelezen")) {
                        throw new OngeldigeWaarde(
                                "gelezen", "Kies ja als u de overeenkomst gelezen hebt.");
                    }
                    loket.gaAkkoord(
                            n,
                            blad.kop().id(),
                            blad.aanbod().get(0).hash(),
                            formulier.verplicht("mandaat"));
                });
    }

    public String stuur() {
        return gedaan(
                n -> {
                    if (bestand == null || bestand.getSize() == 0) {
                        throw new OngeldigeWaarde("bestand", "Kies een bestand van uw computer.");
                    }
                    try (InputStream bytes = bestand.getInputStream()) {
                        loket.stuurBestand(
                                n,
                                blad.kop().id(),
                                bestand.getSubmittedFileName(),
                                bytes,
                                formulier.verplicht("tekenaar"));
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                });
    }

    public String getTekst() {
        return tekst;
    }

    public Part getBestand() {
        return bestand;
    }

    // Faces geeft een geladen bestand alleen zo door.
    public void setBestand(Part geladen) {
        this.bestand = geladen;
    }
}
