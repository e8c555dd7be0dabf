package nl.zorginkoop.web.beoordeling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Oordeelstap;
import nl.zorginkoop.contracting.toelating.Beoordelingsloket;
import nl.zorginkoop.contracting.toelating.Beoordelingsoverzicht;
import nl.zorginkoop.contracting.toelating.Oordeelopgave;
import nl.zorginkoop.contracting.toelating.Oordeelopgave.Oordeel;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén eis van één aanvraag: lezen, oordelen, nalezen, en verklaren waarom gelijke verschilden. */
@Named
@ViewScoped
public class Eispagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Beoordelingsoverzicht overzicht;
    @Inject Beoordelingsloket loket;
    @Inject Dossierblad blad;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier oordeel = new Formulier("oordelen");
    private final Formulier nalezen = new Formulier("nalezen");
    private final Formulier gelijk = new Formulier("gelijk");
    private Beoordelingsdossier dossier;
    private List<Eisregel> regels;
    private Eisregel regel;
    private List<Oordeelstap> oordelen;

    public void open() {
        Namens wie = ik.namens();
        UUID eis = vraag.nummer("eis");
        dossier = vraag.eis(overzicht.dossier(wie, vraag.nummer("aanvraag")));
        regels = blad.regels(wie, dossier);
        regel =
                vraag.eis(
                        regels.stream().filter(r -> r.eis().voorwaarde().equals(eis)).findFirst());
        oordelen = overzicht.oordelen(wie, dossier.id(), eis);
        if (regel.bewijzen().size() == 1) {
            oordeel.velden().put("stuk", regel.bewijzen().get(0).id().toString());
        }
    }

    public String bewaar() {
        return oordeel.doe(
                () -> {
                    loket.oordeel(ik.namens(), dossier.id(), opgave());
                    return volgende();
                });
    }

    private Oordeelopgave opgave() {
        String gekozen = oordeel.tekst("oordeel");
        if (gekozen == null) {
            throw new OngeldigeWaarde("oordeel", opmaak().tekst("beoordeling.kiesoordeel"));
        }
        Oordeel uitkomst = Oordeel.valueOf(gekozen);
        String reden = oordeel.tekst("reden");
        if (uitkomst != Oordeel.VOLDOET && reden == null) {
            throw new OngeldigeWaarde("reden", opmaak().tekst("beoordeling.schrijfreden"));
        }
        UUID stuk = oordeel.nummerOfNiets("stuk");
        return new Oordeelopgave(regel.eis().voorwaarde(), stuk, uitkomst, reden);
    }

    // Na een oordeel ligt de volgende eis meteen voor; is dat de laatste, dan het overzicht.
    private String volgende() {
        Optional<Eisregel> open =
                regels.stream()
                        .filter(r -> r.teBeoordelen() && r != regel)
                        .filter(r -> (r.eis().stap() == 0) == (regel.eis().stap() == 0))
                        .findFirst();
        return open.map(
                        r ->
                                "/beoordeling/eis.xhtml?faces-redirect=true&gedaan=ja&aanvraag="
                                        + dossier.id()
                                        + "&eis="
                                        + r.sleutel())
                .orElseGet(this::overzichtpagina);
    }

    private String overzichtpagina() {
        return "/beoordeling/aanvraag.xhtml?faces-redirect=true&gedaan=ja&aanvraag=" + dossier.id();
    }

    public String leesNa() {
        return nalezen.doe(
                () -> {
                    String akkoord = nalezen.tekst("akkoord");
                    if (akkoord == null) {
                        throw new OngeldigeWaarde(
                                "akkoord", opmaak().tekst("beoordeling.kiesakkoord"));
                    }
                    boolean ja = "ja".equals(akkoord);
                    if (!ja && nalezen.tekst("tweedereden") == null) {
                        throw new OngeldigeWaarde(
                                "tweedereden", opmaak().tekst("beoordeling.schrijfwaarom"));
                    }
                    loket.leesTegen(
                            ik.namens(), regel.eis().oordeel(), ja, nalezen.tekst("tweedereden"));
                    return ja ? overzichtpagina() : deze();
                });
    }

    public String losOp() {
        return gelijk.doe(
                () -> {
                    loket.losOp(ik.namens(), getOngelijkheid().id(), gelijk.verplicht("verschil"));
                    return deze();
                });
    }

    private String deze() {
        return "/beoordeling/eis.xhtml?faces-redirect=true&gedaan=ja&aanvraag="
                + dossier.id()
                + "&eis="
                + regel.sleutel();
    }

    /** De derde keuze bestaat alleen waar herstel gevraagd is. */
    public List<Oordeel> getKeuzes() {
        return Arrays.stream(Oordeel.values())
                .filter(o -> o != Oordeel.HERSTELD || regel.herstel() != null)
                .toList();
    }

    /** Is deze eis aan de beurt, en voor deze beoordelaar? */
    public boolean isTeBeoordelen() {
        boolean aanDeBeurt =
                switch (dossier.toestand()) {
                    case VOLLEDIGHEID -> regel.eis().stap() == 0;
                    case IN_BEOORDELING -> regel.eis().stap() > 0;
                    default -> false;
                };
        return aanDeBeurt && dossier.magNiet() == null;
    }

    public boolean isNaTeLezen() {
        return regel.wachtOpTweede() && dossier.magNiet() == null && !isZelfGegeven();
    }

    public boolean isZelfGegeven() {
        return ik.namens().wie().equals(regel.eis().beoordelaar());
    }

    public boolean isWachtOpAnder() {
        return regel.wachtOpTweede() && isZelfGegeven();
    }

    /** De eerste ongelijkheid over deze eis die nog open is, of leeg. */
    public Beoordelingsdossier.Ongelijkheid getOngelijkheid() {
        return dossier.ongelijkheden().stream()
                .filter(o -> o.voorwaarde().equals(regel.eis().voorwaarde()))
                .findFirst()
                .orElse(null);
    }

    public Beoordelingsdossier getDossier() {
        return dossier;
    }

    public Eisregel getRegel() {
        return regel;
    }

    public List<Oordeelstap> getOordelen() {
        return oordelen;
    }

    public Map<String, String> getOordeel() {
        return oordeel.velden();
    }

    public Map<String, String> getNalezen() {
        return nalezen.velden();
    }

    public Map<String, String> getGelijk() {
        return gelijk.velden();
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
