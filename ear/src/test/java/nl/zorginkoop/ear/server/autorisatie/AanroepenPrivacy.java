package nl.zorginkoop.ear.server.autorisatie;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.privacy.Vernietigingsstop;

/** De deuren van {@code privacy}. */
@Dependent
class AanroepenPrivacy implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij(
                "Bewaarloket.stop",
                (w, e) ->
                        List.of(Vernietigingsstop.Over.HULPVRAGER, w.hulpvrager, "bezwaar loopt"));
        a.bij("Bewaarloket.hefOp", (w, e) -> List.of(stop(w)));
        a.bij(
                "Bewaarloket.stops",
                (w, e) -> {
                    stop(w);
                    return List.of();
                });
        a.bij("Bewaarloket.vernietig", (w, e) -> List.of(UUID.randomUUID()));
        a.bij(
                "Logboekloket.inzageVan",
                (w, e) ->
                        List.of(
                                new Bsn(w.bsn),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31)));
    }

    private static UUID stop(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into vernietigingsstop (id, gemeente, onderwerp_soort, onderwerp, reden, door)"
                        + " values (?, '9751', 'HULPVRAGER', ?, 'bezwaar', 'merk')",
                id,
                w.hulpvrager);
        return id;
    }
}
