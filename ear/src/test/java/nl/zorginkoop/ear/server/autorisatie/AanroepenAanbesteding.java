package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.NIETS;

import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.zorginkoop.contracting.aanbesteding.Criteriumopgave;
import nl.zorginkoop.contracting.aanbesteding.Gunningsbezwaarloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsvorm;
import nl.zorginkoop.contracting.aanbesteding.Inschrijfdelen;
import nl.zorginkoop.contracting.aanbesteding.Modelopgave;
import nl.zorginkoop.contracting.aanbesteding.Perceelopgave;
import nl.zorginkoop.contracting.aanbesteding.Prijsvorm;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;

/** De deuren van wegen en gunnen onder SAS. */
@Dependent
class AanroepenAanbesteding implements Kameraanroepen {
    private Aanbestedingwereld wereld;

    @Override
    public void richtIn(Proefwereld w) {
        wereld = new Aanbestedingwereld(w);
        wereld.ingediend(w);
    }

    @Override
    public void leg(Aanroepen a) {
        model(a);
        inschrijven(a);
        wegen(a);
        gunnen(a);
        spreken(a);
        stukken(a);
        lezen(a);
    }

    private void model(Aanroepen a) {
        a.bij(
                "Gunningsmodelloket.legModelVast",
                (w, e) -> List.of(wereld.concept(w).openstelling(), model()));
        a.bij(
                "Gunningsmodelloket.legHeelVast",
                (w, e) ->
                        List.of(
                                wereld.concept(w).openstelling(),
                                model(),
                                List.of(Criteriumopgave.kwaliteit(1, "Plan", 60, "lezen")),
                                List.of()));
        a.bij(
                "Gunningsmodelloket.legCriteriumVast",
                (w, e) ->
                        List.of(
                                wereld.concept(w).openstelling(),
                                Criteriumopgave.kwaliteit(1, "Plan", 60, "lezen")));
        a.bij(
                "Gunningsmodelloket.laatCriteriumWeg",
                (w, e) -> List.of(wereld.concept(w).openstelling(), 1));
        a.bij(
                "Gunningsmodelloket.legPerceelVast",
                (w, e) ->
                        List.of(
                                wereld.concept(w).openstelling(),
                                new Perceelopgave(
                                        1,
                                        2,
                                        "per uur",
                                        new Prijsopbouw(
                                                Euro.centen(7000),
                                                Euro.NUL,
                                                Euro.NUL,
                                                Euro.NUL,
                                                Euro.NUL,
                                                Euro.NUL),
                                        Euro.centen(7000),
                                        Euro.centen(8000))));
        a.bij(
                "Gunningsmodelloket.belemmeringen",
                (w, e) -> List.of(wereld.concept(w).openstelling()));
    }

    private static Modelopgave model() {
        return new Modelopgave(Gunningsvorm.EMVI1, Prijsvorm.REEEL, 1000, 500, Modelopgave.GELIJK);
    }

    private void inschrijven(Aanroepen a) {
        a.bij(
                "Perceelinschrijvingloket.begin",
                (w, e) -> List.of(wereld.open(w).openstelling(), 1));
        a.bij(
                "Perceelinschrijvingloket.teBeginnen",
                (w, e) -> List.of(wereld.open(w).openstelling()));
        a.bij(
                "Perceelinschrijvingloket.legPrijsVast",
                (w, e) -> List.of(wereld.klaar(w).inschrijving(), Euro.centen(7300)));
        a.bij(
                "Perceelinschrijvingloket.beantwoord",
                (w, e) -> {
                    Aanbestedingwereld.Stand s = wereld.klaar(w);
                    return List.of(s.inschrijving(), s.criterium(), "Zo doen wij dat", NIETS);
                });
        a.bij(
                "Perceelinschrijvingloket.onderteken",
                (w, e) ->
                        List.of(
                                wereld.klaar(w).inschrijving(),
                                wereld.hash(w),
                                "B. de Boer",
                                "bestuurder"));
        a.bij(
                "Perceelinschrijvingloket.bewaar",
                (w, e) ->
                        List.of(
                                wereld.klaar(w).inschrijving(),
                                new Inschrijfdelen(Euro.centen(7300), null, null)));
        for (String deur : List.of("gebreken", "dienIn")) {
            a.bij(
                    "Perceelinschrijvingloket." + deur,
                    (w, e) -> List.of(wereld.klaar(w).inschrijving()));
        }
        a.bij(
                "Perceelinschrijvingloket.ontvangstbewijs",
                (w, e) -> List.of(wereld.ingediend(w).inschrijving()));
        a.bij(
                "Perceelinschrijvingloket.trekIn",
                (w, e) -> List.of(wereld.ingediend(w).inschrijving(), NIETS));
    }

    private void wegen(Aanroepen a) {
        // Tien minuten na het sluiten wacht een proef niet af: voor wie mag is het te vroeg.
        a.bij("Weegloket.openEnveloppen", (w, e) -> List.of(wereld.ingediend(w).openstelling()));
        a.bij(
                "Weegloket.legTerzijde",
                (w, e) -> List.of(wereld.geopend(w).inschrijving(), wereld.eis(w), "verlopen"));
        a.bij("Weegloket.bevestigTerzijde", (w, e) -> List.of(wereld.terzijde(w).inschrijving()));
        a.bij(
                "Weegloket.geefScore",
                (w, e) -> {
                    Aanbestedingwereld.Stand s = wereld.geopend(w);
                    return List.of(s.inschrijving(), s.criterium(), BigDecimal.TEN, "reden");
                });
        a.bij(
                "Weegloket.bevestigScore",
                (w, e) -> List.of(wereld.score(w, wereld.geopend(w)), true, NIETS));
        a.bij("Weegloket.openPrijzen", (w, e) -> List.of(wereld.gescoord(w).openstelling(), 1));
        a.bij("Weegloket.loot", (w, e) -> List.of(wereld.gewogen(w).openstelling(), 1));
    }

