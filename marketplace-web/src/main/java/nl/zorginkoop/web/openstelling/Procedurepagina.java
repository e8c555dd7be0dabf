package nl.zorginkoop.web.openstelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodel;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.openstelling.Inlichtingenoverzicht;
import nl.zorginkoop.contracting.openstelling.Nota;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.openstelling.Voorwaardenblad;
import nl.zorginkoop.contracting.openstelling.Wijziging;
import nl.zorginkoop.contracting.toelating.Aanvraag.Toestand;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagrij;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén procedure, zoals iedereen haar leest: ook zonder account. */
@Named
@RequestScoped
public class Procedurepagina {
    @Inject Openstellingoverzicht overzicht;
    @Inject Inlichtingenoverzicht inlichtingen;
    @Inject Aanvraagoverzicht aanvragen;
    @Inject Aanbestedingsoverzicht aanbestedingen;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private Openstelling openstelling;
    private Voorwaardenblad voorwaarden;
    private List<Nota> notas;
    private List<Wijziging> wijzigingen;
    private Aanvraagrij eigen;
    private Gunningsmodel gunningsmodel;
    private Instant nu;

    public void open() {
        openstelling = vraag.eis(overzicht.openstelling(ik.namens(), vraag.nummer("openstelling")));
        voorwaarden = overzicht.voorwaarden(ik.namens(), openstelling.id()).orElse(null);
        notas =
                inlichtingen.notas(ik.namens(), openstelling.id()).stream()
                        .filter(n -> n.publicatie() != null)
                        .toList();
        wijzigingen = overzicht.wijzigingen(ik.namens(), openstelling.id());
        eigen = zoekEigen();
        gunningsmodel =
                openstelling.procedure().isSas()
                        ? aanbestedingen.model(ik.namens(), openstelling.id()).orElse(null)
                        : null;
        nu = klok.nu();
    }

    /** De stappen na elkaar, als sleutels van de teksten. */
    public List<String> getStappen() {
        return List.of(
                "vragen",
                "indienen",
                "volledigheid",
                "uitsluiting",
                "geschiktheid",
                "uitvoering",
                "voornemen",
                "ondertekening");
    }

    /** Kan hier toelating aangevraagd worden, nu? */
    public boolean isAanTeVragen() {
        return openstelling.procedure() == Procedure.TOELATING && openstelling.isOntvankelijk();
    }

    /** De eigen aanvraag die hier al loopt, of {@code null}. */
    public Aanvraagrij getEigen() {
        return eigen;
    }

    private Aanvraagrij zoekEigen() {
        return !ik.is("BIEDER")
                ? null
                : aanvragen
                        .aanvragen(
                                ik.namens(),
                                Bladvraag.eerste(10)
                                        .met("openstelling", openstelling.id().toString()))
                        .rijen()
                        .stream()
                        .filter(a -> !a.toestand().isKlaar() || a.toestand() == Toestand.TOEGELATEN)
                        .findFirst()
                        .orElse(null);
    }

    /** Hoe er onder SAS gegund wordt, of {@code null}. */
    public Gunningsmodel getGunningsmodel() {
        return gunningsmodel;
    }

    /** Kan wie hier kijkt een vraag stellen? */
    public boolean isVanAanbieder() {
        return ik.is("BIEDER") || ik.is("ZORGAANBIEDER");
    }

    public Openstelling getOpenstelling() {
        return openstelling;
    }

    public Voorwaardenblad getVoorwaarden() {
        return voorwaarden;
    }

    public List<Nota> getNotas() {
        return notas;
    }

    public List<Wijziging> getWijzigingen() {
        return wijzigingen;
    }

    /** De klok van de server: naar deze klok gaat de procedure dicht. */
    public Instant getNu() {
        return nu;
    }
}
