package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.contracting.regie.Meldingopgave;
import nl.zorginkoop.contracting.regie.Oordeelopgave;
import nl.zorginkoop.contracting.regie.Zaak;

/** De deuren van meldingen, zaken en gezinnen. */
@Dependent
class AanroepenMelding implements Kameraanroepen {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @Override
    public void leg(Aanroepen a) {
        a.bij("Meldloket.meld", (w, e) -> List.of(opgave()));
        a.bij(
                "Meldloket.beoordeel",
                (w, e) ->
                        List.of(
                                melding(w, "MELDING"),
                                Oordeelopgave.zonderVervolg(
                                        Melding.Oordeel.GEEN_ACTIE, "Nagevraagd")));
        a.bij("Buitenmeldloket.meld", (w, e) -> List.of(HIER, opgave()));
        a.bij("Meldregelloket.stelSignaalregel", (w, e) -> List.of(3, 30, LATER));
        a.bij("Meldregelloket.stelJeugdtermijn", (w, e) -> List.of(9, LATER));
        a.bij(
                "Zaakloket.kiesRoute",
                (w, e) -> List.of(zaak(w), Zaak.Route.VEILING, "Meer aanbod nodig"));
        a.bij("Zaakloket.neem", (w, e) -> List.of(zaak(w)));
        a.bij("Zaakloket.draagOver", (w, e) -> List.of(zaak(w), "niemand", "Verlof"));
        for (String deur : List.of("meldingen", "alleMeldingen")) {
            a.bij(
                    "Meldingoverzicht." + deur,
                    (w, e) -> {
                        melding(w, "MELDING");
                        return List.of();
                    });
        }
        a.bij("Meldingoverzicht.melding", (w, e) -> List.of(melding(w, "MELDING")));
        for (String deur : List.of("zaken", "alleZaken")) {
            a.bij(
                    "Meldingoverzicht." + deur,
                    (w, e) -> {
                        zaak(w);
                        return List.of();
                    });
        }
        a.bij("Meldingoverzicht.zaak", (w, e) -> List.of(zaak(w)));
        gezinnen(a);
    }

    private static void gezinnen(Aanroepen a) {
        a.bij("Gezinsloket.maak", (w, e) -> List.of("Een gezin"));
        a.bij("Gezinsloket.voegToe", (w, e) -> List.of(gezin(w), w.hulpvrager));
        a.bij("Gezinsloket.neemUit", (w, e) -> List.of(lid(w, gezin(w))));
        for (String deur : List.of("gezinnen", "alleGezinnen")) {
            a.bij(
                    "Gezinsoverzicht." + deur,
                    (w, e) -> {
                        gezin(w);
                        return List.of();
                    });
        }
        a.bij("Gezinsoverzicht.gezin", (w, e) -> List.of(gezin(w)));
        a.bij(
                "Gezinsoverzicht.signalen",
                (w, e) -> {
                    UUID gezin = gezin(w);
                    oordeel(w, melding(w, "SIGNAAL"), "BIJ_GEZIN", null, gezin);
                    return List.of(gezin);
                });
        for (String deur : List.of("leden", "zaken", "trajecten")) {
            a.bij(
                    "Gezinsoverzicht." + deur,
                    (w, e) -> {
                        UUID gezin = gezin(w);
                        lid(w, gezin);
                        zaak(w);
                        return List.of(gezin);
                    });
        }
    }

    private static Meldingopgave opgave() {
        return new Meldingopgave(
                Melding.Soort.MELDING,
                Melding.Bron.BURGER,
                "Iemand",
                null,
                "06-12345678",
                "buur",
                "Het gaat niet goed.",
                "Ik maak mij zorgen.",
                false,
                null);
    }

    private static UUID melding(Proefwereld w, String soort) {
        UUID id = w.nieuw();
        w.zet(
                """
                insert into melding (id, gemeente, soort, bron, over_naam, contact, relatie, situatie, inhoud, spoed, door)
                values (?, '9751', ?, 'BURGER', ?, '06', 'buur', 'Slecht', 'Zorgen', false, 'merk')
                """,
                id,
                soort,
                MERK);
        return id;
    }

    private static void oordeel(Proefwereld w, UUID melding, String oordeel, UUID wie, UUID gezin) {
        w.zet(
                "insert into meldingoordeel (melding, gemeente, oordeel, hulpvrager, gezin, door) values (?, '9751', ?,"
                        + " ?, ?, 'merk')",
                melding,
                oordeel,
                wie,
                gezin);
    }

    static UUID zaak(Proefwereld w) {
        UUID melding = melding(w, "MELDING");
        oordeel(w, melding, "ONDERZOEK", w.hulpvrager, null);
        UUID id = w.nieuw();
        w.zet(
                "insert into zaak (id, gemeente, melding, hulpvrager, wet, door) values (?, '9751', ?, ?, 'WMO', ?)",
                id,
                melding,
                w.hulpvrager,
                MERK);
        return id;
    }

    private static UUID gezin(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into gezin (id, gemeente, naam, door) values (?, '9751', ?, 'merk')",
                id,
                MERK);
        return id;
    }

    private static UUID lid(Proefwereld w, UUID gezin) {
        UUID id = w.nieuw();
        w.zet(
                "insert into gezinslid (id, gemeente, gezin, hulpvrager, door) values (?, '9751', ?, ?, 'merk')",
                id,
                gezin,
                w.hulpvrager);
        return id;
    }
}
