package nl.zorginkoop.iwmo.regels;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;

/** De regels van niveau 2 van één release. */
public interface Regelset {

    List<Toets<?>> toetsen();

    Bewaking bewaking(Berichtsoort soort);
}
