package nl.zorginkoop.web.beheer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.privacy.Ketenuitslag;
import nl.zorginkoop.contracting.privacy.Logboekloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/** De keten van het logboek controleren, met het antwoord in woorden. */
@Named
@ViewScoped
public class Ketenpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Logboekloket loket;
    @Inject Ik ik;

    private Ketenuitslag uitslag;

    public String controleer() {
        uitslag = loket.controleer(ik.namens());
        return null;
    }

    public boolean isGecontroleerd() {
        return uitslag != null;
    }

    public boolean isOngeschonden() {
        return uitslag != null && uitslag.ongeschonden();
    }

    /** Het antwoord in één zin. */
    public String getOordeel() {
        return opmaak().tekst(
                        uitslag.ongeschonden() ? "keten.goed" : "keten.fout",
                        opmaak().getal(uitslag.schakels()),
                        opmaak().getal(uitslag.aantal()));
    }

    /** Wat erbij te weten is: wat nog wacht, wat vernietigd is, en tot waar de ankers reiken. */
    public List<String> getUitleg() {
        // Faces loopt ook langs wat niet getoond wordt.
        if (uitslag == null) {
            return List.of();
        }
        Opmaak o = opmaak();
        String anker =
                uitslag.laatsteAnker() == null
                        ? o.tekst("keten.geenanker")
                        : o.tekst(
                                "keten.ankers",
                                o.getal(uitslag.ankers()),
                                o.momentPrecies(uitslag.laatsteAnker()));
        return List.of(
                anker,
                o.tekst("keten.wachtend", o.getal(uitslag.wachtend())),
                o.tekst("keten.vernietigd", o.getal(uitslag.vernietigd())));
    }

    public List<String> getBevindingen() {
        if (uitslag == null) {
            return List.of();
        }
        return uitslag.bevindingen().stream()
                .map(b -> opmaak().tekst("keten." + b.soort(), opmaak().getal(b.plek())))
                .toList();
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
