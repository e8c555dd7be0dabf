package nl.zorginkoop.web.aanvraag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraag;
import nl.zorginkoop.contracting.toelating.Aanvraagbewijs;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagstand;
import nl.zorginkoop.contracting.toelating.Aanvraagstap;
import nl.zorginkoop.contracting.toelating.Afwijzingsgrond;
import nl.zorginkoop.contracting.toelating.Besluitloket;
import nl.zorginkoop.contracting.toelating.Herstelvraag;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een aanvraag na het indienen: wie aan zet is, wat er gevraagd wordt en wat er gebeurde. */
@Named
@RequestScoped
public class Standpagina {
    @Inject Aanvraagoverzicht overzicht;
    @Inject Openstellingoverzicht openstellingen;
    @Inject Dossieroverzicht dossier;
    @Inject Besluitloket besluiten;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Aanvraag aanvraag;
    private Openstelling openstelling;
    private Aanvraagstand stand;
    private List<Herstelvraag> gevraagd;
    private List<Afwijzingsgrond> gronden;
    private List<Dossierstuk> stukken;

    public void open() {
        UUID id = vraag.nummer("aanvraag");
        aanvraag = vraag.eis(overzicht.aanvraag(ik.namens(), id));
        openstelling = vraag.eis(openstellingen.openstelling(ik.namens(), aanvraag.openstelling()));
        stand = vraag.eis(overzicht.stand(ik.namens(), id));
        gevraagd = overzicht.gevraagd(ik.namens(), id);
        gronden = isAfgewezen() ? besluiten.gronden(ik.namens(), id) : List.of();
        stukken =
                aanvraag.neemtBewijsAan()
                        ? dossier.stukken(ik.namens(), Bladvraag.eerste(Bladvraag.GROOTST)).rijen()
                        : List.of();
    }

    static String pad(UUID aanvraag) {
        return "/aanvragen/stand.xhtml?aanvraag=" + aanvraag;
    }

    /** De stukken die bij deze vraag passen. */
    public List<Dossierstuk> passend(Herstelvraag q) {
        return stukken.stream().filter(s -> past(q.bewijs(), s.soort().name())).toList();
    }

    private static boolean past(String bewijs, String soort) {
        return bewijs == null
                || switch (bewijs) {
                    case "CERTIFICAAT", "VERKLARING", "AKKOORD" ->
                            List.of("GESCHIKTHEID", "POLIS", "OVERIG").contains(soort);
                    default -> bewijs.equals(soort);
                };
    }

    private boolean isAfgewezen() {
        return aanvraag.toestand() == Aanvraag.Toestand.VOORGENOMEN_AFWIJZING
                || aanvraag.toestand() == Aanvraag.Toestand.AFGEWEZEN;
    }

    public boolean isLeverbaar() {
        return aanvraag.neemtBewijsAan();
    }

    /** Opnieuw beginnen kan alleen zolang de procedure openstaat. */
    public boolean isOpen() {
        return openstelling.isOntvankelijk();
    }

    public Aanvraag getAanvraag() {
        return aanvraag;
    }

    public Openstelling getOpenstelling() {
        return openstelling;
    }

    public Aanvraagstand getStand() {
        return stand;
    }

    public List<Herstelvraag> getGevraagd() {
        return gevraagd;
    }

    public List<Afwijzingsgrond> getGronden() {
        return gronden;
    }

    public List<Aanvraagbewijs> getBewijzen() {
        return overzicht.bewijzen(ik.namens(), aanvraag.id());
    }

    public List<Aanvraagstap> getVerloop() {
        return overzicht.stappen(ik.namens(), aanvraag.id());
    }
}
