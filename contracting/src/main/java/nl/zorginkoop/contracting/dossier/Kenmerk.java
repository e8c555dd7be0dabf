package nl.zorginkoop.contracting.dossier;

/**
 * Waar een inwoner op zoekt en wat een aanbieder van zichzelf zegt. Een vaste lijst: met vrije
 * tekst zou wie een taal anders spelt niet gevonden worden. Het voorvoegsel is de soort.
 */
public enum Kenmerk {
    TAAL_ARABISCH,
    TAAL_DUITS,
    TAAL_ENGELS,
    TAAL_FARSI,
    TAAL_FRIES,
    TAAL_GEBARENTAAL,
    TAAL_OEKRAIENS,
    TAAL_PAPIAMENTS,
    TAAL_POOLS,
    TAAL_TIGRINYA,
    TAAL_TURKS,
    TOEGANG_ROLSTOEL,
    TOEGANG_PRIKKELARM,
    TOEGANG_SLECHTZIEND,
    TOEGANG_ASSISTENTIEHOND,
    CULTUUR_CHRISTELIJK,
    CULTUUR_HINDOEISTISCH,
    CULTUUR_ISLAMITISCH,
    CULTUUR_JOODS,
    DOELGROEP_JEUGD,
    DOELGROEP_GEZIN,
    DOELGROEP_VOLWASSENEN,
    DOELGROEP_OUDEREN;

    /** Van een soort, zoals {@code TAAL}. */
    public boolean isVan(String soort) {
        return name().startsWith(soort + "_");
    }
}
