package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.inkoop.Inkoopdossier;
import nl.zorginkoop.contracting.inkoop.Inkoopdossierloket;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.inkoop.Verwervingsstrategie;
import nl.zorginkoop.contracting.inkoop.Weging;
import nl.zorginkoop.web.raam.Formulier;

/** De verwervingsstrategie in zes onderdelen; bij SAS ook de duur en de weging. */
@Named
@ViewScoped
public class Strategiepagina extends Kaderblad {
    private static final long serialVersionUID = 1L;

    @Inject Inkoopdossier dossier;
    @Inject Inkoopdossierloket loket;

    private final Formulier strategie = new Formulier("strategie");
    private final Formulier kavel = new Formulier("kavels");
    private final Formulier sas = new Formulier("sas");
    private final LinkedHashMap<String, String> onderdelen = new LinkedHashMap<>();
    private List<Verwervingsstrategie.Kavel> kavels;

    public Strategiepagina() {
        super("strategie");
    }

    @Override
    void lees(Namens wie, UUID id) {
        dossier.strategie(wie, id).ifPresent(this::toon);
        kavels = dossier.kavels(wie, id);
        sas.velden().put("duurmotivering", getKader().duur().motivering());
        getKader()
                .wegingopgave()
                .ifPresent(w -> sas.velden().put("kwaliteit", String.valueOf(w.kwaliteit())));
    }

    private void toon(Verwervingsstrategie s) {
        onderdelen.put("visie", s.visie());
        onderdelen.put("duur", s.duur());
        onderdelen.put("toetreders", s.toetreders());
        onderdelen.put("verhouding", s.verhouding());
        onderdelen.put("afweging", s.afweging());
        strategie.velden().putAll(onderdelen);
    }

    public String legStrategie() {
        return strategie.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legStrategieVast(
                                                n,
                                                getKader().id(),
                                                new Verwervingsstrategie(
                                                        strategie.verplicht("visie"),
                                                        strategie.verplicht("duur"),
                                                        strategie.verplicht("toetreders"),
                                                        strategie.verplicht("verhouding"),
                                                        strategie.verplicht("afweging")))));
    }

    public String legKavel() {
        return kavel.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legKavelVast(
                                                n,
                                                getKader().id(),
                                                new Verwervingsstrategie.Kavel(
                                                        kavel.getal("kavel"),
                                                        kavel.verplicht("kavelnaam"),
                                                        kavel.bedragOfNiets("kavelwaarde"),
                                                        kavel.lijst("kavelproducten")))));
    }

    public String motiveerDuur() {
        return sas.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.motiveerDuur(
                                                n,
                                                getKader().id(),
                                                sas.verplicht("duurmotivering"))));
    }

    public String legWeging() {
        return sas.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legWegingVast(
                                                n,
                                                getKader().id(),
                                                new Weging(sas.getal("kwaliteit")))));
    }

    public boolean isEmvi() {
        return getKader().opgave().procedure() == Procedure.SAS_MET_EMVI;
    }

    /** De vijf geschreven onderdelen, op volgorde; het zesde zijn de kavels. */
    public Map<String, String> getOnderdelen() {
        return onderdelen;
    }

    public List<Verwervingsstrategie.Kavel> getKavels() {
        return kavels;
    }

    public Map<String, String> getStrategie() {
        return strategie.velden();
    }

    public Map<String, String> getKavel() {
        return kavel.velden();
    }

    public Map<String, String> getSas() {
        return sas.velden();
    }
}
