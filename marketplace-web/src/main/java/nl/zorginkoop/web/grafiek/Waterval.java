package nl.zorginkoop.web.grafiek;

import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * Van begroot naar wat er naar verwachting overblijft: gerealiseerd, toegewezen en gereserveerd
 * gaan eraf tot wat vrij is, en wat de prognose anders verwacht dan wat vastligt komt erbij of gaat
 * eraf. Elke balk begint waar de vorige eindigt, dus de laatste is begroot min prognose.
 */
public record Waterval(
        String conclusie, String titel, List<Balk> balken, String nul, List<Rij> tabel) {
    /** Een balk; {@code soort} kiest de vulling. */
    public record Balk(
            String x,
            String y,
            String hoog,
            String midden,
            String soort,
            String naam,
            String bedrag,
            String tekstY) {}

    /** Een regel van de tabel achter de grafiek: de stap, en waar men dan staat. */
    public record Rij(String stap, String bedrag, String stand) {}

    private static final int LINKS = 30;
    private static final int STAP = 112;
    private static final int BREED = 84;
    private static final int BOVEN = 26;
    private static final int ONDER = 230;

    private record Stap(String sleutel, String soort, long van, long naar) {
        long bedrag() {
            return soort.equals("w-geheel") ? naar : naar - van;
        }
    }

    public static Waterval van(Plafondstand p, Opmaak opmaak) {
        long begroot = p.begroot().centen();
        long naGerealiseerd = begroot - p.gerealiseerd().centen();
        long naToegewezen = naGerealiseerd - p.verplicht().centen();
        long vrij = naToegewezen - p.gereserveerd().centen();
        long over = begroot - p.prognose().midden().centen();
        List<Stap> stappen =
                List.of(
                        new Stap("waterval.begroot", "w-geheel", 0, begroot),
                        new Stap("waterval.gerealiseerd", "w-af", begroot, naGerealiseerd),
                        new Stap("waterval.toegewezen", "w-af", naGerealiseerd, naToegewezen),
                        new Stap("waterval.gereserveerd", "w-af", naToegewezen, vrij),
                        new Stap("waterval.anders", over < vrij ? "w-af" : "w-bij", vrij, over),
                        new Stap("waterval.over", "w-geheel", 0, over));
        long hoogste = 1;
        long laagste = 0;
        for (Stap s : stappen) {
            hoogste = Math.max(hoogste, Math.max(s.van(), s.naar()));
            laagste = Math.min(laagste, Math.min(s.van(), s.naar()));
        }
        double schaal = (ONDER - BOVEN) / (double) (hoogste - laagste);
        double nul = ONDER + laagste * schaal;
        List<Balk> balken = new ArrayList<>();
        List<Rij> tabel = new ArrayList<>();
        for (int i = 0; i < stappen.size(); i++) {
            Stap s = stappen.get(i);
            double boven = nul - Math.max(s.van(), s.naar()) * schaal;
            double hoog = Math.max(1, Math.abs(s.naar() - s.van()) * schaal);
            int x = LINKS + i * STAP;
            String naam = opmaak.tekst(s.sleutel());
            String bedrag = opmaak.heel(Euro.centen(s.bedrag()));
            boolean tekort = s.soort().equals("w-geheel") && s.naar() < 0;
            balken.add(
                    new Balk(
                            String.valueOf(x),
                            Lijngrafiek.getal(boven),
                            Lijngrafiek.getal(hoog),
                            Lijngrafiek.getal(x + BREED / 2.0),
                            tekort ? "w-tekort" : s.soort(),
                            naam,
                            bedrag,
                            Lijngrafiek.getal(boven - 6)));
            tabel.add(
                    new Rij(
                            naam,
                            opmaak.euro(Euro.centen(s.bedrag())),
                            opmaak.euro(Euro.centen(s.naar()))));
        }
        String conclusie =
                opmaak.tekst(
                        over < 0 ? "waterval.tekort" : "waterval.past",
                        p.naam(),
                        opmaak.heel(Euro.centen(Math.abs(over))),
                        opmaak.heel(p.vrij()));
        return new Waterval(
                conclusie,
                opmaak.tekst("waterval.titel", p.naam(), p.jaar()),
                List.copyOf(balken),
                Lijngrafiek.getal(nul),
                List.copyOf(tabel));
    }
}
