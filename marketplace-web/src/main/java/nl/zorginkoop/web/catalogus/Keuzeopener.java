package nl.zorginkoop.web.catalogus;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.catalogus.Catalogusoverzicht;
import nl.zorginkoop.contracting.catalogus.Interventie;
import nl.zorginkoop.contracting.catalogus.Keuzeloket;
import nl.zorginkoop.contracting.catalogus.Keuzeopening;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.regie.Meldingoverzicht;
import nl.zorginkoop.contracting.regie.Zaak;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een keuze openen over een onderzoek. */
@Named
@ViewScoped
public class Keuzeopener implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Keuzeloket loket;
    @Inject Catalogusoverzicht catalogus;
    @Inject Meldingoverzicht meldingen;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Zaak zaak;
    private List<Interventie> interventies = List.of();
    private String[] behoeften = {};
    private final Formulier openen = new Formulier("openen");

    public void open() {
        if (vraag.heeft("zaak")) {
            zaak = vraag.eis(meldingen.zaak(ik.namens(), Keuzelijst.DOEL, vraag.nummer("zaak")));
            interventies =
                    catalogus
                            .interventies(
                                    ik.namens(),
                                    Bladvraag.eerste(Bladvraag.GROOTST).met("wet", zaak.wet()))
                            .rijen();
        }
    }

    public String begin() {
        return openen.doe(
                () ->
                        "/regie/keuze.xhtml?faces-redirect=true&gedaan=ja&keuze="
                                + loket.open(
                                        ik.namens(),
                                        new Keuzeopening(
                                                zaak.id(),
                                                openen.nummer("interventie"),
                                                openen.dag("start"),
                                                Kenmerken.uit("behoeften", behoeften))));
    }

    public Zaak getZaak() {
        return zaak;
    }

    public List<Interventie> getInterventies() {
        return interventies;
    }

    /** Talen, toegankelijkheid en achtergrond; een doelgroep is geen behoefte. */
    public List<String> getKenmerken() {
        return Stream.of("TAAL", "TOEGANG", "CULTUUR")
                .flatMap(s -> Kenmerken.namen(s).stream())
                .toList();
    }

    public String[] getBehoeften() {
        return behoeften.clone();
    }

    public void setBehoeften(String... gekozen) {
        behoeften = gekozen == null ? new String[0] : gekozen.clone();
    }

    public Map<String, String> getOpenen() {
        return openen.velden();
    }
}
