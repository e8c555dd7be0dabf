package nl.zorginkoop.ear.server.autorisatie;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.toelating.Bezwaarloket;
import nl.zorginkoop.contracting.toelating.Geschilopgave;
import nl.zorginkoop.contracting.toelating.Herstelpunt;
import nl.zorginkoop.contracting.toelating.Oordeelopgave;

/** De deuren van beoordeling, besluit en bezwaar. */
@Dependent
class AanroepenBeoordeling implements Kameraanroepen {
    private Procedurewereld procedure;
    private Aanvraagwereld aanvragen;

    @Override
    public void richtIn(Proefwereld w) {
        procedure = new Procedurewereld(w);
        aanvragen = new Aanvraagwereld(procedure);
    }

    @Override
    public void leg(Aanroepen a) {
        beoordelen(a);
        oordelen(a);
        besluiten(a);
        bezwaar(a);
    }

    private void beoordelen(Aanroepen a) {
        a.bij("Beoordelingsloket.neemInBehandeling", (w, e) -> List.of(aanvragen.ingediend(w)));
        a.bij(
                "Beoordelingsloket.vraagHerstel",
                (w, e) ->
                        List.of(
                                aanvragen.inVolledigheid(w),
                                List.of(
                                        new Herstelpunt(
                                                procedure.eis(w, "2.2"), "een handtekening"))));
        a.bij("Beoordelingsloket.herstelVoorbij", (w, e) -> List.of(aanvragen.hersteld(w)));
        a.bij(
                "Beoordelingsloket.vraagBewijs",
                (w, e) -> List.of(aanvragen.inVolledigheid(w), List.of(procedure.eis(w, "2.2"))));
        a.bij("Beoordelingsloket.begin", (w, e) -> List.of(aanvragen.formeelGoed(w)));
        a.bij("Beoordelingsloket.vraagBibob", (w, e) -> List.of(aanvragen.inBeoordeling(w)));
        a.bij("Beoordelingsloket.sluitBibob", (w, e) -> List.of(aanvragen.inBibob(w), true));
    }

    private void oordelen(Aanroepen a) {
        for (String deur : List.of("werkvoorraad", "heleWerkvoorraad", "stand")) {
            a.bij(
                    "Beoordelingsoverzicht." + deur,
                    (w, e) -> {
                        aanvragen.ingediend(w);
                        return List.of();
                    });
        }
        a.bij("Beoordelingsoverzicht.dossier", (w, e) -> List.of(aanvragen.inBeoordeling(w)));
        a.bij(
                "Beoordelingsoverzicht.oordelen",
                (w, e) -> List.of(aanvragen.inBeoordeling(w), procedure.eis(w, "2.1")));
        a.bij(
                "Beoordelingsloket.oordeel",
                (w, e) ->
                        List.of(
                                aanvragen.inBeoordeling(w),
                                Oordeelopgave.voldoet(procedure.eis(w, "2.2"), null)));
        a.bij(
                "Beoordelingsloket.leesTegen",
                (w, e) ->
                        List.of(
                                aanvragen.oordeel(
                                        w, aanvragen.nietVoldaan(w), "2.2", "VOLDOET_NIET"),
                                true,
                                Proefwereld.NIETS));
        a.bij(
                "Beoordelingsloket.losOp",
                (w, e) -> List.of(aanvragen.ongelijkheid(w), "Het verschil is terecht"));
    }

    private void besluiten(Aanroepen a) {
        a.bij(
                "Besluitloket.legGevolgVast",
                (w, e) -> {
                    // Na de eerste aanvraag ligt het gevolg vast; hier is er nog geen.
                    UUID leeg = procedure.gepubliceerd(w);
                    return List.of(leeg, procedure.eis(w, "2.3"), false, "alleen een gesprek");
                });
        for (String deur : List.of("eisen", "voorbeeld", "neemVoornemen")) {
            a.bij("Besluitloket." + deur, (w, e) -> List.of(aanvragen.beoordeeld(w)));
        }
        a.bij("Besluitloket.tegen", (w, e) -> List.of(aanvragen.ingediend(w)));
        a.bij(
                "Besluitloket.trekVoornemenIn",
                (w, e) -> List.of(aanvragen.metVoornemen(w), "gegronde klacht"));
        for (String deur : List.of("besluit", "voornemen")) {
            a.bij("Besluitloket." + deur, (w, e) -> List.of(aanvragen.metVoornemen(w)));
        }
        a.bij("Besluitloket.gronden", (w, e) -> List.of(aanvragen.metAfwijzing(w)));
    }

    private void bezwaar(Aanroepen a) {
        a.bij(
                "Bezwaarloket.meldKortGeding",
                (w, e) -> List.of(aanvragen.metVoornemen(w), w.vandaag()));
        a.bij(
                "Bezwaarloket.legUitspraakVast",
                (w, e) -> List.of(aanvragen.metKortGeding(w), w.vandaag(), false));
        a.bij("Bezwaarloket.klaag", (w, e) -> List.of(aanvragen.ingediend(w), "Dit klopt niet"));
        a.bij(
                "Bezwaarloket.beslisKlacht",
                (w, e) ->
                        List.of(
                                aanvragen.klacht(w),
                                Bezwaarloket.Klachtuitkomst.ONGEGROND,
                                "Wij zien het anders"));
        // Een geschil vraagt een procedure die stilligt, en daar komt verder niets meer binnen.
        a.bij(
                "Bezwaarloket.legGeschilVoor",
                (w, e) ->
                        List.of(
                                new Aanvraagwereld(new Procedurewereld(w)).afgewezenKlacht(w),
                                new Geschilopgave(true, true, true, true)));
        a.bij(
                "Bezwaarloket.legAdviesVast",
                (w, e) ->
                        List.of(
                                new Aanvraagwereld(new Procedurewereld(w)).geschil(w),
                                w.vandaag(),
                                false,
                                "De eis stond er duidelijk"));
    }
}
