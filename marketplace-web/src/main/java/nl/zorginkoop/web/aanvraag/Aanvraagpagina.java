package nl.zorginkoop.web.aanvraag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.inkoop.Kadertarief;
import nl.zorginkoop.contracting.inkoop.Tariefoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.openstelling.Voorwaardenblad;
import nl.zorginkoop.contracting.toelating.Aanvraag;
import nl.zorginkoop.contracting.toelating.Aanvraagbewijs;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagrol;
import nl.zorginkoop.contracting.toelating.Aanvraagstand;
import nl.zorginkoop.contracting.toelating.Deelnemer;
import nl.zorginkoop.contracting.toelating.Gebrek;
import nl.zorginkoop.contracting.toelating.Keuze;
import nl.zorginkoop.contracting.toelating.Verklaring;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Paginavraag;

/** Het formulier van een aanvraag die nog niet ingediend is, stap voor stap. */
@Named
@RequestScoped
public class Aanvraagpagina {
    static final int LAATSTE = 5;

    /** Een stap in de balk boven het formulier. */
    public record Stap(int nr, String naam, long mist, boolean hier) implements Serializable {}

    /** Wat er nog ontbreekt, met het veld waar het te herstellen is. */
    public record Punt(String tekst, String naar, int stap) implements Serializable {}

    @Inject HttpServletRequest verzoek;
    @Inject Aanvraagoverzicht overzicht;
    @Inject Openstellingoverzicht openstellingen;
    @Inject Tariefoverzicht tariefoverzicht;
    @Inject Dossieroverzicht dossier;
    @Inject Paginavraag vraag;
    @Inject Flits flits;
    @Inject Klok klok;
    @Inject Ik ik;

    private Aanvraag aanvraag;
    private Openstelling openstelling;
    private Voorwaardenblad voorwaarden;
    private Aanvraagstand stand;
    private List<Deelnemer> deelnemers;
    private List<Verklaring> verklaringen;
    private List<Aanvraagbewijs> bewijzen;
    private List<Gebrek> gebreken;
    private List<Keuze> producten;
    private List<Keuze> percelen;
    private List<Kadertarief> tarieven;
    private Bewijsplekken plekken;
    private String nieuw;
    private Instant nu;
    private int stap;

    public String open() {
        UUID id = vraag.nummer("aanvraag");
        aanvraag = vraag.eis(overzicht.aanvraag(ik.namens(), id));
        if (!aanvraag.isConcept()) {
            return "/aanvragen/stand.xhtml?faces-redirect=true&aanvraag=" + id;
        }
        openstelling = vraag.eis(openstellingen.openstelling(ik.namens(), aanvraag.openstelling()));
        voorwaarden = openstellingen.voorwaarden(ik.namens(), aanvraag.openstelling()).orElse(null);
        stand = vraag.eis(overzicht.stand(ik.namens(), id));
        deelnemers = overzicht.deelnemers(ik.namens(), id);
        verklaringen = overzicht.verklaringen(ik.namens(), id);
        bewijzen = overzicht.bewijzen(ik.namens(), id);
        gebreken = overzicht.gebreken(ik.namens(), id);
        producten = overzicht.producten(ik.namens(), id);
        percelen = overzicht.percelen(ik.namens(), id);
        nieuw = nieuweSleutel();
        nu = klok.nu();
        stap = stap(verzoek.getParameter("stap"), aanvraag.stap());
        tarieven =
                tariefoverzicht
                        .teAanvaarden(ik.namens(), openstelling.kader(), klok.vandaag())
                        .tarieven();
        plekken =
                new Bewijsplekken(
                        dossier.stukken(ik.namens(), Bladvraag.eerste(Bladvraag.GROOTST)).rijen(),
                        bewijzen,
                        gebreken,
                        opmaak(),
                        klok.vandaag());
        return null;
    }

    static int stap(String gevraagd, int anders) {
        return gevraagd != null && gevraagd.matches("[1-5]") ? Integer.parseInt(gevraagd) : anders;
    }

    static String pad(UUID aanvraag, int stap) {
        return "/aanvragen/aanvraag.xhtml?aanvraag=" + aanvraag + "&stap=" + stap;
    }

    public List<Stap> getStappen() {
        return IntStream.rangeClosed(1, LAATSTE)
                .mapToObj(
                        nr ->
                                new Stap(
                                        nr,
                                        opmaak().tekst("aanvraag.stap." + nr),
                                        gebreken.stream().filter(g -> g.stap() == nr).count(),
                                        nr == stap))
                .toList();
    }

    /** Alles wat ontbreekt, in de volgorde van het formulier. */
    public List<Punt> getPunten() {
        return gebreken.stream()
                .map(g -> new Punt(g.zin(), naar(aanvraag.id(), g, deelnemers), g.stap()))
                .sorted((a, b) -> Integer.compare(a.stap(), b.stap()))
                .toList();
    }

    public List<Punt> getPuntenHier() {
        return getPunten().stream().filter(p -> p.stap() == stap).toList();
    }

