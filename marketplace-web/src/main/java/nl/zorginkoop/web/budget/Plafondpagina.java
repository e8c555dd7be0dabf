package nl.zorginkoop.web.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Signaalregel;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.grafiek.Lijngrafiek;
import nl.zorginkoop.web.grafiek.Meter;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén plafond: de stand, het verloop, wat eronder hangt en welke signalen er waren. */
@Named
@RequestScoped
public class Plafondpagina {
    @Inject Budgetoverzicht overzicht;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    private UUID id;
    private Plafondstand plafond;
    private List<Plafondstand> onder;
    private List<Signaalregel> signalen;

    public void open() {
        id = vraag.nummer("id");
        plafond = vraag.eis(overzicht.plafond(ik.namens(), id));
        boolean gemeente = !ik.is("ZORGAANBIEDER");
        onder = gemeente ? overzicht.onder(ik.namens(), id) : List.of();
        signalen = gemeente ? overzicht.signalenVan(ik.namens(), id) : List.of();
    }

    public Plafondstand getPlafond() {
        return plafond;
    }

    public List<Plafondstand> getOnder() {
        return onder;
    }

    public List<Signaalregel> getSignalen() {
        return signalen;
    }

    public Meter getMeter() {
        return Meter.van(plafond, opmaak());
    }

    public Meter meterVan(Plafondstand stand) {
        return Meter.van(stand, opmaak());
    }

    public Lijngrafiek getGrafiek() {
        return Lijngrafiek.van(plafond, opmaak());
    }

    public String getTitel() {
        return opmaak().tekst("plafond.titel." + plafond.risico(), plafond.naam());
    }

    public String getBerekening() {
        return Rekenzin.van(plafond, opmaak());
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
