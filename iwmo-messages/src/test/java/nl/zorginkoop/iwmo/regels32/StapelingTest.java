package nl.zorginkoop.iwmo.regels32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.zorginkoop.iwmo.r32.Product;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** TR302, TR361, TR386 en TR410: hetzelfde product twee keer in dezelfde tijd. */
class StapelingTest {

    private static final LocalDate DAG = LocalDate.of(2025, 1, 1);

    private record Lid(Product product, LocalDate van, LocalDate tot) {}

    /** Ieder met ieder vergelijken is traag en niet fout te doen. */
    @Test
    void vindt_wat_ieder_met_ieder_vergelijken_ook_vindt() {
        Random toeval = new Random(302);
        for (int keer = 0; keer < 5_000; keer++) {
            List<Lid> leden = new ArrayList<>();
            for (int n = toeval.nextInt(9); n >= 0; n--) {
                leden.add(lid(toeval));
            }
            assertThat(gemeld(leden)).as("%s", leden).isEqualTo(iederMetIeder(leden));
        }
    }

    @Test
    void dertigduizend_toewijzingen_zonder_overlap_kosten_geen_minuten() {
        Stapeling stapeling = new Stapeling();
        Product product = new Product("01", "01A01");
        for (int i = 0; i < 30_000; i++) {
            stapeling.lid(i, product, DAG.plusDays(i), DAG.plusDays(i));
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () ->
                        assertThatNoException()
                                .isThrownBy(() -> stapeling.meld(this::nooit, Object::toString)));
    }

    private void nooit(String onderdeel, Object gevonden, Object verwacht) {
        throw new AssertionError(onderdeel + " overlapt niet");
    }

    private static Lid lid(Random toeval) {
        LocalDate van = DAG.plusDays(toeval.nextInt(20));
        LocalDate tot = toeval.nextInt(6) == 0 ? null : van.plusDays(toeval.nextInt(5) - 1L);
        if (toeval.nextInt(8) == 0) {
            return new Lid(null, van, tot);
        }
        String code = toeval.nextInt(4) == 0 ? null : "A" + toeval.nextInt(2);
        return new Lid(new Product("0" + toeval.nextInt(2), code), van, tot);
    }

    private static List<String> gemeld(List<Lid> leden) {
        Stapeling stapeling = new Stapeling();
        for (int i = 0; i < leden.size(); i++) {
            Lid lid = leden.get(i);
            stapeling.lid(i, lid.product(), lid.van(), lid.tot());
        }
        List<String> gemeld = new ArrayList<>();
        stapeling.meld((onderdeel, gevonden, verwacht) -> gemeld.add(onderdeel), n -> "" + n);
        return gemeld;
    }

    private static List<String> iederMetIeder(List<Lid> leden) {
        List<String> gemeld = new ArrayList<>();
        for (int i = 0; i < leden.size(); i++) {
            Lid lid = leden.get(i);
            boolean dubbel = leden.subList(0, i).stream().anyMatch(eerder -> botst(lid, eerder));
            if (dubbel) {
                gemeld.add("" + i);
            }
        }
        return gemeld;
    }

    private static boolean botst(Lid a, Lid b) {
        return heeftDagen(a)
                && heeftDagen(b)
                && zelfde(a.product(), b.product())
                && (b.tot() == null || !a.van().isAfter(b.tot()))
                && (a.tot() == null || !b.van().isAfter(a.tot()));
    }

    private static boolean heeftDagen(Lid lid) {
        return lid.tot() == null || !lid.tot().isBefore(lid.van());
    }

    private static boolean zelfde(Product a, Product b) {
        if (a == null || b == null) {
            return true;
        }
        boolean vrij = a.code() == null || b.code() == null;
        return a.categorie().equals(b.categorie()) && (vrij || a.code().equals(b.code()));
    }
}
