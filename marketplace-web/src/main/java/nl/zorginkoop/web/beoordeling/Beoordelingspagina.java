package nl.zorginkoop.web.beoordeling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.toelating.Aanvraagbewijs;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagstap;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier;
import nl.zorginkoop.contracting.toelating.Beoordelingsloket;
import nl.zorginkoop.contracting.toelating.Beoordelingsoverzicht;
import nl.zorginkoop.contracting.toelating.Deelnemer;
import nl.zorginkoop.contracting.toelating.Herstelpunt;
import nl.zorginkoop.contracting.toelating.Keuze;
import nl.zorginkoop.contracting.toelating.Werkstap;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een aanvraag beoordelen: de stap van nu bovenaan, de eisen eronder, de klokken ernaast. */
@Named
@ViewScoped
public class Beoordelingspagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Beoordelingsoverzicht overzicht;
    @Inject Beoordelingsloket loket;
    @Inject Aanvraagoverzicht aanvragen;
    @Inject Termijnloket termijnloket;
    @Inject Dossierblad blad;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier stap = new Formulier("stap");
    private final Formulier herstel = new Formulier("herstel");
    private final Formulier bewijs = new Formulier("bewijs");
    private final HashMap<String, Boolean> gekozen = new HashMap<>();
    private Beoordelingsdossier dossier;
    private List<Eisregel> regels;
    private List<Aanvraagbewijs> losseBewijzen;
    private List<Termijn> termijnen;
    private List<Aanvraagstap> verloop;
    private List<Deelnemer> deelnemers;
    private List<String> producten;

    public void open() {
        Namens wie = ik.namens();
        dossier = vraag.eis(overzicht.dossier(wie, vraag.nummer("aanvraag")));
        regels = blad.regels(wie, dossier);
        losseBewijzen = blad.losseBewijzen(wie, dossier.id());
        termijnen =
                termijnloket.over(wie, dossier.id()).stream()
                        .filter(t -> t.toestand() == Termijn.Toestand.LOOPT)
                        .toList();
        verloop = aanvragen.stappen(wie, dossier.id());
        deelnemers = aanvragen.deelnemers(wie, dossier.id());
        producten =
                aanvragen.producten(wie, dossier.id()).stream()
                        .filter(Keuze::gekozen)
                        .map(k -> k.code() + " " + k.naam())
                        .toList();
    }

    public String neemInBehandeling() {
        return stap.doe(() -> gedaan(n -> loket.neemInBehandeling(n, dossier.id())));
    }

    public String begin() {
        return stap.doe(() -> gedaan(n -> loket.begin(n, dossier.id())));
    }

    public String vraagBibob() {
        return stap.doe(() -> gedaan(n -> loket.vraagBibob(n, dossier.id())));
    }

    public String bibobIsEr() {
        return stap.doe(() -> gedaan(n -> loket.sluitBibob(n, dossier.id(), true)));
    }

    public String bibobBleefUit() {
        return stap.doe(() -> gedaan(n -> loket.sluitBibob(n, dossier.id(), false)));
    }

    /** Alles wat er te herstellen is in een keer: daarna is er voor die eis geen tweede kans. */
    public String vraagHerstel() {
        return herstel.doe(
                () -> {
                    List<Herstelpunt> punten =
                            regels.stream()
                                    .filter(r -> herstel.tekst(r.sleutel()) != null)
                                    .map(
                                            r ->
                                                    new Herstelpunt(
                                                            r.eis().voorwaarde(),
                                                            herstel.tekst(r.sleutel())))
                                    .toList();
                    return gedaan(n -> loket.vraagHerstel(n, dossier.id(), punten));
                });
    }

    public String vraagBewijs() {
        return bewijs.doe(
                () -> {
                    List<UUID> eisen =
                            regels.stream()
                                    .filter(r -> Boolean.TRUE.equals(gekozen.get(r.sleutel())))
                                    .map(r -> r.eis().voorwaarde())
                                    .toList();
                    if (eisen.isEmpty()) {
                        throw new OngeldigeWaarde(
                                "keuze", opmaak().tekst("beoordeling.kiesbewijs"));
                    }
                    return gedaan(n -> loket.vraagBewijs(n, dossier.id(), eisen));
                });
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/beoordeling/aanvraag.xhtml?faces-redirect=true&gedaan=ja&aanvraag=" + dossier.id();
    }

    /** De kop zegt wat er nu te doen is, of hoe het afliep. */
    public String getTitel() {
        String sleutel =
                dossier.stap() == Werkstap.NIETS
                        ? "beoordeling.klaar." + dossier.toestand()
                        : "beoordeling.kop." + dossier.stap();
        return opmaak().tekst(sleutel, dossier.aanbiedernaam());
    }

    /** De eerste eis die nog op een oordeel wacht, in de stap waar de aanvraag nu is. */
    public Eisregel getVolgende() {
        return regels.stream()
                .filter(Eisregel::teBeoordelen)
                .filter(r -> (r.eis().stap() == 0) == isInVolledigheid())
                .findFirst()
                .orElse(null);
    }

    /** Waar na te lezen valt, voor wie het oordeel niet zelf gaf. */
    public List<Eisregel> getNaTeLezen() {
        return regels.stream().filter(Eisregel::wachtOpTweede).toList();
    }

    public boolean isVanMij(Eisregel regel) {
        return ik.namens().wie().equals(regel.eis().beoordelaar());
    }

    public List<Eisregel> regelsVan(int nummer) {
        return regels.stream().filter(r -> r.eis().stap() == nummer).toList();
    }

    public List<Eisregel> getOpTeVragen() {
        return regels.stream().filter(Eisregel::opTeVragen).toList();
    }

    public List<Eisregel> getTeHerstellen() {
        return regels.stream().filter(r -> r.herstel() == null).toList();
    }

    public boolean isInVolledigheid() {
        return switch (dossier.toestand()) {
            case INGEDIEND, VOLLEDIGHEID, HERSTEL_GEVRAAGD -> true;
            default -> false;
        };
    }

    /** Mag wie hier kijkt hier iets doen: de aanvraag loopt nog en hij heeft er geen band mee. */
    public boolean isMijnWerk() {
        return dossier.magNiet() == null && !dossier.toestand().isKlaar();
    }

    /** Welke van de drie stappen nu aan de beurt is. */
    public int getNu() {
        if (isInVolledigheid()) {
            return 1;
        }
        return switch (dossier.stap()) {
            case BEOORDELEN, NALEZEN, HEROORDELEN, ONGELIJKHEID, BIBOB_AFWACHTEN, BIBOB_SLUITEN ->
                    2;
            default -> 3;
        };
    }

    public boolean is(String werkstap) {
        return dossier.stap().name().equals(werkstap);
    }

    public Beoordelingsdossier getDossier() {
        return dossier;
    }

    public List<Eisregel> getRegels() {
        return regels;
    }

    public List<Aanvraagbewijs> getLosseBewijzen() {
        return losseBewijzen;
    }

    public List<Termijn> getTermijnen() {
        return termijnen;
    }

    public List<Aanvraagstap> getVerloop() {
        return verloop;
    }

    public List<Deelnemer> getDeelnemers() {
        return deelnemers;
    }

    public List<String> getProducten() {
        return producten;
    }

    public Map<String, String> getHerstel() {
        return herstel.velden();
    }

    public Map<String, Boolean> getGekozen() {
        return gekozen;
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
