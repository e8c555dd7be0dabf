package nl.zorginkoop.contracting.databank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * De opdracht van een lijst, met alleen wat deze vraag nodig heeft. Een voorwaarde tussen {@code
 * [[} en {@code ]]} staat er pas als haar waarden er zijn: wat niet gekozen is, rekent PostgreSQL
 * dan ook niet per rij uit. Wat tussen {@code {{} en {@code }}} staat kleurt alleen het blad in: is
 * er niets gekozen, dan telt de lijst zonder. {@code {huurder t}} wordt de gelijkheid van deze
 * huurder. De rijbeveiliging oordeelt net zo goed zonder; maar zij zegt "van de gemeente of van de
 * aanbieder", en over een "of" leest PostgreSQL geen index op volgorde.
 *
 * @param kant aan welke kant de huurder staat, of leeg
 * @param gekozen of er een voorwaarde tussen haken in staat
 */
record Lijsttekst(String sql, List<Object> waarden, String kant, boolean gekozen) {
    private static final Pattern TEKEN =
            Pattern.compile("\\[\\[(.*?)]]|\\{huurder (\\w+)}|\\{\\{(.*?)}}|\\?", Pattern.DOTALL);

    // De huurder van de lopende transactie: er is er hooguit één, en de deur zette hem (ADR 0006).
    // Door de rijbeveiliging denkt PostgreSQL dat een huurder bijna niets heeft. Dan haalt het met
    // een bitmap alles op en sorteert het, terwijl de index al op volgorde staat.
    private static final String KANT =
            "select set_config('enable_bitmapscan', 'off', true),"
                    + " case when huidige_aanbieder() is not null then 'aanbieder'"
                    + " when huidige_gemeente() is not null then 'gemeente' else '' end as kant";

    static Lijsttekst van(Databank databank, String basis, Object... waarden) {
        return vul(kant(databank), basis.replace("{{", "").replace("}}", ""), waarden);
    }

    /** Dezelfde lijst om te tellen; wie iets koos, kan op de kleur gekozen hebben. */
    Lijsttekst telling(String basis, Object... waarden) {
        return gekozen ? this : vul(kant, basis, waarden);
    }

    private static Lijsttekst vul(String kant, String basis, Object... waarden) {
        Iterator<Object> volgende = Arrays.asList(waarden).iterator();
        List<Object> gebruikt = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher teken = TEKEN.matcher(basis);
        boolean gekozen = false;
        while (teken.find()) {
            String stuk = teken.group();
            if (teken.group(2) != null) {
                stuk = eigen(kant, teken.group(2));
            } else if (teken.group(3) != null) {
                neem(volgende, stuk);
                stuk = "";
            } else {
                String keuze = teken.group(1);
                List<Object> erin = neem(volgende, keuze == null ? stuk : keuze);
                stuk = keuze == null ? stuk : erin.contains(null) ? "" : keuze;
                gekozen |= keuze != null && !stuk.isEmpty();
                gebruikt.addAll(stuk.isEmpty() ? List.of() : erin);
            }
            teken.appendReplacement(sql, Matcher.quoteReplacement(stuk));
        }
        return new Lijsttekst(teken.appendTail(sql).toString(), gebruikt, kant, gekozen);
    }

    private static String kant(Databank databank) {
        return databank.eerste(KANT, r -> r.getString("kant")).orElseThrow();
    }

    // Zonder huurder blijft het bij wat de rijbeveiliging ervan vindt.
    private static String eigen(String kant, String tabel) {
        return switch (kant) {
            case "gemeente" -> tabel + ".gemeente = (select huidige_gemeente())";
            case "aanbieder" -> tabel + ".aanbieder = (select huidige_aanbieder())";
            default -> "true";
        };
    }

    private static List<Object> neem(Iterator<Object> volgende, String stuk) {
        List<Object> erin = new ArrayList<>();
        stuk.chars().filter(teken -> teken == '?').forEach(teken -> erin.add(volgende.next()));
        return erin;
    }
}
