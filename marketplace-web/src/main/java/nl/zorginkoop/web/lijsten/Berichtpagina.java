package nl.zorginkoop.web.lijsten;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.post.Berichtdetail;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtrij;
import nl.zorginkoop.contracting.post.Berichtuitleg;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Zipdeel;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.NietGevonden;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén bericht met wat eraan vastzit: heen en terug, wat eraan mankeert, en wat nu te doen is. */
@Named
@ViewScoped
public class Berichtpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Berichtoverzicht overzicht;
    @Inject Postloket loket;
    @Inject transient Instance<Berichtuitleg> uitleg;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    private UUID id;
    private List<Berichtrij> draad;
    private Berichtdetail detail;
    private List<Bevinding> bevindingen;
    private List<Zipdeel> delen;
    private String inhoud;
    private boolean afgekapt;
    private final Formulier opnieuw = new Formulier("opnieuw");
    private final Formulier uitval = new Formulier("uitval");
    private final Formulier afwijzing = new Formulier("afwijzing");
    private final Formulier kijk = new Formulier("kijk");

    public void open() {
        id = vraag.nummer("id");
        draad = overzicht.draad(ik.namens(), id);
        if (draad.isEmpty()) {
            throw new NietGevonden();
        }
        detail = vraag.eis(overzicht.detail(ik.namens(), id));
        delen =
                getBericht().berichtsoort().isEmpty()
                        ? overzicht.delen(ik.namens(), id)
                        : List.of();
        bevindingen =
                Bevinding.uit(
                        detail.oordeel(),
                        uitleg.isResolvable() ? Optional.of(uitleg.get()) : Optional.empty(),
                        ik.getLocale());
    }

    public String verstuurOpnieuw() {
        return opnieuw.doe(() -> hier(loket.verstuurOpnieuw(ik.namens(), id), "opnieuw"));
    }

    public String biedAan() {
        return uitval.doe(
                () -> {
                    loket.opnieuw(ik.namens(), id);
                    return hier(id, "aangeboden");
                });
    }

    public String wijsAf() {
        return afwijzing.doe(
                () -> {
                    loket.wijsAf(ik.namens(), id, afwijzing.verplicht("afwijsreden"));
                    return hier(id, "afgewezen");
                });
    }

    /** Opent de inhoud, op de wettelijke taak en met een doel; het staat in het logboek. */
    public String toonInhoud() {
        return kijk.doe(
                () -> {
                    Kijkvenster venster = new Kijkvenster();
                    Grondslag grond = Grondslag.wettelijkeTaak(kijk.verplicht("waarvoor"));
                    lees(grond, venster);
                    inhoud = venster.tekst();
                    afgekapt = venster.isAfgekapt();
                    return null;
                });
    }

    private void lees(Grondslag grond, Kijkvenster venster) {
        try {
            loket.lees(ik.namens(), grond, id, venster);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static String hier(UUID bericht, String gedaan) {
        return "/berichten/bericht.xhtml?faces-redirect=true&gedaan=" + gedaan + "&id=" + bericht;
    }

    /** Een 301 of 319 waarop nog niets terugkwam, of een antwoord van ons dat uitging. */
    public boolean isTeHerhalen() {
        Berichtrij b = getBericht();
        return !b.ontvangen()
                && "VERZONDEN".equals(b.status())
                && (isMetRetour(b) ? b.gekoppeld() == null : detail.bewaard())
                && isBehandelaar();
    }

    /** Een retour of 325 van ons: dat gaat uit zoals het was. */
    public boolean isAntwoord() {
        Berichtrij b = getBericht();
        return !b.ontvangen() && !isMetRetour(b);
    }

    private static boolean isMetRetour(Berichtrij b) {
        return b.berichtsoort().endsWith("301") || b.berichtsoort().endsWith("319");
    }

    public boolean isUitval() {
        return "UITVAL".equals(getBericht().stand());
    }

    /** Mag deze gebruiker iets met uitval doen? */
    public boolean isBehandelaar() {
        return ik.is("BEHEERDER") || ik.is("CONTROLLER");
    }

    /** Een beheerder hoeft niet te weten wat erin staat. */
    public boolean isTeLezen() {
        return detail.bewaard() && !ik.is("BEHEERDER");
    }

    /** Een start, stop of verzoek van wie kijkt: de uitkomst staat er ook in woorden. */
    public boolean isOpgave() {
        Berichtrij b = getBericht();
        return ik.is("ZORGAANBIEDER")
                && b.ontvangen()
                && b.berichtsoort().matches(".*3(05|07|15|17)");
    }

    public Berichtrij getBericht() {
        return draad.stream().filter(b -> b.id().equals(id)).findFirst().orElse(draad.get(0));
    }

    public List<Berichtrij> getDraad() {
        return draad;
    }

    public Berichtdetail getDetail() {
        return detail;
    }

    public List<Bevinding> getBevindingen() {
        return bevindingen;
    }

    /** Wat er uit een zip kwam, elk met zijn eigen ontvangst. */
    public List<Zipdeel> getDelen() {
        return delen;
    }

    public String getInhoud() {
        return inhoud;
    }

    public boolean isAfgekapt() {
        return afgekapt;
    }

    public Map<String, String> getAfwijzing() {
        return afwijzing.velden();
    }

    public Map<String, String> getKijk() {
        return kijk.velden();
    }
}
