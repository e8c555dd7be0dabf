package nl.zorginkoop.gateway.gedeeld;

import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Berichtsoort.Partij;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Kop;

/** Van de kop van een bericht naar wie het echt verstuurt en wie het krijgt. */
public final class Adressen {
    private Adressen() {}

    /** Een retour neemt de kop van het heenbericht over (IV028): daar komt het van de ontvanger. */
    public static Adres van(Kop kop) {
        boolean omgekeerd = kop.soort().isRetour();
        return new Adres(
                kop.soort().name(),
                omgekeerd ? kop.ontvanger() : kop.afzender(),
                omgekeerd ? kop.afzender() : kop.ontvanger(),
                kop.identificatie());
    }

    /** De partij die het bericht verstuurt. */
    public static Partij verzender(Berichtsoort soort) {
        return soort.isRetour() ? soort.ontvanger() : soort.afzender();
    }

    public static Wet wet(Berichtsoort soort) {
        return soort.domein() == Domein.WMO ? Wet.WMO : Wet.JEUGDWET;
    }
}
