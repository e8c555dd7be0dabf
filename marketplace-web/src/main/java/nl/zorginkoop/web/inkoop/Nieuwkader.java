package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.inkoop.Besluitregel;
import nl.zorginkoop.contracting.inkoop.Gunningscriterium;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderloket;
import nl.zorginkoop.contracting.inkoop.Kaderopgave;
import nl.zorginkoop.contracting.inkoop.Keuzes;
import nl.zorginkoop.contracting.inkoop.Model;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.inkoop.Raming;
import nl.zorginkoop.contracting.inkoop.Zorgvorm;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een inkoopkader beginnen. */
@Named
@ViewScoped
public class Nieuwkader implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FORMULIER = "nieuw";

    @Inject Inkoopkaderloket loket;
    @Inject Ik ik;

    private final Formulier formulier = new Formulier(FORMULIER);

    public String begin() {
        return formulier.doe(
                () -> {
                    UUID id = loket.begin(ik.namens(), opgave());
                    return "/inkoop/kader.xhtml?faces-redirect=true&kader=" + id;
                });
    }

    private Kaderopgave opgave() {
        return new Kaderopgave(
                formulier.verplicht("nummer"),
                formulier.verplicht("naam"),
                formulier.keuze("wet", Wet.class),
                formulier.keuze("zorgvorm", Zorgvorm.class),
                formulier.keuze("model", Model.class),
                formulier.keuze("procedure", Procedure.class),
                formulier.keuze("besluitregel", Besluitregel.class),
                formulier.keuze("variant", Uitvoeringsvariant.class),
                new Keuzes(
                        formulier.keuze("regie", Keuzes.Regie.class),
                        formulier.keuze("verantwoording", Keuzes.Verantwoording.class),
                        formulier.keuze("contractering", Keuzes.Contractering.class),
                        formulier.keuze("scope", Keuzes.Scope.class)),
                formulier.tekst("managementinformatie"),
                formulier.ja("intake"),
                formulier.tekst("gunning") == null
                        ? null
                        : formulier.keuze("gunning", Gunningscriterium.class),
                new Periode(formulier.dag("begin"), formulier.dag("eind")),
                new Raming(
                        formulier.bedrag("ramingPerJaar"),
                        formulier.getal("jaren"),
                        formulier.getal("verlengingsjaren")),
                formulier.lijst("producten"));
    }

    public Map<String, String> getVeld() {
        return formulier.velden();
    }
}
