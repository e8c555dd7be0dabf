package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Indexafspraak;
import nl.zorginkoop.contracting.inkoop.Indexcijfer;
import nl.zorginkoop.contracting.inkoop.Indexering;
import nl.zorginkoop.contracting.inkoop.Indexloket;
import nl.zorginkoop.contracting.inkoop.Inkoopkader;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Indexeren: de afspraak, de cijfers met hun bron, en de berekening om te bekijken. */
@Named
@ViewScoped
public class Indexpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Indexloket loket;
    @Inject Inkoopkaderoverzicht kaders;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier afspraak = new Formulier("afspraak");
    private final Formulier cijfer = new Formulier("cijfer");
    private final Formulier berekenen = new Formulier("berekenen");
    private final Formulier toepassen = new Formulier("toepassen");
    private Inkoopkader kader;
    private Indexloket.Stand stand;
    private Indexering.Voorbeeld voorbeeld;

    public void open() {
        kader = vraag.eis(kaders.kader(ik.namens(), vraag.nummer("kader")));
        stand = loket.stand(ik.namens(), kader.id());
    }

    public void openVoorbeeld() {
        voorbeeld = vraag.eis(loket.voorbeeld(ik.namens(), vraag.nummer("indexering")));
        kader = vraag.eis(kaders.kader(ik.namens(), voorbeeld.indexering().kader()));
    }

    public String legAfspraakVast() {
        return afspraak.doe(
                () -> {
                    loket.legAfspraakVast(
                            ik.namens(),
                            kader.id(),
                            new Indexafspraak(
                                    afspraak.getal("personeel"),
                                    afspraak.getal("materieel"),
                                    afspraak.verplicht("personeelIndex"),
                                    afspraak.verplicht("materieelIndex")));
                    return terug();
                });
    }

    public String legCijferVast() {
        return cijfer.doe(
                () -> {
                    loket.legCijferVast(
                            ik.namens(),
                            new Indexcijfer(
                                    cijfer.verplicht("indexnaam"),
                                    cijfer.getal("jaar"),
                                    cijfer.keuze("soort", Indexcijfer.Soort.class),
                                    procent(cijfer.verplicht("procent")),
                                    cijfer.verplicht("bron")));
                    return terug();
                });
    }

    public String bereken() {
        return berekenen.doe(
                () -> {
                    var ingang = berekenen.dag("ingang");
                    UUID id = loket.bereken(ik.namens(), kader.id(), ingang.getYear(), ingang);
                    return "/inkoop/indexvoorbeeld.xhtml?faces-redirect=true&indexering=" + id;
                });
    }

    public String pasToe() {
        return toepassen.doe(
                () -> {
                    loket.pasToe(ik.namens(), voorbeeld.indexering().id());
                    return "/inkoop/indexvoorbeeld.xhtml?faces-redirect=true&gedaan=ja&indexering="
                            + voorbeeld.indexering().id();
                });
    }

    private String terug() {
        return "/inkoop/indexering.xhtml?faces-redirect=true&gedaan=ja&kader=" + kader.id();
    }

    private static BigDecimal procent(String tekst) {
        try {
            return new BigDecimal(tekst.replace(',', '.'));
        } catch (NumberFormatException geenGetal) {
            throw new OngeldigeWaarde("procent", "Vul een percentage in, zoals 3,9.");
        }
    }

    /** Een percentage zoals een Nederlandse lezer het verwacht. */
    public String procentTekst(BigDecimal procent) {
        return procent == null
                ? "\u2013"
                : procent.stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    public List<Indexcijfer.Soort> getSoorten() {
        return List.of(Indexcijfer.Soort.values());
    }

    public boolean isToepasbaar() {
        return voorbeeld.indexering().toestand() == Indexering.Toestand.VOORBEELD;
    }

    public Inkoopkader getKader() {
        return kader;
    }

    public Indexloket.Stand getStand() {
        return stand;
    }

    public Indexering.Voorbeeld getVoorbeeld() {
        return voorbeeld;
    }

    public Map<String, String> getAfspraak() {
        return afspraak.velden();
    }

    public Map<String, String> getCijfer() {
        return cijfer.velden();
    }

    public Map<String, String> getBerekenen() {
        return berekenen.velden();
    }
}
