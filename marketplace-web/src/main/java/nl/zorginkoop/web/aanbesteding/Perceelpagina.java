package nl.zorginkoop.web.aanbesteding;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsreden;
import nl.zorginkoop.contracting.aanbesteding.Gespreksloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsbezwaarloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsgeding;
import nl.zorginkoop.contracting.aanbesteding.Gunningsloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodel;
import nl.zorginkoop.contracting.aanbesteding.Gunningsstand;
import nl.zorginkoop.contracting.aanbesteding.Gunningsvoornemen;
import nl.zorginkoop.contracting.aanbesteding.Prijsvorm;
import nl.zorginkoop.contracting.aanbesteding.Selectie;
import nl.zorginkoop.contracting.aanbesteding.Weegloket;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.NietGevonden;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * De stand van een perceel, en de stappen van prijzen openen tot gunnen. Te kiezen valt er niets.
 */
@Named
@ViewScoped
public class Perceelpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Openstellingoverzicht openstellingen;
    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Weegloket wegen;
    @Inject Gunningsloket gunnen;
    @Inject Gespreksloket gesprekken;
    @Inject Gunningsbezwaarloket bezwaren;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier stap = new Formulier("stap");
    private final Formulier geding = new Formulier("geding");
    private final Formulier uitspraak = new Formulier("uitspraak");
    private final Formulier intrekken = new Formulier("intrekken");
    private Openstelling openstelling;
    private Gunningsmodel.Deel perceel;
    private Gunningsmodel model;
    private List<Gunningsstand> stand;
    private Gunningsvoornemen voornemen;
    private Selectie selectie;
    private Aanbestedingsreden tegen;
    private List<Gunningsgeding> gedingen;

    public void open() {
        Namens wie = ik.namens();
        openstelling =
                vraag.eis(
                        openstellingen
                                .openstelling(wie, vraag.nummer("openstelling"))
                                .filter(o -> o.gemeente().equals(wie.gemeente())));
        UUID id = openstelling.id();
        model = vraag.eis(overzicht.model(wie, id));
        int nr = nummer();
        perceel = vraag.eis(model.percelen().stream().filter(p -> p.nr() == nr).findFirst());
        stand = overzicht.stand(wie, id, nr);
        voornemen = overzicht.voornemen(wie, id, nr).orElse(null);
        selectie = overzicht.selectie(wie, id, nr).orElse(null);
        gedingen =
                voornemen == null && selectie == null ? List.of() : overzicht.gedingen(wie, id, nr);
        tegen = voornemen == null ? gunnen.tegen(wie, id, nr).orElse(null) : null;
        geding.velden().putIfAbsent("dagvaarding", klok.vandaag().toString());
        uitspraak.velden().putIfAbsent("uitspraakdag", klok.vandaag().toString());
    }

    private int nummer() {
        try {
            return Integer.parseInt(vraag.tekst("perceel").orElse(""));
        } catch (NumberFormatException geenNummer) {
            throw new NietGevonden();
        }
    }

    public String openPrijzen() {
        return stap.doe(() -> gedaan(n -> wegen.openPrijzen(n, openstelling.id(), perceel.nr())));
    }

    public String openInschrijving() {
        return stap.doe(
                () -> gedaan(n -> gesprekken.openInschrijving(n, openstelling.id(), perceel.nr())));
    }

    /** Is er geselecteerd, en wacht het inschrijven op de gesprekken? */
    public boolean isInGesprek() {
        return model.gespreksonderwerpen() != null
                && selectie != null
                && perceel.inschrijvenVanaf() == null;
    }

    public String loot() {
        return stap.doe(() -> gedaan(n -> wegen.loot(n, openstelling.id(), perceel.nr())));
    }

    public String neemVoornemen() {
        return stap.doe(
                () -> gedaan(n -> gunnen.neemVoornemen(n, openstelling.id(), perceel.nr())));
    }

    public String gun() {
        return stap.doe(() -> gedaan(n -> gunnen.gun(n, openstelling.id(), perceel.nr())));
    }

    public String trekIn() {
        return intrekken.doe(
                () ->
                        gedaan(
                                n ->
                                        gunnen.trekVoornemenIn(
                                                n,
                                                openstelling.id(),
                                                perceel.nr(),
                                                intrekken.verplicht("intrekreden"))));
    }

    public String meldKortGeding() {
        return geding.doe(
                () ->
                        gedaan(
                                n ->
                                        bezwaren.meldKortGeding(
                                                n,
                                                geding.nummer("eiser"),
                                                geding.dag("dagvaarding"))));
    }

    public String legUitspraakVast() {
        return uitspraak.doe(
                () ->
                        gedaan(
                                n ->
                                        bezwaren.legUitspraakVast(
                                                n,
                                                uitspraak.nummer("partij"),
                                                uitspraak.dag("uitspraakdag"),
                                                uitspraak.ja("gelijkgegeven"))));
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/aanbestedingen/perceel.xhtml?faces-redirect=true&gedaan=ja&openstelling="
                + openstelling.id()
                + "&perceel="
                + perceel.nr();
    }

    public boolean isPrijzenDicht() {
        return model.geopend() != null
                && model.prijsvorm() == Prijsvorm.REEEL
                && perceel.prijzenOpen() == null;
    }

    public boolean isTeLoten() {
        return stand.stream().anyMatch(s -> s.uitkomst() == Gunningsstand.Uitkomst.LOTEN);
    }

    /** Gaat het hier nog om de aanmeldingen, en dus om de selectie? */
    public boolean isSelecteren() {
        return model.vorm().isTweeRonden() && selectie == null;
    }

    /** Kan er iemand naar de rechter: is er iets meegedeeld en nog niet gegund? */
    public boolean isBetwistbaar() {
        return isWeegt()
                && (selectie != null || voornemen != null)
                && (voornemen == null || voornemen.gegund() == null);
    }

    /** Wie een brief kreeg, en ertegen op kan. */
    public List<Partij> getPartijen() {
        List<Partij> partijen = new ArrayList<>();
        if (selectie != null) {
            selectie.regels()
                    .forEach(r -> partijen.add(new Partij(r.aanmelding(), r.aanbieder(), true)));
        }
        if (voornemen != null) {
            stand.forEach(
                    s -> partijen.add(new Partij(s.inschrijving(), s.aanbiedernaam(), false)));
        }
        return partijen;
    }

    /**
     * @param selectie gaat het om de selectie, of om het voornemen
     */
    public record Partij(UUID inschrijving, String aanbieder, boolean selectie)
            implements Serializable {}

    public Selectie getSelectie() {
        return selectie;
    }

    public boolean isWeegt() {
        return ik.is("BEOORDELAAR");
    }

    public LocalDate getVroegste() {
        return voornemen.laatsteDag().plusDays(1);
    }

    public Openstelling getOpenstelling() {
        return openstelling;
    }

    public Gunningsmodel getModel() {
        return model;
    }

    public Gunningsmodel.Deel getPerceel() {
        return perceel;
    }

    public List<Gunningsstand> getStand() {
        return stand;
    }

    public Gunningsvoornemen getVoornemen() {
        return voornemen;
    }

    public Aanbestedingsreden getTegen() {
        return tegen;
    }

    public List<Gunningsgeding> getGedingen() {
        return gedingen;
    }

    public Map<String, String> getGeding() {
        return geding.velden();
    }

    public Map<String, String> getUitspraak() {
        return uitspraak.velden();
    }

    public Map<String, String> getIntrekken() {
        return intrekken.velden();
    }
}
