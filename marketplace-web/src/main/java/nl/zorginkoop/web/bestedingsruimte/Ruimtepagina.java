package nl.zorginkoop.web.bestedingsruimte;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteaddendum;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtegang;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtehoogte;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverlegloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteplan;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtestand;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * Eén bestedingsruimte: haar getallen, haar tijdlijn en de stap die nu volgt. Gemeente en aanbieder
 * openen dezelfde bladzijde (INV-8.8); wie niet aan zet is, leest.
 */
@Named
@ViewScoped
public class Ruimtepagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Ruimteloket loket;
    @Inject Ruimteoverlegloket overleg;
    @Inject Ruimteoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Ruimtestand ruimte;
    private Ruimtehoogte hoogte;
    private List<Ruimtegang> stappen = List.of();
    private List<Ruimteplan> plannen = List.of();
    private List<Ruimteaddendum> addenda = List.of();
    private final Formulier stap = new Formulier("stap");
    private final Formulier intrekken = new Formulier("intrekken");
    private final Formulier dreiging = new Formulier("dreiging");

    public void open() {
        ruimte =
                vraag.eis(
                        vraag.heeft("besluit")
                                ? overzicht.vanBesluit(ik.namens(), vraag.nummer("besluit"))
                                : overzicht.ruimte(ik.namens(), vraag.nummer("ruimte")));
        hoogte = overzicht.hoogte(ik.namens(), ruimte.id()).orElse(null);
        stappen = overzicht.stappen(ik.namens(), ruimte.id());
        plannen = overzicht.plannen(ik.namens(), ruimte.id());
        addenda = overzicht.addenda(ik.namens(), ruimte.id());
    }

    public String geefZienswijze() {
        return doe(() -> loket.geefZienswijze(ik.namens(), id(), stap.verplicht("zienswijze")));
    }

    public String stemIn() {
        return doe(
                () ->
                        loket.stemIn(
                                ik.namens(),
                                id(),
                                plannen.get(0).id(),
                                stap.verplicht("bevoegdplan")));
    }

    public String legOverlegVast() {
        return doe(() -> overleg.legOverlegVast(ik.namens(), id(), stap.verplicht("verslag")));
    }

    public String teken() {
        return doe(
                () ->
                        overleg.teken(
                                ik.namens(),
                                id(),
                                addenda.get(0).id(),
                                stap.verplicht("bevoegdteken")));
    }

    public String tekenMee() {
        return doe(
                () ->
                        overleg.tekenMee(
                                ik.namens(), id(), addenda.get(0).id(), stap.verplicht("mandaat")));
    }

    public String stemInMetStop() {
        return doe(() -> overleg.stemInMetStop(ik.namens(), id(), stap.verplicht("stopakkoord")));
    }

    public String bevestigStop() {
        return doe(
                () ->
                        overleg.bevestigStop(
                                ik.namens(),
                                id(),
                                stap.dagOfNiets("per"),
                                stap.verplicht("stopgrond")));
    }

    public String trekIn() {
        return intrekken.doe(
                () -> {
                    loket.trekIn(ik.namens(), id(), intrekken.verplicht("intrekreden"));
                    return hier(id());
                });
    }

    public String meldDreiging() {
        return dreiging.doe(
                () -> {
                    overleg.meldDreiging(ik.namens(), id(), dreiging.verplicht("dreigreden"));
                    return hier(id());
                });
    }

    private String doe(Runnable werk) {
        return stap.doe(
                () -> {
                    werk.run();
                    return hier(id());
                });
    }

    static String hier(UUID ruimte) {
        return "/bestedingsruimte/ruimte.xhtml?faces-redirect=true&gedaan=ja&ruimte=" + ruimte;
    }

    private UUID id() {
        return ruimte.id();
    }

    private boolean is(String stand) {
        return stand.equals(ruimte.stand());
    }

    /** Ben ik, met mijn organisatie, aan zet? */
    public boolean isAanZet() {
        return (isAanbieder() ? "AANBIEDER" : "GEMEENTE").equals(ruimte.aanZet());
    }

    public boolean isAanbieder() {
        return ik.namens().aanbieder() != null;
    }

    public boolean isMagZienswijze() {
        return isAanbieder() && is("VOORNEMEN") && laatste("ZIENSWIJZE") == null;
    }

    public boolean isMagInstemmen() {
        return isAanbieder() && is("BESLUIT") && !plannen.isEmpty();
    }

    public boolean isMagOverleggen() {
        return !isAanbieder() && is("SIGNAAL_70");
    }

    public boolean isMagTekenen() {
        return isAanZet() && isAanbieder() && is("BESLUIT_RUIMTE") && isUitkomst("VERHOOGD");
    }

    public boolean isMagMeetekenen() {
        return isAanZet()
                && !isAanbieder()
                && is("BESLUIT_RUIMTE")
                && isUitkomst("VERHOOGD")
                && !addenda.isEmpty()
                && addenda.get(0).aanbiederTekende() != null
                && addenda.get(0).gemeenteTekende() == null;
    }

    public boolean isMagStopAkkoord() {
        return isAanZet() && isAanbieder() && is("BESLUIT_RUIMTE") && isUitkomst("CLIENTENSTOP");
    }

    public boolean isMagStopBevestigen() {
        return isAanZet()
                && ik.is("CONTRACTMANAGER")
                && is("BESLUIT_RUIMTE")
                && isUitkomst("CLIENTENSTOP");
    }

    public boolean isMagIntrekken() {
        return !isAanbieder() && (is("VOORNEMEN") || is("BESLUIT") || is("GEZAMENLIJK_PLAN"));
    }

    /** Onder de 70 % meldt wie bewaakt dat het dreigt (1.5.7). */
    public boolean isMagMelden() {
        return is("VAN_KRACHT") && isAanbieder() == "OPDRACHTNEMER".equals(ruimte.bewaker());
    }

    /** De volgende stap staat op een eigen bladzijde: hij heeft meer dan een veld. */
    public String getVervolg() {
        if (isAanbieder()) {
            return null;
        }
        return switch (ruimte.stand()) {
            case "VOORNEMEN" -> "hoogte";
            case "BESLUIT" -> "plan";
            case "OVERLEG", "ONGEWIJZIGD", "VERHOOGD", "CLIENTENSTOP", "BEREIKT" -> "besluit";
            case "BESLUIT_RUIMTE" ->
                    isAanZet() && isUitkomst("VERHOOGD") && !isMagMeetekenen() ? "addendum" : null;
            default -> null;
        };
    }

    private boolean isUitkomst(String uitkomst) {
        return uitkomst.equals(ruimte.uitkomst());
    }

    private Ruimtegang laatste(String soort) {
        return stappen.stream().filter(s -> s.soort().equals(soort)).findFirst().orElse(null);
    }

    public Ruimtestand getRuimte() {
        return ruimte;
    }

    public Ruimtehoogte getHoogte() {
        return hoogte;
    }

    public List<Ruimtegang> getStappen() {
        return stappen;
    }

    /** Het plan dat nu voorligt of geldt, of {@code null}. */
    public Ruimteplan getPlan() {
        return plannen.isEmpty() ? null : plannen.get(0);
    }

    public List<Ruimteaddendum> getAddenda() {
        return addenda;
    }

    public Map<String, String> getStap() {
        return stap.velden();
    }

    public Map<String, String> getIntrekken() {
        return intrekken.velden();
    }

    public Map<String, String> getDreiging() {
        return dreiging.velden();
    }
}
