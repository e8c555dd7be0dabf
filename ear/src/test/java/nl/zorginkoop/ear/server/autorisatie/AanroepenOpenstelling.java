package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.openstelling.Instroom;
import nl.zorginkoop.contracting.openstelling.Openstellingopgave;
import nl.zorginkoop.contracting.openstelling.Perceel;
import nl.zorginkoop.contracting.openstelling.Planning;
import nl.zorginkoop.contracting.openstelling.Spelregels;
import nl.zorginkoop.contracting.openstelling.Venster;

/** De deuren van {@code openstelling}. */
@Dependent
class AanroepenOpenstelling implements Kameraanroepen {
    private static final String REDEN = "Er ging iets mis";

    private Procedurewereld p;
    private UUID vragenVoorbij;

    @Override
    public void richtIn(Proefwereld w) {
        p = new Procedurewereld(w);
        vragenVoorbij = p.voorbijDeVragen(w);
        p.concept(w);
        Procedurewereld.vraag(w, p.openstelling);
        Procedurewereld.nota(w, p.openstelling);
    }

    @Override
    public void leg(Aanroepen a) {
        opstellen(a);
        lopen(a);
        lezen(a);
        inlichtingen(a);
    }

    private void opstellen(Aanroepen a) {
        a.bij(
                "Openstellingloket.begin",
                (w, e) ->
                        List.of(
                                new Openstellingopgave(
                                        p.kader, "Nieuw", "Nieuw", Instroom.DOORLOPEND, null)));
        a.bij(
                "Openstellingloket.legSpelregelsVast",
                (w, e) ->
                        List.of(
                                p.concept(w),
                                new Spelregels(
                                        "contact",
                                        "c@hier.example",
                                        "rechtbank",
                                        "https://hier.example",
                                        2,
                                        "een rol")));
        a.bij(
                "Openstellingloket.legPerceelVast",
                (w, e) ->
                        List.of(
                                p.concept(w),
                                new Perceel(2, "Zuid", Euro.centen(100), "10", "bijlage")));
        a.bij(
                "Openstellingloket.legVensterVast",
                (w, e) -> List.of(p.concept(w), venster(w.nu()), REDEN));
        a.bij(
                "Openstellingloket.plan",
                (w, e) -> List.of(p.concept(w), planning(w, w.nu()), false));
        a.bij("Openstellingloket.aandachtspunten", (w, e) -> List.of(p.concept(w)));
        a.bij("Openstellingloket.publiceer", (w, e) -> List.of(p.concept(w)));
    }

    private void lopen(Aanroepen a) {
        a.bij(
                "Openstellingloket.herplan",
                (w, e) -> List.of(p.gepubliceerd(w), planning(w, w.nu()), false, REDEN));
        a.bij("Openstellingloket.legStil", (w, e) -> List.of(p.gepubliceerd(w), REDEN));
        a.bij("Openstellingloket.hervat", (w, e) -> List.of(p.stilgelegd(w), REDEN));
        a.bij("Openstellingloket.trekIn", (w, e) -> List.of(p.concept(w), REDEN));
        a.bij("Openstellingloket.volg", (w, e) -> List.of(p.openstelling));
        a.bij("Openstellingloket.loopDoor", (w, e) -> List.of(p.gepubliceerd(w)));
        a.bij("Openstellingloket.verlengNaStoring", (w, e) -> List.of(p.gepubliceerd(w)));
        a.bij(
                "Openstellingloket.meldStoring",
                (w, e) -> {
                    Instant tot = Instant.parse("2026-01-01T10:00:00Z");
                    return List.of(tot.minus(Duration.ofMinutes(30)), tot, 60, REDEN);
                });
    }

    private void lezen(Aanroepen a) {
        a.bij("Openstellingoverzicht.openstelling", (w, e) -> List.of(p.concept(w)));
        a.bij("Openstellingoverzicht.wijzigingen", (w, e) -> List.of(p.stilgelegd(w)));
        a.bij("Openstellingoverzicht.voorwaarden", (w, e) -> List.of(p.openstelling));
    }

    private void inlichtingen(Aanroepen a) {
        a.bij(
                "Inlichtingenloket.stelVraag",
                (w, e) -> List.of(p.openstelling, "Tarief", "Geldt het ook op zondag?"));
        a.bij(
                "Inlichtingenloket.beantwoord",
                (w, e) ->
                        List.of(
                                Procedurewereld.vraag(w, p.openstelling),
                                "Tarief",
                                "Geldt het ook op zondag?",
                                "Ja"));
        a.bij(
                "Inlichtingenloket.behandelNiet",
                (w, e) -> List.of(Procedurewereld.vraag(w, vragenVoorbij), REDEN));
        a.bij("Inlichtingenloket.licht", (w, e) -> List.of(p.openstelling, "Tarief", "Ook zondag"));
        a.bij(
                "Inlichtingenloket.publiceerNota",
                (w, e) -> {
                    Procedurewereld.nota(w, p.openstelling);
                    return List.of(p.openstelling);
                });
        a.bij(
                "Inlichtingenloket.legSchendingVast",
                (w, e) -> List.of(p.openstelling, DEZE, "Belde de wethouder", w.vandaag()));
        a.bij("Inlichtingenloket.maandnota", (w, e) -> List.of(p.openstelling));
        a.bij(
                "Inlichtingenoverzicht.vraag",
                (w, e) -> List.of(Procedurewereld.vraag(w, p.openstelling)));
        a.bij("Inlichtingenoverzicht.notas", (w, e) -> List.of(p.openstelling));
    }

    private static Planning planning(Proefwereld w, Instant nu) {
        return Planning.doorlopend(
                nu.plus(Duration.ofHours(2)),
                w.vandaag().plusYears(2),
                nu.plus(Duration.ofDays(2)),
                w.vandaag().plusDays(3));
    }

    private static Venster venster(Instant nu) {
        return new Venster(nu.plus(Duration.ofDays(1)), nu.plus(Duration.ofDays(2)));
    }
}
