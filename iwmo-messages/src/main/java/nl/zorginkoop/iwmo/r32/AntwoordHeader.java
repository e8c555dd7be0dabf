package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Kop van een declaratie-antwoord: een eigen kop met verwijzing naar de declaratie (IV087). */
public record AntwoordHeader(
        String berichtCode,
        int berichtVersie,
        int berichtSubversie,
        String afzender,
        String ontvanger,
        BerichtIdentificatie berichtIdentificatie,
        XsdVersie xsdVersie,
        BerichtIdentificatie declaratieIdentificatie,
        String xsltVersie,
        XsdVersie xsdVersieDeclaratie,
        List<Retourcode> retourCodes)
        implements Header32 {

    public AntwoordHeader {
        retourCodes = Lijst.van(retourCodes);
    }

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
}
