package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.contracting.toewijzing.Heenbericht;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;

/** Stelt het 301 op uit wat er is toegewezen. */
@ApplicationScoped
public class Toewijzingopsteller implements Stapelopsteller {
    private static final Grondslag GRONDSLAG =
            Grondslag.wettelijkeTaak("toewijzing aan de aanbieder sturen");

    @Inject Toewijzingloket loket;

    @Override
    public boolean kent(Berichtsoort soort) {
        return soort.nummer() == 301;
    }

    @Override
    public Map<UUID, Bericht> stel(Namens namens, List<Zending> stapel) {
        List<Toewijzingsgegevens> gegevens =
                loket.voorBerichten(
                        namens,
                        GRONDSLAG,
                        stapel.stream().map(z -> new Heenbericht(z.onderwerp(), z.id())).toList());
        Map<UUID, Bericht> berichten = new LinkedHashMap<>();
        for (int i = 0; i < stapel.size(); i++) {
            Zending zending = stapel.get(i);
            berichten.put(zending.id(), Toewijzingvertaler.bericht(zending, gegevens.get(i)));
        }
        return berichten;
    }
}
