package nl.zorginkoop.web.uitvoer;

import java.io.IOException;
import java.util.List;
import nl.zorginkoop.web.lijst.Kolom;

/**
 * Een bestand in aanbouw: koppen, rijen, totalen. Rijen gaan direct door, er wordt niets verzameld.
 */
interface Bestand {
    String mediatype();

    /** Voor een ander systeem: sleutels en codes in plaats van woorden, en geen totaalregel. */
    default boolean machine() {
        return false;
    }

    void koppen(List<String> koppen) throws IOException;

    void rij(List<Kolom.Soort> soorten, List<Object> waarden) throws IOException;

    void totalen(List<Kolom.Soort> soorten, List<Object> waarden) throws IOException;

    void sluit() throws IOException;

    /**
     * Er komt niets meer, terwijl het begin al weg is: zeg dat waar het kan. Een rekenblad zonder
     * slot is vanzelf onleesbaar, en een pdf gaat pas weg als zij af is.
     */
    default void breekAf() throws IOException {}
}
