package nl.zorginkoop.web.inkoop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Contractrij;
import nl.zorginkoop.contracting.overeenkomst.Contractrij.Tariefrij;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.grafiek.Meter;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Wat een inkoopadviseur in het oog houdt: contracten die aflopen en ruimte die op raakt. */
@Named
@RequestScoped
public class InkoopVandaag {
    private static final int BIJNA_OP = 85;

    @Inject Contractoverzicht contracten;
    @Inject Budgetoverzicht budget;
    @Inject Klok klok;
    @Inject Ik ik;

    private Bladzijde<Contractrij> aflopend;
    private Bladzijde<Contractrij> lopend;
    private Bladzijde<Tariefrij> tarieven;
    private List<Plafondstand> krap;

    public void open() {
        aflopend = haal("LOOPT_AF");
        lopend = haal("LOPEND");
        tarieven =
                contracten.tarieven(
                        ik.namens(),
                        new Bladvraag("vanaf", true, Bladvraag.Plek.EERSTE, null, 6, "", null));
        krap =
                budget.naarRisico(ik.namens(), klok.vandaag().getYear()).stream()
                        .filter(p -> p.soort() == Plafondsoort.BESTEDINGSRUIMTE)
                        .filter(p -> p.benutProcent() >= BIJNA_OP)
                        .limit(8)
                        .toList();
    }

    private Bladzijde<Contractrij> haal(String status) {
        return contracten.contracten(
                ik.namens(),
                new Bladvraag("einddag", false, Bladvraag.Plek.EERSTE, null, 8, "", null)
                        .met("status", status));
    }

    public String getTitel() {
        return opmaak().tekst("inkoop.titel", aflopend.aantal(), krap.size());
    }

    public Bladzijde<Contractrij> getAflopend() {
        return aflopend;
    }

    public Bladzijde<Contractrij> getLopend() {
        return lopend;
    }

    public Bladzijde<Tariefrij> getTarieven() {
        return tarieven;
    }

    public List<Plafondstand> getKrap() {
        return krap;
    }

    public Meter meterVan(Plafondstand p) {
        return Meter.van(p, opmaak());
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
