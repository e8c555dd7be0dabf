package nl.zorginkoop.contracting.regie;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/**
 * Opent een zaak en start haar ene klok, vanaf de dag van de melding: ook wie pas na een week
 * oordeelt, heeft die week niet erbij.
 */
@Dependent
class Zaakopening {
    /** De termijn van het onderzoek; haar onderwerp is de zaak. */
    static final String ONDERZOEK = "ONDERZOEK";

    static final String ZAAK = "ZAAK";

    private record Klok(LocalDate start, int weken) {}

    @Inject Databank databank;
    @Inject Termijnloket termijnen;

    UUID open(Namens namens, UUID melding, Oordeelopgave o) {
        UUID id = UUID.randomUUID();
        Meldreden.opDeVloer(
                () -> {
                    databank.voer(
                            """
                            insert into zaak (id, gemeente, melding, hulpvrager, gezin, wet, door)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """,
                            id,
                            namens.gemeente().code(),
                            melding,
                            o.hulpvrager(),
                            o.gezin(),
                            o.wet(),
                            namens.wie());
                    if (namens.rol() == Rol.REGISSEUR) {
                        neem(namens, id, namens.wie(), null);
                    }
                    kies(namens, id, o.route(), "Begin van het onderzoek");
                });
        Klok klok =
                databank.eerste(
                                "select start, onderzoeksweken(gemeente, wet, start) as weken from zaak"
                                        + " where id = ?",
                                r -> new Klok(Databank.dag(r, "start"), r.getInt("weken")),
                                id)
                        .orElseThrow();
        // Een wijkteamlid opent een zaak, maar gaat verder niet over termijnen.
        termijnen.start(
                Namens.systeem(namens.gemeente()),
                Termijnverzoek.wettelijk(
                                ONDERZOEK, new Onderwerp(ZAAK, id), Termijnduur.weken(klok.weken()))
                        .vanaf(klok.start())
                        .daarna(
                                Vervolgtaak.voor(
                                        Rol.REGISSEUR,
                                        "De termijn van een onderzoek is om: rond het af")));
        return id;
    }

    /** De zaak is voortaan van deze regisseur; of dat mag zegt de databank (RG-01). */
    void neem(Namens namens, UUID zaak, String regisseur, String reden) {
        int gelukt =
                databank.voer(
                        "update zaakregisseur set regisseur = ?, reden = ?, door = ? where zaak = ?",
                        regisseur,
                        reden,
                        namens.wie(),
                        zaak);
        if (gelukt == 0) {
            throw Meldreden.ONBEKEND.nee();
        }
    }

    void kies(Namens namens, UUID zaak, Zaak.Route route, String reden) {
        databank.voer(
                "insert into zaakroute (id, gemeente, zaak, route, reden, door)"
                        + " values (uuidv7(), ?, ?, ?, ?, ?)",
                namens.gemeente().code(),
                zaak,
                route,
                reden,
                namens.wie());
    }
}
