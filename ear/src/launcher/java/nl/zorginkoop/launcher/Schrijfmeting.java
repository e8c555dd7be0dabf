package nl.zorginkoop.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Grenzen;
import nl.zorginkoop.iwmo.r32.Achternaam;
import nl.zorginkoop.iwmo.r32.Adres;
import nl.zorginkoop.iwmo.r32.Contact;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Huis;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.ToegewezenProduct;
import nl.zorginkoop.iwmo.r32.ToewijzingClient;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;
import nl.zorginkoop.iwmo.r32.VolledigeNaam;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/**
 * Hoeveel 301's er per seconde geschreven en daarna gekeurd worden, zoals de verzending dat doet.
 */
final class Schrijfmeting {

    private static final LocalDate DAG = LocalDate.of(2026, 4, 1);

    private Schrijfmeting() {}

    /** De middelste van een oneven aantal rondes, na een om warm te worden. */
    static double perSeconde(int aantal, int rondes) {
        ronde(aantal);
        List<Double> snelheden = new ArrayList<>();
        for (int i = 0; i < rondes; i++) {
            snelheden.add(ronde(aantal));
        }
        return snelheden.stream().sorted().toList().get(rondes / 2);
    }

    private static double ronde(int aantal) {
        long begin = System.nanoTime();
        for (int nr = 0; nr < aantal; nr++) {
            byte[] bytes = bericht(nr);
            if (!goed(bytes)) {
                throw new Fout("Het 301 van de meting haalt de keuring niet");
            }
        }
        return aantal / ((System.nanoTime() - begin) / 1e9);
    }

    static boolean goed(byte[] bytes) {
        try {
            return Berichtlezer.beoordeel(new ByteArrayInputStream(bytes), Grenzen.BULK)
                    .niveau2Goed();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    /** Een 301 met twee producten, zo groot als dat van de maatlat. */
    static byte[] bericht(int nr) {
        return Schrijver.bytes(
                new Toewijzingbericht(
                        Header.van(
                                Berichtsoort.van(Domein.WMO, 301),
                                "0384",
                                "65650001",
                                "M" + nr,
                                DAG),
                        new ToewijzingClient(
                                "999900006",
                                new Geboortedatum(LocalDate.of(1950, 2, 14), null),
                                "1",
                                new VolledigeNaam(
                                        new Achternaam("Testpersoon" + nr, "van"),
                                        null,
                                        "Test",
                                        "T",
                                        "1"),
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(
                                        new Contact(
                                                "01",
                                                new Adres(
                                                        new Huis(1 + nr % 300, null, null, null),
                                                        "9999XX",
                                                        "Kerklaan",
                                                        "Harderwijk",
                                                        "NL"),
                                                null,
                                                null,
                                                null,
                                                null,
                                                List.of())),
                                List.of(
                                        product(100_000 + nr * 2, "01"),
                                        product(100_001 + nr * 2, "02")),
                                List.of())));
    }

    private static ToegewezenProduct product(int nummer, String categorie) {
        return new ToegewezenProduct(
                nummer,
                null,
                new Product(categorie, categorie + "A01"),
                LocalDate.of(2026, 1, 1),
                LocalTime.of(9, 0),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                null,
                new Omvang(10, "04", "4"),
                null,
                null,
                List.of());
    }
}
