package nl.zorginkoop.contracting.termijn;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;

/** Termijnen starten, verlengen, opschorten, stuiten en laten afgaan. */
@ApplicationScoped
public class Termijnloket {
    /** Werk: een termijn die afgaat zodra haar moment er is. */
    public static final String AFGAAN = "TERMIJN";

    @Inject Termijnen termijnen;
    @Inject Taakmaker taken;
    @Inject Werkvoorraad werkvoorraad;
    @Inject Klok klok;
    @Inject Event<TermijnVerstreken> verstreken;

    /** Start een termijn in de transactie van de gebeurtenis waarmee zij begint. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                ZORGAANBIEDER,
                BIEDER,
                POSTKAMER,
                SYSTEEM
            },
            wijzigt = true)
    public Termijn start(Namens namens, Termijnverzoek gevraagd) {
        Termijnen.Nieuw nieuw = nieuw(namens, gevraagd, klok.vandaag());
        if (!termijnen.voegToe(nieuw)) {
            throw looptAl();
        }
        zetWerk(nieuw.gemeente(), nieuw.id(), nieuw.kaal(), nieuw.einde());
        termijnen.stap(nieuw.id(), "BEGONNEN", namens.wie(), null);
        return termijnen.vind(nieuw.id()).orElseThrow();
    }

    /**
     * Start veel termijnen van dezelfde handeling, of geen: loopt er al een, dan begint er niets.
     */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void startAlle(Namens namens, List<Termijnverzoek> gevraagd) {
        LocalDate vandaag = klok.vandaag();
        List<Termijnen.Nieuw> nieuw =
                gevraagd.stream().map(v -> nieuw(namens, v, vandaag)).toList();
        if (!termijnen.voegToe(nieuw)) {
            throw looptAl();
        }
        Map<UUID, Instant> afgaan = new LinkedHashMap<>();
        nieuw.forEach(t -> afgaan.put(t.id(), afgaan(t.kaal(), t.einde())));
        werkvoorraad.zetAlle(AFGAAN, namens.gemeente().code(), afgaan);
        termijnen.stappen(afgaan.keySet(), "BEGONNEN", namens.wie());
    }

    private Termijnen.Nieuw nieuw(Namens namens, Termijnverzoek gevraagd, LocalDate vandaag) {
        Termijnverzoek verzoek =
                namens.aanbieder() == null ? gevraagd : gevraagd.met(namens.aanbieder());
        Gemeentecode gemeente = namens.gemeente() == null ? verzoek.gemeente() : namens.gemeente();
        LocalDate gebeurtenis = verzoek.vanaf() == null ? vandaag : verzoek.vanaf();
        LocalDate kaal = null;
        Instant einde = verzoek.tot();
        if (verzoek.duur() != null) {
            kaal = verzoek.duur().na(gebeurtenis, termijnen.werkdagen());
            einde = einde(verzoek.kalender(), gebeurtenis, kaal, verzoek.duur());
        }
        return new Termijnen.Nieuw(UUID.randomUUID(), gemeente, verzoek, gebeurtenis, kaal, einde);
    }

    private static Weigering looptAl() {
        return new Weigering(
                Termijnreden.LOOPT_AL, "Deze termijn loopt al en begint niet opnieuw.");
    }

    /** Waar op gewacht werd is gebeurd: de termijn gaat niet meer af. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                ZORGAANBIEDER,
                BIEDER,
                BEHEERDER,
                POSTKAMER,
                SYSTEEM
            },
            wijzigt = true)
    public void stuit(Namens namens, UUID termijn, String reden) {
        lopend(termijn, reden);
        termijnen.klaar(termijn, Termijn.Toestand.GESTUIT, reden);
        werkvoorraad.klaar(AFGAAN, termijn);
        termijnen.stap(termijn, "GESTUIT", namens.wie(), reden);
    }

    /**
     * Geeft meer tijd. De verlenging telt vanaf de laatste dag vóór verschuiving, zodat een weekend
     * niet dubbel telt.
     */
    @Deur(
            value = {INKOOPADVISEUR, REGISSEUR, CONTROLLER, BEOORDELAAR, CONTRACTMANAGER, SYSTEEM},
            wijzigt = true)
    public Termijn verleng(Namens namens, UUID termijn, Termijnduur erbij, String reden) {
        Termijn t = lopend(termijn, reden);
        eis(t, Termijn.Toestand.LOOPT);
        LocalDate tot = t.kaleDag() == null ? dag(t.einde()) : t.kaleDag();
        LocalDate kaal = erbij.na(tot, termijnen.werkdagen());
        Instant einde;
        if (t.kaleDag() == null) {
            // Een gepubliceerd moment houdt zijn tijdstip.
            einde = t.einde().atZone(Klok.AMSTERDAM).with(kaal).toInstant();
            kaal = null;
        } else {
            einde = einde(t.kalender(), t.gebeurtenis(), kaal, erbij);
        }
        return verzet(namens, t, kaal, einde, "VERLENGD", reden);
    }

