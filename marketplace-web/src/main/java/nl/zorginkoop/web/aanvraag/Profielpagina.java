package nl.zorginkoop.web.aanvraag;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.dossier.Profiel;
import nl.zorginkoop.contracting.dossier.Profielloket;
import nl.zorginkoop.contracting.dossier.Profielopgave;
import nl.zorginkoop.contracting.dossier.Registerloket;
import nl.zorginkoop.contracting.dossier.Registeruitslag;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.catalogus.Kenmerken;
import nl.zorginkoop.web.raam.Formulier;

/** Het eigen profiel: een keer invullen, met wat er nog aan ontbreekt (OH-06, CO-08). */
@Named
@ViewScoped
public class Profielpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER = "/dossier/profiel.xhtml?faces-redirect=true&gedaan=ja";

    @Inject Profielloket loket;
    @Inject Registerloket registers;
    @Inject Ik ik;

    private final Formulier tekst = new Formulier("tekst");
    private final Formulier locatie = new Formulier("locatie");
    private final Formulier product = new Formulier("product");
    private final Formulier wie = new Formulier("wie");
    private String[] kenmerken = {};
    private Profiel profiel;
    private List<Registeruitslag> uitslagen;

    public void open() {
        profiel = loket.mijn(ik.namens());
        uitslagen = registers.uitslagen(ik.namens(), ik.namens().aanbieder());
        kenmerken = profiel.kenmerken().stream().map(Enum::name).toArray(String[]::new);
        Profielopgave o = profiel.opgave();
        tekst.velden().put("omschrijving", o.omschrijving());
        tekst.velden().put("kwaliteiten", o.kwaliteiten());
        tekst.velden().put("website", o.website());
        tekst.velden().put("telefoon", o.telefoon());
        tekst.velden().put("tekenbevoegde", o.tekenbevoegde());
        tekst.velden().put("functie", o.functie());
    }

    public String bewaar() {
        return tekst.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.bewaar(
                                                n,
                                                new Profielopgave(
                                                        tekst.tekst("omschrijving"),
                                                        tekst.tekst("kwaliteiten"),
                                                        tekst.tekst("website"),
                                                        tekst.tekst("telefoon"),
                                                        tekst.tekst("tekenbevoegde"),
                                                        tekst.tekst("functie")))));
    }

    public String voegLocatieToe() {
        return locatie.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.voegLocatieToe(
                                                n,
                                                locatie.verplicht("naam"),
                                                locatie.verplicht("adres"),
                                                locatie.verplicht("postcode"),
                                                locatie.verplicht("plaats"))));
    }

    public String sluit(UUID welke) {
        return locatie.doe(() -> gedaan(n -> loket.sluitLocatie(n, welke)));
    }

    public String legProductVast() {
        return product.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legProductVast(
                                                n,
                                                product.keuze("wet", Wet.class),
                                                product.verplicht("productcode"),
                                                product.getal("capaciteit"),
                                                product.getal("wachttijd"))));
    }

    public String stop(String wet, String productcode) {
        return product.doe(() -> gedaan(n -> loket.stopProduct(n, Wet.valueOf(wet), productcode)));
    }

    public String zetKenmerken() {
        return wie.doe(
                () -> gedaan(n -> loket.zetKenmerken(n, Kenmerken.uit("kenmerken", kenmerken))));
    }

    public String kijkNa() {
        return tekst.doe(() -> gedaan(n -> registers.kijkNa(n, n.aanbieder())));
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return HIER;
    }

    public Profiel getProfiel() {
        return profiel;
    }

    public List<Registeruitslag> getUitslagen() {
        return uitslagen;
    }

    public String[] getKenmerken() {
        return kenmerken.clone();
    }

    public void setKenmerken(String... gekozen) {
        kenmerken = gekozen == null ? new String[0] : gekozen.clone();
    }

    public Kenmerk[] getAlleKenmerken() {
        return Kenmerk.values();
    }

    public Wet[] getWetten() {
        return Wet.values();
    }

    public Map<String, String> getOver() {
        return tekst.velden();
    }

    public Map<String, String> getLocatie() {
        return locatie.velden();
    }

    public Map<String, String> getAanbod() {
        return product.velden();
    }
}
