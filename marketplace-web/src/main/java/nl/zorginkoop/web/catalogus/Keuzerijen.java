package nl.zorginkoop.web.catalogus;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.catalogus.Aanbodrij;
import nl.zorginkoop.contracting.catalogus.Keuzeoverzicht;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De getoonde lijst van een keuze, in haar ene volgorde; zoeken of sorteren kan er niet op. */
@Named
@RequestScoped
public class Keuzerijen extends Lijst<Aanbodrij> {
    @Inject Keuzeoverzicht overzicht;

    @Override
    public String getNaam() {
        return "keuzelijst";
    }

    @Override
    public List<Kolom<Aanbodrij>> kolommen() {
        List<Kolom<Aanbodrij>> kolommen = new ArrayList<>();
        kolommen.add(van("plek", Soort.GETAL, Aanbodrij::plek));
        kolommen.addAll(Aanbodkolommen.alle(opmaak()));
        kolommen.add(
                van("pastbijfilter", Soort.WOORD, (Aanbodrij r) -> r.past() ? "JA" : "NEE")
                        .woordenUit("status"));
        return kolommen;
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("keuze");
    }

    @Override
    protected Bladzijde<Aanbodrij> haal(Bladvraag vraag) {
        return overzicht.lijst(ik.namens(), keuze(vraag), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Aanbodrij> verwerk) {
        overzicht.heleLijst(ik.namens(), keuze(vraag), vraag, verwerk);
    }

    private static UUID keuze(Bladvraag vraag) {
        UUID keuze = vraag.nummer("keuze");
        if (keuze == null) {
            throw new OngeldigeWaarde("keuze", "Open eerst een keuze.");
        }
        return keuze;
    }
}
