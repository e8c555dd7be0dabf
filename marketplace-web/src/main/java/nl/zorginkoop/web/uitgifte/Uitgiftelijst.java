package nl.zorginkoop.web.uitgifte;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.uitgifte.Uitgifteoverzicht;
import nl.zorginkoop.contracting.uitgifte.Uitgifterij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Uitgiften, met hoe ver zij zijn. */
@Named
@RequestScoped
public class Uitgiftelijst extends Lijst<Uitgifterij> {
    @Inject Uitgifteoverzicht overzicht;

    @Override
    public String getNaam() {
        return "uitgiften";
    }

    @Override
    public List<Kolom<Uitgifterij>> kolommen() {
        return List.of(
                van("naam", Soort.TEKST, Uitgifterij::naam)
                        .naar(u -> "/regie/uitgifte.xhtml?uitgifte=" + u.id()),
                van("soort", Soort.WOORD, Uitgifterij::soort).woordenUit("uitgiftesoort"),
                van("status", Soort.STATUS, Uitgifterij::toestand),
                van("uitgifteregels", Soort.GETAL, Uitgifterij::regels),
                van("uitgiftegedaan", Soort.GETAL, Uitgifterij::gedaan),
                van("uitgifteniet", Soort.GETAL, Uitgifterij::niet),
                van("uitgiftedoor", Soort.TEKST, Uitgifterij::door),
                van("uitgifteaangemaakt", Soort.MOMENT, Uitgifterij::aangemaakt));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("toestand", List.of("KLAARGEZET", "LOOPT", "GESTOPT", "AFGEROND"));
        return filters;
    }

    @Override
    protected Bladzijde<Uitgifterij> haal(Bladvraag vraag) {
        return overzicht.uitgiften(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Uitgifterij> verwerk) {
        overzicht.alleUitgiften(ik.namens(), vraag, verwerk);
    }
}
