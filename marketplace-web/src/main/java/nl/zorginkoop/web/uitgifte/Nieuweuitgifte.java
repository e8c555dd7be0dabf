package nl.zorginkoop.web.uitgifte;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import nl.zorginkoop.contracting.uitgifte.Keuzeopgave;
import nl.zorginkoop.contracting.uitgifte.Uitgifteloket;
import nl.zorginkoop.contracting.uitgifte.Uitgifteoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een uitgifte klaarzetten: een lijst aanbieden, of lopende toewijzingen kiezen. */
@Named
@ViewScoped
public class Nieuweuitgifte implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> WETTEN = List.of(Wet.WMO.name(), Wet.JEUGDWET.name());
    private static final List<Wijzigreden> VERLENGREDENEN =
            List.of(
                    Wijzigreden.VERLENGING,
                    Wijzigreden.CONTRACT,
                    Wijzigreden.BEKOSTIGING,
                    Wijzigreden.HERINDELING,
                    Wijzigreden.CORRECTIE);
    private static final List<Wijzigreden> OMZETREDENEN =
            List.of(
                    Wijzigreden.CONTRACT,
                    Wijzigreden.BEKOSTIGING,
                    Wijzigreden.HERINDELING,
                    Wijzigreden.CORRECTIE);

    @Inject Uitgifteloket loket;
    @Inject Ik ik;

    private transient Part lijst;
    private final Formulier aanbieden = new Formulier("aanbieden");
    private final Formulier verlengen = new Formulier("verlengen");
    private final Formulier omzetten = new Formulier("omzetten");

    public String biedAan() {
        return aanbieden.doe(
                () -> {
                    String naam = aanbieden.verplicht("lijstnaam");
                    if (lijst == null || lijst.getSize() == 0) {
                        throw new OngeldigeWaarde("lijst", "Kies een bestand van uw computer.");
                    }
                    try (InputStream bytes = lijst.getInputStream()) {
                        return naar(
                                loket.legLijst(ik.namens(), Uitgifteregellijst.DOEL, naam, bytes));
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                });
    }

    public String verleng() {
        return verlengen.doe(
                () ->
                        naar(
                                loket.kies(
                                        ik.namens(),
                                        Keuzeopgave.verlengen(
                                                verlengen.verplicht("verlengnaam"),
                                                verlengen.keuze("verlengwet", Wet.class),
                                                verlengen.verplicht("verlengproduct"),
                                                verlengen.dag("eindvan"),
                                                verlengen.dag("eindtot"),
                                                verlengen.dag("nieuweind"),
                                                verlengen.keuze(
                                                        "verlengreden", Wijzigreden.class)))));
    }

    public String zetOm() {
        return omzetten.doe(
                () ->
                        naar(
                                loket.kies(
                                        ik.namens(),
                                        Keuzeopgave.omzetten(
                                                omzetten.verplicht("omzetnaam"),
                                                omzetten.keuze("omzetwet", Wet.class),
                                                omzetten.verplicht("omzetproduct"),
                                                omzetten.dag("omzetvanaf"),
                                                omzetten.verplicht("nieuwecode"),
                                                omzetten.keuze("omzetreden", Wijzigreden.class)))));
    }

    private static String naar(UUID uitgifte) {
        return "/regie/uitgifte.xhtml?faces-redirect=true&gedaan=klaargezet&uitgifte=" + uitgifte;
    }

    /** De kop die boven een lijst hoort. */
    public String getKop() {
        return String.join(";", Uitgifteoverzicht.kolommen());
    }

    public List<String> getWetten() {
        return WETTEN;
    }

    public List<Wijzigreden> getVerlengredenen() {
        return VERLENGREDENEN;
    }

    public List<Wijzigreden> getOmzetredenen() {
        return OMZETREDENEN;
    }

    public Map<String, String> getAanbieden() {
        return aanbieden.velden();
    }

    public Map<String, String> getVerlengen() {
        return verlengen.velden();
    }

    public Map<String, String> getOmzetten() {
        return omzetten.velden();
    }

    public Part getLijst() {
        return lijst;
    }

    // Faces geeft een geladen bestand alleen zo door.
    public void setLijst(Part geladen) {
        this.lijst = geladen;
    }
}
