package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Betaalstoploket;
import nl.zorginkoop.contracting.overeenkomst.Meldingopgave;
import nl.zorginkoop.contracting.overeenkomst.Meldingsoort;
import nl.zorginkoop.contracting.overeenkomst.Plichtopgave;
import nl.zorginkoop.contracting.overeenkomst.Plichtsoort;
import nl.zorginkoop.contracting.overeenkomst.Slanorm;

/** Wat partijen elkaar leveren en melden, wat er te doen is, en wanneer er niet betaald wordt. */
@Dependent
class AanroepenPlichten implements Kameraanroepen {
    private static final int GRENS = 10;

    @Override
    public void leg(Aanroepen a) {
        afspreken(a);
        leveren(a);
        lezen(a);
        betalen(a);
    }

    private static void afspreken(Aanroepen a) {
        a.bij(
                "Plichtenloket.legVast",
                (w, e) ->
                        List.of(
                                Contractwereld.lopend(w),
                                new Plichtopgave(
                                        Plichtsoort.RAPPORTAGE,
                                        false,
                                        "Aantallen en wachttijd",
                                        "3.10",
                                        w.vandaag().plusDays(30),
                                        0,
                                        null)));
        a.bij(
                "Plichtenloket.legNormVast",
                (w, e) ->
                        List.of(
                                Contractwereld.lopend(w),
                                new Slanorm(
                                        "Wachttijd",
                                        "dagen",
                                        Slanorm.Richting.HOOGSTENS,
                                        GRENS,
                                        Slanorm.Ritme.KWARTAAL)));
        // Gehaald: wie de norm mist krijgt nee terug, en dat leest als niets gevonden.
        a.bij(
                "Plichtenloket.meet",
                (w, e) -> List.of(norm(w), LocalDate.of(2026, 7, 1), (long) GRENS));
    }

    private static void leveren(Aanroepen a) {
        // Elke kant levert wat van die kant is.
        a.bij(
                "Plichtenloket.komNa",
                (w, e) ->
                        List.of(
                                plicht(
                                        w,
                                        Contractwereld.lopend(w),
                                        e.aanbieder() == null ? "GEMEENTE" : "AANBIEDER"),
                                "verstuurd",
                                w.document));
        a.bij(
                "Plichtenloket.meld",
                (w, e) ->
                        List.of(
                                Contractwereld.lopend(w),
                                new Meldingopgave(
                                        Meldingsoort.ORGANISATIE,
                                        w.nu().minusSeconds(60),
                                        "Er komt een andere bestuurder.",
                                        null)));
    }

    private static void lezen(Aanroepen a) {
        for (String deur : List.of("blad", "alle")) {
            a.bij(
                    "Plichtenoverzicht." + deur,
                    (w, e) ->
                            List.of(
                                    Bladvraag.eerste(Bladvraag.GROOTST)
                                            .met("contract", metPlicht(w).toString())));
        }
        a.bij(
                "Plichtenoverzicht.een",
                (w, e) -> List.of(plicht(w, Contractwereld.lopend(w), "AANBIEDER")));
        for (String deur : List.of("blad", "alles")) {
            a.bij("Contractagenda." + deur, (w, e) -> List.of(zoek(metPlicht(w).toString())));
        }
    }

    private static void betalen(Aanroepen a) {
        a.bij(
                "Betaalstoploket.legUboVast",
                (w, e) -> List.of(DEZE, Betaalstoploket.Ubo.SCHOON, "UBO-register"));
        a.bij(
                "Betaalstoploket.stopDeel",
                (w, e) ->
                        List.of(
                                Contractwereld.lopend(w),
                                "02Q97",
                                Periode.jaar(2026),
                                "dubbel gedeclareerd"));
        a.bij("Betaalstoploket.stand", (w, e) -> List.of(gestopt(w)));
        a.bij(
                "Betaalstoploket.tegen",
                (w, e) -> List.of(gestopt(w), "02Q97", LocalDate.of(2026, 9, 1)));
    }

    /** Op het nummer van de overeenkomst. */
    private static Bladvraag zoek(String nummer) {
        return new Bladvraag(
                null, false, Bladvraag.Plek.EERSTE, null, Bladvraag.GROOTST, nummer, Map.of());
    }

    private static UUID metPlicht(Proefwereld w) {
        UUID contract = Contractwereld.lopend(w);
        plicht(w, contract, "AANBIEDER");
        return contract;
    }

    private static UUID plicht(Proefwereld w, UUID contract, String kant) {
        UUID id = w.nieuw();
        w.zet(
                "insert into contractplicht (id, gemeente, aanbieder, overeenkomst, soort, kant, omschrijving, uiterlijk,"
                        + " reeks, door) values (?, '9751', '97510001', ?, 'RAPPORTAGE', ?, ?, vandaag() + 30, ?, 'merk')",
                id,
                contract,
                kant,
                MERK,
                w.nieuw());
        return id;
    }

    private static UUID norm(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into slanorm (id, gemeente, aanbieder, overeenkomst, naam, eenheid, richting, grens, periode) values"
                        + " (?, '9751', '97510001', ?, ?, 'dagen', 'HOOGSTENS', ?, 'KWARTAAL')",
                id,
                Contractwereld.lopend(w),
                MERK,
                GRENS);
        return id;
    }

    /** Een overeenkomst waarvan het product dit jaar niet betaald wordt. */
    private static UUID gestopt(Proefwereld w) {
        UUID contract = Contractwereld.lopend(w);
        w.zet(
                "insert into fraudestop (id, gemeente, aanbieder, overeenkomst, wet, productcode, begin, eind, grond, door)"
                        + " values (?, '9751', '97510001', ?, 'WMO', '02Q97', '2026-01-01', '2026-12-31', ?, 'merk')",
                w.nieuw(),
                contract,
                MERK);
        return contract;
    }
}
