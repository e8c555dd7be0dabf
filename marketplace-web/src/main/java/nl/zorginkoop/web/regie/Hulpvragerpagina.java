package nl.zorginkoop.web.regie;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Gegevensgroep;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.ToegangGeweigerd;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.plan.Planoverzicht;
import nl.zorginkoop.contracting.privacy.Noodloket;
import nl.zorginkoop.contracting.privacy.Toestemming;
import nl.zorginkoop.contracting.privacy.Toestemmingloket;
import nl.zorginkoop.contracting.regie.Hulpvragerkaart;
import nl.zorginkoop.contracting.regie.Hulpvragerloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Melding;

/**
 * Eén hulpvrager. Het BSN gaat met POST en komt in geen adres. Elke handeling leest opnieuw, op de
 * grond die dan gekozen is: wat intussen is ingetrokken, is dus meteen weg.
 */
@Named
@ViewScoped
public class Hulpvragerpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("hulp aan deze hulpvrager");
    private static final Grondslag UITDRAAI =
            Grondslag.wettelijkeTaak("uitdraai voor de hulpvrager (AVG art. 15)");

    @Inject Hulpvragerloket loket;
    @Inject Toestemmingloket toestemmingloket;
    @Inject Noodloket noodloket;
    @Inject Planoverzicht plannen;
    @Inject Klok klok;
    @Inject Ik ik;

    private String bsn;
    private Grondslag grond = TAAK;
    private UUID hulpvrager;
    private Hulpvragerkaart kaart;
    private Planoverzicht.Aanspreekpunt punt;
    private List<Toestemming> toestemmingen = List.of();
    private boolean uitdraai;
    private String nood;
    private String reden;
    private Toestemming.Doel doel;
    private Toestemming.Wijze wijze;
    private Rol rol;
    private LocalDate tot;
    private String toelichting;
    private final Map<Gegevensgroep, Boolean> groepen = new EnumMap<>(Gegevensgroep.class);

    public String zoek() {
        String gezocht = bsn;
        bsn = null;
        sluit();
        doe(
                "zoek:bsn",
                () -> {
                    kaart = loket.zoek(ik.namens(), TAAK, new Bsn(gezocht));
                    hulpvrager = kaart.hulpvrager();
                    toestemmingen = toestemmingloket.van(ik.namens(), TAAK, hulpvrager);
                    // Wie toezicht houdt, gaat niet over plannen (PR-11).
                    if (!ik.is("TOEZICHTHOUDER")) {
                        punt = plannen.aanspreekpunt(ik.namens(), TAAK, hulpvrager);
                    }
                });
        return null;
    }

    /** Verder op toestemming: dan zie ik precies wat zij toelaat. */
    public String metToestemming(UUID toestemming, Toestemming.Doel waarvoor) {
        lees(
                Grondslag.toestemming(
                        toestemming,
                        Opmaak.in(ik.getLocale()).tekst("toestemmingsdoel." + waarvoor.name())));
        return null;
    }

    public String opTaak() {
        lees(TAAK);
        return null;
    }

    public String openNood() {
        doe(
                "nood:gevaar",
                () -> {
                    UUID id = noodloket.open(ik.namens(), hulpvrager, nood);
                    nood = null;
                    lees(Grondslag.noodsituatie(id, "gevaar voor de hulpvrager of een ander"));
                });
        return null;
    }

    public String legVast() {
        doe(
                "toestemming:doel",
                () -> {
                    toestemmingloket.legVast(
                            ik.namens(),
                            TAAK,
                            new Toestemming.Opgave(
                                    hulpvrager,
                                    doel,
                                    groepen.entrySet().stream()
                                            .filter(g -> Boolean.TRUE.equals(g.getValue()))
                                            .map(Map.Entry::getKey)
                                            .toList(),
                                    rol,
                                    klok.vandaag(),
                                    tot,
                                    wijze,
                                    toelichting));
                    toelichting = null;
                    groepen.clear();
                    lees(grond);
                });
        return null;
    }

    public String trekIn(UUID toestemming) {
        doe(
                null,
                () -> {
                    toestemmingloket.trekIn(ik.namens(), TAAK, toestemming);
                    lees(TAAK);
                });
        return null;
    }

    /** Wat de hulpvrager zelf te zien krijgt, om af te drukken. */
    public String drukAf() {
        doe(
                null,
                () -> {
                    kaart = loket.uitdraai(ik.namens(), UITDRAAI, hulpvrager);
                    uitdraai = true;
                });
        return null;
    }

    public String toon(UUID document, boolean tonen) {
        doe(
                "stukken:reden",
                () -> {
                    loket.toonAanBurger(ik.namens(), TAAK, document, tonen, reden);
                    reden = null;
                    lees(grond);
                });
        return null;
    }

    private void lees(Grondslag op) {
        doe(
                null,
                () -> {
                    kaart = null;
                    uitdraai = false;
                    grond = op;
                    kaart = loket.kaart(ik.namens(), op, hulpvrager);
                    toestemmingen = toestemmingloket.van(ik.namens(), TAAK, hulpvrager);
                });
    }

    private void sluit() {
        kaart = null;
        punt = null;
        hulpvrager = null;
        toestemmingen = List.of();
        uitdraai = false;
        grond = TAAK;
    }

    private static void doe(String veld, Runnable werk) {
        try {
            werk.run();
        } catch (Weigering nee) {
            Melding.toon(veld, nee);
        } catch (ToegangGeweigerd | OngeldigeWaarde nee) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            veld,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, nee.getMessage(), null));
        }
    }

    public boolean isRegisseur() {
        return ik.getRol() == Rol.REGISSEUR;
    }

    public boolean isOpTaak() {
        return grond.soort() == Grondslag.Soort.WETTELIJKE_TAAK;
    }

    public Grondslag getGrond() {
        return grond;
    }

    public UUID getHulpvrager() {
        return hulpvrager;
    }

    /** Of er een plan is en wie erover gaat, of {@code null} voor wie dat niet aangaat. */
    public Planoverzicht.Aanspreekpunt getPunt() {
        return punt;
    }

    public Hulpvragerkaart getKaart() {
        return kaart;
    }

    /** Het BSN zoals het op de kaart staat; alleen wie het mag zien heeft het. */
    public String getKaartBsn() {
        return kaart.bsn() == null ? null : kaart.bsn().nummer();
    }

    public List<Toestemming> getToestemmingen() {
        return toestemmingen;
    }

    /** Kan ik mij nu op deze toestemming beroepen? */
    public boolean isVoorMij(Toestemming t) {
        return t.geldt() && t.rol() == ik.getRol();
    }

    public boolean isUitdraai() {
        return uitdraai;
    }

    public List<Toestemming.Doel> getDoelen() {
        return List.of(Toestemming.Doel.values());
    }

    public List<Toestemming.Wijze> getWijzen() {
        return List.of(Toestemming.Wijze.values());
    }

    public List<Rol> getRollen() {
        return List.of(Rol.WIJKTEAMLID, Rol.KCC_MEDEWERKER, Rol.REGISSEUR, Rol.TOEZICHTHOUDER);
    }

    public List<Gegevensgroep> getSoorten() {
        return Arrays.stream(Gegevensgroep.values())
                .filter(g -> g != Gegevensgroep.KENMERK && g != Gegevensgroep.INZAGE)
                .toList();
    }

    public Map<Gegevensgroep, Boolean> getGroepen() {
        return groepen;
    }

    public String getBsn() {
        return bsn;
    }

    public void setBsn(String bsn) {
        this.bsn = bsn;
    }

    public String getNood() {
        return nood;
    }

    public void setNood(String nood) {
        this.nood = nood;
    }

    public String getReden() {
        return reden;
    }

    public void setReden(String reden) {
        this.reden = reden;
    }

    public Toestemming.Doel getDoel() {
        return doel;
    }

    public void setDoel(Toestemming.Doel doel) {
        this.doel = doel;
    }

    public Toestemming.Wijze getWijze() {
        return wijze;
    }

    public void setWijze(Toestemming.Wijze wijze) {
        this.wijze = wijze;
    }

    public Rol getRol() {
        return rol;
    }

    public void setRol(Rol rol) {
        this.rol = rol;
    }

    public LocalDate getTot() {
        return tot;
    }

    public void setTot(LocalDate tot) {
        this.tot = tot;
    }

    public String getToelichting() {
        return toelichting;
    }

    public void setToelichting(String toelichting) {
        this.toelichting = toelichting;
    }
}
