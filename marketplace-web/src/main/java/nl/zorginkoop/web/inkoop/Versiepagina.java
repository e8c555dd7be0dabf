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
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.inkoop.Aanvaarding;
import nl.zorginkoop.contracting.inkoop.Reactie;
import nl.zorginkoop.contracting.inkoop.Tariefeffect;
import nl.zorginkoop.contracting.inkoop.Tariefwijziging;
import nl.zorginkoop.contracting.inkoop.Voorwaarde;
import nl.zorginkoop.contracting.inkoop.Voorwaardenloket;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset;
import nl.zorginkoop.contracting.inkoop.Waswordt;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een versie van de voorwaarden: lezen, bespreken, vaststellen, publiceren, aanvaarden. */
@Named
@ViewScoped
public class Versiepagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Voorwaardenoverzicht overzicht;
    @Inject Voorwaardenloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier artikel = new Formulier("schrijven");
    private final Formulier reageren = new Formulier("reageren");
    private final Formulier antwoorden = new Formulier("antwoorden");
    private final Formulier beslissen = new Formulier("beslissen");
    private Voorwaardenset versie;
    private List<Voorwaarde> artikelen;
    private List<Tariefwijziging> tarieven;
    private List<Tariefeffect> effecten;
    private List<Waswordt> verschil;
    private List<Reactie> reacties;
    private List<Aanvaarding> aanvaardingen;

    public void open() {
        Namens wie = ik.namens();
        UUID id = vraag.nummer("versie");
        versie = vraag.eis(overzicht.versie(wie, id));
        artikelen = overzicht.artikelen(wie, id);
        tarieven = overzicht.tariefwijzigingen(wie, id);
        effecten = overzicht.tariefeffecten(wie, id);
        verschil = overzicht.verschil(wie, id);
        reacties = overzicht.reacties(wie, id);
        aanvaardingen = overzicht.aanvaardingen(wie, id);
    }

    public String schrijf() {
        return artikel.doe(() -> gedaan(n -> loket.schrijf(n, versie.id(), geschreven())));
    }

    private Voorwaarde geschreven() {
        String nummer = artikel.verplicht("artikel");
        String kop = artikel.verplicht("kop");
        if (artikel.ja("nvt")) {
            return Voorwaarde.nvt(nummer, kop);
        }
        Voorwaarde v = Voorwaarde.artikel(nummer, kop, artikel.verplicht("tekst"));
        if (artikel.tekst("getal") != null) {
            v = v.metGetal(artikel.getal("getal"));
        }
        if (artikel.tekst("eis") == null) {
            return v;
        }
        return v.alsEis(
                artikel.keuze("eis", Voorwaarde.Eissoort.class),
                artikel.keuze("gevolg", Voorwaarde.Gevolg.class),
                artikel.keuze("bewijs", Voorwaarde.Bewijssoort.class),
                artikel.tekst("geldigMaanden") == null ? null : artikel.getal("geldigMaanden"));
    }

    public String startConsultatie() {
        return beslissen.doe(() -> gedaan(n -> loket.startConsultatie(n, versie.id())));
    }

    public String stelVast() {
        return beslissen.doe(() -> gedaan(n -> loket.stelVast(n, versie.id())));
    }

    public String publiceer() {
        return beslissen.doe(() -> gedaan(n -> loket.publiceer(n, versie.id())));
    }

    public String trekIn() {
        return beslissen.doe(() -> gedaan(n -> loket.trekIn(n, versie.id())));
    }

    public String reageer() {
        return reageren.doe(
                () -> gedaan(n -> loket.reageer(n, versie.id(), reageren.verplicht("reactie"))));
    }

    public String beantwoord(UUID reactie) {
        return antwoorden.doe(
                () -> gedaan(n -> loket.beantwoord(n, reactie, antwoorden.verplicht("antwoord"))));
    }

    public String aanvaard() {
        return beslissen.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.aanvaard(
                                                n,
                                                versie.id(),
                                                versie.hash(),
                                                beslissen.verplicht("mandaat"))));
    }

    public String weiger() {
        return beslissen.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.weiger(
                                                n,
                                                versie.id(),
                                                versie.hash(),
                                                beslissen.verplicht("mandaat"))));
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/voorwaarden/versie.xhtml?faces-redirect=true&gedaan=ja&versie=" + versie.id();
    }

    /** Mag wie hier kijkt aan deze versie werken? */
    public boolean isVanMij() {
        return versie.gemeente().equals(ik.namens().gemeente()) && ik.is("INKOOPADVISEUR");
    }

    /** Kan mijn organisatie nu aanvaarden of weigeren? */
    public boolean isTeBeslissen() {
        return (ik.is("ZORGAANBIEDER") || ik.is("BIEDER"))
                && aanvaardingen.isEmpty()
                && (is("GEPUBLICEERD") || is("VAN_KRACHT"));
    }

    public boolean isTeBespreken() {
        return is("CONSULTATIE") && (ik.is("ZORGAANBIEDER") || ik.is("BIEDER") || isVanMij());
    }

    /** Staat de versie in deze toestand? */
    public boolean is(String toestand) {
        return versie.toestand().name().equals(toestand);
    }

    public Voorwaardenset getVersie() {
        return versie;
    }

    /** De tarieven die met deze versie aanvaard worden (OH-03). */
    public List<Tariefwijziging> getTarieven() {
        return tarieven;
    }

    /** Wat het elke aanbieder scheelt; een aanbieder ziet alleen zichzelf. */
    public List<Tariefeffect> getEffecten() {
        return effecten;
    }

    public Euro getEffect() {
        return Tariefeffect.totaal(effecten);
    }

    public List<Voorwaarde> getArtikelen() {
        return artikelen;
    }

    public List<Waswordt> getVerschil() {
        return verschil;
    }

    public List<Reactie> getReacties() {
        return reacties;
    }

    public List<Aanvaarding> getAanvaardingen() {
        return aanvaardingen;
    }

    public Map<String, String> getArtikel() {
        return artikel.velden();
    }

    public Map<String, String> getReageren() {
        return reageren.velden();
    }

    public Map<String, String> getAntwoorden() {
        return antwoorden.velden();
    }

    public Map<String, String> getBeslissen() {
        return beslissen.velden();
    }
}
