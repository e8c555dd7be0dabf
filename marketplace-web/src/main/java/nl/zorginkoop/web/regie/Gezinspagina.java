package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.regie.Gezin;
import nl.zorginkoop.contracting.regie.Gezinsloket;
import nl.zorginkoop.contracting.regie.Gezinsoverzicht;
import nl.zorginkoop.contracting.regie.Zaak;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * Een gezin: wie erbij horen, de signalen bij elkaar, en wat er loopt; of de lijst om te kiezen.
 */
@Named
@ViewScoped
public class Gezinspagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER = "/regie/gezin.xhtml?faces-redirect=true&gedaan=ja&gezin=";

    @Inject Gezinsoverzicht overzicht;
    @Inject Gezinsloket loket;
    @Inject Hulpvragerkeuze hulpvragers;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier nieuw = new Formulier("nieuw");
    private final Formulier erbij = new Formulier("erbij");
    private final Formulier eruit = new Formulier("eruit");
    private Gezin gezin;
    private List<Gezin.Lid> leden = List.of();
    private List<Gezin.Signaal> signalen = List.of();
    private List<Zaak> zaken = List.of();
    private List<Gezin.Traject> trajecten = List.of();

    public void open() {
        if (!vraag.heeft("gezin")) {
            return;
        }
        Namens namens = ik.namens();
        UUID id = vraag.nummer("gezin");
        gezin = vraag.eis(overzicht.gezin(namens, Meldinglijst.DOEL, id));
        leden = overzicht.leden(namens, Meldinglijst.DOEL, id);
        signalen = overzicht.signalen(namens, Meldinglijst.DOEL, id);
        zaken = overzicht.zaken(namens, Meldinglijst.DOEL, id);
        trajecten = overzicht.trajecten(namens, Meldinglijst.DOEL, id);
    }

    public String maak() {
        return nieuw.doe(() -> HIER + loket.maak(ik.namens(), nieuw.verplicht("gezinsnaam")));
    }

    public String voegToe() {
        return erbij.doe(
                () -> {
                    loket.voegToe(
                            ik.namens(), gezin.id(), hulpvragers.uit(erbij, Meldinglijst.DOEL));
                    return HIER + gezin.id();
                });
    }

    public String neemUit(UUID lid) {
        return eruit.doe(
                () -> {
                    loket.neemUit(ik.namens(), lid);
                    return HIER + gezin.id();
                });
    }

    public Gezin getGezin() {
        return gezin;
    }

    public List<Gezin.Lid> getLeden() {
        return leden;
    }

    public List<Gezin.Signaal> getSignalen() {
        return signalen;
    }

    public List<Zaak> getZaken() {
        return zaken;
    }

    public List<Gezin.Traject> getTrajecten() {
        return trajecten;
    }

    public Map<String, String> getNieuw() {
        return nieuw.velden();
    }

    public Map<String, String> getErbij() {
        return erbij.velden();
    }
}
