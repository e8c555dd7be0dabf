package nl.zorginkoop.contracting.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;

/**
 * Zegt de databank wie er naar deelplannen kijkt, voor deze transactie. Alleen deze kamer doet dat:
 * elke andere vraag in het huis krijgt een afgeschermd deelplan dus nooit, ook niet per ongeluk.
 */
@Dependent
class Lezer {
    @Inject Databank databank;

    void kijkt(Namens namens) {
        databank.eerste(
                "select set_config('zorg.lezer', ?, true)", r -> r.getString(1), namens.wie());
    }
}
