package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.NIETS;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.toelating.Aanvraagrol;
import nl.zorginkoop.contracting.toelating.Aanvraagveld;
import nl.zorginkoop.contracting.toelating.Bewijsplek;
import nl.zorginkoop.contracting.toelating.Conceptdelen;
import nl.zorginkoop.contracting.toelating.Deelnemer;
import nl.zorginkoop.contracting.toelating.Deelnemeropgave;

/** De deuren van een aanvraag: opstellen, indienen en lezen. */
@Dependent
class AanroepenToelating implements Kameraanroepen {
    private Aanvraagwereld aanvragen;

    @Override
    public void richtIn(Proefwereld w) {
        aanvragen = new Aanvraagwereld(new Procedurewereld(w));
        aanvragen.ingediend(w);
    }

    @Override
    public void leg(Aanroepen a) {
        indienen(a);
        concept(a);
        bewijs(a);
        lezen(a);
    }

    private void indienen(Aanroepen a) {
        a.bij(
                "Aanvraagloket.begin",
                (w, e) -> {
                    // Een lopende aanvraag zou een tweede in de weg staan.
                    UUID lopend = aanvragen.concept(w);
                    w.alsAanbieder(
                            () ->
                                    w.zet(
                                            "update aanvraag set toestand = 'INGETROKKEN', gewijzigd_door = 'merk'"
                                                    + " where id = ?",
                                            lopend));
                    return List.of(aanvragen.procedure.openstelling);
                });
        a.bij("Aanvraagloket.dienIn", (w, e) -> List.of(aanvragen.volledig(w)));
        a.bij("Aanvraagloket.trekIn", (w, e) -> List.of(aanvragen.ingediend(w)));
        a.bij("Aanvraagloket.opnieuw", (w, e) -> List.of(aanvragen.ingediend(w)));
    }

    private void concept(Aanroepen a) {
        a.bij(
                "Conceptloket.kiesRol",
                (w, e) -> List.of(aanvragen.concept(w), Aanvraagrol.HOOFDAANNEMER));
        a.bij(
                "Conceptloket.bewaarVeld",
                (w, e) -> List.of(aanvragen.concept(w), Aanvraagveld.MOTIVATIE, "omdat"));
        a.bij(
                "Conceptloket.bewaar",
                (w, e) ->
                        List.of(
                                aanvragen.concept(w),
                                new Conceptdelen(
                                        Aanvraagrol.HOOFDAANNEMER,
                                        null,
                                        List.of("02Q97"),
                                        List.of(1),
                                        null,
                                        null,
                                        Map.of(Aanvraagveld.MOTIVATIE, "omdat"))));
        a.bij("Conceptloket.naarStap", (w, e) -> List.of(aanvragen.concept(w), 2));
        a.bij(
                "Conceptloket.voegDeelnemerToe",
                (w, e) -> List.of(aanvragen.concept(w), onderaannemer()));
        a.bij(
                "Conceptloket.bewaarDeelnemer",
                (w, e) -> {
                    UUID id = aanvragen.concept(w);
                    return List.of(id, erbij(w, id, "ONDERAANNEMER"), onderaannemer());
                });
        a.bij(
                "Conceptloket.laatDeelnemerWeg",
                (w, e) -> {
                    UUID id = aanvragen.concept(w);
                    return List.of(id, erbij(w, id, "ONDERAANNEMER"));
                });
        a.bij(
                "Conceptloket.maakPenvoerder",
                (w, e) -> {
                    UUID id = aanvragen.concept(w);
                    return List.of(id, erbij(w, id, "COMBINANT"));
                });
        a.bij(
                "Conceptloket.kiesProducten",
                (w, e) -> List.of(aanvragen.concept(w), List.of("02Q97")));
        a.bij("Conceptloket.kiesPercelen", (w, e) -> List.of(aanvragen.concept(w), List.of(1)));
        a.bij(
                "Conceptloket.aanvaard",
                (w, e) -> List.of(aanvragen.concept(w), aanvragen.procedure.hash(w)));
        a.bij("Conceptloket.neemVersieOver", (w, e) -> List.of(aanvragen.concept(w)));
        a.bij(
                "Conceptloket.verklaar",
                (w, e) ->
                        List.of(
                                aanvragen.concept(w),
                                aanvragen.procedure.eis(w, "2.2"),
                                true,
                                NIETS));
    }

