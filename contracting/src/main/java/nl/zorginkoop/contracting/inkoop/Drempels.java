package nl.zorginkoop.contracting.inkoop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De gedateerde grens waarboven een opdracht aangekondigd wordt (OP-18). */
@Dependent
class Drempels {
    @Inject Databank databank;

    void voegToe(LocalDate vanaf, Euro bedrag, boolean inclusief, String door) {
        databank.voer(
                "insert into aankondigingsdrempel (vanaf, bedrag, inclusief, door) values (?, ?, ?, ?)",
                vanaf,
                bedrag.centen(),
                inclusief,
                door);
    }
}
