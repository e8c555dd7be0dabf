package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.contracting.inkoop.Kadertarief;
import nl.zorginkoop.contracting.inkoop.Tariefcorrectie;
import nl.zorginkoop.contracting.inkoop.Tariefloket;
import nl.zorginkoop.contracting.inkoop.Tariefoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een fout in een gepubliceerd tarief verbeteren: wat er stond blijft na te slaan (INV-1.2). */
@Named
@ViewScoped
public class Tariefcorrectiepagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Tariefoverzicht overzicht;
    @Inject Inkoopkaderoverzicht kaders;
    @Inject Tariefloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier correctie = new Formulier("correctie");
    private Kadertarief tarief;

    public void open() {
        UUID id = vraag.nummer("tarief");
        tarief =
                vraag.eis(
                        overzicht.historie(ik.namens(), id).stream()
                                .filter(t -> t.id().equals(id) && t.isActueel())
                                .findFirst());
        // Een tarief is openbaar; verbeteren kan alleen de gemeente van het kader.
        vraag.eis(kaders.kader(ik.namens(), tarief.kader()));
        correctie.velden().putIfAbsent("vanaf", tarief.geldig().begin().toString());
        if (tarief.geldig().eind() != null) {
            correctie.velden().putIfAbsent("tot", tarief.geldig().eind().toString());
        }
        Opbouwvelden.zet(correctie, "bedrag", tarief.bedrag());
        Opbouwvelden.zet(correctie, "schaduw", tarief.schaduw());
        Opbouwvelden.zet(correctie, tarief.opbouw());
        if (tarief.motivering() != null) {
            correctie.velden().putIfAbsent("motivering", tarief.motivering());
        }
    }

    public String corrigeer() {
        return correctie.doe(
                () -> {
                    loket.corrigeer(
                            ik.namens(),
                            tarief.id(),
                            new Tariefcorrectie(
                                    new Periode(
                                            correctie.dag("vanaf"), correctie.dagOfNiets("tot")),
                                    correctie.bedrag("bedrag"),
                                    correctie.bedragOfNiets("schaduw"),
                                    Opbouwvelden.lees(correctie),
                                    correctie.tekst("motivering"),
                                    correctie.verplicht("reden")));
                    return "/inkoop/tariefhistorie.xhtml?faces-redirect=true&gedaan=ja&tarief="
                            + tarief.id();
                });
    }

    public Kadertarief getTarief() {
        return tarief;
    }

    public Map<String, String> getCorrectie() {
        return correctie.velden();
    }
}