    private void bewijs(Aanroepen a) {
        a.bij(
                "Aanvraagloket.leverBewijs",
                (w, e) ->
                        List.of(
                                aanvragen.inVolledigheid(w),
                                Aanvraagwereld.stuk(w, "GESCHIKTHEID", "1 month"),
                                NIETS,
                                NIETS));
        a.bij(
                "Conceptloket.legBewijs",
                (w, e) ->
                        List.of(
                                aanvragen.concept(w),
                                Aanvraagwereld.stuk(w, "GESCHIKTHEID", "1 month"),
                                NIETS,
                                NIETS));
        a.bij(
                "Conceptloket.kiesBewijs",
                (w, e) -> {
                    UUID id = aanvragen.concept(w);
                    return List.of(
                            id,
                            Bewijsplek.van(erbij(w, id, "ONDERAANNEMER"), "GVA"),
                            Aanvraagwereld.stuk(w, "GVA", "1 month"));
                });
        a.bij(
                "Conceptloket.laatBewijsWeg",
                (w, e) -> {
                    UUID aanvraag = aanvragen.concept(w);
                    return List.of(aanvraag, bewijs(w, aanvraag));
                });
    }

    private void lezen(Aanroepen a) {
        for (String deur :
                List.of(
                        "aanvraag",
                        "deelnemers",
                        "verklaringen",
                        "producten",
                        "percelen",
                        "stand",
                        "stappen",
                        "ontvangstbewijs")) {
            a.bij("Aanvraagoverzicht." + deur, (w, e) -> List.of(aanvragen.ingediend(w)));
        }
        a.bij(
                "Aanvraagoverzicht.klachten",
                (w, e) -> {
                    UUID klacht = aanvragen.klacht(w);
                    return List.of(aanvragen.overWelke(w, klacht));
                });
        a.bij("Aanvraagoverzicht.gevraagd", (w, e) -> List.of(aanvragen.hersteld(w)));
        // Wat nog niet is ingediend, bestaat voor de gemeente niet.
        a.bij(
                "Aanvraagoverzicht.bewijzen",
                (w, e) -> {
                    UUID aanvraag = aanvragen.concept(w);
                    bewijs(w, aanvraag);
                    return List.of(aanvraag);
                });
        a.bij("Aanvraagoverzicht.gebreken", (w, e) -> List.of(aanvragen.concept(w)));
        a.bij(
                "Aanvraagoverzicht.geweigerdeOnderaannemers",
                (w, e) -> {
                    UUID aanvraag = aanvragen.concept(w);
                    erbij(w, aanvraag, "ONDERAANNEMER");
                    return List.of(aanvraag);
                });
    }

    private static Deelnemeropgave onderaannemer() {
        return new Deelnemeropgave(Deelnemer.Soort.ONDERAANNEMER, "Onder", null, "12345678", null);
    }

    private static UUID erbij(Proefwereld w, UUID aanvraag, String soort) {
        UUID[] id = new UUID[1];
        w.alsAanbieder(() -> id[0] = Aanvraagwereld.deelnemer(w, aanvraag, DEZE, soort));
        return id[0];
    }

    private static UUID bewijs(Proefwereld w, UUID aanvraag) {
        UUID stuk = Aanvraagwereld.stuk(w, "GESCHIKTHEID", "1 month");
        UUID id = w.nieuw();
        w.alsAanbieder(
                () ->
                        w.zet(
                                """
                                insert into aanvraagbewijs (id, gemeente, aanbieder, aanvraag, deelnemer, dossierstuk, soort, naam,
                                    afgifte, sha256)
                                select ?, gemeente, aanbieder, aanvraag, id, ?, 'GESCHIKTHEID', ?, vandaag(), repeat('2', 64)
                                from aanvraagdeelnemer where aanvraag = ? and soort = 'AANVRAGER'
                                """,
                                id,
                                stuk,
                                MERK + ".pdf",
                                aanvraag));
        return id;
    }
}
