package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een schatting opgeteld per begroting, met waar de band op rust en wat er tot nu van kwam.
 *
 * @param kop de schatting zelf
 * @param sommen per begroting
 * @param proeven wat afgesloten jaren toen geschat zouden hebben; leeg zonder afgesloten jaar
 */
public record Schattingbeeld(Schattingrij kop, List<Som> sommen, List<Proef> proeven)
        implements Serializable {
    public Schattingbeeld {
        sommen = List.copyOf(sommen);
        proeven = List.copyOf(proeven);
    }

    /**
     * Eén begroting.
     *
     * @param graad de benutting in honderdsten van een procent
     * @param gekomen wat er na de peildag goedgekeurd is, ook waar geen regel van was
     * @param ongeschat het deel daarvan waar geen regel van was
     */
    public record Som(
            UUID plafond,
            String naam,
            String wet,
            Integer graad,
            boolean verleden,
            Euro onderweg,
            Euro laag,
            Euro midden,
            Euro hoog,
            Euro gekomen,
            Euro ongeschat)
            implements Serializable {}

    /** Eén afgesloten jaar op dezelfde dag. */
    public record Proef(String naam, int jaar, LocalDate peil, Euro geschat, Euro werkelijk)
            implements Serializable {
        public Euro verschil() {
            return geschat.min(werkelijk);
        }

        public Integer fout() {
            return Schattingbeeld.fout(geschat, werkelijk);
        }
    }

    public Euro gekomen() {
        return sommen.stream().map(Som::gekomen).reduce(Euro.NUL, Euro::plus);
    }

    public Euro ongeschat() {
        return sommen.stream().map(Som::ongeschat).reduce(Euro.NUL, Euro::plus);
    }

    /** Positief is te hoog geschat. */
    public Euro verschil() {
        return kop.midden().min(gekomen());
    }

    /** De fout in honderdsten van een procent van wat er kwam; {@code null} als dat niets was. */
    public Integer fout() {
        return fout(kop.midden(), gekomen());
    }

    /** Of elke begroting een band uit haar eigen fout heeft. */
    public boolean verleden() {
        return !sommen.isEmpty() && sommen.stream().allMatch(Som::verleden);
    }

    // Op een honderdste procent, half omhoog; verder dan duizend procent zegt niets meer.
    private static Integer fout(Euro geschat, Euro werkelijk) {
        if (!werkelijk.isMeerDan(Euro.NUL)) {
            return null;
        }
        long deel =
                Math.floorDiv(
                        2 * Math.multiplyExact(geschat.min(werkelijk).centen(), 10_000)
                                + werkelijk.centen(),
                        2 * werkelijk.centen());
        return (int) Math.max(-99_999, Math.min(99_999, deel));
    }
}
