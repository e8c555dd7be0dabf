package nl.zorginkoop.contracting.post;

/**
 * Wat de kop van een bericht over zijn weg zegt.
 *
 * @param berichtsoort bijvoorbeeld {@code WMO323}
 * @param afzender AGB-code of gemeentecode
 * @param ontvanger gemeentecode of AGB-code
 * @param identificatie het nummer dat de afzender het bericht gaf
 */
public record Adres(String berichtsoort, String afzender, String ontvanger, String identificatie) {}
