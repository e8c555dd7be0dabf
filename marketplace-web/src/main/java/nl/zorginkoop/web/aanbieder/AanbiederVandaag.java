package nl.zorginkoop.web.aanbieder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.declaratie.Declaratierij;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtrij;
import nl.zorginkoop.contracting.toewijzing.Toewijzingoverzicht;
import nl.zorginkoop.contracting.toewijzing.Toewijzingrij;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.grafiek.Meter;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Wat er op een aanbieder wacht: afgekeurde regels, starts die nog moeten, en zijn ruimte. */
@Named
@RequestScoped
public class AanbiederVandaag {
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("toegewezen hulp leveren");

    @Inject Declaratieoverzicht declaratieoverzicht;
    @Inject Toewijzingoverzicht toewijzingoverzicht;
    @Inject Berichtoverzicht berichtoverzicht;
    @Inject Budgetoverzicht budgetoverzicht;
    @Inject Klok klok;
    @Inject Ik ik;

    private Bladzijde<Declaratierij> declaraties;
    private Bladzijde<Declaratierij> metAfkeur;
    private Bladzijde<Toewijzingrij> zonderStart;
    private Bladzijde<Toewijzingrij> nieuw;
    private Bladzijde<Berichtrij> berichten;
    private List<Plafondstand> ruimtes;

    public void open() {
        declaraties = declaratieoverzicht.declaraties(ik.namens(), Bladvraag.eerste(6));
        metAfkeur =
                declaratieoverzicht.declaraties(
                        ik.namens(), Bladvraag.eerste(5).met("status", "DEELS_GOEDGEKEURD"));
        zonderStart =
                toewijzingoverzicht.toewijzingen(
                        ik.namens(), DOEL, Bladvraag.eerste(5).met("status", "NIET_GESTART"));
        nieuw =
                toewijzingoverzicht.toewijzingen(
                        ik.namens(), DOEL, Bladvraag.eerste(5).met("aandacht", "NIEUW"));
        berichten = berichtoverzicht.berichten(ik.namens(), Bladvraag.eerste(5).met("kant", "UIT"));
        ruimtes = budgetoverzicht.naarRisico(ik.namens(), klok.vandaag().getYear());
    }

    public String getTitel() {
        return opmaak().tekst("aanbieder.titel", metAfkeur.aantal(), zonderStart.aantal());
    }

    public Bladzijde<Declaratierij> getDeclaraties() {
        return declaraties;
    }

    public Bladzijde<Declaratierij> getMetAfkeur() {
        return metAfkeur;
    }

    public Bladzijde<Toewijzingrij> getZonderStart() {
        return zonderStart;
    }

    public Bladzijde<Toewijzingrij> getNieuw() {
        return nieuw;
    }

    public Bladzijde<Berichtrij> getBerichten() {
        return berichten;
    }

    public List<Plafondstand> getRuimtes() {
        return ruimtes;
    }

    public Meter meterVan(Plafondstand p) {
        return Meter.van(p, opmaak());
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
