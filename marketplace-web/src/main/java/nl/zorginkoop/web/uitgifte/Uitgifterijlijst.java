package nl.zorginkoop.web.uitgifte;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.uitgifte.Uitgifteoverzicht;
import nl.zorginkoop.contracting.uitgifte.Uitgifteregelrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/**
 * Wat van een aangeboden lijst niet is afgegeven, in de vorm van de lijst zelf: verbeterd is zij zo
 * weer aan te bieden. Alleen als uitvoer; het scherm toont de regels zonder burgerservicenummer.
 */
@Named
@RequestScoped
public class Uitgifterijlijst extends Lijst<Uitgifteregelrij> {
    private static final String NIET_AFGEGEVEN = "GEWEIGERD FOUT";

    @Inject Uitgifteoverzicht overzicht;

    @Override
    public String getNaam() {
        return "uitgifterijen";
    }

    @Override
    public List<Kolom<Uitgifteregelrij>> kolommen() {
        List<Kolom<Uitgifteregelrij>> kolommen = new ArrayList<>();
        List<String> namen = Uitgifteoverzicht.kolommen();
        for (int i = 0; i < namen.size(); i++) {
            int plek = i;
            kolommen.add(
                    van(
                            "lijst." + namen.get(i),
                            Soort.TEKST,
                            r -> plek < r.velden().size() ? r.velden().get(plek) : null));
        }
        kolommen.add(van("lijst.uitleg", Soort.TEKST, Uitgifteregelrij::uitleg));
        return kolommen;
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("uitgifte");
    }

    @Override
    public Bladvraag vraag() {
        return super.vraag().met("stand", NIET_AFGEGEVEN);
    }

    @Override
    protected Bladzijde<Uitgifteregelrij> haal(Bladvraag vraag) {
        return overzicht.regels(ik.namens(), Uitgifteregellijst.DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Uitgifteregelrij> verwerk) {
        overzicht.alleRegels(ik.namens(), Uitgifteregellijst.DOEL, vraag, verwerk);
    }
}
