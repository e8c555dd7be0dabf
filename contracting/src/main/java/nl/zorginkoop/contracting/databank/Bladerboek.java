package nl.zorginkoop.contracting.databank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.databank.Databank.Rij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Bladert door een opdracht met sleutels in plaats van bladzijdenummers: elk blad kost even veel,
 * ook het duizendste, en een rij die er intussen bij komt verschuift niets. De opdracht levert een
 * kolom {@code id}; sorteren kan alleen op de kolommen die hier zijn opgegeven. Wat er tussen haken
 * mag staan zegt {@link Lijsttekst}.
 *
 * <p>Geteld wordt op het eerste en het laatste blad; daarna reist het aantal mee in de cursor.
 */
public final class Bladerboek<R> {
    private static final char SCHEIDING = '\u001f';
    private final String basis;
    private final Rij<R> rij;
    private final Map<String, String> sleutels = new LinkedHashMap<>();
    private final Map<String, String> volgordes = new LinkedHashMap<>();
    private boolean gewoonAflopend;

    /**
     * @param basis een {@code select} met een kolom {@code id}
     * @param idSoort het type van {@code id}, zoals {@code uuid} of {@code bigint}
     */
    public Bladerboek(String basis, String idSoort, Rij<R> rij) {
        this.basis = basis;
        this.rij = rij;
        sleutels.put("id", idSoort);
    }

    /** Een rij heet naar twee kolommen; daarop loopt een index, op een gemaakte {@code id} niet. */
    public Bladerboek<R> uniekOp(String een, String soort, String twee, String andereSoort) {
        sleutels.clear();
        sleutels.put(een, soort);
        sleutels.put(twee, andereSoort);
        return this;
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
        Lijsttekst tekst = Lijsttekst.van(databank, basis, waarden);
        Plaats vanaf = vanaf(vraag);
        Lijsttekst blad = blad(tekst, vraag, vanaf);
        List<Gemerkt<R>> rijen =
                new ArrayList<>(
                        databank.lijst(
                                blad.sql(),
                                r -> new Gemerkt<>(rij.van(r), r.getString("k_plek")),
                                blad.waarden().toArray()));
        boolean verder = rijen.size() > vraag.grootte();
        if (verder) {
            rijen.remove(rijen.size() - 1);
        }
        if (isAchteruit(vraag)) {
            Collections.reverse(rijen);
        }
        int aantal =
                vanaf != null
                        ? vanaf.aantal()
                        : verder ? tel(databank, tekst.telling(basis, waarden)) : rijen.size();
        return bladzijde(rijen, vraag.plek(), verder, aantal);
    }

    /** De opdracht van een blad; los, zodat een test haar plan kan vragen. */
    Lijsttekst opdracht(Databank databank, Bladvraag vraag, Object... waarden) {
        return blad(Lijsttekst.van(databank, basis, waarden), vraag, vanaf(vraag));
    }

    private Lijsttekst blad(Lijsttekst tekst, Bladvraag vraag, Plaats vanaf) {
        boolean aflopend = isAflopend(vraag) != isAchteruit(vraag);
        List<Object> alle = new ArrayList<>(tekst.waarden());
        if (vanaf != null) {
            alle.addAll(vanaf.waarden());
            alle.add(vanaf.waarden().get(0));
        }
        // De grootte staat in de tekst: met een parameter rekent PostgreSQL op een tiende van
        // alles.
        return new Lijsttekst(
                "select b.*, concat_ws(chr(31), %s) as k_plek from (%s) b where %s%s limit %d"
                        .formatted(
                                velden(vraag, "b.%s::text", ""),
                                tekst.sql(),
                                grens(vraag, vanaf, aflopend),
                                volgorde(vraag, aflopend),
                                vraag.grootte() + 1),
                alle,
                tekst.kant(),
                tekst.gekozen());
    }

    private Plaats vanaf(Bladvraag vraag) {
        boolean telt =
                vraag.plek() == Bladvraag.Plek.VOLGENDE || vraag.plek() == Bladvraag.Plek.VORIGE;
        return telt && vraag.cursor() != null ? ontcijfer(vraag.cursor()) : null;
    }

