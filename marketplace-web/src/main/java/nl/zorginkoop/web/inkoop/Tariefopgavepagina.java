package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.inkoop.Inkoopkader;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.contracting.inkoop.Tariefgebied;
import nl.zorginkoop.contracting.inkoop.Tariefloket;
import nl.zorginkoop.contracting.inkoop.Tariefopgave;
import nl.zorginkoop.contracting.inkoop.Tariefoverzicht;
import nl.zorginkoop.contracting.inkoop.Tariefregel;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Tarieven opgeven bij een versie van de voorwaarden, met de opbouw en haar som. */
@Named
@ViewScoped
public class Tariefopgavepagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> ELEMENTEN =
            List.of(
                    "beroepskracht",
                    "overhead",
                    "nietProductief",
                    "reisOpleiding",
                    "indexatie",
                    "gemeenteEisen");

    @Inject Tariefoverzicht overzicht;
    @Inject Tariefloket loket;
    @Inject Voorwaardenoverzicht voorwaarden;
    @Inject Inkoopkaderoverzicht kaders;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier tarief = new Formulier("tarief");
    private Voorwaardenset versie;
    private Inkoopkader kader;
    private List<Tariefregel> regels;
    private Euro som;

    public void open() {
        UUID id = vraag.nummer("versie");
        versie = vraag.eis(voorwaarden.versie(ik.namens(), id));
        kader = vraag.eis(kaders.kader(ik.namens(), versie.kader()));
        regels = overzicht.regels(ik.namens(), id);
        if (tarief.tekst("vanaf") == null) {
            tarief.velden().put("vanaf", versie.ingangsdatum().toString());
        }
    }

    /** Telt de elementen op zonder iets te bewaren. */
    public String telOp() {
        return tarief.doe(
                () -> {
                    som = Opbouwvelden.lees(tarief).som();
                    return null;
                });
    }

    public String leg() {
        return tarief.doe(
                () -> {
                    loket.leg(ik.namens(), versie.id(), opgave());
                    return terug();
                });
    }

    public String haalWeg(String regel) {
        return tarief.doe(
                () -> {
                    loket.haalWeg(ik.namens(), versie.id(), UUID.fromString(regel));
                    return terug();
                });
    }

    private String terug() {
        return "/inkoop/tariefopgave.xhtml?faces-redirect=true&gedaan=ja&versie=" + versie.id();
    }

    private Tariefopgave opgave() {
        String aanbieder = tarief.tekst("aanbieder");
        String gemeente = tarief.tekst("gemeente");
        return new Tariefopgave(
                tarief.verplicht("product"),
                Eenheid.van(tarief.verplicht("eenheid")),
                aanbieder == null ? null : new AgbCode(aanbieder),
                new Tariefgebied(
                        gemeente == null ? null : new Gemeentecode(gemeente), tarief.tekst("wijk")),
                new Periode(tarief.dag("vanaf"), tarief.dagOfNiets("tot")),
                tarief.bedrag("bedrag"),
                tarief.bedragOfNiets("schaduw"),
                Opbouwvelden.lees(tarief),
                tarief.tekst("motivering"));
    }

    public List<String> getElementen() {
        return ELEMENTEN;
    }

    public List<String> getEenheden() {
        return Arrays.stream(Eenheid.values())
                .filter(e -> e != Eenheid.EURO)
                .map(Eenheid::code)
                .toList();
    }

    public boolean isConcept() {
        return versie.toestand() == Voorwaardenset.Toestand.CONCEPT;
    }

    public boolean isSas() {
        return kader.opgave().procedure().isSas();
    }

    public Euro getSom() {
        return som;
    }

    public Voorwaardenset getVersie() {
        return versie;
    }

    public Inkoopkader getKader() {
        return kader;
    }

    public List<Tariefregel> getRegels() {
        return regels;
    }

    public Map<String, String> getTarief() {
        return tarief.velden();
    }
}
