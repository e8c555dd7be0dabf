package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Release;

/** Kop van een heenbericht. */
public record Header(
        String berichtCode,
        int berichtVersie,
        int berichtSubversie,
        String afzender,
        String ontvanger,
        BerichtIdentificatie berichtIdentificatie,
        XsdVersie xsdVersie)
        implements Header32 {

    @Override
    public Kop kop() {
        return Koppen.van(
                berichtCode,
                berichtVersie,
                berichtSubversie,
                afzender,
                ontvanger,
                berichtIdentificatie,
                xsdVersie);
    }

    /** Een kop van deze release met de eigen schemaversies. */
    public static Header van(
            Berichtsoort soort,
            String afzender,
            String ontvanger,
            String identificatie,
            LocalDate dagtekening) {
        return new Header(
                soort.berichtcode(),
                Release.R3_2.versie(),
                Release.R3_2.subversie(),
                afzender,
                ontvanger,
                new BerichtIdentificatie(identificatie, dagtekening),
                XsdVersie.EIGEN);
    }
}
