package nl.zorginkoop.web.catalogus;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.catalogus.Aanbodrij;
import nl.zorginkoop.contracting.catalogus.Keuze;
import nl.zorginkoop.contracting.catalogus.Keuzeloket;
import nl.zorginkoop.contracting.catalogus.Keuzeoverzicht;
import nl.zorginkoop.contracting.catalogus.Kijkfilter;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.zorgplicht.Ruimtewacht;
import nl.zorginkoop.contracting.zorgplicht.Zorgplichtoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * Eén keuze: tonen, bekijken, vergelijken, sluiten; kiezen en bevestigen doet {@link Kiespagina}.
 */
@Named
@ViewScoped
public class Keuzepagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Keuzeloket loket;
    @Inject Keuzeoverzicht overzicht;
    @Inject Zorgplichtoverzicht zorgplicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Keuze keuze;
    private Ruimtewacht wacht;
    private List<Aanbodrij> rijen = List.of();
    private List<Aanbodrij> naast = List.of();
    private String[] filter = {};
    private final Formulier tonen = new Formulier("tonen");
    private final Formulier bekijken = new Formulier("bekijken");
    private final Formulier vragen = new Formulier("vragen");
    private final Formulier sluiten = new Formulier("sluiten");
    private final Formulier toewijzen = new Formulier("toewijzen");

    public void open() {
        keuze = vraag.eis(overzicht.keuze(ik.namens(), Keuzelijst.DOEL, vraag.nummer("keuze")));
        wacht = zorgplicht.vanKeuze(ik.namens(), Keuzelijst.DOEL, keuze.id()).orElse(null);
        if (keuze.lijst() != null) {
            rijen =
                    overzicht
                            .lijst(ik.namens(), keuze.id(), Bladvraag.eerste(Bladvraag.GROOTST))
                            .rijen();
            toonFilter();
            List<String> gekozen = vraag.teksten("vergelijk");
            naast = rijen.stream().filter(r -> gekozen.contains(r.agb().code())).toList();
        }
        // De aanbieder die al ja zei bepaalt waarin geteld wordt.
        rijen.stream()
                .filter(r -> r.agb().code().equals(keuze.aanbieder()))
                .findFirst()
                .ifPresent(r -> toewijzen.velden().put("eenheid", r.eenheid()));
    }

    // Wat nu geldt staat aangevinkt: anders lijkt een aanmerking uit de lucht te komen.
    private void toonFilter() {
        Kijkfilter nu = keuze.bekeken();
        if (nu == null) {
            return;
        }
        filter = bekekenOp().toArray(String[]::new);
        bekijken.velden().put("wachttijd", nu.wachttijd() == null ? "" : nu.wachttijd().toString());
        bekijken.velden()
                .put(
                        "tarief",
                        nu.tarief() == null
                                ? ""
                                : BigDecimal.valueOf(nu.tarief().centen(), 2)
                                        .toPlainString()
                                        .replace('.', ','));
    }

    /** De kenmerken waarop de lijst nu bekeken wordt; leeg als er geen filter is. */
    public List<String> bekekenOp() {
        return keuze.bekeken() == null
                ? List.of()
                : keuze.bekeken().kenmerken().stream().map(Enum::name).sorted().toList();
    }

    public String toon() {
        return tonen.doe(
                () -> {
                    loket.toon(ik.namens(), keuze.id());
                    return hier();
                });
    }

    public String bekijk() {
        return bekijken.doe(
                () -> {
                    loket.filter(
                            ik.namens(),
                            keuze.id(),
                            new Kijkfilter(
                                    Kenmerken.uit("filter", filter),
                                    bekijken.getalOfNiets("wachttijd"),
                                    bekijken.bedragOfNiets("tarief")));
                    return hier();
                });
    }

    public String sluit() {
        return sluiten.doe(
                () -> {
                    loket.sluit(ik.namens(), keuze.id(), sluiten.verplicht("sluitreden"));
                    return hier();
                });
    }

    public String vraagNu() {
        return vragen.doe(
                () -> {
                    loket.vraagBeschikbaarheid(ik.namens(), keuze.id());
                    return hier();
                });
    }

    public String wijsToe() {
        return toewijzen.doe(
                () -> {
                    loket.wijsToe(
                            ik.namens(),
                            Keuzelijst.DOEL,
                            keuze.id(),
                            toewijzen.dagOfNiets("eind"),
                            new Omvang(
                                    toewijzen.getal("volume"),
                                    Eenheid.van(toewijzen.verplicht("eenheid")),
                                    Frequentie.van(toewijzen.verplicht("frequentie"))));
                    return hier();
                });
    }

    private String hier() {
        return "/regie/keuze.xhtml?faces-redirect=true&gedaan=ja&keuze=" + keuze.id();
    }

    public boolean isStand(String stand) {
        return stand.equals(keuze.stand());
    }

    /** Kan er nu gekozen worden? */
    public boolean isTeKiezen() {
        return isStand("LIJST_GETOOND") || isStand("VOORKEUR_CLIENT");
    }

    /** Kan de lijst (weer) opgemaakt worden? */
    public boolean isTeTonen() {
        return isTeKiezen() || isStand("VOORBEREID");
    }

    public String woorden(List<String> sleutels) {
        return Aanbodkolommen.woorden(Opmaak.in(ik.getLocale()), sleutels);
    }

    /** Wat cliënten gaven, of dat er te weinig antwoorden zijn. */
    public String cijfer(Aanbodrij rij) {
        Opmaak opmaak = Opmaak.in(ik.getLocale());
        String cijfer = Aanbodkolommen.cijfer(opmaak, rij);
        return cijfer == null ? opmaak.tekst("aanbod.teweinig") : cijfer;
    }

    public Keuze getKeuze() {
        return keuze;
    }

    /** Waarop deze keuze wacht als de ruimte op is; leeg als dat niet speelt. */
    public Ruimtewacht getWacht() {
        return wacht;
    }

    /** De gekozen paar naast elkaar. */
    public List<Aanbodrij> getNaast() {
        return naast;
    }

    public List<String> getKenmerken() {
        return Stream.of("TAAL", "TOEGANG", "CULTUUR", "DOELGROEP")
                .flatMap(s -> Kenmerken.namen(s).stream())
                .toList();
    }

    public String[] getFilter() {
        return filter.clone();
    }

    public void setFilter(String... gekozen) {
        filter = gekozen == null ? new String[0] : gekozen.clone();
    }

    public List<String> getEenheden() {
        return Stream.of(Eenheid.values()).map(Eenheid::code).toList();
    }

    public List<String> getFrequenties() {
        return Stream.of(Frequentie.values()).map(Frequentie::code).toList();
    }

    public Map<String, String> getBekijken() {
        return bekijken.velden();
    }

    public Map<String, String> getSluiten() {
        return sluiten.velden();
    }

    /** Kan deze keuze nog dicht? */
    public boolean isTeSluiten() {
        return !isStand("TOEGEWEZEN") && !isStand("GESLOTEN");
    }

    public Map<String, String> getToewijzen() {
        return toewijzen.velden();
    }
}
