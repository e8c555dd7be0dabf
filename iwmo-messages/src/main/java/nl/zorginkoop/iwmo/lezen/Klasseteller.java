package nl.zorginkoop.iwmo.lezen;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Element;
import nl.zorginkoop.iwmo.bericht.Oordeel;

/** Telt de berichtklassen in een bestand, zonder iets van de inhoud te bewaren. */
public final class Klasseteller {

    private Klasseteller() {}

    /**
     * @param aantallen krijgt per klasse (bijvoorbeeld Prestatie) hoe vaak zij voorkomt
     */
    public static Oordeel tel(InputStream bron, Grenzen grenzen, Map<String, Long> aantallen)
            throws IOException {
        return new Lezing(grenzen, new Teller(aantallen)).lees(bron);
    }

    private record Teller(Map<String, Long> aantallen) implements Lezing.Meekijker {

        @Override
        public void begin(Berichttype type) {
            aantallen.clear();
        }

        @Override
        public void klasse(Object record) {
            if (record instanceof Bericht) {
                return;
            }
            Element element = record.getClass().getAnnotation(Element.class);
            String naam = element == null ? record.getClass().getSimpleName() : element.value();
            aantallen.merge(naam, 1L, Long::sum);
        }

        @Override
        public void voorStroom(Object gedeeltelijk) {
            // Alleen hele klassen tellen.
        }

        @Override
        public boolean bewaar(Object lid) {
            return false;
        }
    }
}
