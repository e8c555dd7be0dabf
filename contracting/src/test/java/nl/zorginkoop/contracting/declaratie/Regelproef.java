package nl.zorginkoop.contracting.declaratie;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Eén wereld per wet om regels in te breken. Elke toewijzing heeft een eigen cliënt, zodat proeven
 * elkaar niet raken, en alles gaat over dezelfde declaratieperiode.
 */
final class Regelproef {
    static final YearMonth JULI = YearMonth.of(2026, 7);
    static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final String PRODUCT = "02A01";
    static final long TARIEF = 5940;

    final Kleinewereld w;
    private final Map<Long, String> client = new HashMap<>();
    private long nummer = 200_700;
    private int declaratie;

    Regelproef(Wet wet) {
        w = new Kleinewereld(wet);
        w.tarief("10A01", "82", "2026-01-01", "2026-12-31", 2500);
    }

    /** Nog een product per uur, met zijn categorie voorop. */
    void product(String code, long uurtarief) {
        w.db.toezicht()
                .voer(
                        "insert into product values (?, ?, ?, 'Proefproduct')",
                        w.wet.name(),
                        code,
                        code.substring(0, 2));
        w.tarief(code, "04", "2026-01-01", "2026-12-31", uurtarief);
    }

    /** Twintig uur per maand in heel 2026. */
    long toewijzing() {
        return toewijzing(PRODUCT, "04", "4", 20, "2026-01-01", "2026-12-31");
    }

    long toewijzing(
            String code,
            String eenheid,
            String frequentie,
            long volume,
            String begin,
            String eind) {
        return wijs(code.substring(0, 2), code, volume, eenheid, frequentie, null, begin, eind);
    }

    /** Aspecifiek, of generiek zonder categorie. */
    long budget(String categorie, long centen) {
        return wijs(categorie, null, null, null, null, centen, "2026-01-01", "2026-12-31");
    }

    private long wijs(
            String categorie,
            String code,
            Long volume,
            String eenheid,
            String frequentie,
            Long budget,
            String begin,
            String eind) {
        nummer++;
        String bsn = bsn((int) (nummer - 200_700));
        w.client(bsn);
        client.put(nummer, bsn);
        w.wijs(
                new Kleinewereld.Toewijzingmal(
                        nummer,
                        bsn,
                        categorie,
                        code,
                        volume,
                        eenheid,
                        frequentie,
                        budget,
                        begin,
                        eind,
                        0));
        return nummer;
    }

    private String bsn(int volgnummer) {
        return w.db.toezicht()
                .eerste(
                        "select n::text as bsn from generate_series(999900100, 999999990) n"
                                + " where elfproef(n::text) offset ? limit 1",
                        r -> r.getString("bsn"),
                        volgnummer)
                .orElseThrow();
    }

    Prestatieregel regel(long toewijzing, YearMonth maand, long volume) {
        return regel(toewijzing, PRODUCT, maand, volume, TARIEF);
    }

    Prestatieregel regel(long toewijzing, String code, YearMonth maand, long volume, long tarief) {
        return Regelmal.van(w.regel(toewijzing, code, maand, volume, tarief))
                .bsn(client.getOrDefault(toewijzing, Kleinewereld.BSN))
                .maak();
    }

    /** Een credit met een referentie die nog niet gebruikt is. */
    Prestatieregel credit(Prestatieregel debet) {
        long nr = w.regel(0, PRODUCT, JULI, 0, 0).nr();
        return Kleinewereld.credit(debet, nr);
    }

    /** De codes van wat afgekeurd is, regel voor regel; leeg is alles goed. */
    List<List<String>> oordeel(Prestatieregel... regels) {
        UUID d = w.declareer("P" + ++declaratie, AUGUSTUS, Arrays.asList(regels));
        return w.afgekeurd(d).stream().map(AfgekeurdeRegel::codes).toList();
    }
}
