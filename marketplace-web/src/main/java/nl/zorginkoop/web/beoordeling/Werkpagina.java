package nl.zorginkoop.web.beoordeling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.toelating.Beoordelingsoverzicht;
import nl.zorginkoop.contracting.toelating.Werkstand;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/** De beginpagina van een beoordelaar: wat er op hem wacht, in een zin. */
@Named
@RequestScoped
public class Werkpagina {
    @Inject Beoordelingsoverzicht overzicht;
    @Inject Ik ik;

    private Werkstand stand;

    public void open() {
        stand = overzicht.stand(ik.namens());
    }

    public String getTitel() {
        return opmaak().tekst("beoordeling.titel", stand.bijOns(), stand.vanMij());
    }

    public String getEerste() {
        return stand.eerste() == null
                ? opmaak().tekst("beoordeling.geentermijn")
                : opmaak().tekst(
                                "beoordeling.eerstetermijn",
                                opmaak().dagTekst(
                                                LocalDate.ofInstant(
                                                        stand.eerste(), Klok.AMSTERDAM)));
    }

    public Werkstand getStand() {
        return stand;
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
