package nl.zorginkoop.iwmo.regels32;

import java.util.List;
import java.util.stream.Stream;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.regels.Bewaking;
import nl.zorginkoop.iwmo.regels.Regelset;
import nl.zorginkoop.iwmo.regels.Toets;

/** Alle regels van niveau 2 van release 3.2. */
public final class Regels32 implements Regelset {

    private static final List<Toets<?>> TOETSEN =
            Stream.of(
                            Persoonregels.toetsen(),
                            Contactregels.toetsen(),
                            Toewijzingregels.toetsen(),
                            Regieregels.toetsen(),
                            Aanvraagregels.toetsen(),
                            Wijzigingregels.toetsen(),
                            Antwoordregels.toetsen(),
                            Declaratieregels.toetsen(),
                            Prestatieregels.toetsen())
                    .<Toets<?>>flatMap(List::stream)
                    .toList();

    @Override
    public List<Toets<?>> toetsen() {
        return TOETSEN;
    }

    @Override
    public Bewaking bewaking(Berichtsoort soort) {
        return soort.isBulk() ? new Declaratiebewaking(soort) : new Kopbewaking(soort);
    }
}
