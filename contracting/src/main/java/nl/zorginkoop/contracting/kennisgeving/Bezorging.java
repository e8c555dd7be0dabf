package nl.zorginkoop.contracting.kennisgeving;

import java.time.Instant;
import java.util.UUID;

/**
 * Een mail die nog de deur uit moet.
 *
 * @param id ook de sleutel in de kop van de mail: wie haar twee keer krijgt, ziet dat het er één is
 * @param pogingen hoe vaak het al geprobeerd is
 */
public record Bezorging(
        UUID id, UUID kennisgeving, Instant verstuurd, String adres, String taal, int pogingen) {}
