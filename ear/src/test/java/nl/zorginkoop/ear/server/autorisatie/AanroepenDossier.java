package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.bytes;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.dossier.Profielopgave;
import nl.zorginkoop.contracting.dossier.Stukopgave;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** De deuren van {@code dossier}. */
@Dependent
class AanroepenDossier implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        stukken(a);
        profiel(a);
        a.bij("Registerloket.kijkNa", (w, e) -> List.of(DEZE));
        a.bij(
                "Registerloket.uitslagen",
                (w, e) -> {
                    w.zet(
                            "insert into registeruitslag (id, gemeente, aanbieder, register, uitslag, bron, door) values"
                                    + " (?, '9751', '97510001', 'AGB', 'KLOPT', ?, 'merk')",
                            w.nieuw(),
                            MERK);
                    return List.of(DEZE);
                });
    }

    private static void stukken(Aanroepen a) {
        a.bij("Dossierloket.voegToe", (w, e) -> List.of(opgave(), bytes()));
        a.bij("Dossierloket.lever", (w, e) -> List.of(UUID.randomUUID(), opgave(), bytes()));
        a.bij("Dossierloket.vervang", (w, e) -> List.of(stuk(w), opgave(), bytes()));
        a.bij("Dossierloket.neemUit", (w, e) -> List.of(stuk(w)));
        a.bij("Dossieroverzicht.stuk", (w, e) -> List.of(stuk(w)));
        for (String deur : List.of("stukken", "alleStukken")) {
            a.bij(
                    "Dossieroverzicht." + deur,
                    (w, e) -> {
                        stuk(w);
                        return List.of();
                    });
        }
        a.bij(
                "Dossieroverzicht.verlopend",
                (w, e) -> {
                    Aanvraagwereld.stuk(w, "GVA", "23 months");
                    return List.of();
                });
    }

    private static void profiel(Aanroepen a) {
        a.bij(
                "Profielloket.mijn",
                (w, e) -> {
                    profiel(w);
                    return List.of();
                });
        a.bij(
                "Profielloket.bewaar",
                (w, e) -> List.of(new Profielopgave("Wij", null, null, null, "B", "bestuurder")));
        a.bij(
                "Profielloket.voegLocatieToe",
                (w, e) -> {
                    profiel(w);
                    return List.of("Noord", "Weg 1", "1234AB", "Plaats");
                });
        a.bij(
                "Profielloket.zetKenmerken",
                (w, e) -> {
                    profiel(w);
                    return List.of(Set.of(Kenmerk.TAAL_TURKS));
                });
        a.bij("Profielloket.sluitLocatie", (w, e) -> List.of(locatie(w)));
        a.bij(
                "Profielloket.legProductVast",
                (w, e) -> {
                    profiel(w);
                    return List.of(Wet.WMO, "02Q97", 1, 1);
                });
        a.bij(
                "Profielloket.stopProduct",
                (w, e) -> {
                    profiel(w);
                    w.alsAanbieder(
                            () ->
                                    w.zet(
                                            "insert into profielproduct (aanbieder, profiel, gepubliceerd, wet,"
                                                    + " productcode, capaciteit, wachttijd) select aanbieder, id,"
                                                    + " gepubliceerd, 'WMO', '02Q97', 1, 1 from aanbiederprofiel"
                                                    + " where aanbieder = '97510001' on conflict do nothing"));
                    return List.of(Wet.WMO, "02Q97");
                });
    }

    private static Stukopgave opgave() {
        return new Stukopgave(
                Stuksoort.GESCHIKTHEID,
                null,
                null,
                LocalDate.of(2026, 1, 5),
                null,
                "certificaat.txt");
    }

    private static UUID stuk(Proefwereld w) {
        return Aanvraagwereld.stuk(w, "GESCHIKTHEID", "1 month");
    }

    // Zonder kwaliteiten is het profiel nooit compleet, en dus nooit openbaar.
    private static void profiel(Proefwereld w) {
        w.alsAanbieder(
                () ->
                        w.zet(
                                "insert into aanbiederprofiel (aanbieder, omschrijving, door) values ('97510001', ?,"
                                        + " 'merk') on conflict (aanbieder) do update set omschrijving ="
                                        + " excluded.omschrijving",
                                MERK));
    }

    private static UUID locatie(Proefwereld w) {
        profiel(w);
        UUID id = w.nieuw();
        w.alsAanbieder(
                () ->
                        w.zet(
                                "insert into profiellocatie (id, aanbieder, profiel, gepubliceerd, naam, adres, postcode,"
                                        + " plaats) select ?, aanbieder, id, gepubliceerd, ?, 'Weg 1', '1234AB', 'Plaats'"
                                        + " from aanbiederprofiel where aanbieder = '97510001'",
                                id,
                                MERK));
        return id;
    }
}
