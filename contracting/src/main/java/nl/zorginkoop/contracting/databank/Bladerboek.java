package nl.zorginkoop.contracting.databank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Databank.Rij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Bladert door een opdracht met sleutels in plaats van bladzijdenummers: elk blad kost even veel,
 * ook het duizendste, en een rij die er intussen bij komt verschuift niets. De opdracht levert een
 * kolom {@code id}; sorteren kan alleen op de kolommen die hier zijn opgegeven.
 */
public final class Bladerboek<R> {
    private static final char SCHEIDING = '\u001f';
    private final String basis;
    private final Rij<R> rij;
    private final String idSoort;
    private final Map<String, String> volgordes = new LinkedHashMap<>();
    private boolean gewoonAflopend;

    /**
     * @param basis een {@code select} met een kolom {@code id}
     * @param idSoort het type van {@code id}, zoals {@code uuid} of {@code bigint}
     */
    public Bladerboek(String basis, String idSoort, Rij<R> rij) {
        this.basis = basis;
        this.idSoort = idSoort;
        this.rij = rij;
    }

    /** Voegt een volgorde toe; de eerste is de gewone. De kolom mag niet leeg zijn. */
    public Bladerboek<R> op(String kolom, String soort) {
        volgordes.put(kolom, soort);
        return this;
    }

    /** De gewone volgorde loopt van nieuw naar oud. */
    public Bladerboek<R> nieuwsteEerst() {
        gewoonAflopend = true;
        return this;
    }

    public Bladzijde<R> blad(Databank databank, Bladvraag vraag, Object... waarden) {
        boolean achteruit =
                vraag.plek() == Bladvraag.Plek.VORIGE || vraag.plek() == Bladvraag.Plek.LAATSTE;
        boolean aflopend = isAflopend(vraag) != achteruit;
        List<Object> alle = new ArrayList<>(Arrays.asList(waarden));
        String grens = "";
        if (vraag.cursor() != null
                && (vraag.plek() == Bladvraag.Plek.VOLGENDE
                        || vraag.plek() == Bladvraag.Plek.VORIGE)) {
            String[] delen = ontcijfer(vraag.cursor());
            grens =
                    " where (b.%s, b.id) %s (?::text::%s, ?::text::%s)"
                            .formatted(
                                    kolom(vraag),
                                    aflopend ? "<" : ">",
                                    volgordes.get(kolom(vraag)),
                                    idSoort);
            alle.add(delen[0]);
            alle.add(delen[1]);
        }
        alle.add(vraag.grootte() + 1);
        List<Gemerkt<R>> rijen =
                new ArrayList<>(
                        databank.lijst(
                                "select b.*, b.%s::text as k_waarde, b.id::text as k_id from (%s) b%s%s limit ?"
                                        .formatted(
                                                kolom(vraag),
                                                basis,
                                                grens,
                                                volgorde(vraag, aflopend)),
                                r ->
                                        new Gemerkt<>(
                                                rij.van(r),
                                                r.getString("k_waarde")
                                                        + SCHEIDING
                                                        + r.getString("k_id")),
                                alle.toArray()));
        boolean verder = rijen.size() > vraag.grootte();
        if (verder) {
            rijen.remove(rijen.size() - 1);
        }
        if (achteruit) {
            Collections.reverse(rijen);
        }
        return bladzijde(rijen, vraag.plek(), verder, tel(databank, waarden));
    }

    /** Alle rijen in de gevraagde volgorde, met vast geheugen; één opdracht is één stand. */
    public void stroom(Databank databank, Bladvraag vraag, Consumer<R> verwerk, Object... waarden) {
        databank.stroom(
                "select b.* from (%s) b%s".formatted(basis, volgorde(vraag, isAflopend(vraag))),
                r -> {
                    verwerk.accept(rij.van(r));
                    return null;
                },
                waarden);
    }

    private static <R> Bladzijde<R> bladzijde(
            List<Gemerkt<R>> rijen, Bladvraag.Plek plek, boolean verder, int aantal) {
        boolean voor =
                switch (plek) {
                    case EERSTE -> false;
                    case VOLGENDE -> true;
                    case VORIGE, LAATSTE -> verder;
                };
        boolean na =
                switch (plek) {
                    case EERSTE, VOLGENDE -> verder;
                    case VORIGE -> true;
                    case LAATSTE -> false;
                };
        boolean leeg = rijen.isEmpty();
        return new Bladzijde<>(
                rijen.stream().map(Gemerkt::rij).toList(),
                leeg ? null : cijfer(rijen.get(0).sleutel()),
                leeg ? null : cijfer(rijen.get(rijen.size() - 1).sleutel()),
                voor,
                na,
                aantal);
    }

    private int tel(Databank databank, Object... waarden) {
        return databank.eerste(
                        "select count(*) as n from (select 1 from (%s) b limit %d) t"
                                .formatted(basis, Bladzijde.TELGRENS + 1),
                        r -> r.getInt("n"),
                        waarden)
                .orElseThrow();
    }

    private String volgorde(Bladvraag vraag, boolean aflopend) {
        String kant = aflopend ? " desc" : "";
        return " order by b." + kolom(vraag) + kant + ", b.id" + kant;
    }

    private boolean isAflopend(Bladvraag vraag) {
        return vraag.sorteer() == null ? gewoonAflopend : vraag.aflopend();
    }

    private String kolom(Bladvraag vraag) {
        String gevraagd =
                vraag.sorteer() == null ? volgordes.keySet().iterator().next() : vraag.sorteer();
        if (!volgordes.containsKey(gevraagd)) {
            throw new OngeldigeWaarde("sorteer", "Op deze kolom kan niet gesorteerd worden.");
        }
        return gevraagd;
    }

    private record Gemerkt<R>(R rij, String sleutel) {}

    private static String cijfer(String sleutel) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sleutel.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] ontcijfer(String cursor) {
        try {
            String sleutel =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int plek = sleutel.lastIndexOf(SCHEIDING);
            if (plek > 0 || (plek == 0 && sleutel.length() > 1)) {
                return new String[] {sleutel.substring(0, plek), sleutel.substring(plek + 1)};
            }
        } catch (IllegalArgumentException geenBase64) {
            // valt door naar de weigering
        }
        throw new OngeldigeWaarde("cursor", "Deze plek in de lijst bestaat niet meer.");
    }
}
