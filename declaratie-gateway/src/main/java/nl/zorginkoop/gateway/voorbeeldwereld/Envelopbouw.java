package nl.zorginkoop.gateway.voorbeeldwereld;

import static nl.zorginkoop.contracting.aanbesteding.Ronde.AANMELDING;
import static nl.zorginkoop.contracting.aanbesteding.Ronde.INSCHRIJVING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Criteriumsoort;
import nl.zorginkoop.contracting.aanbesteding.Gunningsbezwaarloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodel;
import nl.zorginkoop.contracting.aanbesteding.Inschrijvingrij;
import nl.zorginkoop.contracting.aanbesteding.Perceelinschrijving;
import nl.zorginkoop.contracting.aanbesteding.Perceelinschrijvingloket;
import nl.zorginkoop.contracting.aanbesteding.Ronde;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wie er in de demowereld inschrijft, zoals een bieder dat doet. Wat al ingediend is blijft staan,
 * zodat laden na een ongeluk verder kan.
 */
@ApplicationScoped
class Envelopbouw {
    static final String LINDE = "42420099";
    static final String RIVIERZORG = "42420101";
    static final String HELDER = "42420102";
    static final String VEERPONT = "42420103";
    static final String MOLENHOEK = "42420104";
    static final String ROLPUNT = "42420106";

    private static final int ROLSTOELEN = Aanbestedingbouw.ROLSTOELEN;
    private static final int SCOOTMOBIELEN = Aanbestedingbouw.SCOOTMOBIELEN;

    @Inject Aanbestedingbouw procedures;
    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Perceelinschrijvingloket loket;
    @Inject Gunningsbezwaarloket bezwaren;
    @Inject Dossieroverzicht stukken;

    void gegund() {
        dienIn(Demoprocedure.GEGUND, ROLSTOELEN, ROLPUNT, "34.00", false);
        dienIn(Demoprocedure.GEGUND, ROLSTOELEN, HELDER, "36.50", false);
        dienIn(Demoprocedure.GEGUND, SCOOTMOBIELEN, VEERPONT, "79.00", false);
    }

    void kortGeding() {
        dienIn(Demoprocedure.KORT_GEDING, ROLSTOELEN, ROLPUNT, "35.00", false);
        dienIn(Demoprocedure.KORT_GEDING, ROLSTOELEN, MOLENHOEK, "34.50", false);
        dienIn(Demoprocedure.KORT_GEDING, SCOOTMOBIELEN, HELDER, "81.00", false);
    }

    /** Rivierzorg biedt onder de reële prijs; het platform zegt dat meteen, en zij laat het zo. */
    void voornemen() {
        dienIn(Demoprocedure.VOORNEMEN, ROLSTOELEN, VEERPONT, "35.00", false);
        dienIn(Demoprocedure.VOORNEMEN, ROLSTOELEN, LINDE, "34.00", false);
        dienIn(Demoprocedure.VOORNEMEN, ROLSTOELEN, MOLENHOEK, "36.00", false);
        dienIn(Demoprocedure.VOORNEMEN, ROLSTOELEN, RIVIERZORG, "29.50", false);
    }

    void beoordelen() {
        dienIn(Demoprocedure.BEOORDELEN, ROLSTOELEN, ROLPUNT, "34.00", false);
        dienIn(Demoprocedure.BEOORDELEN, ROLSTOELEN, VEERPONT, "35.50", true);
        dienIn(Demoprocedure.BEOORDELEN, ROLSTOELEN, LINDE, "37.00", false);
    }

    void dicht() {
        dienIn(Demoprocedure.DICHT, ROLSTOELEN, ROLPUNT, "34.00", false);
        dienIn(Demoprocedure.DICHT, SCOOTMOBIELEN, VEERPONT, "80.00", false);
    }

    /** Een ingediend, een halverwege en een net begonnen. */
    void open() {
        dienIn(Demoprocedure.OPEN, SCOOTMOBIELEN, VEERPONT, "80.00", false);
        begin(Demoprocedure.OPEN, ROLSTOELEN, LINDE, "36.00");
        begin(Demoprocedure.OPEN, ROLSTOELEN, RIVIERZORG, null);
    }

    /** De Linde vindt haar punten te laag; een klacht houdt niets tegen. */
    void klaag() {
        Namens linde = bieder(LINDE);
        rij(linde, Demoprocedure.VOORNEMEN, ROLSTOELEN, INSCHRIJVING)
                .filter(r -> overzicht.klachten(linde, r.id()).isEmpty())
                .ifPresent(
                        r ->
                                bezwaren.klaag(
                                        linde,
                                        r.id(),
                                        "De reden bij reparatie noemt onze weekenddienst niet."
                                                + " Wilt u dat uitleggen?"));
    }

    /** Wie eerst geselecteerd wordt, meldt zich aan; een prijs hoort daar niet bij. */
    void meldAan(Demoprocedure procedure, String... agbs) {
        for (String agb : agbs) {
            dienIn(procedure, ROLSTOELEN, agb, null, false);
        }
    }

