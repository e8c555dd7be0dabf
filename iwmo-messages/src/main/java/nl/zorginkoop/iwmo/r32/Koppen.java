package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Release;

/** Van de kop van deze release naar de kop die elke release deelt. */
final class Koppen {

    private Koppen() {}

    static Kop van(
            String berichtCode,
            int versie,
            int subversie,
            String afzender,
            String ontvanger,
            BerichtIdentificatie identificatie,
            XsdVersie xsd) {
        return new Kop(
                Release.van(versie, subversie).orElseThrow(),
                Berichtsoort.vanCode(berichtCode).orElseThrow(),
                afzender,
                ontvanger,
                identificatie.identificatie(),
                identificatie.dagtekening(),
                xsd.basisschemaXsdVersie(),
                xsd.berichtXsdVersie());
    }
}
