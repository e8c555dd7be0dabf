package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.levensloop.Brploket;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisblad;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisloket;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisopgave;
import nl.zorginkoop.contracting.levensloop.Vertegenwoordigerloket;
import nl.zorginkoop.contracting.levensloop.Vertegenwoordigeropgave;
import nl.zorginkoop.contracting.regie.Hulpvragerkaart;
import nl.zorginkoop.contracting.regie.Hulpvragerloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * Wat er in het leven van een hulpvrager gebeurt: eerst zien wat het voor zijn hulp doet, dan met
 * een knop vastleggen. Het BSN gaat met POST en komt in geen adres.
 */
@Named
@ViewScoped
public class Gebeurtenispagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("gebeurtenissen van een hulpvrager verwerken");

    @Inject Gebeurtenisloket loket;
    @Inject Brploket brp;
    @Inject Vertegenwoordigerloket vertegenwoordigers;
    @Inject Hulpvragerloket hulpvragers;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier velden = new Formulier("opgave");
    private final Formulier bevestiging = new Formulier("bevestiging");
    private final Formulier beslissing = new Formulier("beslissing");
    private final Formulier brpvraag = new Formulier("brpvraag");
    private final Formulier namens = new Formulier("namens");
    private final Formulier einde = new Formulier("einde");
    private UUID hulpvrager;
    private Hulpvragerkaart kaart;
    private Gebeurtenisblad blad;
    private Gebeurtenisopgave opgave;
    private Gevolgenbeeld gevolgen;

    public void open() {
        hulpvrager = vraag.nummer("hulpvrager");
        blad = vraag.eis(blad());
        kaart = hulpvragers.kaart(ik.namens(), DOEL, hulpvrager);
    }

    // Wie er niet is voor deze gemeente, is een bladzijde die er niet is.
    private Optional<Gebeurtenisblad> blad() {
        try {
            return Optional.of(loket.blad(ik.namens(), DOEL, hulpvrager));
        } catch (Weigering nee) {
            return Optional.empty();
        }
    }

    /** Laat zien wat het doet; er verandert nog niets. */
    public String bekijk() {
        return velden.doe(
                () -> {
                    opgave = lees();
                    gevolgen =
                            new Gevolgenbeeld(loket.bekijk(ik.namens(), DOEL, hulpvrager, opgave));
                    return null;
                });
    }

    public String terug() {
        gevolgen = null;
        return null;
    }

    public String legVast() {
        return bevestiging.doe(
                () -> {
                    loket.legVast(ik.namens(), DOEL, hulpvrager, opgave);
                    return hier();
                });
    }

    public String beslis() {
        return beslissing.doe(
                () -> {
                    loket.beslis(
                            ik.namens(),
                            DOEL,
                            beslissing.nummer("welkvoorstel"),
                            beslissing.keuze("besluit", Gebeurtenisloket.Besluit.class),
                            beslissing.tekst("waarom"));
                    return hier();
                });
    }

    public String vraagBrp() {
        return brpvraag.doe(
                () -> {
                    brp.vraagOp(ik.namens(), DOEL, hulpvrager);
                    return hier();
                });
    }

    public String neemOver() {
        return brpvraag.doe(
                () -> {
                    brp.neemOver(ik.namens(), DOEL, hulpvrager);
                    return hier();
                });
    }

    public String vertegenwoordig() {
        return namens.doe(
                () -> {
                    vertegenwoordigers.legVast(
                            ik.namens(),
                            DOEL,
                            hulpvrager,
                            new Vertegenwoordigeropgave(
                                    namens.verplicht("naam"),
                                    namens.keuze(
                                            "hoedanigheid",
                                            Vertegenwoordigeropgave.Hoedanigheid.class),
                                    namens.verplicht("waarvoor"),
                                    namens.tekst("straat"),
                                    namens.getalOfNiets("huisnummer"),
                                    namens.tekst("postcode"),
                                    namens.tekst("plaats"),
                                    namens.tekst("telefoon"),
                                    namens.ja("post"),
                                    namens.verplicht("akte"),
                                    namens.dag("van"),
                                    namens.dagOfNiets("tot")));
                    return hier();
                });
    }

    public String eindig() {
        return einde.doe(
                () -> {
                    vertegenwoordigers.eindig(
                            ik.namens(), DOEL, einde.nummer("wie"), einde.dag("einddag"));
                    return hier();
                });
    }

    private Gebeurtenisopgave lees() {
        return new Gebeurtenisopgave(
                velden.keuze("soort", Gebeurtenisopgave.Soort.class),
                velden.dag("dag"),
                velden.verplicht("bron"),
                velden.tekst("toelichting"),
                velden.tekst("naar"),
                velden.tekst("bsn") == null ? null : new Bsn(velden.tekst("bsn")),
                velden.tekst("instemming"));
    }

    private String hier() {
        return "/regie/gebeurtenissen.xhtml?faces-redirect=true&gedaan=ja&hulpvrager=" + hulpvrager;
    }

    public Hulpvragerkaart getKaart() {
        return kaart;
    }

    public Gebeurtenisblad getBlad() {
        return blad;
    }

    public Gebeurtenisopgave getOpgave() {
        return opgave;
    }

    /** Wat er gaat gebeuren, of {@code null} zolang er niets te bevestigen is. */
    public Gevolgenbeeld getGevolgen() {
        return gevolgen;
    }

    public Gebeurtenisopgave.Soort[] getSoorten() {
        return Gebeurtenisopgave.Soort.values();
    }

    public Gebeurtenisloket.Besluit[] getBesluiten() {
        return Gebeurtenisloket.Besluit.values();
    }

    public Vertegenwoordigeropgave.Hoedanigheid[] getHoedanigheden() {
        return Vertegenwoordigeropgave.Hoedanigheid.values();
    }

    public Map<String, String> getVelden() {
        return velden.velden();
    }

    public Map<String, String> getBeslissing() {
        return beslissing.velden();
    }

    public Map<String, String> getNamens() {
        return namens.velden();
    }

    public Map<String, String> getEinde() {
        return einde.velden();
    }
}
