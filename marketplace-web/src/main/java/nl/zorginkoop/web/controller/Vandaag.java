package nl.zorginkoop.web.controller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Plafondstand.Risico;
import nl.zorginkoop.contracting.budget.Signaalregel;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.budget.Rekenzin;
import nl.zorginkoop.web.grafiek.Lijngrafiek;
import nl.zorginkoop.web.grafiek.Meter;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Wat er vandaag van een controller gevraagd wordt: de totalen, de plafonds en de besluiten. */
@Named("controllerVandaag")
@RequestScoped
public class Vandaag {
    private static final int PLAFONDS = 6;
    private static final int SIGNALEN = 3;
    // Lagere grenzen zijn een vooraankondiging: zij staan in de lijst, maar vragen nog geen
    // besluit.
    private static final int BESLUIT_VANAF = 95;

    @Inject Budgetoverzicht overzicht;
    @Inject Klok klok;
    @Inject Ik ik;

    private List<Plafondstand> plafonds;
    private List<Signaalregel> signalen;
    private int jaar;
    private String stand;

    public void open() {
        jaar = klok.vandaag().getYear();
        stand = opmaak().weekdag(klok.vandaag());
        plafonds = overzicht.naarRisico(ik.namens(), jaar);
        signalen = overzicht.openSignalen(ik.namens());
    }

    public String getTitel() {
        Set<UUID> knelt = new HashSet<>();
        plafonds.stream()
                .filter(p -> p.risico().compareTo(Risico.RAAKT) >= 0)
                .forEach(p -> knelt.add(p.id()));
        signalen.stream()
                .filter(s -> s.grens() == null || s.grens() >= BESLUIT_VANAF)
                .forEach(s -> knelt.add(s.plafond()));
        return opmaak().tekst("vandaag.titel", knelt.size());
    }

    public String getLead() {
        return opmaak().tekst("vandaag.lead", stand);
    }

    public int getJaar() {
        return jaar;
    }

    /** De begrotingen: samen het geheel, zonder iets dubbel te tellen. */
    private Euro som(Function<Plafondstand, Euro> wat) {
        return plafonds.stream()
                .filter(p -> p.soort() == Plafondsoort.BEGROTING)
                .map(wat)
                .reduce(Euro.NUL, Euro::plus);
    }

    public String getBegroot() {
        return opmaak().heel(som(Plafondstand::begroot));
    }

    public String getGerealiseerd() {
        return opmaak().heel(som(Plafondstand::gerealiseerd));
    }

    public String getGerealiseerdDeel() {
        return opmaak().procent(
                        som(Plafondstand::gerealiseerd).centen(),
                        som(Plafondstand::begroot).centen());
    }

    public String getVerplicht() {
        return opmaak().heel(som(Plafondstand::verplicht));
    }

    public String getVrij() {
        return opmaak().heel(som(Plafondstand::vrij));
    }

    public String getPrognose() {
        return opmaak().heel(som(p -> p.prognose().midden()));
    }

    public boolean isBoven() {
        return som(p -> p.prognose().midden()).isMeerDan(som(Plafondstand::begroot));
    }

    public String getVerschil() {
        Euro midden = som(p -> p.prognose().midden());
        Euro begroot = som(Plafondstand::begroot);
        Euro verschil = isBoven() ? midden.min(begroot) : begroot.min(midden);
        return opmaak().tekst(
                        isBoven() ? "vandaag.boven" : "vandaag.onder", opmaak().heel(verschil));
    }

    public List<Plafondstand> getTop() {
        return plafonds.stream().limit(PLAFONDS).toList();
    }

    public int getAantal() {
        return plafonds.size();
    }

    public Meter meterVan(Plafondstand p) {
        return Meter.van(p, opmaak());
    }

    public Plafondstand getEerste() {
        return plafonds.isEmpty() ? null : plafonds.get(0);
    }

    public Lijngrafiek getGrafiek() {
        return Lijngrafiek.van(getEerste(), opmaak());
    }

    public String getBerekening() {
        return Rekenzin.van(getEerste(), opmaak());
    }

    public List<Signaalregel> getSignalen() {
        return signalen.stream().limit(SIGNALEN).toList();
    }

    public int getAantalSignalen() {
        return signalen.size();
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
