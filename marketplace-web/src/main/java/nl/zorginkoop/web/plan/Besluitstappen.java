package nl.zorginkoop.web.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.plan.Beschikkingloket;
import nl.zorginkoop.contracting.plan.Beschikkingopgave;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Soort;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Voorziening;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Vorm;
import nl.zorginkoop.contracting.plan.Planblad;
import nl.zorginkoop.contracting.plan.Verslagopgave;
import nl.zorginkoop.contracting.plan.Zaakdossier.Aanvraagvorm;
import nl.zorginkoop.contracting.plan.Zaakdossier.Aanvrager;
import nl.zorginkoop.contracting.plan.Zaakdossier.Evaluatieuitkomst;
import nl.zorginkoop.contracting.plan.Zaakdossier.Wijze;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** De stappen van verslag tot evaluatie, uit wat er in hun formulier staat. */
@Dependent
class Besluitstappen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Beschikkingloket loket;
    @Inject Ik ik;

    void verslag(UUID zaak, Formulier f) {
        loket.stelVerslagOp(
                ik.namens(),
                Zaaklijst.DOEL,
                zaak,
                new Verslagopgave(
                        f.verplicht("gesteldeVraag"),
                        f.verplicht("vastgesteldeVraag"),
                        f.verplicht("bevindingen")));
    }

    void aanvraag(UUID zaak, Formulier f) {
        loket.neemAanvraagAan(
                ik.namens(),
                zaak,
                f.dag("aanvraagdag"),
                f.keuze("aanvraagvorm", Aanvraagvorm.class),
                f.keuze("aanvrager", Aanvrager.class));
    }

    void ontwerp(UUID zaak, Formulier f) {
        Soort soort = f.keuze("besluitsoort", Soort.class);
        loket.stelOp(
                ik.namens(),
                zaak,
                new Beschikkingopgave(
                        soort,
                        f.verplicht("motivering"),
                        soort == Soort.AFWIJZING ? List.of() : List.of(voorziening(f))));
    }

    void bekend(UUID beschikking, Formulier f) {
        loket.maakBekend(ik.namens(), Zaaklijst.DOEL, beschikking, f.keuze("wijze", Wijze.class));
    }

    void evaluatie(UUID zaak, Formulier f) {
        loket.evalueer(
                ik.namens(),
                zaak,
                f.keuze("evaluatieuitkomst", Evaluatieuitkomst.class),
                f.keuze("behaald", Planblad.Deelstand.class),
                f.verplicht("evaluatietekst"));
    }

    private static Voorziening voorziening(Formulier f) {
        Integer volume = f.getalOfNiets("volume");
        String eenheid = f.tekst("eenheid");
        String frequentie = f.tekst("frequentie");
        return new Voorziening(
                f.verplicht("categorie"),
                f.tekst("productcode"),
                f.verplicht("omschrijving"),
                f.verplicht("resultaat"),
                f.keuze("leveringsvorm", Vorm.class),
                f.dag("begin"),
                f.dag("eind"),
                volume == null ? null : volume.longValue(),
                eenheid == null ? null : Eenheid.van(eenheid),
                frequentie == null ? null : Frequentie.van(frequentie),
                f.bedragOfNiets("pgb"));
    }
}
