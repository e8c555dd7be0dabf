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
 * dan ook niet per rij uit. {@code {huurder t}} wordt de gelijkheid van deze huurder. De
 * rijbeveiliging oordeelt net zo goed zonder; maar zij zegt "van de gemeente of van de aanbieder",
 * en over een "of" leest PostgreSQL geen index op volgorde.
 */
record Lijsttekst(String sql, List<Object> waarden) {
    private static final Pattern TEKEN =
            Pattern.compile("\\[\\[(.*?)]]|\\{huurder (\\w+)}|\\?", Pattern.DOTALL);

    // De huurder van de lopende transactie: er is er hooguit één, en de deur zette hem (ADR 0006).
    private static final String KANT =
            "select case when huidige_aanbieder() is not null then 'aanbieder'"
                    + " when huidige_gemeente() is not null then 'gemeente' else '' end as kant";

    static Lijsttekst van(Databank databank, String basis, Object... waarden) {
        Iterator<Object> volgende = Arrays.asList(waarden).iterator();
        List<Object> gebruikt = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher teken = TEKEN.matcher(basis);
        String kant = basis.contains("{huurder ") ? kant(databank) : "";
        while (teken.find()) {
            String stuk = teken.group();
            if (teken.group(2) != null) {
                stuk = eigen(kant, teken.group(2));
            } else {
                String keuze = teken.group(1);
                List<Object> erin = neem(volgende, keuze == null ? stuk : keuze);
                stuk = keuze == null ? stuk : erin.contains(null) ? "" : keuze;
                gebruikt.addAll(stuk.isEmpty() ? List.of() : erin);
            }
            teken.appendReplacement(sql, Matcher.quoteReplacement(stuk));
        }
        return new Lijsttekst(teken.appendTail(sql).toString(), gebruikt);
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
