package nl.zorginkoop.contracting.termijn;

import static nl.zorginkoop.contracting.deur.Rol.AANBIEDERBEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** De ene takenlijst: wat ligt er voor mij, voor mijn rol en voor wie ik vervang. */
@ApplicationScoped
public class Takenloket {
    @Inject Taken taken;
    @Inject Takenbak bak;
    @Inject Taakmaker maker;
    @Inject Event<TaakVerplaatst> verplaatst;

    /** Maakt een taak in de transactie van wat haar nodig maakt. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                ZORGAANBIEDER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                WIJKTEAMLID,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER,
                POSTKAMER,
                SYSTEEM
            },
            wijzigt = true)
    public UUID maak(Namens namens, Taakverzoek verzoek) {
        return maker.maak(namens, verzoek);
    }

    /** Een blad open taken, wat het eerst klaar moet zijn bovenaan. */
    @Deur({
        INKOOPADVISEUR,
        REGISSEUR,
        CONTROLLER,
        ZORGAANBIEDER,
        BEOORDELAAR,
        CONTRACTMANAGER,
        WIJKTEAMLID,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER
    })
    public Bladzijde<Taak> blad(Namens namens, Bak welke, Bladvraag vraag) {
        return bak.blad(namens, welke, vraag);
    }

    /** Hoeveel er per bak ligt; wie op elke bladzijde telt, telt niet verder dan hij toont. */
    @Deur({
        INKOOPADVISEUR,
        REGISSEUR,
        CONTROLLER,
        ZORGAANBIEDER,
        BEOORDELAAR,
        CONTRACTMANAGER,
        WIJKTEAMLID,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER
    })
    public Tellingen tel(Namens namens, int hooguit) {
        return bak.tel(namens, hooguit);
    }

    @Deur({
        INKOOPADVISEUR,
        REGISSEUR,
        CONTROLLER,
        ZORGAANBIEDER,
        BEOORDELAAR,
        CONTRACTMANAGER,
        WIJKTEAMLID,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER
    })
    public Taak vind(Namens namens, UUID taak) {
        return bestaand(namens, taak);
    }

    /** Alle taken over iets, ook die klaar zijn. */
    @Deur({
        INKOOPADVISEUR,
        REGISSEUR,
        CONTROLLER,
        ZORGAANBIEDER,
        BEOORDELAAR,
        CONTRACTMANAGER,
        WIJKTEAMLID,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER,
        POSTKAMER,
        SYSTEEM
    })
    public List<Taak> over(Namens namens, UUID onderwerp) {
        return taken.over(namens, onderwerp);
    }

