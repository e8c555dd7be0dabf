package nl.zorginkoop.web.openstelling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.openstelling.Aandachtspunt;
import nl.zorginkoop.contracting.openstelling.Inlichtingenloket;
import nl.zorginkoop.contracting.openstelling.Inlichtingenoverzicht;
import nl.zorginkoop.contracting.openstelling.Instroom;
import nl.zorginkoop.contracting.openstelling.Nota;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.openstelling.Perceel;
import nl.zorginkoop.contracting.openstelling.Planning;
import nl.zorginkoop.contracting.openstelling.Spelregels;
import nl.zorginkoop.contracting.openstelling.Venster;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een procedure van de eigen gemeente: wat er nog moet, en de stappen daarheen. */
@Named
@ViewScoped
public class Openstellingbeheer implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Openstellingoverzicht overzicht;
    @Inject Openstellingloket loket;
    @Inject Inlichtingenoverzicht inlichtingen;
    @Inject Inlichtingenloket inlichtingenloket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier spelregels = new Formulier("spelregels");
    private final Formulier perceel = new Formulier("perceel");
    private final Formulier planning = new Formulier("planning");
    private final Formulier venster = new Formulier("venster");
    private final Formulier besluit = new Formulier("besluit");
    private final Formulier licht = new Formulier("licht");
    private final Formulier schending = new Formulier("schending");
    private Openstelling openstelling;
    private List<Aandachtspunt> punten;
    private Nota inDeMaak;

    public void open() {
        Namens wie = ik.namens();
        UUID id = vraag.nummer("openstelling");
        openstelling =
                vraag.eis(
                        overzicht
                                .openstelling(wie, id)
                                .filter(o -> o.gemeente().equals(wie.gemeente())));
        punten = isConcept() ? loket.aandachtspunten(wie, id) : List.of();
        inDeMaak =
                inlichtingen.notas(wie, id).stream()
                        .filter(n -> n.publicatie() == null)
                        .findFirst()
                        .orElse(null);
        vulIn();
    }

    private void vulIn() {
        Spelregels s = openstelling.spelregels();
        zet(spelregels, "contact", s.contact());
        zet(spelregels, "contactMail", s.contactMail());
        zet(spelregels, "rechtbank", s.rechtbank());
        zet(spelregels, "klachtUrl", s.klachtUrl());
        zet(spelregels, "herstel", s.herstelWerkdagen());
        zet(spelregels, "rolregel", s.rolregel());
        Planning p = openstelling.planning();
        zet(planning, "opent", lokaal(p.opent()));
        zet(planning, "sluit", lokaal(p.sluit()));
        zet(planning, "vragenTot", lokaal(p.vragenTot()));
        zet(planning, "notaOp", p.notaOp());
        zet(planning, "beoordeling", p.beoordeling());
        zet(planning, "voornemen", p.voornemen());
        zet(planning, "ondertekening", p.ondertekening());
        zet(planning, "ingang", p.ingang());
        zet(planning, "verlengen", openstelling.gestandVerlengen() ? "ja" : "nee");
    }

    private static void zet(Formulier formulier, String veld, Object waarde) {
        if (waarde != null) {
            formulier.velden().put(veld, waarde.toString());
        }
    }

    private static LocalDateTime lokaal(Instant moment) {
        return moment == null ? null : moment.atZone(Klok.AMSTERDAM).toLocalDateTime();
    }

    public String bewaarSpelregels() {
        return spelregels.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legSpelregelsVast(
                                                n,
                                                openstelling.id(),
                                                new Spelregels(
                                                        spelregels.verplicht("contact"),
                                                        spelregels.verplicht("contactMail"),
                                                        spelregels.verplicht("rechtbank"),
                                                        spelregels.verplicht("klachtUrl"),
                                                        spelregels.getal("herstel"),
                                                        spelregels.verplicht("rolregel")))));
    }

    public String bewaarPerceel() {
        return perceel.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legPerceelVast(
                                                n,
                                                openstelling.id(),
                                                new Perceel(
                                                        perceel.getal("nr"),
                                                        perceel.verplicht("naam"),
                                                        perceel.bedrag("waarde"),
                                                        perceel.verplicht("volume"),
                                                        perceel.verplicht("berekening")))));
    }

    public String bewaarVenster() {
        return venster.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legVensterVast(
                                                n,
                                                openstelling.id(),
                                                new Venster(
                                                        moment(venster, "van", true),
                                                        moment(venster, "tot", true)),
                                                venster.tekst("vensterreden"))));
    }

    public String bewaarPlanning() {
        return planning.doe(
                () ->
                        gedaan(
                                n -> {
                                    Planning p =
                                            new Planning(
                                                    moment(planning, "opent", false),
                                                    moment(planning, "sluit", false),
                                                    openstelling.planning().einde(),
                                                    moment(planning, "vragenTot", false),
                                                    planning.dagOfNiets("notaOp"),
                                                    planning.dagOfNiets("beoordeling"),
                                                    planning.dagOfNiets("voornemen"),
                                                    planning.dagOfNiets("ondertekening"),
                                                    planning.dagOfNiets("ingang"));
                                    boolean verlengen = planning.ja("verlengen");
                                    if (isConcept()) {
                                        loket.plan(n, openstelling.id(), p, verlengen);
                                    } else {
                                        loket.herplan(
                                                n,
                                                openstelling.id(),
                                                p,
                                                verlengen,
                                                planning.verplicht("planreden"));
                                    }
                                }));
    }

    public String publiceer() {
        return besluit.doe(() -> gedaan(n -> loket.publiceer(n, openstelling.id())));
    }

    public String legStil() {
        return besluit.doe(
                () -> gedaan(n -> loket.legStil(n, openstelling.id(), besluit.verplicht("reden"))));
    }

    public String hervat() {
        return besluit.doe(
                () -> gedaan(n -> loket.hervat(n, openstelling.id(), besluit.verplicht("reden"))));
    }

    public String trekIn() {
        return besluit.doe(
                () -> gedaan(n -> loket.trekIn(n, openstelling.id(), besluit.verplicht("reden"))));
    }

    public String licht() {
        return licht.doe(
                () ->
                        gedaan(
                                n ->
                                        inlichtingenloket.licht(
                                                n,
                                                openstelling.id(),
                                                licht.verplicht("over"),
                                                licht.verplicht("antwoord"))));
    }

    public String publiceerNota() {
        return licht.doe(() -> gedaan(n -> inlichtingenloket.publiceerNota(n, openstelling.id())));
    }

    public String bewaarSchending() {
        return schending.doe(
                () ->
                        gedaan(
                                n ->
                                        inlichtingenloket.legSchendingVast(
                                                n,
                                                openstelling.id(),
                                                new AgbCode(schending.verplicht("wie")),
                                                schending.verplicht("wat"),
                                                schending.dag("gebeurd"))));
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/openstellingen/beheer/procedure.xhtml?faces-redirect=true&gedaan=ja&openstelling="
                + openstelling.id();
    }

    private static Instant moment(Formulier formulier, String veld, boolean verplicht) {
        String waarde = verplicht ? formulier.verplicht(veld) : formulier.tekst(veld);
        try {
            return waarde == null
                    ? null
                    : LocalDateTime.parse(waarde).atZone(Klok.AMSTERDAM).toInstant();
        } catch (DateTimeParseException geenMoment) {
            throw new OngeldigeWaarde(veld, "Kies een dag en een tijd.");
        }
    }

    public boolean isConcept() {
        return !openstelling.isGepubliceerd()
                && openstelling.toestand() == Openstelling.Toestand.CONCEPT;
    }

    public boolean isVoorbij() {
        return openstelling.toestand() == Openstelling.Toestand.BEEINDIGD;
    }

    public boolean isKlaar() {
        return punten.stream().noneMatch(Aandachtspunt::blokkeert);
    }

    public boolean isMetSluiting() {
        return openstelling.instroom() == Instroom.GESLOTEN;
    }

    public Openstelling getOpenstelling() {
        return openstelling;
    }

    public List<Aandachtspunt> getPunten() {
        return punten;
    }

    public Nota getInDeMaak() {
        return inDeMaak;
    }

    public Map<String, String> getSpelregels() {
        return spelregels.velden();
    }

    public Map<String, String> getPerceel() {
        return perceel.velden();
    }

    public Map<String, String> getPlanning() {
        return planning.velden();
    }

    public Map<String, String> getVenster() {
        return venster.velden();
    }

    public Map<String, String> getBesluiten() {
        return besluit.velden();
    }

    public Map<String, String> getNotaregel() {
        return licht.velden();
    }

    public Map<String, String> getSchending() {
        return schending.velden();
    }
}