    /** Een aanmelding die nog niet is ingediend. */
    void beginAanmelding(Demoprocedure procedure, String agb) {
        Namens bieder = bieder(agb);
        if (rij(bieder, procedure, ROLSTOELEN, AANMELDING).isPresent()) {
            return;
        }
        UUID openstelling = procedures.openstelling(procedure);
        UUID id = loket.begin(bieder, openstelling, ROLSTOELEN);
        Gunningsmodel.Criterium eerste = criteria(bieder, openstelling, null).get(0);
        loket.beantwoord(bieder, id, eerste.id(), antwoord(eerste), null);
    }

    /** De aanmelding van deze aanbieder. */
    UUID aanmelding(Demoprocedure procedure, String agb) {
        return rij(bieder(agb), procedure, ROLSTOELEN, AANMELDING).orElseThrow().id();
    }

    void dienIn(Demoprocedure procedure, int perceel, String agb, String prijs, boolean metStuk) {
        Namens bieder = bieder(agb);
        Optional<Inschrijvingrij> bestaat = rij(bieder, procedure, perceel, stap(prijs));
        if (bestaat.filter(r -> r.ingediend() != null).isPresent()) {
            return;
        }
        UUID openstelling = procedures.openstelling(procedure);
        UUID id =
                bestaat.map(Inschrijvingrij::id)
                        .orElseGet(() -> loket.begin(bieder, openstelling, perceel));
        if (prijs != null) {
            loket.legPrijsVast(bieder, id, Euro.van(prijs));
        }
        UUID stuk = metStuk ? certificaat(bieder) : null;
        for (Gunningsmodel.Criterium c : criteria(bieder, openstelling, prijs)) {
            loket.beantwoord(bieder, id, c.id(), antwoord(c), c.nr() == 1 ? stuk : null);
        }
        Perceelinschrijving i = overzicht.inschrijving(bieder, id).orElseThrow();
        loket.onderteken(bieder, id, i.setHash(), "De directie", "bestuurder");
        loket.dienIn(bieder, id);
    }

    void begin(Demoprocedure procedure, int perceel, String agb, String prijs) {
        Namens bieder = bieder(agb);
        if (rij(bieder, procedure, perceel, INSCHRIJVING).isPresent()) {
            return;
        }
        UUID openstelling = procedures.openstelling(procedure);
        UUID id = loket.begin(bieder, openstelling, perceel);
        if (prijs != null) {
            loket.legPrijsVast(bieder, id, Euro.van(prijs));
            Gunningsmodel.Criterium eerste = criteria(bieder, openstelling, prijs).get(0);
            loket.beantwoord(bieder, id, eerste.id(), antwoord(eerste), null);
        }
    }

    private List<Gunningsmodel.Criterium> criteria(Namens bieder, UUID openstelling, String prijs) {
        return overzicht.model(bieder, openstelling).orElseThrow().criteria(stap(prijs)).stream()
                .filter(c -> c.soort() != Criteriumsoort.PRIJS)
                .toList();
    }

    private static Ronde stap(String prijs) {
        return prijs == null ? AANMELDING : INSCHRIJVING;
    }

    private static String antwoord(Gunningsmodel.Criterium c) {
        return switch (c.nr()) {
            case 1 ->
                    "Een adviseur past het hulpmiddel thuis aan en komt na zes weken terug. Zit het"
                            + " niet goed, dan ruilen wij het om.";
            case Aanbestedingbouw.ERVARING ->
                    "Wij leveren sinds 2022 in drie buurgemeenten, samen aan ruim tweehonderd"
                            + " inwoners. Twee van onze adviseurs zijn ergotherapeut.";
            case Aanbestedingbouw.REFERENTIES ->
                    "Twee gemeenten bevestigen dat levering en herstel binnen de afgesproken tijd"
                            + " bleven, ook in de zomer.";
            default ->
                    "Wij repareren binnen een werkdag en staan zeven dagen in de week klaar. Zolang"
                            + " het duurt is er een vervangend hulpmiddel.";
        };
    }

    private UUID certificaat(Namens bieder) {
        return stukken
                .stukken(bieder, Bladvraag.eerste(1).met("soort", Stuksoort.GESCHIKTHEID.name()))
                .rijen()
                .stream()
                .map(Dossierstuk::id)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Inschrijvingrij> rij(
            Namens bieder, Demoprocedure procedure, int perceel, Ronde stap) {
        UUID openstelling = procedures.openstelling(procedure);
        return overzicht.inschrijvingen(bieder, Bladvraag.eerste(50)).rijen().stream()
                .filter(r -> r.openstelling().equals(openstelling) && r.perceel() == perceel)
                .filter(r -> r.ronde() == stap)
                .findFirst();
    }

    private static Namens bieder(String agb) {
        return Inschrijfbouw.bieder(agb);
    }
}
