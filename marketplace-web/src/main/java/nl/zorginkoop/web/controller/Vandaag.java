package nl.zorginkoop.web.controller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Signaalregel;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Wat er vandaag van een controller gevraagd wordt: de totalen en de besluiten. */
@Named("controllerVandaag")
@RequestScoped
public class Vandaag {
    private static final int SIGNALEN = 3;

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
        return opmaak().tekst("vandaag.titel", Aandacht.tel(plafonds, signalen));
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
