package nl.zorginkoop.web.aanmelden;

import nl.zorginkoop.contracting.deur.Rol;

/** De pagina waar het werk van een rol begint. */
public final class Landing {
    private Landing() {}

    public static String van(Rol rol) {
        return switch (rol) {
            case CONTROLLER -> "/controller/vandaag.xhtml";
            case ZORGAANBIEDER -> "/aanbieder/vandaag.xhtml";
            case REGISSEUR -> "/regie/vandaag.xhtml";
            case INKOOPADVISEUR -> "/inkoop/vandaag.xhtml";
            case BEHEERDER -> "/beheer/vandaag.xhtml";
            case AANBIEDERBEHEERDER -> "/beheer/accounts.xhtml";
            case CONTRACTMANAGER -> "/contracten/vandaag.xhtml";
            case BIEDER -> "/aanvragen/vandaag.xhtml";
            case BEOORDELAAR -> "/beoordeling/werk.xhtml";
            case WIJKTEAMLID, KCC_MEDEWERKER -> "/regie/hulpvrager.xhtml";
            case TOEZICHTHOUDER -> "/regie/noodinzages.xhtml";
            case BEZOEKER -> "/openstellingen/lijst.xhtml";
            case HULPVRAGER, POSTKAMER, SYSTEEM -> "/api/v1/openapi.json";
        };
    }

    /** Alleen een pad binnen dit huis: nooit naar een andere site na het aanmelden. */
    static boolean isVeilig(String doel) {
        return doel != null
                && doel.startsWith("/")
                && !doel.startsWith("//")
                && doel.chars().allMatch(c -> c > 0x20 && c != '\\' && c < 0x7f);
    }
}
