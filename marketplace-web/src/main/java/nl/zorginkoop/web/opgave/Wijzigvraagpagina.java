package nl.zorginkoop.web.opgave;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.opgave.Opgavebus;
import nl.zorginkoop.contracting.opgave.Opgaveloket;
import nl.zorginkoop.contracting.opgave.Opgaveproduct;
import nl.zorginkoop.contracting.opgave.Opgaveregel;
import nl.zorginkoop.contracting.opgave.Opgavestand;
import nl.zorginkoop.contracting.opgave.Vraag;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * Om een wijziging vragen (317): de hele situatie zoals zij moet worden. Wat niemand aanraakt gaat
 * ongewijzigd mee.
 */
@Named
@ViewScoped
public class Wijzigvraagpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Opgaveloket loket;
    @Inject Opgavebus bus;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Opgavestand stand;
    private List<Opgaveproduct> producten;
    private String sleutel;
    private final ArrayList<Wijzigingsopdracht.Anders> anders = new ArrayList<>();
    private final ArrayList<Wijzigingsopdracht.Nieuw> nieuw = new ArrayList<>();
    private final Formulier wijzig = new Formulier("wijzig");
    private final Formulier erbij = new Formulier("erbij");
    private final Formulier verzoek = new Formulier("verzoek");

    public void open() {
        stand = vraag.eis(loket.stand(ik.namens(), Leverpagina.DOEL, vraag.nummer("toewijzing")));
        producten = loket.producten(ik.namens()).stream().filter(stand::past).toList();
        sleutel = UUID.randomUUID().toString();
    }

    /** Zet een gewijzigde toewijzing in het verzoek; nog eens vervangt wat er stond. */
    public String zetErin() {
        return wijzig.doe(
                () -> {
                    String gekozen = wijzig.verplicht("toegewezen");
                    Opgaveregel r =
                            getActueel().stream()
                                    .filter(x -> gekozen.equals(waarde(x)))
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new OngeldigeWaarde(
                                                            "toegewezen",
                                                            "Kies iets uit de lijst."));
                    Hoeveel h = Hoeveel.uit(wijzig, "wijzig");
                    Wijzigingsopdracht.Anders a =
                            new Wijzigingsopdracht.Anders(
                                    r.nummer(),
                                    new Wijzigingsopdracht.Wens(
                                            wijzig.dag("wijzigvanaf"),
                                            wijzig.dagOfNiets("wijzigeind"),
                                            h.volume(),
                                            h.eenheid(),
                                            h.frequentie(),
                                            h.budget()));
                    anders.removeIf(x -> x.toewijzingnummer() == r.nummer());
                    anders.add(a);
                    wijzig.velden().clear();
                    return null;
                });
    }

    public String zetErbij() {
        return erbij.doe(
                () -> {
                    String code = erbij.verplicht("nieuwproduct");
                    Opgaveproduct p =
                            producten.stream()
                                    .filter(x -> x.productcode().equals(code))
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new OngeldigeWaarde(
                                                            "nieuwproduct",
                                                            "Kies iets uit de lijst."));
                    Hoeveel h = Hoeveel.uit(erbij, "nieuw");
                    nieuw.add(
                            new Wijzigingsopdracht.Nieuw(
                                    p.categorie(),
                                    h.volume() == null ? null : p.productcode(),
                                    new Wijzigingsopdracht.Wens(
                                            erbij.dag("nieuwvanaf"),
                                            erbij.dagOfNiets("nieuweind"),
                                            h.volume(),
                                            h.eenheid(),
                                            h.frequentie(),
                                            h.budget())));
                    erbij.velden().clear();
                    return null;
                });
    }

    public String beginOpnieuw() {
        anders.clear();
        nieuw.clear();
        return null;
    }

    public String verstuur() {
        return verzoek.doe(
                () -> {
                    Vraag wijziging =
                            new Vraag.Wijziging(
                                    stand.toewijzing(),
                                    verzoek.tekst("wijzigkenmerk"),
                                    verzoek.verplicht("verzoekreden"),
                                    anders,
                                    nieuw);
                    return Uitkomstvanopgave.na(bus, ik, sleutel, wijziging);
                });
    }

    /** Hoe deze toewijzing in het verzoek staat, als zij anders moet. */
    public Wijzigingsopdracht.Wens wens(Opgaveregel r) {
        Optional<Wijzigingsopdracht.Anders> gevonden =
                anders.stream().filter(a -> a.toewijzingnummer() == r.nummer()).findFirst();
        return gevonden.map(Wijzigingsopdracht.Anders::wens).orElse(null);
    }

    /** Wat de keuzelijst terugstuurt. */
    public String waarde(Opgaveregel r) {
        return String.valueOf(r.nummer());
    }

    public boolean isLeeg() {
        return anders.isEmpty() && nieuw.isEmpty();
    }

    public List<Opgaveregel> getActueel() {
        return stand.regels().stream().filter(Opgaveregel::actueel).toList();
    }

    public Opgavestand getStand() {
        return stand;
    }

    public List<Opgaveproduct> getProducten() {
        return producten;
    }

    public List<Wijzigingsopdracht.Nieuw> getNieuw() {
        return nieuw;
    }

    public List<String> getVerzoekredenen() {
        return Codes.VERZOEKREDENEN;
    }

    public List<String> getEenheden() {
        return Codes.eenheden();
    }

    public List<String> getFrequenties() {
        return Codes.frequenties();
    }

    public Map<String, String> getWijzig() {
        return wijzig.velden();
    }

    public Map<String, String> getErbij() {
        return erbij.velden();
    }

    public Map<String, String> getVerzoek() {
        return verzoek.velden();
    }
}
