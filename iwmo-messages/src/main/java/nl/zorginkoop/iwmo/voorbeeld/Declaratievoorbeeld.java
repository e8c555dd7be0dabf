package nl.zorginkoop.iwmo.voorbeeld;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.r32.BedragMetDC;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieClient;
import nl.zorginkoop.iwmo.r32.Declaratiebericht;
import nl.zorginkoop.iwmo.r32.GeslotenPeriode;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.Referentie;
import nl.zorginkoop.iwmo.r32.TotaalBedragMetDC;

/**
 * Een 323 van elke lengte. De prestaties worden twee keer uit hetzelfde zaad gemaakt: eerst voor
 * het totaal, dan om te schrijven; zo hoeft er nooit een lijst in het geheugen.
 */
public final class Declaratievoorbeeld {

    private static final int PER_CLIENT = 4;

    private final Berichtsoort soort;
    private final long zaad;
    private final int regels;
    private final Gegevens gegevens;
    private final YearMonth maand;
    private final Header header;
    private final Declaratie declaratie;

    Declaratievoorbeeld(Berichtsoort soort, long zaad, int regels) {
        this.soort = soort;
        this.zaad = zaad;
        this.gegevens = new Gegevens(new Toeval(zaad), soort);
        this.regels = regels > 0 ? regels : gegevens.toeval().getal(1, 12);
        this.maand = YearMonth.from(gegevens.dagtekening()).minusMonths(1);
        this.header = gegevens.header();
        long[] som = new long[1];
        prestaties((bsn, p) -> som[0] += p.ingediendBedrag().metTeken());
        this.declaratie =
                new Declaratie(
                        "D" + gegevens.toeval().cijfers(10),
                        periode(maand),
                        gegevens.dagtekening(),
                        TotaalBedragMetDC.van(som[0]),
                        List.of());
    }

    public Header header() {
        return header;
    }

    /** De declaratie zonder haar clienten. */
    public Declaratie declaratie() {
        return declaratie;
    }

    /** Reikt de prestaties aan met hun bsn, per client bij elkaar. */
    public void prestaties(BiConsumer<String, Prestatie> ontvanger) {
        Toeval t = new Toeval(zaad + 1);
        // Er zijn maar 9.091 test-bsn's: bij grote bestanden krijgt elke client meer regels.
        int perClient = Math.max(PER_CLIENT, regels / Toeval.aantalBsns() + 1);
        int eerste = t.getal(0, Toeval.aantalBsns() - 1);
        Gegevens g = new Gegevens(t, soort);
        for (int i = 0; i < regels; i++) {
            ontvanger.accept(Toeval.bsn(eerste + i / perClient), prestatie(g, i));
        }
    }

    private Prestatie prestatie(Gegevens g, int index) {
        Toeval t = g.toeval();
        boolean credit = t.kans(10);
        YearMonth periode = maand.minusMonths(t.kans(80) ? 0 : t.getal(1, 6));
        String eenheid = t.uit("01 04 14 16 82 83 84");
        boolean euro = eenheid.equals("83");
        int volume = euro ? t.getal(1, 400_000) : t.getal(0, 200);
        Integer tarief = euro ? null : Integer.valueOf(t.getal(1, 5_000));
        int bedrag = euro ? volume : volume * tarief;
        Product product = g.metCode(g.categorieen(1).get(0));
        // Een bedrag van nul is altijd debet (CS325).
        DebetCredit richting = credit && bedrag > 0 ? DebetCredit.C : DebetCredit.D;
        return new Prestatie(
                new Referentie(
                        "P" + zaad + "." + index,
                        richting == DebetCredit.C ? "OUD" + zaad + "." + index : null),
                index + 1,
                product.categorie(),
                product.code(),
                periode(periode),
                volume,
                eenheid,
                tarief,
                new BedragMetDC(bedrag, richting),
                null);
    }

    private static GeslotenPeriode periode(YearMonth maand) {
        LocalDate eerste = maand.atDay(1);
        return new GeslotenPeriode(eerste, maand.atEndOfMonth());
    }

    /** Het hele bericht in het geheugen. */
    Declaratiebericht bericht() {
        List<DeclaratieClient> clienten = new ArrayList<>();
        List<Prestatie> lopend = new ArrayList<>();
        String[] bsn = new String[1];
        prestaties(
                (b, p) -> {
                    if (!b.equals(bsn[0]) && !lopend.isEmpty()) {
                        clienten.add(new DeclaratieClient(bsn[0], lopend, null));
                        lopend.clear();
                    }
                    bsn[0] = b;
                    lopend.add(p);
                });
        clienten.add(new DeclaratieClient(bsn[0], lopend, null));
        return new Declaratiebericht(
                header,
                new Declaratie(
                        declaratie.declaratieNummer(),
                        declaratie.declaratiePeriode(),
                        declaratie.declaratieDagtekening(),
                        declaratie.totaalIngediendBedrag(),
                        clienten));
    }
}
