package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.NIETS;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.termijn.Bak;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/** De deuren van {@code termijn}. */
@Dependent
class AanroepenTermijn implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        taken(a);
        termijnen(a);
    }

    private static void taken(Aanroepen a) {
        a.bij(
                "Takenloket.maak",
                (w, e) -> {
                    Onderwerp onderwerp = new Onderwerp("MERK", UUID.randomUUID());
                    return List.of(
                            (e.aanbieder() == null
                                            ? Taakverzoek.voor(Rol.CONTROLLER, onderwerp, "Nieuw")
                                            : Taakverzoek.voor(e.aanbieder(), onderwerp, "Nieuw"))
                                    .van(HIER));
                });
        a.bij(
                "Takenloket.blad",
                (w, e) -> {
                    taak(w, e, null, null, UUID.randomUUID());
                    return List.of(Bak.ROL);
                });
        a.bij(
                "Takenloket.tel",
                (w, e) -> {
                    taak(w, e, null, null, UUID.randomUUID());
                    return List.of(10);
                });
        a.bij("Takenloket.vind", (w, e) -> List.of(taak(w, e, null, null, UUID.randomUUID())));
        a.bij("Takenloket.neem", (w, e) -> List.of(taak(w, e, null, null, UUID.randomUUID()), 1L));
        a.bij(
                "Takenloket.neemOver",
                (w, e) -> List.of(taak(w, e, "iemand", e.wie(), UUID.randomUUID()), 1L));
        a.bij(
                "Takenloket.wijsToe",
                (w, e) ->
                        List.of(
                                taak(w, e, null, null, UUID.randomUUID()),
                                1L,
                                e.wie(),
                                NIETS,
                                "om"));
        a.bij(
                "Takenloket.gedaan",
                (w, e) -> List.of(taak(w, e, null, null, UUID.randomUUID()), 1L, "klaar"));
        a.bij(
                "Takenloket.over",
                (w, e) -> {
                    UUID onderwerp = UUID.randomUUID();
                    taak(w, e, null, null, onderwerp);
                    return List.of(onderwerp);
                });
        a.bij(
                "Takenloket.laatVervallen",
                (w, e) -> {
                    UUID onderwerp = UUID.randomUUID();
                    taak(w, e, null, null, onderwerp);
                    return List.of(onderwerp, "voorbij");
                });
    }

    private static void termijnen(Aanroepen a) {
        a.bij(
                "Termijnloket.start",
                (w, e) ->
                        List.of(
                                Termijnverzoek.contractueel(
                                                "PROEF",
                                                new Onderwerp("MERK", UUID.randomUUID()),
                                                Termijnduur.weken(2))
                                        .voor(HIER)));
        a.bij(
                "Termijnloket.startAlle",
                (w, e) ->
                        List.of(
                                List.of(
                                        Termijnverzoek.contractueel(
                                                "PROEF",
                                                new Onderwerp("MERK", UUID.randomUUID()),
                                                Termijnduur.weken(2)))));
        a.bij(
                "Termijnloket.stuit",
                (w, e) -> List.of(termijn(w, false, UUID.randomUUID()), "gebeurd"));
        a.bij(
                "Termijnloket.verleng",
                (w, e) ->
                        List.of(
                                termijn(w, false, UUID.randomUUID()),
                                Termijnduur.weken(1),
                                "meer tijd"));
        a.bij(
                "Termijnloket.schortOp",
                (w, e) -> List.of(termijn(w, false, UUID.randomUUID()), "wacht"));
        a.bij(
                "Termijnloket.hervat",
                (w, e) -> List.of(termijn(w, true, UUID.randomUUID()), "verder"));
        a.bij(
                "Termijnloket.over",
                (w, e) -> {
                    UUID onderwerp = UUID.randomUUID();
                    termijn(w, false, onderwerp);
                    return List.of(onderwerp);
                });
        a.bij(
                "Termijnloket.laatAfgaan",
                (w, e) -> {
                    UUID termijn = termijn(w, false, UUID.randomUUID());
                    w.zet(
                            "insert into werk (soort, gemeente, onderwerp) values ('TERMIJN', '9751', ?)",
                            termijn);
                    // Rijp werk dat blijft staan, zou de echte motor doen.
                    if (w.gaatTerug) {
                        w.zet("update werk set beschikbaar_op = nu() where onderwerp = ?", termijn);
                    }
                    return List.of(termijn);
                });
    }

    private static UUID taak(
            Proefwereld w, Namens van, String eigenaar, String vervanger, UUID onderwerp) {
        UUID id = w.nieuw();
        // Een gemeente en een aanbieder hebben elk hun eigen bak.
        w.zet(
                "insert into taak (id, gemeente, aanbieder, titel, onderwerp_soort, onderwerp, rol, eigenaar, vervanger)"
                        + " values (?, '9751', ?, ?, 'MERK', ?, ?, ?, ?)",
                id,
                van.aanbieder() == null ? null : van.aanbieder().code(),
                MERK,
                onderwerp,
                van.rol(),
                eigenaar,
                vervanger);
        return id;
    }

    private static UUID termijn(Proefwereld w, boolean opgeschort, UUID onderwerp) {
        UUID id = w.nieuw();
        w.zet(
                "insert into termijn (id, gemeente, aanbieder, soort, onderwerp_soort, onderwerp, kalender, begonnen,"
                        + " gebeurtenis, einde, toestand, opgeschort) values (?, '9751', '97510001', 'MERKWAARDIG', 'MERK', ?,"
                        + " 'CONTRACTUEEL', nu(), vandaag(), nu(), ?, case when ? then nu() end)",
                id,
                onderwerp,
                opgeschort ? "OPGESCHORT" : "LOOPT",
                opgeschort);
        return id;
    }
}
