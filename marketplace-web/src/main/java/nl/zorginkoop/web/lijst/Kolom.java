package nl.zorginkoop.web.lijst;

import java.util.function.Function;

/**
 * Een kolom van een lijst, op het scherm en in de uitvoer dezelfde.
 *
 * @param sleutel naam in de URL en in de teksten
 * @param onder tweede regel onder de waarde, of {@code null}
 * @param link waar de waarde heen leidt, of {@code null}
 * @param woorden voorvoegsel van de teksten bij een vaste waarde, of {@code null}
 * @param uitvoer alleen in de uitvoer: het scherm houdt ruimte voor wat telt
 * @param totaal of bedragen onder aan de uitvoer opgeteld worden
 * @param scherm alleen op het scherm: iets om te doen staat in geen bestand
 */
public record Kolom<R>(
        String sleutel,
        Soort soort,
        Function<R, ?> waarde,
        Function<R, String> onder,
        Function<R, String> link,
        boolean sorteerbaar,
        String woorden,
        boolean uitvoer,
        boolean totaal,
        boolean scherm) {

    /** Hoe een waarde getoond en uitgevoerd wordt. */
    public enum Soort {
        TEKST,
        MONO,
        GETAL,
        GELD,
        DAG,
        MAAND,
        MOMENT,
        WOORD,
        STATUS;

        public boolean isRechts() {
            return this == GETAL || this == GELD;
        }
    }

    public static <R> Kolom<R> van(String sleutel, Soort soort, Function<R, ?> waarde) {
        return new Kolom<>(sleutel, soort, waarde, null, null, false, "status", false, true, false);
    }

    public Kolom<R> sorteer() {
        return new Kolom<>(
                sleutel, soort, waarde, onder, link, true, woorden, uitvoer, totaal, scherm);
    }

    public Kolom<R> naar(Function<R, String> doel) {
        return new Kolom<>(
                sleutel, soort, waarde, onder, doel, sorteerbaar, woorden, uitvoer, totaal, scherm);
    }

    public Kolom<R> metOnder(Function<R, String> tweede) {
        return new Kolom<>(
                sleutel,
                soort,
                waarde,
                tweede,
                link,
                sorteerbaar,
                woorden,
                uitvoer,
                totaal,
                scherm);
    }

    public Kolom<R> woordenUit(String lijst) {
        return new Kolom<>(
                sleutel, soort, waarde, onder, link, sorteerbaar, lijst, uitvoer, totaal, scherm);
    }

    /** Deze kolom staat niet op het scherm, wel in CSV en XLSX. */
    public Kolom<R> alleenInUitvoer() {
        return new Kolom<>(
                sleutel, soort, waarde, onder, link, sorteerbaar, woorden, true, totaal, scherm);
    }

    /** Opgeteld zegt dit bedrag niets: het staat al over het geheel, of loopt op. */
    public Kolom<R> zonderTotaal() {
        return new Kolom<>(
                sleutel, soort, waarde, onder, link, sorteerbaar, woorden, uitvoer, false, scherm);
    }

    /** Deze kolom is om iets te doen: zij staat in geen bestand. */
    public Kolom<R> alleenOpScherm() {
        return new Kolom<>(
                sleutel, soort, waarde, onder, link, sorteerbaar, woorden, uitvoer, totaal, true);
    }
}
