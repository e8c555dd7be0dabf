package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.betaling.Onderzoekloket;
import nl.zorginkoop.contracting.betaling.Onderzoekopgave;
import nl.zorginkoop.contracting.betaling.Onderzoekrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Betaalstop;
import nl.zorginkoop.contracting.overeenkomst.Betaalstoploket;
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Contractrij;
import nl.zorginkoop.web.raam.Formulier;

/** Wanneer er niet betaald wordt: een controle van belanghebbenden, of een deel wegens fraude. */
@Named
@ViewScoped
public class Betaalstoppagina extends Contractdeel {
    private static final long serialVersionUID = 1L;

    @Inject Betaalstoploket loket;
    @Inject Contractoverzicht overzicht;
    @Inject Onderzoekloket onderzoeken;

    private final Formulier fraude = new Formulier("fraude");
    private final Formulier onderzoek = new Formulier("onderzoek");
    private final Formulier afronding = new Formulier("afronding");
    private List<Betaalstop> stand;
    private List<Onderzoekrij> lopend;
    private List<String> producten;

    @Override
    public void open() {
        super.open();
        stand = loket.stand(ik.namens(), blad.kop().id());
        lopend = onderzoeken.onderzoeken(ik.namens(), blad.kop().aanbieder());
        producten =
                overzicht
                        .tarieven(
                                ik.namens(),
                                Bladvraag.eerste(Bladvraag.GROOTST)
                                        .met("contract", blad.kop().id().toString()))
                        .rijen()
                        .stream()
                        .map(Contractrij.Tariefrij::productcode)
                        .distinct()
                        .toList();
    }

    // Een taak kent alleen het onderzoek; dat wijst de overeenkomst aan.
    @Override
    protected UUID contract() {
        return vraag.heeft("onderzoek")
                ? vraag.eis(onderzoeken.overeenkomst(ik.namens(), vraag.nummer("onderzoek")))
                : super.contract();
    }

    public String legUboVast() {
        return gedaan(
                n ->
                        loket.legUboVast(
                                n,
                                blad.kop().aanbieder(),
                                formulier.keuze("ubo", Betaalstoploket.Ubo.class),
                                formulier.verplicht("bron")));
    }

    public String stopDeel() {
        return gedaan(
                fraude,
                n ->
                        loket.stopDeel(
                                n,
                                blad.kop().id(),
                                fraude.verplicht("product"),
                                new Periode(fraude.dag("van"), fraude.dag("tot")),
                                fraude.verplicht("grondtekst")));
    }

    /** Betalen wacht tot de einddatum; er wordt niets afgekeurd (V16). */
    public String beginOnderzoek() {
        return gedaan(
                onderzoek,
                n ->
                        onderzoeken.begin(
                                n,
                                new Onderzoekopgave(
                                        blad.kop().aanbieder(),
                                        onderzoek.tekst("declaratienummer"),
                                        onderzoek.tekst("referentie"),
                                        onderzoek.verplicht("onderzoekreden"),
                                        n.wie(),
                                        onderzoek.dag("uiterlijk"))));
    }

    public String rondAf() {
        return gedaan(
                afronding,
                n ->
                        onderzoeken.rondAf(
                                n,
                                afronding.nummer("welk"),
                                afronding.keuze("uitkomst", Onderzoekloket.Uitkomst.class),
                                afronding.verplicht("uitkomsttekst")));
    }

    @Override
    protected String naar() {
        return "/contracten/betaling.xhtml?faces-redirect=true&gedaan=ja&contract="
                + blad.kop().id();
    }

    public List<Betaalstop> getStand() {
        return stand;
    }

    public List<String> getProducten() {
        return producten;
    }

    public List<Betaalstoploket.Ubo> getStanden() {
        return Arrays.asList(Betaalstoploket.Ubo.values());
    }

    public List<Onderzoekrij> getOnderzoeken() {
        return lopend;
    }

    /** Wat nog afgerond kan worden. */
    public List<Onderzoekrij> getOpen() {
        return lopend.stream().filter(Onderzoekrij::isOpen).toList();
    }

    public List<Onderzoekloket.Uitkomst> getUitkomsten() {
        return Arrays.asList(Onderzoekloket.Uitkomst.values());
    }

    public Map<String, String> getOnderzoek() {
        return onderzoek.velden();
    }

    public Map<String, String> getAfronding() {
        return afronding.velden();
    }

    public Map<String, String> getFraude() {
        return fraude.velden();
    }
}
