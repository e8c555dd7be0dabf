package nl.zorginkoop.web.regie;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.regiewerk.Werkoverzicht;
import nl.zorginkoop.contracting.regiewerk.Werksoort;
import nl.zorginkoop.contracting.regiewerk.Zoekvraag;
import nl.zorginkoop.contracting.regiewerk.Zoekvraagloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Menu;

/** De werkvoorraad van een regisseur: wat er per soort ligt, en wat zij vaak zoekt. */
@Named
@RequestScoped
public class RegieVandaag {
    /** Een kaart met een soort werk; {@code aantal} is hooguit 99+. */
    public record Kaart(String soort, String aantal) {}

    @Inject Werkoverzicht overzicht;
    @Inject Zoekvraagloket zoekvraagloket;
    @Inject Ik ik;

    private Map<Werksoort, Integer> geteld = Map.of();
    private List<Zoekvraag> zoekvragen = List.of();

    public void open() {
        geteld = overzicht.tel(ik.namens(), Menu.HOOGUIT);
        zoekvragen = zoekvraagloket.mijn(ik.namens());
    }

    public String getTitel() {
        return Opmaak.in(ik.getLocale())
                .tekst("regie.titel", aantal(Werksoort.ZAKEN), aantal(Werksoort.VERZOEKEN));
    }

    public List<Kaart> getKaarten() {
        return geteld.entrySet().stream()
                .map(e -> new Kaart(e.getKey().name(), Menu.aantal(e.getValue())))
                .toList();
    }

    public List<Zoekvraag> getZoekvragen() {
        return zoekvragen;
    }

    private int aantal(Werksoort soort) {
        return geteld.getOrDefault(soort, 0);
    }
}
