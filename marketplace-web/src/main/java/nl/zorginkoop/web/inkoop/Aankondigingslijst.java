package nl.zorginkoop.web.inkoop;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.inkoop.Aankondiging.Gegeven;
import nl.zorginkoop.contracting.inkoop.Inkoopdossier;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/**
 * De gegevens voor TenderNed als bestand; hooguit enkele tientallen regels, dus altijd één blad.
 */
@Named
@RequestScoped
public class Aankondigingslijst extends Lijst<Gegeven> {
    @Inject Inkoopdossier dossier;

    @Override
    public String getNaam() {
        return "aankondiging";
    }

    @Override
    public List<Kolom<Gegeven>> kolommen() {
        return List.of(
                van("perceel", Soort.TEKST, Gegeven::perceel),
                van("veld", Soort.WOORD, Gegeven::veld).woordenUit("aankondiging.veldnaam"),
                van("eforms", Soort.TEKST, g -> g.veld().nummer()),
                van("waarde", Soort.TEKST, Gegeven::waarde));
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("kader");
    }

    @Override
    protected Bladzijde<Gegeven> haal(Bladvraag vraag) {
        List<Gegeven> alle = dossier.gegevens(ik.namens(), vraag.nummer("kader"));
        return new Bladzijde<>(alle, null, null, false, false, alle.size());
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Gegeven> verwerk) {
        dossier.gegevens(ik.namens(), vraag.nummer("kader")).forEach(verwerk);
    }
}
