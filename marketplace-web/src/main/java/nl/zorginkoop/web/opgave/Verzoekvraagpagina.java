package nl.zorginkoop.web.opgave;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.opgave.Opgave;
import nl.zorginkoop.contracting.opgave.Opgavebus;
import nl.zorginkoop.contracting.opgave.Opgaveloket;
import nl.zorginkoop.contracting.opgave.Opgaveproduct;
import nl.zorginkoop.contracting.opgave.Opgavestand;
import nl.zorginkoop.contracting.opgave.Vraag;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * Om een toewijzing vragen (315). Producten gaan er een voor een in; samen zijn zij één bericht
 * over één cliënt bij één gemeente.
 */
@Named
@ViewScoped
public class Verzoekvraagpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Opgaveloket loket;
    @Inject Opgavebus bus;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Opgavestand stand;
    private List<Opgaveproduct> producten;
    private String sleutel;
    private Opgaveproduct eerste;
    private final ArrayList<Verzoekopdracht.Product> gevraagd = new ArrayList<>();
    private final Formulier product = new Formulier("vraag");

    public void open() {
        producten = loket.producten(ik.namens());
        if (vraag.heeft("toewijzing")) {
            UUID toewijzing = vraag.nummer("toewijzing");
            stand = vraag.eis(loket.stand(ik.namens(), Leverpagina.DOEL, toewijzing));
            producten = producten.stream().filter(stand::past).toList();
        }
        sleutel = UUID.randomUUID().toString();
    }

    /** Nog een product in hetzelfde verzoek. */
    public String voegToe() {
        return product.doe(
                () -> {
                    neem();
                    for (String veld : List.of("gevraagd", "volume", "budget", "kenmerk")) {
                        product.velden().remove(veld);
                    }
                    return null;
                });
    }

    public String verstuur() {
        return product.doe(
                () -> {
                    List<Verzoekopdracht.Product> samen = new ArrayList<>(gevraagd);
                    if (gevraagd.isEmpty() || product.tekst("gevraagd") != null) {
                        Opgaveproduct keuze = keuze();
                        samen.add(gevraagdProduct(keuze));
                        eerste = gevraagd.isEmpty() ? keuze : eerste;
                    }
                    Vraag verzoek =
                            new Vraag.Toewijzing(
                                    new Gemeentecode(eerste.gemeente()),
                                    Wet.valueOf(eerste.wet()),
                                    stand == null ? null : stand.toewijzing(),
                                    stand == null ? client() : null,
                                    product.tekst("gezagsdrager"),
                                    null,
                                    samen);
                    return Uitkomstvanopgave.na(bus, ik, sleutel, verzoek);
                });
    }

    private void neem() {
        Opgaveproduct keuze = keuze();
        gevraagd.add(gevraagdProduct(keuze));
        eerste = gevraagd.size() == 1 ? keuze : eerste;
    }

    private Opgaveproduct keuze() {
        String gekozen = product.verplicht("gevraagd");
        Opgaveproduct keuze =
                producten.stream()
                        .filter(p -> gekozen.equals(waarde(p)))
                        .findFirst()
                        .orElseThrow(
                                () -> new OngeldigeWaarde("gevraagd", "Kies iets uit de lijst."));
        if (!gevraagd.isEmpty()
                && !(keuze.gemeente().equals(eerste.gemeente())
                        && keuze.wet().equals(eerste.wet()))) {
            throw new OngeldigeWaarde(
                    "gevraagd", "Eén verzoek gaat naar één gemeente, onder één wet.");
        }
        return keuze;
    }

    private Verzoekopdracht.Product gevraagdProduct(Opgaveproduct keuze) {
        Hoeveel hoeveel = Hoeveel.uit(product, "");
        Integer beschikking = product.getalOfNiets("beschikking");
        return new Verzoekopdracht.Product(
                product.tekst("kenmerk"),
                beschikking == null ? null : beschikking.longValue(),
                product.dagOfNiets("beschikkingsdag"),
                keuze.categorie(),
                product.ja("heel") ? null : keuze.productcode(),
                product.dag("ingang"),
                product.dagOfNiets("einde"),
                hoeveel.volume(),
                hoeveel.eenheid(),
                hoeveel.frequentie(),
                hoeveel.budget(),
                new Verzoekopdracht.Verwijzer(
                        product.verplicht("verwijzer"),
                        product.tekst("verwijzercode"),
                        product.tekst("verwijzernaam")),
                product.tekst("opmerking"));
    }

    private Opgave.Client client() {
        return new Opgave.Client(
                product.verplicht("bsn"),
                product.dag("geboren"),
                product.verplicht("geslacht"),
                product.verplicht("achternaam"),
                product.tekst("voorvoegsel"),
                null,
                product.tekst("voorletters"));
    }

    public String waarde(Opgaveproduct p) {
        return p.gemeente() + "/" + p.wet() + "/" + p.productcode();
    }

    public Opgavestand getStand() {
        return stand;
    }

    public List<Opgaveproduct> getProducten() {
        return producten;
    }

    public List<Verzoekopdracht.Product> getGevraagd() {
        return gevraagd;
    }

    public List<String> getGeslachten() {
        return Codes.GESLACHTEN;
    }

    /** LDT_JaNee. */
    public List<String> getJaNee() {
        return List.of("1", "2");
    }

    public List<String> getVerwijzers() {
        return Codes.VERWIJZERS;
    }

    public List<String> getEenheden() {
        return Codes.eenheden();
    }

    public List<String> getFrequenties() {
        return Codes.frequenties();
    }

    public Map<String, String> getVelden() {
        return product.velden();
    }
}
