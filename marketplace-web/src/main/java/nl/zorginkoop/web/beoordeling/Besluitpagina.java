package nl.zorginkoop.web.beoordeling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.toelating.Afwijzingsgrond;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier;
import nl.zorginkoop.contracting.toelating.Beoordelingsoverzicht;
import nl.zorginkoop.contracting.toelating.Beoordelingsreden;
import nl.zorginkoop.contracting.toelating.Besluitloket;
import nl.zorginkoop.contracting.toelating.Bezwaarloket;
import nl.zorginkoop.contracting.toelating.Geschilopgave;
import nl.zorginkoop.contracting.toelating.Voornemen;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * De derde stap: wat uit de oordelen volgt, het voornemen met zijn twintig dagen, het besluit, en
 * wat de aanbieder ertegen doet. Te kiezen valt er niets.
 */
@Named
@ViewScoped
public class Besluitpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Beoordelingsoverzicht overzicht;
    @Inject Besluitloket loket;
    @Inject Bezwaarloket bezwaren;
    @Inject Dossierblad blad;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier besluit = new Formulier("besluit");
    private final Formulier intrekken = new Formulier("intrekken");
    private final Formulier geding = new Formulier("geding");
    private final Formulier uitspraak = new Formulier("uitspraak");
    private final Formulier klacht = new Formulier("klachten");
    private final Formulier geschil = new Formulier("geschil");
    private final Formulier advies = new Formulier("advies");
    private Beoordelingsdossier dossier;
    private List<Eisregel> regels;
    private Voornemen voornemen;
    private List<Afwijzingsgrond> gronden;
    private Beoordelingsreden tegen;
    private LocalDate vandaag;

    public void open() {
        Namens wie = ik.namens();
        dossier = vraag.eis(overzicht.dossier(wie, vraag.nummer("aanvraag")));
        regels = blad.regels(wie, dossier);
        voornemen = loket.voornemen(wie, dossier.id()).orElse(null);
        gronden = loket.gronden(wie, dossier.id());
        tegen = voornemen == null ? loket.tegen(wie, dossier.id()).orElse(null) : null;
        vandaag = klok.vandaag();
        geding.velden().putIfAbsent("dagvaarding", vandaag.toString());
        uitspraak.velden().putIfAbsent("uitspraakdag", vandaag.toString());
        advies.velden().putIfAbsent("adviesdag", vandaag.toString());
    }

    public String neemVoornemen() {
        return besluit.doe(() -> gedaan(n -> loket.neemVoornemen(n, dossier.id())));
    }

    public String besluit() {
        return besluit.doe(() -> gedaan(n -> loket.besluit(n, dossier.id())));
    }

    public String trekIn() {
        return intrekken.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.trekVoornemenIn(
                                                n,
                                                dossier.id(),
                                                intrekken.verplicht("intrekreden"))));
    }

    public String meldKortGeding() {
        return geding.doe(
                () ->
                        gedaan(
                                n ->
                                        bezwaren.meldKortGeding(
                                                n, dossier.id(), geding.dag("dagvaarding"))));
    }

    public String legUitspraakVast() {
        return uitspraak.doe(
                () ->
                        gedaan(
                                n ->
                                        bezwaren.legUitspraakVast(
                                                n,
                                                dossier.id(),
                                                uitspraak.dag("uitspraakdag"),
                                                uitspraak.ja("gelijk"))));
    }

    public String beslisKlacht() {
        return klacht.doe(
                () ->
                        gedaan(
                                n ->
                                        bezwaren.beslisKlacht(
                                                n,
                                                klacht.nummer("klacht"),
                                                klacht.keuze(
                                                        "klachtuitkomst",
                                                        Bezwaarloket.Klachtuitkomst.class),
                                                klacht.verplicht("klachtantwoord"))));
    }

    public String legGeschilVoor() {
        return geschil.doe(
                () ->
                        gedaan(
                                n ->
                                        bezwaren.legGeschilVoor(
                                                n,
                                                geschil.nummer("geschilklacht"),
                                                new Geschilopgave(
                                                        geschil.ja("overprocedure"),
                                                        geschil.ja("geenschikking"),
                                                        geschil.ja("beidenakkoord"),
                                                        geschil.ja("bindend")))));
    }

    public String legAdviesVast() {
        return advies.doe(
                () ->
                        gedaan(
                                n ->
                                        bezwaren.legAdviesVast(
                                                n,
                                                advies.nummer("adviesklacht"),
                                                advies.dag("adviesdag"),
                                                advies.ja("adviesgelijk"),
                                                advies.verplicht("advieskern"))));
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/beoordeling/besluit.xhtml?faces-redirect=true&gedaan=ja&aanvraag=" + dossier.id();
    }

    /** De kop is de uitkomst of wat haar tegenhoudt, nooit een keuze. */
    public String getTitel() {
        String sleutel;
        if (dossier.toestand().isKlaar()) {
            sleutel = "beoordeling.klaar." + dossier.toestand();
        } else if (voornemen != null) {
            sleutel = "beoordeling.voornemen." + voornemen.uitkomst();
        } else {
            sleutel = "beoordeling.uitkomst." + dossier.uitkomst();
        }
        return opmaak().tekst(sleutel, dossier.aanbiedernaam());
    }

    /** Hoeveel kalenderdagen er na vandaag nog zijn om een kort geding te beginnen. */
    public long getDagenOver() {
        return Math.max(0, ChronoUnit.DAYS.between(vandaag, voornemen.laatsteDag()));
    }

    public boolean isTermijnVoorbij() {
        return voornemen != null && vandaag.isAfter(voornemen.laatsteDag());
    }

    public LocalDate getVroegsteBesluit() {
        return voornemen.laatsteDag().plusDays(1);
    }

    public boolean isMijnWerk() {
        return dossier.magNiet() == null && !dossier.toestand().isKlaar();
    }

    /** Waarop een afwijzing zou rusten, zolang er nog geen voornemen is. */
    public List<Eisregel> getNietVoldaan() {
        return regels.stream().filter(r -> "VOLDOET_NIET".equals(r.woord())).toList();
    }

    public boolean isBriefTeZien() {
        return voornemen == null && !"ONBESLIST".equals(dossier.uitkomst());
    }

    public List<Beoordelingsdossier.Klacht> getOpenKlachten() {
        return dossier.klachten().stream().filter(k -> k.uitkomst() == null).toList();
    }

    public List<Beoordelingsdossier.Klacht> getVoorTeLeggen() {
        return dossier.klachten().stream()
                .filter(Beoordelingsdossier.Klacht::isVoorTeLeggen)
                .toList();
    }

    public List<Beoordelingsdossier.Klacht> getWachtOpAdvies() {
        return dossier.klachten().stream()
                .filter(Beoordelingsdossier.Klacht::wachtOpAdvies)
                .toList();
    }

    public List<Bezwaarloket.Klachtuitkomst> getKlachtuitkomsten() {
        return List.of(Bezwaarloket.Klachtuitkomst.values());
    }

    public Beoordelingsdossier getDossier() {
        return dossier;
    }

    public List<Eisregel> getRegels() {
        return regels;
    }

    public Voornemen getVoornemen() {
        return voornemen;
    }

    public List<Afwijzingsgrond> getGronden() {
        return gronden;
    }

    public Beoordelingsreden getTegen() {
        return tegen;
    }

    public Map<String, String> getIntrekken() {
        return intrekken.velden();
    }

    public Map<String, String> getGeding() {
        return geding.velden();
    }

    public Map<String, String> getUitspraak() {
        return uitspraak.velden();
    }

    public Map<String, String> getKlachtvelden() {
        return klacht.velden();
    }

    public Map<String, String> getGeschilvelden() {
        return geschil.velden();
    }

    public Map<String, String> getAdviesvelden() {
        return advies.velden();
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
