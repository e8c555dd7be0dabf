package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Criteriumopgave;
import nl.zorginkoop.contracting.aanbesteding.Criteriumsoort;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodelloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsvorm;
import nl.zorginkoop.contracting.aanbesteding.Modelopgave;
import nl.zorginkoop.contracting.aanbesteding.Perceelopgave;
import nl.zorginkoop.contracting.aanbesteding.Prijsvorm;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.openstelling.Instroom;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.contracting.openstelling.Openstellingopgave;
import nl.zorginkoop.contracting.openstelling.Perceel;
import nl.zorginkoop.contracting.openstelling.Spelregels;

/**
 * De hulpmiddelen van Rivierdam, een procedure per procedure: 700 punten voor kwaliteit, 300 voor
 * de prijs, en op elk perceel een reële prijs als ondergrens.
 */
@ApplicationScoped
class Aanbestedingbouw {
    static final String GEMEENTE = "9101";
    static final String KADER = "IK-2025-03";
    static final String NAAM = "Hulpmiddelen";

    /** De percelen, met hun reële prijs in centen. */
    static final int ROLSTOELEN = 1;

    static final int SCOOTMOBIELEN = 2;

    /** De selectiecriteria waar aan het inschrijven een aanmelding voorafgaat. */
    static final int ERVARING = 4;

    static final int REFERENTIES = 5;
    private static final long ROLSTOEL = 33_00;
    private static final long SCOOTMOBIEL = 77_40;

    private record Kader(UUID id, LocalDate eind) {}

    @Inject Databank databank;
    @Inject Openstellingloket loket;
    @Inject Gunningsmodelloket modellen;

    /** Publiceert deze rondes, of legt ze klaar als concept. */
    void publiceer(Namens n, Demoprocedure... rondes) {
        Kader kader = kader();
        for (Demoprocedure r : rondes) {
            UUID id = concept(n, kader, r);
            if (r == Demoprocedure.CONCEPT) {
                begonnenModel(n, id, r);
            } else {
                model(n, id, r);
                loket.publiceer(n, id);
            }
        }
    }

    void trekIn() {
        loket.trekIn(
                Namens.systeem(new Gemeentecode(GEMEENTE)),
                openstelling(Demoprocedure.WEG),
                "Wij voegen deze opdracht samen met die van de regio.");
    }

    /** Wat gepubliceerd is, is ook buiten een deur te lezen. */
    UUID openstelling(Demoprocedure procedure) {
        return databank.eerste(
                        "select id from openstelling where gemeente = ? and gepubliceerd and titel = ?",
                        r -> r.getObject("id", UUID.class),
                        GEMEENTE,
                        procedure.titel(NAAM))
                .orElseThrow();
    }

    private Kader kader() {
        return databank.eerste(
                        "select id, eind from inkoopkader where gemeente = ? and nummer = ?",
                        r -> new Kader(r.getObject("id", UUID.class), Databank.dag(r, "eind")),
                        GEMEENTE,
                        KADER)
                .orElseThrow();
    }

    private UUID concept(Namens n, Kader kader, Demoprocedure procedure) {
        UUID id =
                loket.begin(
                        n,
                        new Openstellingopgave(
                                kader.id(),
                                procedure.titel(NAAM),
                                "Rolstoelen en scootmobielen: leveren, passen, onderhouden en"
                                        + " weer ophalen.",
                                Instroom.GESLOTEN,
                                null));
        loket.legSpelregelsVast(
                n,
                id,
                new Spelregels(
                        "Team inkoop",
                        "inkoop@demo.example",
                        "Rechtbank Gelderland",
                        "https://demo.example/klacht",
                        Spelregels.HERSTEL,
                        "Een organisatie schrijft per perceel één keer in."));
        perceel(n, id, ROLSTOELEN, "Rolstoelen", "460000.00");
        perceel(n, id, SCOOTMOBIELEN, "Scootmobielen", "380000.00");
        loket.plan(n, id, procedure.planning(kader.eind()), false);
        return id;
    }

    private void perceel(Namens n, UUID id, int nr, String naam, String waarde) {
        loket.legPerceelVast(
                n,
                id,
                new Perceel(
                        nr,
                        naam,
                        Euro.van(waarde),
                        "ongeveer 90 inwoners",
                        "De opbouw van de reële prijs staat in het gunningsmodel."));
    }

    private void model(Namens n, UUID id, Demoprocedure procedure) {
        begonnenModel(n, id, procedure);
        modellen.legCriteriumVast(
                n,
                id,
                Criteriumopgave.kwaliteit(
                        2,
                        "Reparatie en vervanging",
                        30,
                        "Hoe snel staat er een passend hulpmiddel, ook in het weekend?"));
        modellen.legCriteriumVast(
                n,
                id,
                Criteriumopgave.prijs(
                        3,
                        "Prijs per maand",
                        30,
                        "De laagste grens geeft alle punten, de hoogste geen, daartussen naar rato."));
        if (procedure.vorm().isTweeRonden()) {
            selectie(n, id);
        }
        modellen.legPerceelVast(n, id, prijs(ROLSTOELEN, ROLSTOEL, 10_00, procedure));
        modellen.legPerceelVast(n, id, prijs(SCOOTMOBIELEN, SCOOTMOBIEL, 15_00, procedure));
    }

    private void selectie(Namens n, UUID id) {
        modellen.legCriteriumVast(
                n,
                id,
                new Criteriumopgave(
                        ERVARING,
                        "Ervaring met deze inwoners",
                        Criteriumsoort.SELECTIE,
                        60,
                        "Wat deed u de laatste drie jaar voor mensen in een vergelijkbare situatie?",
                        null));
        modellen.legCriteriumVast(
                n,
                id,
                new Criteriumopgave(
                        REFERENTIES,
                        "Referenties",
                        Criteriumsoort.SELECTIE,
                        40,
                        "Twee opdrachtgevers vertellen of afspraken nagekomen zijn.",
                        null));
    }

    // Nog maar een criterium en geen percelen: genoeg om te zien wat publiceren tegenhoudt.
    private void begonnenModel(Namens n, UUID id, Demoprocedure procedure) {
        modellen.legModelVast(
                n,
                id,
                new Modelopgave(
                        procedure.vorm(),
                        Prijsvorm.REEEL,
                        1000,
                        0,
                        Modelopgave.GELIJK,
                        procedure.aanmeldenTot(),
                        procedure.vorm() == Gunningsvorm.EMVI3
                                ? "De overgang van inwoners die nu een ander hulpmiddel hebben, en"
                                        + " het hergebruik daarvan."
                                : null));
        modellen.legCriteriumVast(
                n,
                id,
                Criteriumopgave.kwaliteit(
                        1,
                        "Passen en gebruiken",
                        40,
                        "Komt het hulpmiddel bij de inwoner thuis tot zijn recht?"));
    }

    private static Perceelopgave prijs(int nr, long reeel, long marge, Demoprocedure procedure) {
        return new Perceelopgave(
                nr,
                1,
                "per maand",
                Kadertariefbouw.opbouw(reeel),
                Euro.centen(reeel),
                Euro.centen(reeel + marge),
                switch (procedure.vorm()) {
                    case EMVI2 -> 5;
                    case EMVI3 -> 3;
                    default -> null;
                });
    }
}
