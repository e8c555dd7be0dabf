package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.regiewerk.Werkregelloket;

/** De deuren van {@code regiewerk}. */
@Dependent
class AanroepenRegiewerk implements Kameraanroepen {
    private static final LocalDate LATER = LocalDate.of(2090, 1, 1);

    @Override
    public void leg(Aanroepen a) {
        a.bij("Werkoverzicht.tel", (w, e) -> List.of(99));
        for (String deur : List.of("werk", "alWerk")) {
            a.bij(
                    "Werkoverzicht." + deur,
                    (w, e) -> {
                        w.zet(
                                "update zaakregisseur set regisseur = ?, door = ? where zaak = ?",
                                e.wie(),
                                e.wie(),
                                AanroepenMelding.zaak(w));
                        return List.of();
                    });
        }
        a.bij(
                "Waarneemloket.noem",
                (w, e) -> List.of(voorWie(e), "collega", LATER, LATER, "Verlof"));
        a.bij("Waarneemloket.trekIn", (w, e) -> List.of(waarneming(w)));
        for (String deur : List.of("waarnemingen", "alleWaarnemingen")) {
            a.bij(
                    "Waarneemloket." + deur,
                    (w, e) -> {
                        waarneming(w);
                        return List.of();
                    });
        }
        a.bij(
                "Zoekvraagloket.bewaar",
                (w, e) -> List.of("Zoek " + Aanroepen.kort(), "/regie/zaken.xhtml", "wet=WMO"));
        a.bij(
                "Zoekvraagloket.mijn",
                (w, e) -> {
                    zoekvraag(w, e);
                    return List.of();
                });
        a.bij("Zoekvraagloket.verwijder", (w, e) -> List.of(zoekvraag(w, e)));
        a.bij("Werkregelloket.stel", (w, e) -> List.of(Werkregelloket.Code.AFLOOP, 30, LATER));
    }

    private static String voorWie(Namens e) {
        return e.rol() == Rol.REGISSEUR ? e.wie() : "merk.regisseur";
    }

    // Elke op haar eigen dag: van een paar loopt er een tegelijk.
    private static UUID waarneming(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into waarneming (id, gemeente, regisseur, waarnemer, van, tot, reden, door)"
                        + " values (?, '9751', 'merk.regisseur', ?, '2090-01-01', '2090-01-01', ?, 'merk.regisseur')",
                id,
                "collega." + Aanroepen.kort(),
                MERK);
        return id;
    }

    private static UUID zoekvraag(Proefwereld w, Namens e) {
        UUID id = w.nieuw();
        w.zet(
                "insert into zoekvraag (id, gemeente, van_wie, naam, pad) values (?, '9751', ?, ?, '/regie/zaken.xhtml')",
                id,
                e.wie(),
                MERK + Aanroepen.kort());
        return id;
    }
}
