package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.inkoop.Belemmering;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel;
import nl.zorginkoop.contracting.inkoop.Inkoopkader;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderloket;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.contracting.inkoop.Kaderdeelnemer;
import nl.zorginkoop.contracting.inkoop.Model;
import nl.zorginkoop.contracting.inkoop.Profielopgave;
import nl.zorginkoop.contracting.inkoop.Versieopgave;
import nl.zorginkoop.contracting.inkoop.Voorwaardenloket;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset;
import nl.zorginkoop.contracting.inkoop.Wijzigingssoort;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een inkoopkader: wat erin staat, wat nog ontbreekt, en de stappen tot het actief is. */
@Named
@ViewScoped
public class Kaderpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Inkoopkaderoverzicht overzicht;
    @Inject Inkoopkaderloket loket;
    @Inject Voorwaardenoverzicht voorwaarden;
    @Inject Voorwaardenloket voorwaardenloket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier verkenning = new Formulier("verkenning");
    private final Formulier profiel = new Formulier("profiel");
    private final Formulier deelnemer = new Formulier("deelnemer");
    private final Formulier aankondigen = new Formulier("besluit");
    private final Formulier nieuweVersie = new Formulier("versie");
    private List<Voorwaardenset> versies;
    private Inkoopkader kader;
    private List<Belemmering> belemmeringen;

    public void open() {
        UUID id = vraag.nummer("kader");
        kader = vraag.eis(overzicht.kader(ik.namens(), id));
        versies = voorwaarden.versies(ik.namens(), id);
        belemmeringen = isConcept() ? loket.belemmeringen(ik.namens(), id) : List.of();
    }

    public String verken() {
        return verkenning.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.verken(
                                                n,
                                                kader.id(),
                                                verkenning.keuze("model", Model.class),
                                                verkenning.verplicht("voordelen"),
                                                verkenning.verplicht("nadelen"))));
    }

    public String legProfielVast() {
        return profiel.doe(() -> gedaan(n -> loket.legProfielVast(n, kader.id(), opgave())));
    }

    public String legDeelnemerVast() {
        return deelnemer.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legDeelnemerVast(
                                                n,
                                                kader.id(),
                                                new Kaderdeelnemer(
                                                        new Gemeentecode(
                                                                deelnemer.verplicht("gemeente")),
                                                        deelnemer.tekst("mandaat"),
                                                        deelnemer.verplicht("collegebesluit"),
                                                        deelnemer.verplicht("getekendDoor"),
                                                        deelnemer.dag("getekendOp"),
                                                        deelnemer.lijst("wijken")))));
    }

    public String activeer() {
        return aankondigen.doe(() -> gedaan(n -> loket.activeer(n, kader.id())));
    }

    public String legAankondigingVast() {
        return aankondigen.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legAankondigingVast(
                                                n,
                                                kader.id(),
                                                aankondigen.verplicht("aankondiging"))));
    }

    public String sluit() {
        return aankondigen.doe(() -> gedaan(n -> loket.sluit(n, kader.id())));
    }

    public String beginVersie() {
        return nieuweVersie.doe(
                () ->
                        "/voorwaarden/versie.xhtml?faces-redirect=true&versie="
                                + voorwaardenloket.begin(
                                        ik.namens(),
                                        new Versieopgave(
                                                kader.id(),
                                                nieuweVersie.keuze("soort", Wijzigingssoort.class),
                                                kader.opgave().variant(),
                                                nieuweVersie.verplicht("aard"),
                                                nieuweVersie.verplicht("omvang"),
                                                nieuweVersie.verplicht("toelichting"),
                                                nieuweVersie.tekst("kosteneffect") == null
                                                        ? null
                                                        : nieuweVersie.bedrag("kosteneffect"),
                                                nieuweVersie.dag("ingangsdatum"))));
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/inkoop/kader.xhtml?faces-redirect=true&gedaan=ja&kader=" + kader.id();
    }

    private Profielopgave opgave() {
        return new Profielopgave(
                new Criteriaprofiel(
                        profiel.keuze("keuzevrijheid", Criteriaprofiel.Mate.class),
                        profiel.keuze("flexibiliteit", Criteriaprofiel.Mate.class),
                        profiel.keuze("interactie", Criteriaprofiel.Mate.class),
                        profiel.keuze("transformatie", Criteriaprofiel.Transformatie.class),
                        profiel.keuze("samenwerking", Criteriaprofiel.Samenwerking.class),
                        profiel.keuze("lasten", Criteriaprofiel.Lasten.class),
                        profiel.keuze("toetreding", Criteriaprofiel.Toetreding.class)),
                profiel.tekst("samenwerkingsgeval"),
                profiel.verplicht("nulmetingGemeente"),
                profiel.verplicht("nulmetingAanbieder"),
                profiel.ja("ruimte"),
                profiel.ja("zichtbaar"),
                profiel.ja("kostprijs"),
                profiel.tekst("motivering"));
    }

    public Inkoopkader getKader() {
        return kader;
    }

    public List<Belemmering> getBelemmeringen() {
        return belemmeringen;
    }

    public boolean isConcept() {
        return kader.toestand() == Inkoopkader.Toestand.CONCEPT;
    }

    public boolean isSluitbaar() {
        return kader.toestand() == Inkoopkader.Toestand.ACTIEF
                && kader.opgave().procedure().isSas();
    }

    public Map<String, String> getVerkenning() {
        return verkenning.velden();
    }

    public Map<String, String> getProfiel() {
        return profiel.velden();
    }

    public Map<String, String> getDeelnemer() {
        return deelnemer.velden();
    }

    public Map<String, String> getAankondigen() {
        return aankondigen.velden();
    }

    public List<Voorwaardenset> getVersies() {
        return versies;
    }

    public Map<String, String> getNieuweVersie() {
        return nieuweVersie.velden();
    }
}
