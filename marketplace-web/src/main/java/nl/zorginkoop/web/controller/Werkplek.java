package nl.zorginkoop.web.controller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Plafondstand.Risico;
import nl.zorginkoop.contracting.budget.Signaalregel;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.verantwoording.Werkplekoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.budget.Rekenzin;
import nl.zorginkoop.web.grafiek.Lijngrafiek;
import nl.zorginkoop.web.grafiek.Meter;
import nl.zorginkoop.web.grafiek.Pareto;
import nl.zorginkoop.web.grafiek.Warmtekaart;
import nl.zorginkoop.web.grafiek.Waterval;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * De werkplek van de controller: een jaar en een plafond tegelijk, van meter tot declaratieregel.
 * De cijfers zijn bijgehouden totalen; hier wordt niets geteld.
 */
@Named
@RequestScoped
public class Werkplek {
    private static final int METERS = 12;

    @Inject Budgetoverzicht budget;
    @Inject Werkplekoverzicht overzicht;
    @Inject Klok klok;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    int jaar;
    private List<Plafondstand> plafonds = List.of();
    private List<Signaalregel> signalen;
    private Plafondstand gekozen;
    private Lijngrafiek lijn;
    private Waterval waterval;
    private Warmtekaart warmte;
    private Pareto pareto;

    public void open() {
        jaar = vraag.jaar(klok.vandaag().getYear());
        plafonds = budget.naarRisico(ik.namens(), jaar);
        signalen = budget.openSignalen(ik.namens());
        gekozen = vraag.heeft("plafond") ? vraag.eis(vindt(vraag.nummer("plafond"))) : eerste();
        if (gekozen != null) {
            lijn = Lijngrafiek.van(gekozen, opmaak());
            waterval = Waterval.van(gekozen, opmaak());
        }
        warmte = Warmtekaart.van(overzicht.producten(ik.namens(), jaar), jaar, opmaak());
        pareto = Pareto.van(overzicht.afkeurcodes(ik.namens(), jaar), jaar, opmaak());
    }

    /** Ook een plafond dat niet bij het eerste deel hoort is er. */
    Optional<Plafondstand> vindt(UUID id) {
        return plafonds.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .or(() -> budget.plafond(ik.namens(), id).filter(p -> p.jaar() == jaar));
    }

    // Zonder keuze wat het eerst knelt; knelt er niets, dan de begroting.
    private Plafondstand eerste() {
        return plafonds.stream()
                .filter(p -> p.risico() != Risico.OP_KOERS)
                .findFirst()
                .or(
                        () ->
                                plafonds.stream()
                                        .filter(p -> p.soort() == Plafondsoort.BEGROTING)
                                        .findFirst())
                .orElse(null);
    }

    public String getTitel() {
        return opmaak().tekst(
                        "werkplek.titel", String.valueOf(jaar), Aandacht.tel(plafonds, signalen));
    }

    public int getJaar() {
        return jaar;
    }

    public int getVorigJaar() {
        return jaar - 1;
    }

    public String getAantal() {
        return opmaak().geteld(plafonds.size());
    }

    /** Waaruit te kiezen is; wat gekozen is staat er altijd bij. */
    public List<Plafondstand> getPlafonds() {
        return gekozen == null || plafonds.contains(gekozen)
                ? plafonds
                : Stream.concat(Stream.of(gekozen), plafonds.stream()).toList();
    }

    public List<Plafondstand> getTop() {
        return plafonds.stream().limit(METERS).toList();
    }

    public Meter meterVan(Plafondstand p) {
        return Meter.van(p, opmaak());
    }

    public Plafondstand getGekozen() {
        return gekozen;
    }

    public String getBerekening() {
        return Rekenzin.van(gekozen, opmaak());
    }

    public Lijngrafiek getLijn() {
        return lijn;
    }

    public Waterval getWaterval() {
        return waterval;
    }

    public Warmtekaart getWarmte() {
        return warmte;
    }

    public Pareto getPareto() {
        return pareto;
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
