package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Kop van een retour: die van het heenbericht, onveranderd, met de uitkomst erachter (IV028). */
public record RetourHeader(
        String berichtCode,
        int berichtVersie,
        int berichtSubversie,
        String afzender,
        String ontvanger,
        BerichtIdentificatie berichtIdentificatie,
        XsdVersie xsdVersie,
        String identificatieRetour,
        LocalDate dagtekeningRetour,
        String xsltVersie,
        XsdVersie xsdVersieRetour,
        List<Retourcode> retourCodes)
        implements Header32 {

    public RetourHeader {
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