    /** Begint aan een taak die van mij is, of die mijn rol nog kan nemen. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                ZORGAANBIEDER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                WIJKTEAMLID,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            },
            wijzigt = true)
    public void neem(Namens namens, UUID id, long versie) {
        Taak taak = bestaand(namens, id);
        eisVanMij(
                taak.eigenaar() == null
                        ? taak.rol() == namens.rol()
                        : taak.eigenaar().equals(namens.wie()));
        geef(namens, taak, versie, namens.wie(), taak.vervanger(), "GENOMEN", null);
    }

    /** Neemt een taak over als vervanger; de vorige eigenaar wordt dan vervanger. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                ZORGAANBIEDER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                WIJKTEAMLID,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            },
            wijzigt = true)
    public void neemOver(Namens namens, UUID id, long versie) {
        Taak taak = bestaand(namens, id);
        eisVanMij(namens.wie().equals(taak.vervanger()));
        geef(namens, taak, versie, namens.wie(), taak.eigenaar(), "OVERGENOMEN", null);
    }

    /** Wijst een taak toe aan een ander in de organisatie. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                ZORGAANBIEDER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                WIJKTEAMLID,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            },
            wijzigt = true)
    public void wijsToe(
            Namens namens, UUID id, long versie, String eigenaar, String vervanger, String reden) {
        Taak taak = bestaand(namens, id);
        eisVanMij(magAan(namens, taak) || namens.rol() == BEHEERDER);
        eisBekend(taak, eigenaar);
        if (vervanger != null) {
            eisBekend(taak, vervanger);
        }
        if (!taken.geef(id, versie, taak.rol(), eigenaar, vervanger, false)) {
            throw gewijzigd();
        }
        taken.stap(id, "TOEGEWEZEN", namens.wie(), reden);
        verplaatst.fire(new TaakVerplaatst(bestaand(namens, id), namens, false));
    }

    /** Rondt een taak af; waar de taak een reden vraagt, is die verplicht. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                ZORGAANBIEDER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                WIJKTEAMLID,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER,
                SYSTEEM
            },
            wijzigt = true)
    public void gedaan(Namens namens, UUID id, long versie, String reden) {
        Taak taak = bestaand(namens, id);
        eisVanMij(magAan(namens, taak) || namens.rol() == SYSTEEM);
        if (taak.metReden()) {
            eisReden(reden);
        }
        rondAf(namens, taak, versie, Taak.Toestand.GEDAAN, reden);
    }

    /** Laat alle open taken over iets vervallen, omdat het niet meer speelt. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                ZORGAANBIEDER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                WIJKTEAMLID,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER,
                POSTKAMER,
                SYSTEEM
            },
            wijzigt = true)
    public int laatVervallen(Namens namens, UUID onderwerp, String reden) {
        return laatVervallen(namens, taken.over(namens, onderwerp), reden);
    }

    /** Laat vervallen wat deze gemeente bij een aanbieder neerlegde: wat zij vroeg, is er. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public int laatVervallenBij(Namens namens, AgbCode aanbieder, UUID onderwerp, String reden) {
        return laatVervallen(namens, taken.over(namens, aanbieder, onderwerp), reden);
    }

    private int laatVervallen(Namens namens, List<Taak> alle, String reden) {
        eisReden(reden);
        int aantal = 0;
        for (Taak taak : alle) {
            if (taak.klaar() == null) {
                rondAf(namens, taak, taak.versie(), Taak.Toestand.VERVALLEN, reden);
                aantal++;
            }
        }
        return aantal;
    }

    private void geef(
            Namens namens,
            Taak taak,
            long versie,
            String eigenaar,
            String vervanger,
            String wat,
            String reden) {
        if (!taken.geef(taak.id(), versie, taak.rol(), eigenaar, vervanger, true)) {
            throw gewijzigd();
        }
        taken.stap(taak.id(), wat, namens.wie(), reden);
    }

    private void rondAf(
            Namens namens, Taak taak, long versie, Taak.Toestand toestand, String reden) {
        if (!taken.rondAf(taak.id(), versie, toestand, namens.wie(), reden)) {
            throw gewijzigd();
        }
        maker.stopEscalatie(namens, taak.id());
        taken.stap(taak.id(), toestand.name(), namens.wie(), reden);
    }

    private Taak bestaand(Namens namens, UUID id) {
        return taken.vind(namens, id)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Termijnreden.ONBEKEND,
                                        "Deze taak is er niet voor uw organisatie."));
    }

    // De eigenaar, zijn vervanger, of wie de rol heeft zolang de taak van niemand is.
    private static boolean magAan(Namens namens, Taak taak) {
        return namens.wie().equals(taak.eigenaar())
                || namens.wie().equals(taak.vervanger())
                || (taak.eigenaar() == null && taak.rol() == namens.rol());
    }

    private void eisBekend(Taak taak, String wie) {
        if (!taken.kent(taak, wie)) {
            throw new Weigering(
                    Termijnreden.ONBEKENDE_PERSOON,
                    "Kies iemand uit uw eigen organisatie die een account heeft.");
        }
    }

    private static void eisVanMij(boolean vanMij) {
        if (!vanMij) {
            throw new Weigering(
                    Termijnreden.NIET_VAN_U,
                    "Deze taak is van een ander; vraag de eigenaar of de vervanger.");
        }
    }

    private static void eisReden(String reden) {
        if (reden == null || reden.isBlank()) {
            throw new Weigering(Termijnreden.REDEN_NODIG, "Schrijf erbij waarom.");
        }
    }

    private static Weigering gewijzigd() {
        return new Weigering(
                Termijnreden.GEWIJZIGD,
                "De taak is intussen veranderd of klaar: bekijk haar opnieuw.");
    }
}
