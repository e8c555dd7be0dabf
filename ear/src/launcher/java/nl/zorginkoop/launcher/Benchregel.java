package nl.zorginkoop.launcher;

import java.util.Locale;
import java.util.Optional;

/**
 * Een rij van de bench: wat het platform haalt, en wat de maatlat in dezelfde keer haalde.
 *
 * @param eenheid van {@code platform} en {@code maatlat}, zoals regels/s of ms
 * @param maatlat 0 als er geen maatlat is of zij dit niet meet
 * @param doel de verhouding of waarde die gehaald moet worden
 * @param hoogstens of {@code doel} een bovengrens is (milliseconden, megabytes) of een ondergrens
 * @param verhouding of het doel over de verhouding gaat of over de waarde zelf
 * @param duur hoe lang de stap duurde, in seconden
 * @param heap levend geheugen van de server erna, in MB
 */
record Benchregel(
        String naam,
        double platform,
        String eenheid,
        String maat,
        double maatlat,
        double doel,
        boolean hoogstens,
        boolean verhouding,
        double duur,
        long heap) {

    /** Een waarde, nog zonder iets ernaast. */
    static Benchregel over(String naam, double platform, String eenheid) {
        return new Benchregel(naam, platform, eenheid, "", 0, 0, false, false, 0, 0);
    }

    /** De maatlat ernaast, en hoeveel keer zij minstens gehaald moet worden. */
    Benchregel naast(String andereMaat, double waarde, double keer) {
        return new Benchregel(
                naam, platform, eenheid, andereMaat, waarde, keer, false, true, duur, heap);
    }

    Benchregel hooguit(double grens) {
        return new Benchregel(
                naam, platform, eenheid, maat, maatlat, grens, true, false, duur, heap);
    }

    Benchregel gemeten(double seconden, long megabytes) {
        return new Benchregel(
                naam,
                platform,
                eenheid,
                maat,
                maatlat,
                doel,
                hoogstens,
                verhouding,
                seconden,
                megabytes);
    }

    static final String KOP =
            "| stap | platform | maatlat | verhouding | doel | oordeel | duur (s) | heap erna (MB) |\n"
                    + "|---|---|---|---|---|---|---|---|\n";

    /** Leeg als er niets is om mee te vergelijken. */
    Optional<Boolean> gehaald() {
        if (verhouding && maatlat == 0) {
            return Optional.empty();
        }
        double waarde = verhouding ? platform / maatlat : platform;
        return Optional.of(hoogstens ? waarde <= doel : waarde >= doel);
    }

    String rij() {
        return String.format(
                Locale.forLanguageTag("nl-NL"),
                "| %s | %s %s | %s | %s | %s %s%s | %s | %.0f | %s |%n",
                naam,
                getal(platform),
                eenheid,
                maatlat == 0 ? "–" : getal(maatlat) + " (" + maat + ")",
                maatlat == 0 ? "–" : getal(platform / maatlat),
                hoogstens ? "≤" : "≥",
                getal(doel),
                verhouding ? " ×" : " " + eenheid,
                gehaald().map(g -> g ? "gehaald" : "NIET gehaald").orElse("–"),
                duur,
                heap == 0 ? "–" : Long.toString(heap));
    }

    private static String getal(double waarde) {
        Locale nl = Locale.forLanguageTag("nl-NL");
        return waarde >= 100
                ? String.format(nl, "%,.0f", waarde)
                : String.format(nl, waarde >= 10 ? "%.1f" : "%.2f", waarde);
    }
}
