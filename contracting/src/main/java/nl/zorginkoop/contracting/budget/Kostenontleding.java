package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Waarom iets duurder werd: meer clienten (volume), andere hulp (mix), een hogere prijs per client,
 * en wat alleen samen bestaat (BU-10, WC-13). Prijs is de kosten per client. Elke deling rondt op
 * de cent, half omhoog; wat samen bestaat is de rest, zodat de som altijd klopt.
 */
public record Kostenontleding(
        long clientenEerst,
        long clientenDan,
        Euro eerst,
        Euro dan,
        Euro volume,
        Euro mix,
        Euro prijs,
        Euro samen)
        implements Serializable {
    /** Een product in een periode. */
    public record Post(String product, String naam, long clienten, Euro bedrag)
            implements Serializable {
        static final Post GEEN = new Post("", "", 0, Euro.NUL);
    }

    /** Van de eerste periode naar de tweede. */
    public static Kostenontleding van(List<Post> eerst, List<Post> dan) {
        Map<String, Post[]> paren = new TreeMap<>();
        eerst.forEach(p -> paar(paren, p)[0] = p);
        dan.forEach(p -> paar(paren, p)[1] = p);
        long n0 = clienten(eerst);
        long n1 = clienten(dan);
        long k0 = bedrag(eerst);
        long k1 = bedrag(dan);
        long tegenOudePrijs = 0;
        long oudeTegenNieuwePrijs = 0;
        for (Post[] p : paren.values()) {
            // Wat er niet was heeft geen oude prijs: het telt als andere hulp, tegen zijn eigen
            // prijs. Wat verdween houdt zijn oude.
            tegenOudePrijs +=
                    p[0].clienten() == 0
                            ? p[1].bedrag().centen()
                            : Prognoserekening.deel(
                                    p[0].bedrag().centen(), p[1].clienten(), p[0].clienten());
            oudeTegenNieuwePrijs +=
                    p[1].clienten() == 0
                            ? p[0].bedrag().centen()
                            : Prognoserekening.deel(
                                    p[1].bedrag().centen(), p[0].clienten(), p[1].clienten());
        }
        long meer = n0 == 0 ? tegenOudePrijs : Prognoserekening.deel(k0, n1, n0);
        long volume = meer - k0;
        long mix = tegenOudePrijs - meer;
        long prijs = oudeTegenNieuwePrijs - k0;
        return new Kostenontleding(
                n0,
                n1,
                Euro.centen(k0),
                Euro.centen(k1),
                Euro.centen(volume),
                Euro.centen(mix),
                Euro.centen(prijs),
                Euro.centen(k1 - k0 - volume - mix - prijs));
    }

    public Euro verschil() {
        return dan.min(eerst);
    }

    private static Post[] paar(Map<String, Post[]> paren, Post p) {
        return paren.computeIfAbsent(p.product(), k -> new Post[] {Post.GEEN, Post.GEEN});
    }

    private static long clienten(List<Post> posten) {
        return posten.stream().mapToLong(Post::clienten).sum();
    }

    private static long bedrag(List<Post> posten) {
        return posten.stream().mapToLong(p -> p.bedrag().centen()).sum();
    }
}
