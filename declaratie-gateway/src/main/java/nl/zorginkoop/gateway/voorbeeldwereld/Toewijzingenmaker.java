package nl.zorginkoop.gateway.voorbeeldwereld;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.gateway.voorbeeldwereld.Toegewezen.Vorm;

/** Verdeelt de stromen van {@code hulpstromen.tsv} over hulpvragers, dagen en volumes. */
final class Toewijzingenmaker {
    private static final LocalDate NIEUWJAAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate JAAREINDE = LocalDate.of(2026, 12, 31);

    private final Random toeval = new Random(20_260_101);
    private final List<Inwoner> inwoners;
    private final Map<String, Hulpproduct> producten = new HashMap<>();
    private final Map<Inwoner, Integer> drukte = new HashMap<>();
    private final Set<String> bezet = new HashSet<>();
    private final List<LocalDateTime> besluitmomenten = Agenda.besluitmomenten();

    Toewijzingenmaker(List<Inwoner> inwoners, List<Hulpproduct> alle) {
        this.inwoners = inwoners;
        alle.forEach(p -> producten.put(p.wet() + p.code(), p));
    }

    /** Op volgorde van besluit, nog zonder nummers. */
    List<Toegewezen> maak() {
        List<Toegewezen> alle = new ArrayList<>();
        for (Tabel.Rij stroom : Tabel.lees("hulpstromen.tsv")) {
            for (int i = 0; i < stroom.getal("aantal"); i++) {
                alle.add(toewijzing(stroom, i < stroom.getal("gestopt")));
            }
        }
        alle.sort(Comparator.comparing(Toegewezen::besluit));
        return List.copyOf(alle);
    }

    private Toegewezen toewijzing(Tabel.Rij stroom, boolean gestopt) {
        Hulpproduct product = producten.get(stroom.tekst("wet") + stroom.tekst("code"));
        Vorm vorm = Vorm.valueOf(stroom.tekst("vorm"));
        Inwoner inwoner = kies(stroom, vorm, product);
        int volume = tussen(stroom.getal("minst"), stroom.getal("meest"));
        LocalDate begin = gestopt || toeval.nextInt(100) < 72 ? NIEUWJAAR : gewoneDag();
        Omvang omvang = vorm == Vorm.SPECIFIEK ? omvang(stroom, product, volume) : null;
        LocalDate eind = gestopt ? maandeinde(3, 7) : eind(omvang, begin);
        boolean start = gestopt || toeval.nextInt(100) < 93;
        return new Toegewezen(
                0,
                stroom.tekst("gemeente"),
                stroom.tekst("agb"),
                vorm,
                inwoner,
                product,
                omvang,
                omvang == null ? volume / 50 * 5_000L : 0,
                begin,
                eind,
                besluit(begin),
                start ? begin.plusDays(toeval.nextInt(7)) : null,
                gestopt);
    }

    // Een aspecifieke of generieke toewijzing duldt bij die aanbieder geen andere (TR302);
    // hetzelfde
    // product krijgt iemand maar van één aanbieder.
    private Inwoner kies(Tabel.Rij stroom, Vorm vorm, Hulpproduct product) {
        String agb = stroom.tekst("agb");
        boolean jeugdig = product.wet() == Wet.JEUGDWET;
        Inwoner gekozen =
                inwoners.stream()
                        .filter(i -> i.gemeente().equals(stroom.tekst("gemeente")))
                        .filter(i -> i.jeugdig() == jeugdig)
                        .filter(i -> !bezet.contains(i.bsn() + product.code()))
                        .filter(i -> !bezet.contains(i.bsn() + agb + "*"))
                        .filter(i -> vorm == Vorm.SPECIFIEK || !bezet.contains(i.bsn() + agb))
                        .min(
                                Comparator.comparing((Inwoner i) -> drukte.getOrDefault(i, 0))
                                        .thenComparing(i -> toevalsgetal(i, product)))
                        .orElseThrow();
        drukte.merge(gekozen, 1, Integer::sum);
        bezet.add(gekozen.bsn() + product.code());
        bezet.add(gekozen.bsn() + agb);
        if (vorm != Vorm.SPECIFIEK) {
            bezet.add(gekozen.bsn() + agb + "*");
        }
        return gekozen;
    }

    private static int toevalsgetal(Inwoner inwoner, Hulpproduct product) {
        return new Random((inwoner.bsn() + product.code()).hashCode()).nextInt();
    }

    private static Omvang omvang(Tabel.Rij stroom, Hulpproduct product, int volume) {
        Frequentie frequentie = Frequentie.van(stroom.tekst("frequentie"));
        // IV042: bij euro's is het volume een bedrag in centen
        return product.eenheid() == Eenheid.EURO
                ? new Omvang(volume / 50 * 5_000L, Eenheid.EURO, frequentie)
                : new Omvang(volume, product.eenheid(), frequentie);
    }

    private LocalDate gewoneDag() {
        int maand = tussen(1, 8);
        return LocalDate.of(2026, maand, tussen(maand == 1 ? 5 : 1, maand == 8 ? 20 : 28));
    }

    private LocalDate eind(Omvang omvang, LocalDate begin) {
        int worp = toeval.nextInt(100);
        if (omvang != null && omvang.frequentie() == Frequentie.TOTAAL) {
            return YearMonth.from(begin).plusMonths(6 + worp % 4).atEndOfMonth();
        }
        if (worp < 7) {
            return LocalDate.of(2026, 9, 30);
        }
        if (worp < 12) {
            return LocalDate.of(2026, 10, 31);
        }
        boolean magOpen = omvang != null && omvang.frequentie() == Frequentie.PER_MAAND;
        if (worp < 22 && omvang != null) {
            return LocalDate.of(2027, 6, 30);
        }
        return magOpen && worp < 70 ? null : JAAREINDE;
    }

    private LocalDate maandeinde(int eerste, int laatste) {
        return YearMonth.of(2026, tussen(eerste, laatste)).atEndOfMonth();
    }

    // Het laatste moment dat minstens twee dagen voor de ingang ligt; wie op 1 januari begint, is
    // in
    // december verdeeld over drie momenten.
    private LocalDateTime besluit(LocalDate begin) {
        if (begin.equals(NIEUWJAAR)) {
            return besluitmomenten.get(toeval.nextInt(3));
        }
        return besluitmomenten.stream()
                .filter(m -> m.toLocalDate().isBefore(begin.minusDays(1)))
                .reduce((eerder, later) -> later)
                .orElseThrow();
    }

    private int tussen(int minst, int meest) {
        return minst + toeval.nextInt(meest - minst + 1);
    }
}
