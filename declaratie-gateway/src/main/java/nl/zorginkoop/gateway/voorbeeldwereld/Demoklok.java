package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** Verzet de ene klok van het platform, alleen zolang de demowereld wordt ingericht. */
@ApplicationScoped
class Demoklok {
    @Inject Databank databank;

    void zetOp(LocalDateTime tijd) {
        databank.voer(
                "update klok set verschuiving = ?::timestamptz - clock_timestamp()",
                tijd.atZone(Klok.AMSTERDAM).toInstant());
    }
}
