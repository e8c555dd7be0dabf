package nl.zorginkoop.contracting.kennisgeving;

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
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Sturen, het postvak lezen en het bewijs inzien. */
@ApplicationScoped
public class Kennisgevingloket {
    /** Werk: een mail die de deur uit moet. */
    public static final String MAILEN = "MAIL";

    /** † Na zoveel pogingen, met hooguit vijf minuten ertussen, wordt een mail opgegeven. */
    static final int HOOGSTENS = 100;

    @Inject Verzending verzending;
    @Inject Kennisgevingen kennisgevingen;
    @Inject Bezorgingen bezorgingen;

    /**
     * Stuurt aan iedereen tegelijk: één transactie, één moment.
     *
     * @return de sleutel van de verzending, waarmee het bewijs is op te vragen
     */
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
    public UUID stuur(Namens namens, Kennisgevingverzoek verzoek) {
        return verzending.stuur(namens, verzoek);
    }

    /**
     * Mijn postvak: wat voor mij is, voor mijn rol en voor mijn organisatie, de nieuwste eerst. Met
     * de keuze {@code gelezen=nee} alleen wat nog ongelezen is.
     */
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
    public Bladzijde<Kennisgeving> postvak(Namens namens, Bladvraag vraag) {
        return kennisgevingen.blad(namens, vraag);
    }

    /** Hoeveel er ongelezen zijn, tot en met {@code hooguit} + 1. */
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
    public int ongelezen(Namens namens, int hooguit) {
        return kennisgevingen.ongelezen(namens, hooguit);
    }

    /** Opent een kennisgeving; de eerste keer is dat het bewijs van lezing. */
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
    public Kennisgeving open(Namens namens, UUID kennisgeving) {
        kennisgevingen.gelezen(namens, kennisgeving);
        return kennisgevingen
                .vind(namens, kennisgeving)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Kennisgevingreden.ONBEKEND,
                                        "Deze kennisgeving ligt niet in uw postvak."));
    }

    /** Merkt alles in mijn postvak als gelezen. */
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
    public int allesGelezen(Namens namens) {
        return kennisgevingen.gelezen(namens, null);
    }

    /** Per geadresseerde van een eigen verzending: wanneer bezorgd, gelezen of waarom niet. */
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
        SYSTEEM
    })
    public List<Bewijs> bewijzen(Namens namens, UUID verzendingId) {
        return bezorgingen.bewijzen(namens, verzendingId);
    }

    /** Een mail die nog de deur uit moet; leeg als zij al weg is of is opgegeven. */
    @Deur(SYSTEEM)
    public Optional<Bezorging> wachtend(Namens namens, UUID bezorging) {
        return bezorgingen.wachtend(bezorging);
    }

    /** De mailserver nam haar aan. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void bezorgd(Namens namens, UUID bezorging) {
        bezorgingen.bezorgd(bezorging);
    }

    /**
     * Noteert een mislukte poging.
     *
     * @return of het hierbij blijft
     */
    @Deur(value = SYSTEEM, wijzigt = true)
    public boolean mislukt(Namens namens, Bezorging bezorging, Mailfout fout) {
        boolean opgeven = fout.isBlijvend() || bezorging.pogingen() + 1 >= HOOGSTENS;
        if (opgeven) {
            bezorgingen.geefOp(bezorging.id(), fout.getMessage());
        } else {
            bezorgingen.mislukt(bezorging.id(), fout.getMessage());
        }
        return opgeven;
    }
}
