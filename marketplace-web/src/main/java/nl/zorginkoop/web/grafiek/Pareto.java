package nl.zorginkoop.web.grafiek;

import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.verantwoording.Afkeurcode;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * De afkeurcodes, de vaakst gegeven eerst, met hun aandeel en het opgetelde aandeel: waar men
 * begint als er minder afgekeurd moet worden.
 */
public record Pareto(
        String conclusie, String titel, List<Balk> balken, String lijn, List<Rij> tabel) {
    /** Een code als balk met haar aandeel. */
    public record Balk(
            String x,
            String y,
            String hoog,
            String midden,
            String code,
            String deel,
            String tekstY) {}

    /** Een regel van de tabel: de code met wat zij betekent en hoe vaak. */
    public record Rij(
            String code,
            String oorzaak,
            String uitleg,
            String regels,
            String declaraties,
            String bedrag,
            String deel,
            String samen) {}

    private static final int CODES = 10;
    private static final int LINKS = 40;
    private static final int STAP = 66;
    private static final int BREED = 46;
    private static final int BOVEN = 24;
    private static final int ONDER = 220;
    private static final int VIER_VIJFDE = 80;

    public static Pareto van(List<Afkeurcode> codes, int jaar, Opmaak opmaak) {
        long alles = codes.stream().mapToLong(Afkeurcode::aantal).sum();
        List<Balk> balken = new ArrayList<>();
        List<String> lijn = new ArrayList<>();
        List<Rij> tabel = new ArrayList<>();
        long samen = 0;
        int nodig = 0;
        for (int i = 0; i < codes.size(); i++) {
            Afkeurcode c = codes.get(i);
            if (samen * 100 < alles * VIER_VIJFDE) {
                nodig++;
            }
            samen += c.aantal();
            String deel = opmaak.procent(c.aantal(), alles);
            tabel.add(
                    new Rij(
                            c.code(),
                            woord(c.code(), "oorzaak", opmaak),
                            woord(c.code(), "uitleg", opmaak),
                            opmaak.getal(c.regels()),
                            opmaak.getal(c.declaraties()),
                            opmaak.euro(c.bedrag()),
                            deel,
                            opmaak.procent(samen, alles)));
            if (i < CODES) {
                double hoog = (ONDER - BOVEN) * (double) c.aantal() / alles;
                int x = LINKS + i * STAP;
                double midden = x + BREED / 2.0;
                balken.add(
                        new Balk(
                                String.valueOf(x),
                                Lijngrafiek.getal(ONDER - hoog),
                                Lijngrafiek.getal(Math.max(1, hoog)),
                                Lijngrafiek.getal(midden),
                                c.code(),
                                deel,
                                Lijngrafiek.getal(ONDER - hoog - 5)));
                lijn.add(
                        Lijngrafiek.getal(midden)
                                + ","
                                + Lijngrafiek.getal(
                                        ONDER - (ONDER - BOVEN) * (double) samen / alles));
            }
        }
        return new Pareto(
                conclusie(codes, alles, nodig, jaar, opmaak),
                opmaak.tekst("pareto.titel", jaar),
                List.copyOf(balken),
                String.join(" ", lijn),
                List.copyOf(tabel));
    }

    private static String conclusie(
            List<Afkeurcode> codes, long alles, int nodig, int jaar, Opmaak opmaak) {
        if (alles == 0) {
            return opmaak.tekst("pareto.leeg", jaar);
        }
        Afkeurcode eerste = codes.get(0);
        return opmaak.tekst(
                "pareto.conclusie",
                nodig,
                eerste.code(),
                woord(eerste.code(), "oorzaak", opmaak),
                opmaak.procent(eerste.aantal(), alles));
    }

    private static String woord(String code, String wat, Opmaak opmaak) {
        String woord = opmaak.tekst("code." + code + "." + wat);
        // Een code zonder eigen tekst staat in de codelijst van de standaard.
        return woord.equals(wat) ? "–" : woord;
    }
}