    /** Alle rijen in de gevraagde volgorde, met vast geheugen; één opdracht is één stand. */
    public void stroom(Databank databank, Bladvraag vraag, Consumer<R> verwerk, Object... waarden) {
        Lijsttekst tekst = Lijsttekst.van(databank, basis, waarden);
        databank.stroom(
                "select b.* from (%s) b%s"
                        .formatted(tekst.sql(), volgorde(vraag, isAflopend(vraag))),
                r -> {
                    verwerk.accept(rij.van(r));
                    return null;
                },
                tekst.waarden().toArray());
    }

    // De kolom staat er ook alleen: komt zij van een tabel ernaast, dan kan PostgreSQL op die tabel
    // beginnen, en dat ziet het niet aan een vergelijking van rijen. De waarden staan achter een
    // select, zodat het niet raadt hoeveel er nog komt: bij gelijke waarden raadt het nul en
    // sorteert.
    private String grens(Bladvraag vraag, Plaats vanaf, boolean aflopend) {
        String kolom = kolom(vraag);
        if (vanaf == null) {
            return "b." + kolom + " is not null";
        }
        String kant = aflopend ? "<" : ">";
        return "(%s) %s (%s) and b.%s %s= (select ?::text::%s)"
                .formatted(
                        velden(vraag, "b.%s", ""),
                        kant,
                        velden(vraag, "(select ?::text::%2$s)", ""),
                        kolom,
                        kant,
                        volgordes.get(kolom));
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
                leeg ? null : cijfer(rijen.get(0), aantal),
                leeg ? null : cijfer(rijen.get(rijen.size() - 1), aantal),
                voor,
                na,
                aantal);
    }

    private int tel(Databank databank, Lijsttekst tekst) {
        return databank.eerste(
                        "select count(*) as n from (select 1 from (%s) b limit %d) t"
                                .formatted(tekst.sql(), Bladzijde.TELGRENS + 1),
                        r -> r.getInt("n"),
                        tekst.waarden().toArray())
                .orElseThrow();
    }

    private String volgorde(Bladvraag vraag, boolean aflopend) {
        return " order by " + velden(vraag, "b.%s", aflopend ? " desc" : "");
    }

    /** De sorteerkolom en daarna wat een rij uniek maakt. */
    private String velden(Bladvraag vraag, String vorm, String erachter) {
        String kolom = kolom(vraag);
        return Stream.concat(
                        Stream.of(Map.entry(kolom, volgordes.get(kolom))),
                        sleutels.entrySet().stream())
                .map(veld -> vorm.formatted(veld.getKey(), veld.getValue()) + erachter)
                .collect(Collectors.joining(", "));
    }

    private static boolean isAchteruit(Bladvraag vraag) {
        return vraag.plek() == Bladvraag.Plek.VORIGE || vraag.plek() == Bladvraag.Plek.LAATSTE;
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

    private record Gemerkt<R>(R rij, String plek) {}

    private record Plaats(List<String> waarden, int aantal) {}

    private static String cijfer(Gemerkt<?> rij, int aantal) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((rij.plek() + SCHEIDING + aantal).getBytes(StandardCharsets.UTF_8));
    }

    // Van achter naar voren: in de sorteerkolom kan staan wat iemand typte.
    private Plaats ontcijfer(String cursor) {
        try {
            String rest = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            LinkedList<String> delen = new LinkedList<>();
            for (int i = 0; i <= sleutels.size(); i++) {
                int plek = rest.lastIndexOf(SCHEIDING);
                delen.addFirst(rest.substring(plek + 1));
                rest = rest.substring(0, plek);
            }
            int aantal = Integer.parseInt(delen.removeLast());
            delen.addFirst(rest);
            return new Plaats(delen, aantal);
        } catch (IllegalArgumentException | IndexOutOfBoundsException geenCursor) {
            throw new OngeldigeWaarde("cursor", "Deze plek in de lijst bestaat niet meer.");
        }
    }
}
