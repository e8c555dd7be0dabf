package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.post.Verzendstoploket;
import nl.zorginkoop.contracting.regie.Hulpvragerkaart;
import nl.zorginkoop.contracting.regie.Hulpvragerloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een verzendstop zetten of opheffen voor wie gevaar loopt als zijn gegevens uitgaan (OP003). */
@Named
@ViewScoped
public class Verzendstoppagina implements Serializable {
    private static final long serialVersionUID = 1L;
    static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("veiligheid van de hulpvrager bij berichtenverkeer");

    @Inject Hulpvragerloket hulpvragers;
    @Inject Verzendstoploket loket;
    @Inject Ik ik;

    private final Formulier zoek = new Formulier("zoek");
    private final Formulier zet = new Formulier("zet");
    private final Formulier hef = new Formulier("hef");
    private Hulpvragerkaart kaart;
    private List<Verzendstoploket.Stop> stops = List.of();
    private boolean gedaan;

    public String zoek() {
        return zoek.doe(
                () -> {
                    kaart = null;
                    gedaan = false;
                    Bsn bsn = new Bsn(zoek.verplicht("bsn"));
                    zoek.velden().remove("bsn");
                    kaart = hulpvragers.zoek(ik.namens(), DOEL, bsn);
                    lees();
                    return null;
                });
    }

    public String zetStop() {
        return zet.doe(
                () -> {
                    loket.zet(ik.namens(), DOEL, kaart.hulpvrager(), zet.verplicht("stopreden"));
                    zet.velden().clear();
                    return klaar();
                });
    }

    public String hefOp(UUID stop) {
        return hef.doe(
                () -> {
                    loket.hefOp(ik.namens(), DOEL, stop, hef.verplicht("hefreden"));
                    hef.velden().clear();
                    return klaar();
                });
    }

    // Blijft op de bladzijde: wie het is mag niet in een adres.
    private String klaar() {
        lees();
        gedaan = true;
        return null;
    }

    private void lees() {
        stops = loket.van(ik.namens(), DOEL, kaart.hulpvrager());
    }

    /** De stop die nu loopt, of {@code null}. */
    public Verzendstoploket.Stop getLopend() {
        return stops.stream().filter(s -> s.opgeheven() == null).findFirst().orElse(null);
    }

    public List<Verzendstoploket.Stop> getStops() {
        return stops;
    }

    public Hulpvragerkaart getKaart() {
        return kaart;
    }

    public boolean isGedaan() {
        return gedaan;
    }

    public Map<String, String> getZoek() {
        return zoek.velden();
    }

    public Map<String, String> getZet() {
        return zet.velden();
    }

    public Map<String, String> getHef() {
        return hef.velden();
    }
}
