package nl.zorginkoop.web.catalogus;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.catalogus.Aanbodrij;
import nl.zorginkoop.contracting.catalogus.Keuze;
import nl.zorginkoop.contracting.catalogus.Keuzeloket;
import nl.zorginkoop.contracting.catalogus.Keuzeoverzicht;
import nl.zorginkoop.contracting.catalogus.Keuzevoorstel;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.NietGevonden;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * Bevestigt op een bladzijde wie de cliënt koos en wat er toegewezen wordt zodra die aanbieder ja
 * zegt. Wie koos zegt de knop: dat vult niemand vooraf in.
 */
@Named
@ViewScoped
public class Kiespagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Keuzeloket loket;
    @Inject Keuzeoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Keuze keuze;
    private Aanbodrij gekozen;
    private List<Aanbodrij> teKiezen = List.of();
    private Keuzevoorstel voorstel;
    private final Formulier bevestigen = new Formulier("bevestigen");

    public void open() {
        keuze = vraag.eis(overzicht.keuze(ik.namens(), Keuzelijst.DOEL, vraag.nummer("keuze")));
        String wie = vraag.tekst("aanbieder").orElseThrow(NietGevonden::new);
        if (keuze.lijst() == null) {
            throw new NietGevonden();
        }
        List<Aanbodrij> rijen = new ArrayList<>();
        overzicht.heleLijst(ik.namens(), keuze.id(), Bladvraag.eerste(1), rijen::add);
        teKiezen = rijen.stream().filter(Aanbodrij::isTeKiezen).toList();
        gekozen = vraag.eis(teKiezen.stream().filter(r -> r.agb().code().equals(wie)).findFirst());
        voorstel = overzicht.voorstel(ik.namens(), Keuzelijst.DOEL, keuze.id()).orElse(null);
        Optional.ofNullable(voorstel).ifPresent(this::vulIn);
    }

    // Wat het besluit toekent staat er al; wie er minder van maakt, verandert het hier.
    private void vulIn(Keuzevoorstel v) {
        Map<String, String> velden = bevestigen.velden();
        velden.put("eind", v.eind().toString());
        if (v.volume() != null) {
            velden.put("volume", v.volume().toString());
            velden.put("eenheid", v.eenheid());
            velden.put("frequentie", v.frequentie());
        } else {
            velden.put("eenheid", gekozen.eenheid());
        }
    }

    /**
     * @param kiezer wie de keuze maakte; zonder omvang wordt alleen de keuze vastgelegd
     */
    public String bevestig(String kiezer) {
        return bevestigen.doe(
                () -> {
                    String genoemd = bevestigen.tekst("geadviseerd");
                    Voorkeur voorkeur =
                            new Voorkeur(
                                    keuze.lijst(),
                                    gekozen.agb(),
                                    Voorkeur.Kiezer.valueOf(kiezer),
                                    genoemd == null ? null : new AgbCode(genoemd),
                                    bevestigen.verplicht("reden"));
                    if (bevestigen.tekst("volume") == null && voorstel == null) {
                        loket.kies(ik.namens(), keuze.id(), voorkeur, true);
                    } else {
                        loket.bevestig(
                                ik.namens(),
                                keuze.id(),
                                voorkeur,
                                bevestigen.dagOfNiets("eind"),
                                new Omvang(
                                        bevestigen.getal("volume"),
                                        Eenheid.van(bevestigen.verplicht("eenheid")),
                                        Frequentie.van(bevestigen.verplicht("frequentie"))));
                    }
                    return "/regie/keuze.xhtml?faces-redirect=true&gedaan=ja&keuze=" + keuze.id();
                });
    }

    /** De knoppen: elke manier waarop gekozen kan zijn. */
    public List<String> getKiezers() {
        return Stream.of(Voorkeur.Kiezer.values()).map(Enum::name).toList();
    }

    public Keuze getKeuze() {
        return keuze;
    }

    public Aanbodrij getGekozen() {
        return gekozen;
    }

    /** Wie te kiezen is, in neutrale volgorde: ook genoemd kan alleen een van hen zijn. */
    public List<Aanbodrij> getTeKiezen() {
        return teKiezen;
    }

    public Keuzevoorstel getVoorstel() {
        return voorstel;
    }

    public List<String> getEenheden() {
        return Stream.of(Eenheid.values()).map(Eenheid::code).toList();
    }

    public List<String> getFrequenties() {
        return Stream.of(Frequentie.values()).map(Frequentie::code).toList();
    }

    public Map<String, String> getBevestigen() {
        return bevestigen.velden();
    }
}
