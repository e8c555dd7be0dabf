package nl.zorginkoop.contracting.aanbesteding;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.openstelling.PublicatieAangevraagd;

/** Een SAS-procedure gaat niet open voor vaststaat hoe er gegund wordt (V02). */
@Dependent
class Modelwacht {
    @Inject Aanbestedingen aanbestedingen;

    void bij(@Observes PublicatieAangevraagd p) {
        if (!p.procedure().isSas()) {
            return;
        }
        List<Aanbestedingsreden> open = aanbestedingen.tegen(p.openstelling());
        if (!open.isEmpty()) {
            throw new Weigering(
                    open.size() == 1 ? open.get(0) : Aanbestedingsreden.BELEMMERD,
                    open.stream().map(Aanbestedingsreden::zin).collect(Collectors.joining(" ")));
        }
    }
}
