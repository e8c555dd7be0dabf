package nl.zorginkoop.web.toewijzing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Omvangopgave;
import nl.zorginkoop.contracting.toewijzing.Toewijzingblad;
import nl.zorginkoop.contracting.toewijzing.Toewijzingoverzicht;
import nl.zorginkoop.contracting.toewijzing.Wijzigloket;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Verlengen, inkorten, de omvang wijzigen of verwijderen; elk stuurt de aanbieder een 301. */
@Named
@ViewScoped
public class Toewijzingpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("toewijzing wijzigen");

    private static final List<Wijzigreden> VERLENGREDENEN =
            List.of(
                    Wijzigreden.VERLENGING,
                    Wijzigreden.CONTRACT,
                    Wijzigreden.BEKOSTIGING,
                    Wijzigreden.HERINDELING,
                    Wijzigreden.OP_VERZOEK,
                    Wijzigreden.CORRECTIE);
    private static final List<Wijzigreden> KORTREDENEN =
            List.of(
                    Wijzigreden.VERKORTING,
                    Wijzigreden.OVERLEDEN,
                    Wijzigreden.CONTRACT,
                    Wijzigreden.ANDER_DOMEIN,
                    Wijzigreden.VERHUIZING,
                    Wijzigreden.LEVERINGSVORM,
                    Wijzigreden.ANDERE_AANBIEDER,
                    Wijzigreden.BEKOSTIGING,
                    Wijzigreden.HERINDELING,
                    Wijzigreden.OP_VERZOEK,
                    Wijzigreden.CORRECTIE);
    private static final List<Wijzigreden> OMVANGREDENEN =
            List.of(
                    Wijzigreden.CORRECTIE,
                    Wijzigreden.CONTRACT,
                    Wijzigreden.VERKORTING,
                    Wijzigreden.BEKOSTIGING,
                    Wijzigreden.OP_VERZOEK);

    @Inject Wijzigloket loket;
    @Inject Toewijzingoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private UUID toewijzing;
    private Toewijzingblad blad;
    private final Formulier langer = new Formulier("langer");
    private final Formulier korter = new Formulier("korter");
    private final Formulier omvang = new Formulier("omvang");
    private final Formulier weg = new Formulier("weg");

    public void open() {
        toewijzing = vraag.nummer("toewijzing");
        blad = vraag.eis(overzicht.toewijzing(ik.namens(), DOEL, toewijzing));
    }

    public String verleng() {
        return langer.doe(
                () -> {
                    loket.verleng(
                            ik.namens(),
                            toewijzing,
                            langer.dagOfNiets("langereind"),
                            langer.keuze("langerreden", Wijzigreden.class));
                    return hier(toewijzing);
                });
    }

    public String trekIn() {
        return korter.doe(
                () -> {
                    loket.trekIn(
                            ik.namens(),
                            toewijzing,
                            korter.dag("kortereind"),
                            korter.keuze("korterreden", Wijzigreden.class),
                            korter.tekst("korterinstemming"));
                    return hier(toewijzing);
                });
    }

    public String wijzigOmvang() {
        return omvang.doe(
                () ->
                        hier(
                                loket.wijzigOmvang(
                                        ik.namens(),
                                        DOEL,
                                        toewijzing,
                                        new Omvangopgave(
                                                omvang.dagOfNiets("vanaf"),
                                                omvang.tekst("productcode"),
                                                nieuweOmvang(),
                                                nieuwBudget(),
                                                omvang.keuze("omvangreden", Wijzigreden.class),
                                                omvang.tekst("omvanginstemming")))));
    }

    public String verwijder() {
        return weg.doe(
                () -> {
                    loket.verwijder(ik.namens(), toewijzing);
                    return hier(toewijzing);
                });
    }

    private Omvang nieuweOmvang() {
        return isBudget()
                ? null
                : new Omvang(
                        omvang.getal("volume"),
                        omvang.keuze("eenheid", Eenheid.class),
                        omvang.keuze("frequentie", Frequentie.class));
    }

    private Euro nieuwBudget() {
        return isBudget() ? omvang.bedrag("budget") : null;
    }

    private static String hier(UUID toewijzing) {
        return "/regie/toewijzing.xhtml?faces-redirect=true&gedaan=ja&toewijzing=" + toewijzing;
    }

    /** Loopt zij nog? Wat is afgekeurd of verwijderd verandert niet meer. */
    public boolean isTeWijzigen() {
        return !List.of("AFGEKEURD", "VERWIJDERD").contains(blad.rij().status());
    }

    /** Zonder omvang is er alleen een budget om te wijzigen. */
    public boolean isBudget() {
        return blad.rij().volume() == null;
    }

    public Toewijzingblad getBlad() {
        return blad;
    }

    public List<Wijzigreden> getVerlengredenen() {
        return VERLENGREDENEN;
    }

    public List<Wijzigreden> getKortredenen() {
        return KORTREDENEN;
    }

    public List<Wijzigreden> getOmvangredenen() {
        return OMVANGREDENEN;
    }

    public Eenheid[] getEenheden() {
        return Eenheid.values();
    }

    public Frequentie[] getFrequenties() {
        return Frequentie.values();
    }

    public Map<String, String> getLanger() {
        return langer.velden();
    }

    public Map<String, String> getKorter() {
        return korter.velden();
    }

    public Map<String, String> getOmvang() {
        return omvang.velden();
    }
}