    /** Zet een termijn stil, zoals zolang de aanvrager iets moet aanvullen (Awb art. 4:15). */
    @Deur(
            value = {INKOOPADVISEUR, REGISSEUR, CONTROLLER, BEOORDELAAR, CONTRACTMANAGER, SYSTEEM},
            wijzigt = true)
    public void schortOp(Namens namens, UUID termijn, String reden) {
        eis(lopend(termijn, reden), Termijn.Toestand.LOOPT);
        termijnen.schortOp(termijn);
        werkvoorraad.klaar(AFGAAN, termijn);
        termijnen.stap(termijn, "OPGESCHORT", namens.wie(), reden);
    }

    /** Laat een opgeschorte termijn verder lopen; de dagen dat zij stilstond komen erbij. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                ZORGAANBIEDER,
                BIEDER,
                SYSTEEM
            },
            wijzigt = true)
    public Termijn hervat(Namens namens, UUID termijn, String reden) {
        Termijn t = lopend(termijn, reden);
        eis(t, Termijn.Toestand.OPGESCHORT);
        if (t.kaleDag() == null) {
            Duration stil = Duration.between(t.opgeschort(), klok.nu());
            return verzet(namens, t, null, t.einde().plus(stil), "HERVAT", reden);
        }
        long stil = ChronoUnit.DAYS.between(dag(t.opgeschort()), klok.vandaag());
        LocalDate kaal = t.kaleDag().plusDays(stil);
        Instant einde = einde(t.kalender(), t.gebeurtenis(), kaal, t.duur());
        return verzet(namens, t, kaal, einde, "HERVAT", reden);
    }

    /** Alle termijnen over iets, ook die voorbij zijn. */
    @Deur({
        INKOOPADVISEUR,
        REGISSEUR,
        CONTROLLER,
        BEOORDELAAR,
        CONTRACTMANAGER,
        ZORGAANBIEDER,
        BIEDER,
        BEHEERDER,
        POSTKAMER,
        SYSTEEM
    })
    public List<Termijn> over(Namens namens, UUID onderwerp) {
        return termijnen.over(onderwerp);
    }

    /**
     * Laat een termijn afgaan als haar moment er is. Het werk vasthouden, de termijn sluiten, de
     * taak maken en de luisteraars horen bij één transactie: op welke knoop ook, één keer.
     *
     * @return of zij hier en nu afging
     */
    @Deur(value = SYSTEEM, wijzigt = true)
    public boolean laatAfgaan(Namens namens, UUID termijn) {
        if (!werkvoorraad.houdVast(AFGAAN, termijn)) {
            return false;
        }
        werkvoorraad.klaar(AFGAAN, termijn);
        Termijn t = termijnen.vergrendel(termijn).orElseThrow();
        if (t.toestand() != Termijn.Toestand.LOOPT) {
            return false;
        }
        termijnen.klaar(termijn, Termijn.Toestand.AFGEGAAN, null);
        termijnen.stap(termijn, "AFGEGAAN", namens.wie(), null);
        termijnen
                .vervolg(termijn)
                .ifPresent(v -> taken.maakVervolg(namens, t, v, termijnen.werkdagen()));
        verstreken.fire(
                new TermijnVerstreken(
                        t.id(), t.gemeente(), t.aanbieder(), t.soort(), t.onderwerp(), t.einde()));
        return true;
    }

    private Termijn verzet(
            Namens namens, Termijn t, LocalDate kaal, Instant einde, String wat, String reden) {
        termijnen.verzet(t.id(), kaal, einde);
        zetWerk(t.gemeente(), t.id(), kaal, einde);
        termijnen.stap(t.id(), wat, namens.wie(), reden);
        return termijnen.vind(t.id()).orElseThrow();
    }

    // De laatste seconde van een dag hoort nog bij de termijn; een gepubliceerd moment niet.
    private static Instant afgaan(LocalDate kaal, Instant einde) {
        return kaal == null ? einde : einde.plusSeconds(1);
    }

    private void zetWerk(Gemeentecode gemeente, UUID id, LocalDate kaal, Instant einde) {
        werkvoorraad.zet(AFGAAN, gemeente.code(), id, afgaan(kaal, einde));
    }

    private Instant einde(
            Kalender kalender, LocalDate gebeurtenis, LocalDate kaal, Termijnduur duur) {
        return Kalender.eindeVan(kalender.schuif(gebeurtenis, kaal, duur, termijnen.werkdagen()));
    }

    private Termijn lopend(UUID id, String reden) {
        if (reden == null || reden.isBlank()) {
            throw new Weigering(Termijnreden.REDEN_NODIG, "Schrijf erbij waarom.");
        }
        Termijn t =
                termijnen
                        .vergrendel(id)
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Termijnreden.ONBEKEND,
                                                "Deze termijn is er niet voor uw organisatie."));
        if (t.klaar() != null) {
            throw new Weigering(
                    Termijnreden.AL_VOORBIJ,
                    "De termijn is al voorbij: hier verandert niets meer.");
        }
        return t;
    }

    private static void eis(Termijn t, Termijn.Toestand toestand) {
        if (t.toestand() != toestand) {
            throw new Weigering(
                    Termijnreden.VERKEERDE_TOESTAND,
                    toestand == Termijn.Toestand.LOOPT
                            ? "De termijn staat stil: hervat haar eerst."
                            : "De termijn loopt gewoon door: er is niets te hervatten.");
        }
    }

    private static LocalDate dag(Instant moment) {
        return moment.atZone(Klok.AMSTERDAM).toLocalDate();
    }
}
