package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Gegevensgroep;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.privacy.Toestemming;

/** De deuren naar een hulpvrager: kijken, toestemming, nood. */
@Dependent
class AanroepenRegie implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij("Hulpvragerloket.zoek", (w, e) -> List.of(new Bsn(w.bsn)));
        for (String deur : List.of("kaart", "uitdraai")) {
            a.bij("Hulpvragerloket." + deur, (w, e) -> List.of(w.hulpvrager));
        }
        a.bij(
                "Hulpvragerloket.toonAanBurger",
                (w, e) -> List.of(w.document, true, "Gaat over hem zelf"));
        nood(a);
        toestemming(a);
    }

    private static void nood(Aanroepen a) {
        a.bij(
                "Noodloket.open",
                (w, e) -> List.of(w.hulpvrager, "Er is gevaar en niemand is bereikbaar"));
        for (String deur : List.of("noodinzages", "alleNoodinzages")) {
            a.bij(
                    "Noodloket." + deur,
                    (w, e) -> {
                        noodinzage(w);
                        return List.of();
                    });
        }
        a.bij("Noodloket.beoordeel", (w, e) -> List.of(noodinzage(w), true, "Nagevraagd"));
    }

    private static void toestemming(Aanroepen a) {
        a.bij(
                "Toestemmingloket.legVast",
                (w, e) ->
                        List.of(
                                new Toestemming.Opgave(
                                        w.hulpvrager,
                                        Toestemming.Doel.BEROEPSGEHEIM,
                                        List.of(Gegevensgroep.HULP),
                                        Rol.WIJKTEAMLID,
                                        LocalDate.of(2026, 1, 1),
                                        null,
                                        Toestemming.Wijze.SCHRIFTELIJK,
                                        "brief")));
        a.bij("Toestemmingloket.trekIn", (w, e) -> List.of(toegestaan(w)));
        a.bij(
                "Toestemmingloket.van",
                (w, e) -> {
                    toegestaan(w);
                    return List.of(w.hulpvrager);
                });
    }

    private static UUID noodinzage(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into noodinzage (id, gemeente, hulpvrager, reden, door, rol) values (?, '9751', ?, 'gevaar voor"
                        + " een mens', 'merk', 'REGISSEUR')",
                id,
                w.hulpvrager);
        return id;
    }

    private static UUID toegestaan(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                """
                insert into toestemming (id, gemeente, hulpvrager, doel, groepen, rol, van, wijze, toelichting, door)
                values (?, '9751', ?, 'BEROEPSGEHEIM', '{HULP}', 'WIJKTEAMLID', '2026-01-01', 'SCHRIFTELIJK', ?, 'merk')
                """,
                id,
                w.hulpvrager,
                MERK);
        return id;
    }
}
