package nl.zorginkoop.web.declaratie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.betaling.Ruimteop;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Maandbus;
import nl.zorginkoop.contracting.maanddeclaratie.Maandkeuze;
import nl.zorginkoop.contracting.maanddeclaratie.Maandloket;
import nl.zorginkoop.contracting.maanddeclaratie.Maandregel;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvoorstel;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvraag;
import nl.zorginkoop.contracting.maanddeclaratie.Ongedeclareerdoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;
import nl.zorginkoop.web.raam.Verzendsleutel;

/** Een maand declareren: kies, vul in, toets en dien in. Wat ingevuld is blijft staan. */
@Named
@ViewScoped
public class Maandpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    static final Grondslag DOEL = Grondslag.wettelijkeTaak("geleverde hulp declareren");

    @Inject Maandloket loket;
    @Inject Maandbus bus;
    @Inject Betaaloverzicht betalingen;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private List<Maandkeuze> keuzes;
    private String bij;
    private YearMonth maand;
    private Maandvoorstel voorstel;
    private Proefbeeld proef;
    private List<Ruimteop> ruimteOp = List.of();
    // Twee keer op de knop is één bericht: de sleutel hoort bij de pagina zoals zij openging.
    private String sleutel;
    private final Formulier formulier = new Formulier("maandform");
    private final HashMap<String, String> volumes = new HashMap<>();

    public void open() {
        ruimteOp = betalingen.ruimteOp(ik.namens());
        keuzes = loket.keuzes(ik.namens());
        maand = Ongedeclareerdoverzicht.maand(vraag.tekst("maand").orElse(null), klok.vandaag());
        bij = vraag.tekst("bij").orElse(null);
        sleutel = UUID.randomUUID().toString();
        if (bij != null) {
            voorstel = loket.voorstel(ik.namens(), DOEL, leeg(gekozen()));
            voorstel.regels().forEach(r -> volumes.put(r.plek(), r.ingevuld()));
        }
    }

    /** Voor elke declaratie: welke bestedingsruimte op is (lifecycles 8). */
    public List<Ruimteop> getRuimteOp() {
        return ruimteOp;
    }

    public String bewaar() {
        return formulier.doe(
                () -> {
                    loket.bewaar(ik.namens(), DOEL, ingevuld());
                    return hier() + "&gedaan=ja";
                });
    }

    /** Toetst wat er nu staat; wat ingevuld is wordt eerst bewaard. */
    public String toets() {
        return formulier.doe(
                () -> {
                    Maandvraag nu = ingevuld();
                    loket.bewaar(ik.namens(), DOEL, nu);
                    proef =
                            Proefbeeld.van(
                                    bus.proef(ik.namens(), DOEL, nu), Opmaak.in(ik.getLocale()));
                    return null;
                });
    }

    public String dienIn() {
        return formulier.doe(
                () -> {
                    Maandvraag nu = ingevuld();
                    loket.bewaar(ik.namens(), DOEL, nu);
                    return verstuurd(bus, ik, sleutel, nu);
                });
    }

    /** Verstuurt en gaat naar het bericht: daar staat de ontvangst en straks het antwoord. */
    static String verstuurd(Maandbus bus, Ik ik, String pagina, Maandvraag vraag) {
        UUID bericht =
                bus.verstuur(ik.namens(), DOEL, vraag, Verzendsleutel.van(pagina, vraag)).id();
        return "/berichten/bericht.xhtml?faces-redirect=true&id=" + bericht;
    }

    private Maandvraag ingevuld() {
        Maandvraag gekozen = leeg(gekozen());
        return new Maandvraag(
                gekozen.gemeente(),
                gekozen.wet(),
                maand,
                voorstel.regels().stream()
                        .filter(r -> !r.gedeclareerd())
                        .map(
                                r ->
                                        new Maandvraag.Invulling(
                                                r.nummer(), r.productcode(), volumes.get(r.plek())))
                        .toList(),
                List.of());
    }

    private Maandvraag leeg(Maandkeuze k) {
        return new Maandvraag(
                new Gemeentecode(k.gemeente()), Wet.valueOf(k.wet()), maand, List.of(), List.of());
    }

    private Maandkeuze gekozen() {
        return keuzes.stream()
                .filter(k -> waarde(k).equals(bij))
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        "bij", "Kies een gemeente waar u een overeenkomst heeft."));
    }

    public long getGedaan() {
        return voorstel == null
                ? 0
                : voorstel.regels().stream().filter(Maandregel::gedeclareerd).count();
    }

    /** Hoeveel regels er nog in te vullen zijn. */
    public long getTeDoen() {
        return voorstel == null ? 0 : voorstel.regels().size() - getGedaan();
    }

    private String hier() {
        return "/declaraties/maand.xhtml?faces-redirect=true&bij=" + bij + "&maand=" + maand;
    }

    public String waarde(Maandkeuze k) {
        return k.gemeente() + "-" + k.wet();
    }

    /** Wat er in deze maand hooguit nog bij kan, in gewone eenheden; leeg zonder grens. */
    public String ruimte(Maandregel r) {
        Long hooguit =
                r.rest() == null
                        ? r.perPeriode()
                        : r.perPeriode() == null
                                ? r.rest()
                                : (Long) Math.min(r.rest(), r.perPeriode());
        Opmaak opmaak = Opmaak.in(ik.getLocale());
        if (hooguit == null) {
            return r.restbudget() == null ? "" : opmaak.euro(r.restbudget());
        }
        return "83".equals(r.eenheid())
                ? opmaak.euro(Euro.centen(hooguit))
                : opmaak.getal(hooguit) + " " + opmaak.tekst("eenheid." + r.eenheid());
    }

    public List<Maandkeuze> getKeuzes() {
        return keuzes;
    }

    public String getBij() {
        return bij;
    }

    public String getMaand() {
        return maand.toString();
    }

    public Maandvoorstel getVoorstel() {
        return voorstel;
    }

    public Proefbeeld getProef() {
        return proef;
    }

    public Map<String, String> getVolumes() {
        return volumes;
    }
}
