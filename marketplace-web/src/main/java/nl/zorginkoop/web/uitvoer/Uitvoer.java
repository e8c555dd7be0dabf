package nl.zorginkoop.web.uitvoer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Lijst;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * De ene uitvoer van lijsten. Telt onderweg rijen en bedragen en zet beide onder aan het bestand,
 * zodat de lezer kan nagaan dat bestand en scherm gelijk zijn.
 */
final class Uitvoer {
    /** De laatste regel van een bestand dat halverwege ophield; ook een systeem ziet haar. */
    static final String AFGEBROKEN = "AFGEBROKEN: dit bestand is niet volledig";

    private int rijen;

    <R> void schrijf(Lijst<R> lijst, Bestand bestand) throws IOException {
        List<Kolom<R>> kolommen = lijst.kolommen().stream().filter(k -> !k.scherm()).toList();
        List<Kolom.Soort> soorten = kolommen.stream().map(Kolom::soort).toList();
        Opmaak opmaak = lijst.opmaak();
        bestand.koppen(
                kolommen.stream()
                        .map(
                                k ->
                                        bestand.machine()
                                                ? k.sleutel()
                                                : opmaak.tekst("kolom." + k.sleutel()))
                        .toList());
        Euro[] sommen = new Euro[kolommen.size()];
        try {
            lijst.stroom(
                    lijst.vraag(),
                    rij -> {
                        List<Object> waarden =
                                waarden(kolommen, rij, bestand.machine() ? null : opmaak);
                        tel(kolommen, sommen, waarden);
                        voegToe(bestand, soorten, waarden);
                    });
        } catch (UncheckedIOException verbroken) {
            throw verbroken.getCause();
        }
        bestand.totalen(soorten, totalen(sommen, opmaak));
        bestand.sluit();
    }

    int rijen() {
        return rijen;
    }

    // Zonder opmaak blijft een vaste waarde haar code.
    private static <R> List<Object> waarden(List<Kolom<R>> kolommen, R rij, Opmaak opmaak) {
        List<Object> waarden = new ArrayList<>();
        for (Kolom<R> kolom : kolommen) {
            Object waarde = kolom.waarde().apply(rij);
            boolean woord =
                    kolom.soort() == Kolom.Soort.STATUS || kolom.soort() == Kolom.Soort.WOORD;
            waarden.add(
                    woord && waarde != null && opmaak != null
                            ? opmaak.tekst(kolom.woorden() + "." + waarde)
                            : waarde);
        }
        return waarden;
    }

    private <R> void tel(List<Kolom<R>> kolommen, Euro[] sommen, List<Object> waarden) {
        rijen++;
        for (int i = 0; i < sommen.length; i++) {
            if (kolommen.get(i).totaal() && waarden.get(i) instanceof Euro bedrag) {
                sommen[i] = sommen[i] == null ? bedrag : sommen[i].plus(bedrag);
            }
        }
    }

    private List<Object> totalen(Euro[] sommen, Opmaak opmaak) {
        List<Object> onder = new ArrayList<>(java.util.Arrays.asList((Object[]) sommen));
        onder.set(0, opmaak.tekst("uitvoer.totaal", rijen));
        return onder;
    }

    private static void voegToe(Bestand bestand, List<Kolom.Soort> soorten, List<Object> waarden) {
        try {
            bestand.rij(soorten, waarden);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
