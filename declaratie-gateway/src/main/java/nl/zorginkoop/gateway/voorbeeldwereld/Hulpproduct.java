package nl.zorginkoop.gateway.voorbeeldwereld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Tarief;

/**
 * Een product met zijn tarieven. Onder toelating is het tarief voor alle aanbieders gelijk.
 *
 * @param tarieven oudste eerst; leeg als er per traject een bedrag wordt afgesproken (euro's)
 */
record Hulpproduct(
        Wet wet,
        String code,
        String categorie,
        String naam,
        Eenheid eenheid,
        List<Tarief> tarieven) {
    private static final LocalDate JULI = LocalDate.of(2026, 7, 1);

    static List<Hulpproduct> alle() {
        return Tabel.lees("producten.tsv").stream().map(Hulpproduct::van).toList();
    }

    /** Het tarief van een zorgdag, in centen. */
    long tariefOp(LocalDate dag) {
        return tarieven.stream()
                .filter(t -> t.geldig().bevat(dag))
                .findFirst()
                .orElseThrow()
                .bedrag()
                .centen();
    }

    /** Of dit product midden in 2026 duurder wordt. */
    boolean verandertInJuli() {
        return tarieven.size() > 2;
    }

    private static Hulpproduct van(Tabel.Rij rij) {
        String code = rij.tekst("code");
        Eenheid eenheid = Eenheid.van(rij.tekst("eenheid"));
        List<Tarief> tarieven = new ArrayList<>();
        if (!rij.isLeeg("tarief2025")) {
            boolean juli = !rij.isLeeg("vanafJuli2026");
            tarieven.add(tarief(code, eenheid, Periode.jaar(2025), rij.tekst("tarief2025")));
            Periode in2026 =
                    juli
                            ? new Periode(LocalDate.of(2026, 1, 1), JULI.minusDays(1))
                            : Periode.jaar(2026);
            tarieven.add(tarief(code, eenheid, in2026, rij.tekst("tarief2026")));
            if (juli) {
                tarieven.add(
                        tarief(
                                code,
                                eenheid,
                                new Periode(JULI, LocalDate.of(2026, 12, 31)),
                                rij.tekst("vanafJuli2026")));
            }
        }
        return new Hulpproduct(
                Wet.valueOf(rij.tekst("wet")),
                code,
                rij.tekst("categorie"),
                rij.tekst("naam"),
                eenheid,
                List.copyOf(tarieven));
    }

    private static Tarief tarief(String code, Eenheid eenheid, Periode geldig, String bedrag) {
        return new Tarief(code, eenheid, geldig, Euro.van(bedrag));
    }
}
