package nl.zorginkoop.web.declaratie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Aangehouden;
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.declaratie.Declaratierij;
import nl.zorginkoop.contracting.declaratie.Regelrij;
import nl.zorginkoop.contracting.declaratie.Uitvoerder;
import nl.zorginkoop.contracting.declaratie.Uitvoerderloket;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtrij;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** De uitkomst van één declaratie, en wie de hulp leverde. */
@Named
@ViewScoped
public class Uitkomstpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("uitkomst van een declaratie");
    private static final int HOOGSTENS = 100;
    private static final int BETAALTERMIJN = 30;

    /** Een gebeurtenis met haar bewijs. */
    public record Moment(String tijd, String wat, String bewijs) implements Serializable {}

    @Inject Declaratieoverzicht overzicht;
    @Inject Uitvoerderloket uitvoerderloket;
    @Inject Berichtoverzicht berichten;
    @Inject Postloket post;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    private final Formulier formulier = new Formulier("uitvoerder");
    private Declaratierij declaratie;
    private List<Regelrij> afgekeurd;
    private boolean meer;
    private List<Uitvoerder> uitvoerders;
    private List<String> producten = List.of();
    private List<Aangehouden> aangehouden = List.of();
    private List<Berichtrij> draad;
    private Berichtstand bericht;

    public void open() {
        UUID id = vraag.nummer("id");
        declaratie = vraag.eis(overzicht.declaratie(ik.namens(), id));
        Bladzijde<Regelrij> blad =
                overzicht.regels(
                        ik.namens(),
                        DOEL,
                        new Bladvraag(
                                        "referentie",
                                        false,
                                        Bladvraag.Plek.EERSTE,
                                        null,
                                        HOOGSTENS,
                                        "",
                                        null)
                                .met("declaratie", declaratie.id().toString())
                                .met("status", "AFGEKEURD"));
        afgekeurd = blad.rijen();
        meer = blad.na();
        uitvoerders = uitvoerderloket.bijDeclaratie(ik.namens(), declaratie.id());
        if (isTeNoemen()) {
            producten = uitvoerderloket.producten(ik.namens(), declaratie.id());
        }
        if (ik.is("CONTROLLER")) {
            aangehouden = overzicht.aangehouden(ik.namens(), declaratie.id());
        }
        draad = berichten.draad(ik.namens(), declaratie.bericht());
        bericht = draad.isEmpty() ? null : post.stand(ik.namens(), declaratie.bericht());
    }

    public String noem() {
        return formulier.doe(
                () -> {
                    uitvoerderloket.noem(
                            ik.namens(),
                            declaratie.id(),
                            formulier.verplicht("kvk"),
                            formulier.verplicht("product"));
                    return "/declaraties/uitkomst.xhtml?faces-redirect=true&gedaan=ja&id="
                            + declaratie.id();
                });
    }

    /** Een aanbieder noemt wie leverde, als er regels zijn om bij te noemen. */
    public boolean isTeNoemen() {
        return ik.is("ZORGAANBIEDER") && declaratie.regels() > 0;
    }

    public List<Uitvoerder> getUitvoerders() {
        return uitvoerders;
    }

    public List<String> getProducten() {
        return producten;
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }

    public List<Aangehouden> getAangehouden() {
        return aangehouden;
    }

    public Declaratierij getDeclaratie() {
        return declaratie;
    }

    public String getTitel() {
        return opmaak().tekst(
                        declaratie.afgekeurd() == 0 && declaratie.regels() > 0
                                ? "uitkomst.titel.goed"
                                : declaratie.regels() == 0
                                        ? "uitkomst.titel.geheel"
                                        : "uitkomst.titel",
                        declaratie.nummer(),
                        opmaak().getal(declaratie.afgekeurd()),
                        opmaak().getal(declaratie.regels()));
    }

    public String getLead() {
        LocalDate ontvangen = declaratie.ontvangen().atZone(Klok.AMSTERDAM).toLocalDate();
        return opmaak().tekst(
                        "uitkomst.lead",
                        hoofdletter(opmaak().maand(declaratie.maand())),
                        declaratie.gemeentenaam(),
                        opmaak().momentTekst(declaratie.ontvangen()),
                        opmaak().momentTekst(declaratie.beoordeeld()),
                        opmaak().dagTekst(ontvangen.plusDays(BETAALTERMIJN)),
                        declaratie.aanbiedernaam());
    }

    private static String hoofdletter(String tekst) {
        return tekst.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + tekst.substring(1);
    }

    public String getGoed() {
        return opmaak().tekst("uitkomst.regels", declaratie.regels() - declaratie.afgekeurd());
    }

    public String getFout() {
        return opmaak().tekst("uitkomst.regels", declaratie.afgekeurd());
    }

    /** Alle redenen van de eerste regels; een regel met twee redenen staat er twee keer. */
    public List<Afkeuring> getAfkeuringen() {
        List<Afkeuring> lijst = new ArrayList<>();
        for (Regelrij regel : afgekeurd) {
            regel.bevindingen().forEach(b -> lijst.add(Afkeuring.van(regel, b, opmaak())));
        }
        return lijst;
    }

    public boolean isMeer() {
        return meer;
    }

    public List<Berichtrij> getDraad() {
        return draad;
    }

    public List<Moment> getTijdlijn() {
        List<Moment> momenten = new ArrayList<>();
        if (bericht != null) {
            momenten.add(
                    new Moment(
                            opmaak().momentPrecies(bericht.ontvangen()),
                            opmaak().tekst("tijdlijn.ontvangen"),
                            opmaak().tekst(
                                            "tijdlijn.bewijs",
                                            bericht.sha256().substring(0, 8),
                                            opmaak().getal(bericht.grootte()))));
        }
        momenten.add(
                new Moment(
                        opmaak().momentPrecies(declaratie.beoordeeld()),
                        opmaak().tekst("tijdlijn.beoordeeld", opmaak().getal(declaratie.regels())),
                        ""));
        if (bericht != null && bericht.antwoordVerzonden() != null) {
            momenten.add(
                    new Moment(
                            opmaak().momentPrecies(bericht.antwoordVerzonden()),
                            opmaak().tekst("tijdlijn.verzonden"),
                            bericht.antwoordSoort() + " · " + bestandsnaam()));
        }
        return momenten;
    }

    private String bestandsnaam() {
        String bestand = String.valueOf(bericht.antwoordBestand());
        return bestand.substring(bestand.lastIndexOf('/') + 1);
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
