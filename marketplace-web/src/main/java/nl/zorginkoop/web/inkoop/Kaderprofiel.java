package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderloket;
import nl.zorginkoop.contracting.inkoop.Profielopgave;
import nl.zorginkoop.web.raam.Formulier;

/**
 * De zes criteria, de nulmeting en de drie voorwaarden waaronder zonder selectie ingekocht kan
 * worden.
 */
@Named
@ViewScoped
public class Kaderprofiel extends Kaderblad {
    private static final long serialVersionUID = 1L;

    @Inject Inkoopkaderloket loket;

    private final Formulier profiel = new Formulier("profiel");

    public Kaderprofiel() {
        super("profiel");
    }

    public String legVast() {
        return profiel.doe(() -> gedaan(n -> loket.legProfielVast(n, getKader().id(), opgave())));
    }

    private Profielopgave opgave() {
        return new Profielopgave(
                new Criteriaprofiel(
                        profiel.keuze("keuzevrijheid", Criteriaprofiel.Mate.class),
                        profiel.keuze("flexibiliteit", Criteriaprofiel.Mate.class),
                        profiel.keuze("interactie", Criteriaprofiel.Mate.class),
                        profiel.keuze("transformatie", Criteriaprofiel.Transformatie.class),
                        profiel.keuze("samenwerking", Criteriaprofiel.Samenwerking.class),
                        profiel.keuze("lasten", Criteriaprofiel.Lasten.class),
                        profiel.keuze("toetreding", Criteriaprofiel.Toetreding.class)),
                profiel.tekst("samenwerkingsgeval"),
                profiel.verplicht("nulmetingGemeente"),
                profiel.verplicht("nulmetingAanbieder"),
                profiel.ja("ruimte"),
                profiel.ja("zichtbaar"),
                profiel.ja("kostprijs"),
                profiel.tekst("motivering"));
    }

    public Map<String, String> getProfiel() {
        return profiel.velden();
    }
}