    static String naar(UUID aanvraag, Gebrek g, List<Deelnemer> deelnemers) {
        return pad(aanvraag, g.stap()) + "#" + anker(g, deelnemers);
    }

    private static String anker(Gebrek g, List<Deelnemer> deelnemers) {
        return switch (g.soort()) {
            case ZONDER_PENVOERDER, ZONDER_COMBINANT, ZONDER_ONDERAANNEMER, ROL_PAST_NIET ->
                    "deelnemers";
            case SET_VEROUDERD, NIET_AANVAARD -> "voorwaarden";
            case ZONDER_PRODUCT, PRODUCT_BUITEN_KADER -> "producten";
            case ZONDER_PERCEEL -> "percelen";
            case ZONDER_ANTWOORD, ZONDER_TOELICHTING -> "eis-" + g.voorwaarde();
            case NIET_ONDERTEKEND -> "ondertekenaar";
            default -> Bewijsplekken.anker(g, deelnemers);
        };
    }

    public List<String> gebrekBij(UUID eis) {
        return gebreken.stream()
                .filter(g -> g.stap() == 3 && eis.equals(g.voorwaarde()))
                .map(Gebrek::zin)
                .toList();
    }

    public List<Bewijsplekken.Plek> getPlekken() {
        UUID aanvrager =
                deelnemers.stream()
                        .filter(d -> d.soort() == Deelnemer.Soort.AANVRAGER)
                        .map(Deelnemer::id)
                        .findFirst()
                        .orElseThrow();
        return plekken.bijEisen(verklaringen, aanvrager);
    }

    public List<Bewijsplekken.Plek> getPlekkenAnderen() {
        return plekken.bijDeelnemers(aanvraag.rol(), deelnemers);
    }

    /** Is er na het begin een nieuwe versie van de voorwaarden gekomen? */
    public boolean isVerouderd() {
        return voorwaarden != null && !voorwaarden.versie().equals(aanvraag.voorwaardenset());
    }

    public boolean isAanvaard() {
        return voorwaarden != null
                && !isVerouderd()
                && voorwaarden.hash().equals(aanvraag.aanvaardeHash());
    }

    /** Zonder anderen is er niets aan te wijzen of toe te voegen. */
    public boolean isMetAnderen() {
        return aanvraag.rol() != Aanvraagrol.ZELFSTANDIG || deelnemers.size() > 1;
    }

    /** De sleutel van de deelnemer die er nog bij kan, of van die welke net niet te bewaren was. */
    public List<String> getNieuwe() {
        return List.of(nieuw);
    }

    private String nieuweSleutel() {
        return flits.velden().stream()
                .filter(v -> v.startsWith("wie:") && v.endsWith(":naam"))
                .map(v -> v.split(":")[1])
                .filter(s -> deelnemers.stream().noneMatch(d -> d.id().toString().equals(s)))
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    public List<Deelnemer> getAnderen() {
        return deelnemers.stream().filter(d -> d.soort() != Deelnemer.Soort.AANVRAGER).toList();
    }

    public List<Aanvraagrol> getRollen() {
        return Arrays.asList(Aanvraagrol.values());
    }

    /** Wat een ander in deze rol kan zijn. */
    public List<Deelnemer.Soort> getSoorten() {
        return switch (aanvraag.rol()) {
            case COMBINATIE -> List.of(Deelnemer.Soort.COMBINANT, Deelnemer.Soort.ONDERAANNEMER);
            case GROEPSONDERNEMING ->
                    List.of(Deelnemer.Soort.GROEPSMAATSCHAPPIJ, Deelnemer.Soort.ONDERAANNEMER);
            default -> List.of(Deelnemer.Soort.ONDERAANNEMER);
        };
    }

    /** Wat hij is staat er altijd bij, ook als het niet meer bij de rol past. */
    public List<Deelnemer.Soort> soortenMet(Deelnemer.Soort nu) {
        return Stream.concat(Stream.of(nu), getSoorten().stream()).distinct().toList();
    }

    /** Wat de gemeente voor dit product betaalt; wie aanvraagt noemt geen prijs (OH-03). */
    public List<Kadertarief> tarievenVan(String productcode) {
        return tarieven.stream().filter(v -> v.productcode().equals(productcode)).toList();
    }

    public Aanvraag getAanvraag() {
        return aanvraag;
    }

    public Openstelling getOpenstelling() {
        return openstelling;
    }

    public Voorwaardenblad getVoorwaarden() {
        return voorwaarden;
    }

    public Aanvraagstand getStand() {
        return stand;
    }

    public List<Deelnemer> getDeelnemers() {
        return deelnemers;
    }

    public List<Verklaring> getVerklaringen() {
        return verklaringen;
    }

    public List<Aanvraagbewijs> getBewijzen() {
        return bewijzen;
    }

    public List<Keuze> getProducten() {
        return producten;
    }

    public List<Keuze> getPercelen() {
        return percelen;
    }

    public Instant getNu() {
        return nu;
    }

    public int getStap() {
        return stap;
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
