package nl.zorginkoop.web.begroting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.begroting.Schattingbeeld;
import nl.zorginkoop.contracting.begroting.Schattingloket;
import nl.zorginkoop.contracting.begroting.Schattingoverzicht;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Wat aan het jaareinde nog moet komen: schatten, boeken, en later ernaast leggen. */
@Named
@ViewScoped
public class Schattingpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Schattingloket loket;
    @Inject Schattingoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier schatten = new Formulier("schatten");
    private final Formulier boeken = new Formulier("boeken");
    private Schattingbeeld beeld;

    /** De lijst met het formulier: vandaag, of het laatste jaareinde als dat kort geleden is. */
    public void open() {
        LocalDate vandaag = klok.vandaag();
        LocalDate jaareinde = LocalDate.of(vandaag.getYear() - 1, 12, 31);
        LocalDate peil = vandaag.getMonthValue() <= 3 ? jaareinde : vandaag;
        schatten.velden().putIfAbsent("jaar", String.valueOf(peil.getYear()));
        schatten.velden().putIfAbsent("peil", peil.toString());
    }

    public void openEen() {
        beeld = vraag.eis(overzicht.schatting(ik.namens(), vraag.nummer("schatting")));
    }

    public String maakOp() {
        return schatten.doe(
                () ->
                        naar(
                                loket.maakOp(
                                        ik.namens(),
                                        schatten.getal("jaar"),
                                        schatten.dag("peil"))));
    }

    public String boek() {
        return boeken.doe(
                () -> {
                    loket.journaliseer(ik.namens(), beeld.kop().id());
                    return naar(beeld.kop().id());
                });
    }

    private static String naar(UUID schatting) {
        return "/begroting/schatting.xhtml?faces-redirect=true&gedaan=ja&schatting=" + schatting;
    }

    public Schattingbeeld getBeeld() {
        return beeld;
    }

    /** De toets: zolang er niets gekomen is, is er geen percentage. */
    public String getFout() {
        return procent(beeld.fout());
    }

    public String fout(Schattingbeeld.Proef proef) {
        return procent(proef.fout());
    }

    /** De benutting van een begroting. */
    public String graad(Schattingbeeld.Som som) {
        return procent(som.graad());
    }

    private String procent(Integer honderdsten) {
        return honderdsten == null
                ? "\u2013"
                : Opmaak.in(ik.getLocale()).getal(BigDecimal.valueOf(honderdsten, 2)) + "\u00a0%";
    }

    public Map<String, String> getVelden() {
        return schatten.velden();
    }
}
