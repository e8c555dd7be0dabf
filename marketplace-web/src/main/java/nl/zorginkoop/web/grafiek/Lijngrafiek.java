package nl.zorginkoop.web.grafiek;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Prognose;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * Een jaar van een plafond, cumulatief: wat gerealiseerd is, waar het heen gaat met een band, en
 * het plafond. Alles is uitgerekend; de pagina zet alleen neer.
 */
public record Lijngrafiek(
        String conclusie,
        String titel,
        List<Streep> as,
        List<Maand> maanden,
        String lijn,
        String verwacht,
        String band,
        String grens,
        String grenstekst,
        String grenstekstY,
        Punt lijntekst,
        Punt bandtekst,
        List<Rij> tabel) {
    /** Een hulplijn met haar bedrag. */
    public record Streep(String y, String tekstY, String tekst) {}

    /** Een maand op de as. */
    public record Maand(String x, String tekst) {}

    /** Waar een tekst begint. */
    public record Punt(String x, String y) {}

    /** Een regel van de tabel achter de grafiek. */
    public record Rij(String maand, String bedrag, String soort) {}

    private static final int LINKS = 84;
    private static final int STAP = 50;
    private static final int BOVEN = 24;
    private static final int ONDER = 250;

    public static Lijngrafiek van(Plafondstand p, Opmaak opmaak) {
        Prognose prognose = p.prognose();
        double hoogste =
                Math.max(
                        Math.max(p.begroot().centen(), prognose.hoog().centen()),
                        Math.max(1, p.gerealiseerd().centen()));
        double schaal = (ONDER - BOVEN) / (hoogste * 1.06);
        List<Euro> verloop = prognose.cumulatief();
        int nu = verloop.size();
        List<String> gedaan = new ArrayList<>(List.of(punt(0, 0, schaal)));
        List<Rij> tabel = new ArrayList<>();
        for (int m = 1; m <= nu; m++) {
            gedaan.add(punt(m, verloop.get(m - 1).centen(), schaal));
            tabel.add(rij(p, m, verloop.get(m - 1), "grafiek.gerealiseerd", opmaak));
        }
        long stand = nu == 0 ? 0 : verloop.get(nu - 1).centen();
        List<String> later = new ArrayList<>(List.of(punt(nu, stand, schaal)));
        List<String> hoog = new ArrayList<>(List.of(punt(nu, stand, schaal)));
        List<String> laag = new ArrayList<>(List.of(punt(nu, stand, schaal)));
        for (int m = nu + 1; nu > 0 && m <= 12; m++) {
            long deel = m - nu;
            long rest = 12L - nu;
            later.add(punt(m, tussen(stand, prognose.midden(), deel, rest), schaal));
            hoog.add(punt(m, tussen(stand, prognose.hoog(), deel, rest), schaal));
            laag.add(0, punt(m, tussen(stand, prognose.laag(), deel, rest), schaal));
            Euro verwacht = Euro.centen(tussen(stand, prognose.midden(), deel, rest));
            tabel.add(rij(p, m, verwacht, "grafiek.prognose", opmaak));
        }
        hoog.addAll(laag);
        double grens = ONDER - p.begroot().centen() * schaal;
        double eindeLijn = ONDER - stand * schaal;
        return new Lijngrafiek(
                conclusie(p, opmaak),
                opmaak.tekst(
                        "grafiek.titel",
                        p.naam(),
                        p.jaar(),
                        opmaak.heel(p.gerealiseerd()),
                        opmaak.heel(prognose.midden()),
                        opmaak.heel(prognose.laag()),
                        opmaak.heel(prognose.hoog()),
                        opmaak.heel(p.begroot())),
                as(hoogste, schaal, opmaak),
                maanden(p.jaar(), opmaak),
                String.join(" ", gedaan),
                String.join(" ", later),
                String.join(" ", hoog),
                getal(grens),
                opmaak.tekst("grafiek.plafond", opmaak.heel(p.begroot())),
                getal(grens - 7),
                new Punt(getal(LINKS + nu * STAP - 70), getal(Math.min(ONDER - 6, eindeLijn + 34))),
                new Punt(getal(LINKS + 12 * STAP), getal(ONDER - 12)),
                List.copyOf(tabel));
    }

    private static String conclusie(Plafondstand p, Opmaak opmaak) {
        if (p.prognose().maanden() == 0) {
            return opmaak.tekst("grafiek.zonder");
        }
        Euro midden = p.prognose().midden();
        boolean boven = midden.isMeerDan(p.begroot());
        Euro verschil = boven ? midden.min(p.begroot()) : p.begroot().min(midden);
        return opmaak.tekst(
                boven ? "grafiek.boven" : "grafiek.binnen", p.naam(), opmaak.heel(verschil));
    }

    private static long tussen(long stand, Euro eind, long deel, long rest) {
        return stand + (eind.centen() - stand) * deel / rest;
    }

    private static Rij rij(Plafondstand p, int maand, Euro bedrag, String soort, Opmaak opmaak) {
        return new Rij(
                opmaak.maand(LocalDate.of(p.jaar(), maand, 1)),
                opmaak.heel(bedrag),
                opmaak.tekst(soort));
    }

    private static List<Maand> maanden(int jaar, Opmaak opmaak) {
        List<Maand> maanden = new ArrayList<>();
        for (int m = 1; m <= 12; m++) {
            maanden.add(
                    new Maand(getal(LINKS + m * STAP), opmaak.maandKort(LocalDate.of(jaar, m, 1))));
        }
        return maanden;
    }

    private static List<Streep> as(double hoogste, double schaal, Opmaak opmaak) {
        double stap = rondeStap(hoogste / 4);
        List<Streep> strepen = new ArrayList<>();
        for (double waarde = 0; waarde <= hoogste; waarde += stap) {
            double y = ONDER - waarde * schaal;
            strepen.add(
                    new Streep(
                            getal(y), getal(y + 4), opmaak.heel(Euro.centen(Math.round(waarde)))));
        }
        return strepen;
    }

    private static double rondeStap(double ruw) {
        double macht = Math.pow(10, Math.floor(Math.log10(Math.max(1, ruw))));
        double deel = ruw / macht;
        return macht * (deel <= 1 ? 1 : deel <= 2 ? 2 : deel <= 5 ? 5 : 10);
    }

    private static String punt(int maand, long centen, double schaal) {
        return getal(LINKS + maand * STAP) + "," + getal(ONDER - centen * schaal);
    }

    /** Een plek in een tekening. */
    static String getal(double waarde) {
        return String.format(Locale.ROOT, "%.1f", waarde);
    }
}
