package nl.zorginkoop.web.zorgplicht;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.zorgplicht.Ruimtewacht;
import nl.zorginkoop.contracting.zorgplicht.Wachttelling;
import nl.zorginkoop.contracting.zorgplicht.Zorgplichtoverzicht;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Indicaties zonder toewijzing: wie op ruimte wacht, bij wie het ligt en tot wanneer. */
@Named
@RequestScoped
public class Wachtlijst extends Lijst<Ruimtewacht> {
    static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("zorgplicht als een bestedingsruimte is bereikt");

    @Inject Zorgplichtoverzicht overzicht;

    private List<Wachttelling> rapport;

    @Override
    public String getNaam() {
        return "ruimtewachten";
    }

    @Override
    public List<Kolom<Ruimtewacht>> kolommen() {
        return List.of(
                van("product", Soort.TEKST, Ruimtewacht::product)
                        .naar(w -> "/zorgplicht/wachtende.xhtml?wacht=" + w.id()),
                van("aanbiedernaam", Soort.TEKST, Ruimtewacht::aanbiedernaam),
                van("nodig", Soort.GELD, Ruimtewacht::bedrag),
                van("wachtsinds", Soort.MOMENT, Ruimtewacht::sinds).sorteer(),
                van("wachtdagen", Soort.GETAL, Ruimtewacht::dagen),
                van("aanzet", Soort.WOORD, Ruimtewacht::rol).woordenUit("rol"),
                van("volgendedag", Soort.MOMENT, Ruimtewacht::volgende).sorteer(),
                van("status", Soort.STATUS, Ruimtewacht::stand));
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of(
                "stand",
                List.of("WACHT_OP_RUIMTE", "ADDENDUM_GEVRAAGD", "GEESCALEERD"),
                "rol",
                List.of("REGISSEUR", "CONTROLLER"));
    }

    @Override
    protected Bladzijde<Ruimtewacht> haal(Bladvraag vraag) {
        return overzicht.wachtenden(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Ruimtewacht> verwerk) {
        overzicht.alleWachtenden(ik.namens(), DOEL, vraag, verwerk);
    }

    /** De regels voor de raad; een regisseur ziet zijn eigen wachtenden en geen totalen. */
    public List<Wachttelling> getRapport() {
        if (rapport == null) {
            rapport =
                    ik.getRol() == Rol.REGISSEUR ? List.of() : overzicht.raadsrapport(ik.namens());
        }
        return rapport;
    }
}
