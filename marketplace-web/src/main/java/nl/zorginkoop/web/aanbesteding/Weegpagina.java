package nl.zorginkoop.web.aanbesteding;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Gespreksloket;
import nl.zorginkoop.contracting.aanbesteding.Gespreksstap;
import nl.zorginkoop.contracting.aanbesteding.Gunningsbezwaarloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsbezwaarloket.Klachtuitkomst;
import nl.zorginkoop.contracting.aanbesteding.Gunningsklacht;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodel;
import nl.zorginkoop.contracting.aanbesteding.Perceelinschrijving;
import nl.zorginkoop.contracting.aanbesteding.Scorestand;
import nl.zorginkoop.contracting.aanbesteding.Terzijde;
import nl.zorginkoop.contracting.aanbesteding.Weegloket;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén inschrijving wegen: lezen, punten geven met de reden, meekijken, of terzijde leggen. */
@Named
@ViewScoped
public class Weegpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Weegloket loket;
    @Inject Gunningsbezwaarloket bezwaren;
    @Inject Gespreksloket gesprekken;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier score = new Formulier("scoreblok");
    private final Formulier meekijken = new Formulier("meekijken");
    private final Formulier terzijde = new Formulier("terzijdeblok");
    private final Formulier antwoord = new Formulier("klachtblok");
    private final Formulier gespreksblok = new Formulier("gesprekblok");
    private final Formulier verslag = new Formulier("verslagblok");
    private Perceelinschrijving inschrijving;
    private List<Scorestand> scores;
    private List<Terzijde.Eis> eisen;
    private Terzijde ligtTerzijde;
    private List<Gunningsklacht> klachten;
    private Gunningsmodel model;
    private List<Gespreksstap> gesprek;

    public void open() {
        Namens wie = ik.namens();
        inschrijving = vraag.eis(overzicht.inschrijving(wie, vraag.nummer("inschrijving")));
        scores = overzicht.scores(wie, inschrijving.id());
        eisen = overzicht.eisen(wie, inschrijving.id());
        klachten = overzicht.klachten(wie, inschrijving.id());
        model = vraag.eis(overzicht.model(wie, inschrijving.openstelling()));
        gesprek = overzicht.gesprek(wie, inschrijving.id());
        ligtTerzijde = overzicht.terzijde(wie, inschrijving.id()).orElse(null);
    }

    public String plan() {
        return gespreksblok.doe(
                () ->
                        gedaan(
                                n ->
                                        gesprekken.plan(
                                                n,
                                                inschrijving.id(),
                                                gespreksblok.moment("moment"),
                                                gespreksblok.verplicht("waar"))));
    }

    public String legVerslagVast() {
        return verslag.doe(
                () ->
                        gedaan(
                                n ->
                                        gesprekken.legVerslagVast(
                                                n,
                                                inschrijving.id(),
                                                verslag.verplicht("verslag"))));
    }

    public String meldAfwezig() {
        return verslag.doe(
                () ->
                        gedaan(
                                n ->
                                        gesprekken.meldAfwezig(
                                                n,
                                                inschrijving.id(),
                                                verslag.verplicht("verslag"))));
    }

    /** Hoort bij deze uitnodiging een gesprek? */
    public boolean isMetGesprek() {
        return model.gespreksonderwerpen() != null
                && inschrijving.toestand() == Perceelinschrijving.Toestand.UITGENODIGD;
    }

    public boolean isGesprekLoopt() {
        return gesprek.stream().allMatch(g -> g.soort() == Gespreksstap.Soort.GEPLAND);
    }

    public List<Gespreksstap> getGesprek() {
        return gesprek;
    }

    public Gunningsmodel getModel() {
        return model;
    }

    public Map<String, String> getGesprekvelden() {
        return gespreksblok.velden();
    }

    public Map<String, String> getVerslagvelden() {
        return verslag.velden();
    }

    /** Is de uitslag meegedeeld, dan verandert er aan de punten niets meer. */
    public boolean isTeWegen() {
        return inschrijving.toestand() == Perceelinschrijving.Toestand.INGEDIEND;
    }

    public String geefScore() {
        return score.doe(
                () -> {
                    UUID criterium = score.nummer("criterium");
                    BigDecimal punten = punten();
                    String reden = score.verplicht("scorereden");
                    return gedaan(
                            n -> loket.geefScore(n, inschrijving.id(), criterium, punten, reden));
                });
    }

    private BigDecimal punten() {
        try {
            return new BigDecimal(score.verplicht("punten").replace(".", "").replace(',', '.'));
        } catch (NumberFormatException geenGetal) {
            throw new OngeldigeWaarde("punten", "Vul een getal in, zoals 120 of 87,50.");
        }
    }

    public String bevestigScore() {
        return meekijken.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.bevestigScore(
                                                n,
                                                meekijken.nummer("score"),
                                                meekijken.ja("akkoord"),
                                                meekijken.tekst("meereden"))));
    }

    public String legTerzijde() {
        return terzijde.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legTerzijde(
                                                n,
                                                inschrijving.id(),
                                                terzijde.nummer("eis"),
                                                terzijde.verplicht("terzijdereden"))));
    }

    public String bevestigTerzijde() {
        return terzijde.doe(() -> gedaan(n -> loket.bevestigTerzijde(n, inschrijving.id())));
    }

    public String beslisKlacht() {
        return antwoord.doe(
                () ->
                        gedaan(
                                n ->
                                        bezwaren.beslisKlacht(
                                                n,
                                                antwoord.nummer("klacht"),
                                                antwoord.keuze(
                                                        "klachtuitkomst", Klachtuitkomst.class),
                                                antwoord.verplicht("klachtantwoord"))));
    }

    public List<Klachtuitkomst> getKlachtuitkomsten() {
        return List.of(Klachtuitkomst.values());
    }

    public List<Gunningsklacht> getKlachten() {
        return klachten;
    }

    public List<Gunningsklacht> getOpenKlachten() {
        return klachten.stream().filter(k -> k.uitkomst() == null).toList();
    }

    public Map<String, String> getKlachtvelden() {
        return antwoord.velden();
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/aanbestedingen/weeg.xhtml?faces-redirect=true&gedaan=ja&inschrijving="
                + inschrijving.id();
    }

    /** Het antwoord op een criterium, of {@code null}. */
    public Perceelinschrijving.Antwoord antwoordOp(UUID criterium) {
        return inschrijving.antwoorden().stream()
                .filter(a -> a.criterium().equals(criterium))
                .findFirst()
                .orElse(null);
    }

    /** De scores waar nog niemand bij meekeek. */
    public List<Scorestand> getMeeTeKijken() {
        return scores.stream().filter(s -> s.score() != null && s.akkoord() == null).toList();
    }

    public Perceelinschrijving getInschrijving() {
        return inschrijving;
    }

    public List<Scorestand> getScores() {
        return scores;
    }

    public List<Terzijde.Eis> getEisen() {
        return eisen;
    }

    public Terzijde getLigtTerzijde() {
        return ligtTerzijde;
    }

    public Map<String, String> getScorevelden() {
        return score.velden();
    }

    public Map<String, String> getMeevelden() {
        return meekijken.velden();
    }

    public Map<String, String> getTerzijdevelden() {
        return terzijde.velden();
    }
}
