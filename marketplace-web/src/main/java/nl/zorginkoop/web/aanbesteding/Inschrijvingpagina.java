package nl.zorginkoop.web.aanbesteding;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Criteriumsoort;
import nl.zorginkoop.contracting.aanbesteding.Gespreksloket;
import nl.zorginkoop.contracting.aanbesteding.Gespreksstap;
import nl.zorginkoop.contracting.aanbesteding.Gunningsbezwaarloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsklacht;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodel;
import nl.zorginkoop.contracting.aanbesteding.Gunningsuitslag;
import nl.zorginkoop.contracting.aanbesteding.Inschrijvingsbewijs;
import nl.zorginkoop.contracting.aanbesteding.Perceelinschrijving;
import nl.zorginkoop.contracting.aanbesteding.Perceelinschrijvingloket;
import nl.zorginkoop.contracting.aanbesteding.Prijsvorm;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén inschrijving van de aanbieder zelf: invullen, indienen, het bewijs en de uitslag. */
@Named
@ViewScoped
public class Inschrijvingpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Openstellingoverzicht openstellingen;
    @Inject Perceelinschrijvingloket loket;
    @Inject Gunningsbezwaarloket bezwaren;
    @Inject Gespreksloket gesprekken;
    @Inject Dossieroverzicht dossier;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier prijs = new Formulier("prijsblok");
    private final Formulier antwoord = new Formulier("antwoordblok");
    private final Formulier tekenen = new Formulier("tekenblok");
    private final Formulier weg = new Formulier("wegblok");
    private final Formulier afzien = new Formulier("afzienblok");
    private final Formulier klacht = new Formulier("klachtblok");
    private Perceelinschrijving inschrijving;
    private Openstelling openstelling;
    private Gunningsmodel model;
    private List<String> gebreken;
    private List<Dossierstuk> stukken;
    private Inschrijvingsbewijs bewijs;
    private Gunningsuitslag uitslag;
    private List<Gunningsklacht> klachten;
    private List<Gespreksstap> gesprek;

    public void open() {
        Namens wie = ik.namens();
        inschrijving = vraag.eis(overzicht.inschrijving(wie, vraag.nummer("inschrijving")));
        UUID id = inschrijving.id();
        openstelling = vraag.eis(openstellingen.openstelling(wie, inschrijving.openstelling()));
        model = vraag.eis(overzicht.model(wie, inschrijving.openstelling()));
        boolean concept = inschrijving.isConcept();
        gebreken = concept ? loket.gebreken(wie, id) : List.of();
        stukken =
                concept
                        ? dossier.stukken(wie, Bladvraag.eerste(Bladvraag.GROOTST)).rijen()
                        : List.of();
        bewijs = inschrijving.ingediend() == null ? null : loket.ontvangstbewijs(wie, id);
        uitslag = overzicht.uitslag(wie, id).orElse(null);
        klachten = overzicht.klachten(wie, id);
        gesprek = overzicht.gesprek(wie, id);
        toon();
    }

    private void toon() {
        if (inschrijving.prijs() != null) {
            prijs.velden()
                    .put("prijs", inschrijving.prijs().bedrag().toPlainString().replace('.', ','));
        }
        tekenen.velden().put("ondertekenaar", inschrijving.ondertekenaar());
        tekenen.velden().put("tekenfunctie", inschrijving.functie());
    }

    public String legPrijs() {
        return prijs.doe(
                () -> gedaan(n -> loket.legPrijsVast(n, inschrijving.id(), prijs.bedrag("prijs"))));
    }

    public String beantwoord() {
        return antwoord.doe(
                () -> {
                    UUID criterium = antwoord.nummer("criterium");
                    UUID stuk = antwoord.nummerOfNiets("stuk");
                    String tekst = antwoord.verplicht("antwoord");
                    return gedaan(
                            n -> loket.beantwoord(n, inschrijving.id(), criterium, tekst, stuk));
                });
    }

    public String onderteken() {
        return tekenen.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.onderteken(
                                                n,
                                                inschrijving.id(),
                                                inschrijving.setHash(),
                                                tekenen.verplicht("ondertekenaar"),
                                                tekenen.verplicht("tekenfunctie"))));
    }

    public String dienIn() {
        return tekenen.doe(() -> gedaan(n -> loket.dienIn(n, inschrijving.id())));
    }

    public String trekIn() {
        return weg.doe(
                () -> gedaan(n -> loket.trekIn(n, inschrijving.id(), weg.tekst("wegreden"))));
    }

    public String zieAf() {
        return afzien.doe(
                () ->
                        gedaan(
                                n ->
                                        gesprekken.zieAf(
                                                n,
                                                inschrijving.id(),
                                                afzien.verplicht("afzienreden"))));
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

    public Map<String, String> getAfzienvelden() {
        return afzien.velden();
    }

    public String klaag() {
        return klacht.doe(
                () ->
                        gedaan(
                                n ->
                                        bezwaren.klaag(
                                                n,
                                                inschrijving.id(),
                                                klacht.verplicht("klachttekst"))));
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/aanbestedingen/inschrijving.xhtml?faces-redirect=true&gedaan=ja&inschrijving="
                + inschrijving.id();
    }

    /** De criteria die een antwoord vragen. */
    public List<Gunningsmodel.Criterium> getVragen() {
        return model.criteria(inschrijving.ronde()).stream()
                .filter(c -> c.soort() != Criteriumsoort.PRIJS)
                .toList();
    }

    /** Het antwoord op een criterium, of {@code null}. */
    public Perceelinschrijving.Antwoord antwoordOp(UUID criterium) {
        return inschrijving.antwoorden().stream()
                .filter(a -> a.criterium().equals(criterium))
                .findFirst()
                .orElse(null);
    }

    public boolean isPrijsGevraagd() {
        return model.prijsvorm() == Prijsvorm.REEEL && !inschrijving.isAanmelding();
    }

    public boolean isTerugTeTrekken() {
        return inschrijving.isConcept()
                || inschrijving.toestand() == Perceelinschrijving.Toestand.INGEDIEND
                || inschrijving.toestand() == Perceelinschrijving.Toestand.UITGENODIGD;
    }

    public boolean isKlaagbaar() {
        Instant open = inschrijving.isAanmelding() ? model.aanmeldingenOpen() : model.geopend();
        return open != null && inschrijving.ingediend() != null;
    }

    /** Wanneer haar ronde sluit. */
    /** Is het sluitingsmoment van deze ronde voorbij? */
    public boolean isGesloten() {
        return getSluit() != null && !klok.nu().isBefore(getSluit());
    }

    public Instant getSluit() {
        return inschrijving.isAanmelding() ? model.aanmeldenTot() : openstelling.sluitmoment();
    }

    public Gunningsmodel.Deel getPerceel() {
        return model.perceel(inschrijving.perceel());
    }

    public Perceelinschrijving getInschrijving() {
        return inschrijving;
    }

    public Openstelling getOpenstelling() {
        return openstelling;
    }

    public Gunningsmodel getModel() {
        return model;
    }

    public List<String> getGebreken() {
        return gebreken;
    }

    public List<Dossierstuk> getStukken() {
        return stukken;
    }

    public Inschrijvingsbewijs getBewijs() {
        return bewijs;
    }

    public Gunningsuitslag getUitslag() {
        return uitslag;
    }

    public List<Gunningsklacht> getKlachten() {
        return klachten;
    }

    public Map<String, String> getPrijsvelden() {
        return prijs.velden();
    }

    public Map<String, String> getAntwoordvelden() {
        return antwoord.velden();
    }

    public Map<String, String> getTekenvelden() {
        return tekenen.velden();
    }

    public Map<String, String> getWegvelden() {
        return weg.velden();
    }

    public Map<String, String> getKlachtvelden() {
        return klacht.velden();
    }
}
