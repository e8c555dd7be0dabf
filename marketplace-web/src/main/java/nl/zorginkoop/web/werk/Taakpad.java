package nl.zorginkoop.web.werk;

import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.termijn.Taak;

/** De bladzijde waar het werk van een taak ligt, voor wie die taak heeft. */
final class Taakpad {
    private Taakpad() {}

    /** Het pad met zijn sleutel, of {@code null} als er voor dit onderwerp geen bladzijde is. */
    static String van(Taak taak) {
        String begin = begin(taak.onderwerp().soort(), taak.rol());
        return begin == null ? null : begin + taak.onderwerp().id();
    }

    private static String begin(String soort, Rol rol) {
        return switch (soort) {
            case "AANVRAAG" ->
                    rol == Rol.BEOORDELAAR
                            ? "/beoordeling/aanvraag.xhtml?aanvraag="
                            : "/aanvragen/stand.xhtml?aanvraag=";
            case "BANKBESTAND" -> "/betalen/bank.xhtml?bestand=";
            case "BEGROTINGSWIJZIGING" -> "/begroting/wijziging.xhtml?wijziging=";
            case "BETAALONDERZOEK" -> "/contracten/betaling.xhtml?onderzoek=";
            case "BETAALOPDRACHT" -> "/betalen/opdracht.xhtml?opdracht=";
            case "BERICHT_IN", "BERICHT_UIT" -> "/berichten/bericht.xhtml?id=";
            case "BESTEDINGSRUIMTE" -> "/bestedingsruimte/ruimte.xhtml?ruimte=";
            case "RUIMTEBESLUIT" -> "/bestedingsruimte/ruimte.xhtml?besluit=";
            case "CONTRACT" -> "/contracten/contract.xhtml?contract=";
            case "CONTRACTPLICHT" -> "/contracten/plichten.xhtml?plicht=";
            case "GEZIN" -> "/regie/gezin.xhtml?gezin=";
            case "HULPVRAGER" -> "/regie/gebeurtenissen.xhtml?hulpvrager=";
            case "INLICHTINGVRAAG" -> "/openstellingen/vraag.xhtml?vraag=";
            case "KEUZE" -> "/regie/keuze.xhtml?keuze=";
            case "MELDING" -> "/regie/melding.xhtml?melding=";
            case "NOODINZAGE" -> "/regie/noodinzages.xhtml?noodinzage=";
            case "OPENSTELLING" ->
                    rol == Rol.INKOOPADVISEUR
                            ? "/openstellingen/beheer/procedure.xhtml?openstelling="
                            : "/openstellingen/procedure.xhtml?openstelling=";
            case "OVERDRACHT" -> "/contracten/overdrachten.xhtml?overdracht=";
            case "PLAFOND" -> "/plafonds/plafond.xhtml?id=";
            case "PLAFONDSIGNAAL" -> "/controller/signalen.xhtml?signaal=";
            case "RUIMTEWACHT" -> "/zorgplicht/wachtende.xhtml?wacht=";
            case "UITVOERDER" -> "/contracten/contract.xhtml?uitvoerder=";
            case "TOEWIJZING" -> "/regie/toewijzing.xhtml?toewijzing=";
            case "VERANTWOORDING" -> "/declaraties/jaar.xhtml?jaarrij=";
            case "VERZOEK" -> "/regie/verzoek.xhtml?verzoek=";
            case "VOORWAARDEN" -> "/voorwaarden/versie.xhtml?versie=";
            case "ZAAK" -> "/regie/zaak.xhtml?zaak=";
            default -> null;
        };
    }
}
