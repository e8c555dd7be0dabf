package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import nl.zorginkoop.contracting.overeenkomst.Looptijdloket;

/** Een overeenkomst verlengen met een keer de afgesproken duur. */
@Named
@ViewScoped
public class Verlengpagina extends Contractdeel {
    private static final long serialVersionUID = 1L;

    @Inject Looptijdloket loket;

    public String verleng() {
        return gedaan(
                n ->
                        loket.verleng(
                                n,
                                blad.kop().id(),
                                formulier.dagOfNiets("ontvangen"),
                                formulier.tekst("bewijs")));
    }

    /** De nieuwe laatste dag, om te zien voor men verlengt. */
    public LocalDate getNieuw() {
        LocalDate eind = blad.kop().eind();
        return eind == null
                ? null
                : eind.plusDays(1).plusMonths(blad.kop().verlengmaanden()).minusDays(1);
    }
}
