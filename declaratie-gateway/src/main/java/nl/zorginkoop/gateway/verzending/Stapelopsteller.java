package nl.zorginkoop.gateway.verzending;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;

/**
 * Voor kleine berichten die er soms met duizenden tegelijk zijn: leest wat erin hoort voor een
 * stapel in een keer. De tekst is bij elke poging dezelfde, net als bij {@link Opsteller}.
 */
interface Stapelopsteller {
    boolean kent(Berichtsoort soort);

    Map<UUID, Bericht> stel(Namens namens, List<Zending> stapel);
}
