package nl.zorginkoop.iwmo.bericht;

/**
 * Waarom een bestand niet als bericht gelezen kan worden.
 *
 * @param reden Nederlandse zin voor de afzender of de eigenaar van de uitvalbak
 */
public record Weigering(Grond grond, String reden) {

    public enum Grond {
        LEEG,
        NIET_XML,
        CODERING,
        DOCTYPE,
        TE_GROOT,
        TE_DIEP,
        TE_LANGE_TEKST,
        ONBEKENDE_SOORT,
        ONBEKENDE_VERSIE,
        KOP_ONVOLLEDIG
    }
}