    private void gunnen(Aanroepen a) {
        for (String deur : List.of("tegen", "neemVoornemen")) {
            a.bij("Gunningsloket." + deur, (w, e) -> List.of(wereld.gewogen(w).openstelling(), 1));
        }
        a.bij("Gunningsloket.voorbeeld", (w, e) -> List.of(wereld.gewogen(w).inschrijving()));
        a.bij(
                "Gunningsloket.trekVoornemenIn",
                (w, e) -> List.of(wereld.metVoornemen(w).openstelling(), 1, "gegronde klacht"));
        a.bij("Gunningsloket.gun", (w, e) -> List.of(wereld.metVoornemen(w).openstelling(), 1));
        a.bij(
                "Gunningsbezwaarloket.meldKortGeding",
                (w, e) -> List.of(wereld.metVoornemen(w).inschrijving(), w.vandaag()));
        a.bij(
                "Gunningsbezwaarloket.legUitspraakVast",
                (w, e) -> List.of(wereld.metKortGeding(w).inschrijving(), w.vandaag(), false));
        a.bij(
                "Gunningsbezwaarloket.klaag",
                (w, e) -> List.of(wereld.geopend(w).inschrijving(), "Dit klopt niet"));
        a.bij(
                "Gunningsbezwaarloket.beslisKlacht",
                (w, e) ->
                        List.of(
                                wereld.klacht(w),
                                Gunningsbezwaarloket.Klachtuitkomst.ONGEGROND,
                                "Wij zien het anders"));
    }

    private void spreken(Aanroepen a) {
        a.bij(
                "Gespreksloket.plan",
                (w, e) ->
                        List.of(
                                wereld.geselecteerd(w).inschrijving(),
                                Instant.now().plus(Duration.ofDays(365)),
                                "stadhuis"));
        for (String deur : List.of("legVerslagVast", "meldAfwezig")) {
            a.bij(
                    "Gespreksloket." + deur,
                    (w, e) -> List.of(wereld.gepland(w).inschrijving(), "verslag"));
        }
        a.bij(
                "Gespreksloket.zieAf",
                (w, e) -> List.of(wereld.geselecteerd(w).inschrijving(), "duidelijk"));
        a.bij(
                "Gespreksloket.openInschrijving",
                (w, e) -> List.of(wereld.gesproken(w).openstelling(), 1));
        a.bij(
                "Aanbestedingsoverzicht.gesprek",
                (w, e) -> List.of(wereld.gesproken(w).inschrijving()));
    }

    private void stukken(Aanroepen a) {
        for (String deur : List.of("zonderKopie", "rondAf")) {
            a.bij(
                    "Inschrijfstukloket." + deur,
                    (w, e) -> List.of(wereld.geopend(w).inschrijving()));
        }
        // Wat bij het platform ligt leest een gemeente niet, ook haar systeem niet.
        a.bij(
                "Inschrijfstukloket.lees",
                (w, e) -> List.of(Aanvraagwereld.stuk(w, "OVERIG", "1 month")));
        a.bij(
                "Inschrijfstukloket.leg",
                (w, e) -> {
                    Aanbestedingwereld.Stand s = wereld.geopend(w);
                    return List.of(
                            s.inschrijving(),
                            s.criterium(),
                            new ByteArrayInputStream(new byte[] {1}));
                });
    }

    private void lezen(Aanroepen a) {
        a.bij("Aanbestedingsoverzicht.model", (w, e) -> List.of(wereld.open(w).openstelling()));
        a.bij(
                "Aanbestedingsoverzicht.inschrijving",
                (w, e) -> List.of(wereld.geopend(w).inschrijving()));
        a.bij(
                "Aanbestedingsoverzicht.klachten",
                (w, e) -> {
                    Aanbestedingwereld.Stand s = wereld.geopend(w);
                    wereld.klacht(w, s);
                    return List.of(s.inschrijving());
                });
        a.bij("Aanbestedingsoverzicht.eisen", (w, e) -> List.of(wereld.geopend(w).inschrijving()));
        a.bij(
                "Aanbestedingsoverzicht.terzijde",
                (w, e) -> List.of(wereld.terzijde(w).inschrijving()));
        a.bij(
                "Aanbestedingsoverzicht.uitslag",
                (w, e) -> List.of(wereld.metVoornemen(w).inschrijving()));
        a.bij(
                "Aanbestedingsoverzicht.stand",
                (w, e) -> List.of(wereld.gewogen(w).openstelling(), 1));
        a.bij(
                "Aanbestedingsoverzicht.scores",
                (w, e) -> List.of(wereld.gescoord(w).inschrijving()));
        a.bij(
                "Aanbestedingsoverzicht.gedingen",
                (w, e) -> List.of(wereld.metKortGeding(w).openstelling(), 1));
        a.bij(
                "Aanbestedingsoverzicht.selectie",
                (w, e) -> List.of(wereld.geselecteerd(w).openstelling(), 1));
        a.bij(
                "Aanbestedingsoverzicht.voornemen",
                (w, e) -> List.of(wereld.metVoornemen(w).openstelling(), 1));
    }
}
