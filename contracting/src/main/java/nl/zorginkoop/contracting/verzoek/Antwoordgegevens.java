package nl.zorginkoop.contracting.verzoek;

/**
 * Wat er in een antwoordbericht (319) hoort te staan.
 *
 * @param antwoord 1 afgewezen, 2 in onderzoek
 * @param reden codelijst WJ759, alleen bij een afwijzing
 * @param woonplaats de gemeente die volgens het woonplaatsbeginsel betaalt, of {@code null}
 */
public record Antwoordgegevens(
        String gemeente,
        String aanbieder,
        String referentie,
        String antwoord,
        String reden,
        String woonplaats) {}
