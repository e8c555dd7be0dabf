package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsopgave;
import nl.zorginkoop.contracting.overeenkomst.Beperkingssignaal;
import nl.zorginkoop.contracting.overeenkomst.Beperkingssoort;

/** Een cliëntenstop vragen of leggen, of schorsen. */
@Named
@ViewScoped
public class Beperkpagina extends Contractdeel {
    private static final long serialVersionUID = 1L;
    private static final int MELDDAGEN = 14;

    @Inject Beperkingsloket loket;
    @Inject Klok klok;

    @Override
    public void open() {
        super.open();
        formulier
                .velden()
                .putIfAbsent(
                        "per", klok.vandaag().plusDays(isManager() ? 0 : MELDDAGEN).toString());
        if (!isManager()) {
            formulier.velden().put("soort", Beperkingssoort.CLIENTENSTOP_AANBIEDER.name());
        }
    }

    public String leg() {
        return gedaan(
                n ->
                        loket.beperk(
                                n,
                                blad.kop().id(),
                                new Beperkingsopgave(
                                        formulier.keuze("soort", Beperkingssoort.class),
                                        formulier.tekst("signaal"),
                                        formulier.verplicht("stopgrond"),
                                        formulier.dag("per"),
                                        formulier.dagOfNiets("gehoord"))));
    }

    public List<Beperkingssoort> getSoorten() {
        return List.of(
                Beperkingssoort.CLIENTENSTOP_DIRECT,
                Beperkingssoort.CLIENTENSTOP_AKKOORD,
                Beperkingssoort.SCHORSING);
    }

    public List<Beperkingssignaal> getSignalen() {
        return List.of(Beperkingssignaal.values());
    }
}
