package nl.zorginkoop.launcher;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telt wat er in een uitgevoerd bestand staat: rijen, en sommen van enkele kolommen. De eerste rij
 * is de kop; in een bestand voor mensen is de laatste het totaal, en dat moet met de rijen kloppen.
 */
final class Uitvoertelling {
    // "Totaal (1.234 regels)", met of zonder punten
    private static final Pattern TOTAAL = Pattern.compile("\\(([\\d.,\\u00a0]+) ");

    private final List<String> sleutels;
    private final List<String> totalen;
    private final boolean mensen;
    private final boolean komma;
    private final List<BigDecimal> sommen;
    private List<String> kop = List.of();
    private List<Integer> plekken;
    private List<String> vorige;
    private long rijen;

    private Uitvoertelling(
            List<String> sleutels,
            List<String> totalen,
            List<Integer> plekken,
            boolean mensen,
            boolean komma) {
        this.sleutels = sleutels;
        this.totalen = totalen;
        this.plekken = plekken;
        this.mensen = mensen;
        this.komma = komma;
        this.sommen = new ArrayList<>(Collections.nCopies(sleutels.size(), BigDecimal.ZERO));
    }

    /** Een bestand voor een systeem: de koppen zijn sleutels, en er is geen totaal. */
    static Uitvoertelling machine(List<String> sleutels) {
        return new Uitvoertelling(sleutels, List.of(), null, false, false);
    }

    /**
     * Een bestand voor mensen.
     *
     * @param totalen welke kolommen een totaal hebben, en welke dus niet
     * @param plekken van de kolommen; de koppen zijn woorden
     */
    static Uitvoertelling mensen(
            List<String> sleutels, List<String> totalen, List<Integer> plekken, boolean komma) {
        return new Uitvoertelling(sleutels, totalen, plekken, true, komma);
    }

    void rij(List<String> cellen) {
        if (kop.isEmpty()) {
            kop = List.copyOf(cellen);
            if (plekken == null) {
                plekken = sleutels.stream().map(this::plek).toList();
            }
        } else if (mensen) {
            if (vorige != null) {
                tel(vorige);
            }
            vorige = cellen;
        } else {
            tel(cellen);
        }
    }

    private int plek(String sleutel) {
        int plek = kop.indexOf(sleutel);
        if (plek < 0) {
            throw new Fout("De uitvoer heeft geen kolom " + sleutel + ": " + kop);
        }
        return plek;
    }

    private void tel(List<String> cellen) {
        rijen++;
        for (int i = 0; i < sommen.size(); i++) {
            sommen.set(i, sommen.get(i).add(getal(cellen, plekken.get(i))));
        }
    }

    private BigDecimal getal(List<String> cellen, int plek) {
        String tekst = plek < cellen.size() ? cellen.get(plek) : "";
        if (tekst == null || tekst.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(komma ? tekst.replace(',', '.') : tekst);
    }

    /** Wat er aan de totaalregel niet klopt, of leeg. */
    Optional<String> bezwaar() {
        if (!mensen) {
            return Optional.empty();
        }
        if (vorige == null || vorige.isEmpty() || vorige.get(0) == null) {
            return Optional.of("geen totaalregel");
        }
        Matcher totaal = TOTAAL.matcher(vorige.get(0));
        if (!totaal.find() || Long.parseLong(totaal.group(1).replaceAll("\\D", "")) != rijen) {
            return Optional.of("de totaalregel zegt " + vorige.get(0));
        }
        for (int i = 0; i < sommen.size(); i++) {
            // Onder de eerste kolom staat hoeveel rijen het zijn.
            if (plekken.get(i) > 0) {
                Optional<String> bezwaar = totaalbezwaar(i);
                if (bezwaar.isPresent()) {
                    return bezwaar;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> totaalbezwaar(int i) {
        int plek = plekken.get(i);
        boolean staat = plek < vorige.size() && !leeg(vorige.get(plek));
        if (!totalen.contains(sleutels.get(i))) {
            return staat
                    ? Optional.of("een totaal van " + sleutels.get(i) + " hoort er niet te staan")
                    : Optional.empty();
        }
        if (!staat) {
            return Optional.of("het totaal van " + sleutels.get(i) + " ontbreekt");
        }
        return getal(vorige, plek).compareTo(sommen.get(i)) == 0
                ? Optional.empty()
                : Optional.of("het totaal van " + sleutels.get(i) + " klopt niet");
    }

    private static boolean leeg(String tekst) {
        return tekst == null || tekst.isEmpty();
    }

    int breedte() {
        return kop.size();
    }

    List<Integer> plekken() {
        return plekken == null ? List.of() : List.copyOf(plekken);
    }

    long rijen() {
        return rijen;
    }

    List<BigDecimal> sommen() {
        return List.copyOf(sommen);
    }
}
