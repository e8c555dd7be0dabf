package nl.zorginkoop.gateway.voorbeeldwereld;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Wat er op welk moment gebeurt, van de eerste toewijzing tot de demo begint. */
final class Draaiboek {
    /** De reden van een stop die volgens plan is (WMO588, JZ588). */
    private static final Map<Wet, String> VOLGENS_PLAN = Map.of(Wet.WMO, "19", Wet.JEUGDWET, "31");

    /** Een bericht dat op de mat valt; de bytes worden pas gemaakt als ze nodig zijn. */
    record Post(String naam, Supplier<byte[]> inhoud) {}

    /** Alles van één moment: eerst wat er toegewezen wordt, dan de post. */
    record Moment(LocalDateTime tijd, List<Toegewezen> besluiten, List<Post> post) {}

    private final Wereld wereld;

    Draaiboek(Wereld wereld) {
        this.wereld = wereld;
    }

    List<Moment> momenten() {
        TreeSet<LocalDateTime> tijden = new TreeSet<>(Agenda.besluitmomenten());
        wereld.declaraties().forEach(d -> tijden.add(d.moment()));
        List<Moment> momenten = new ArrayList<>();
        LocalDate vorige = LocalDate.MIN;
        for (LocalDateTime tijd : tijden) {
            List<Post> post = new ArrayList<>();
            LocalDate dag = tijd.toLocalDate();
            post.addAll(starts(vorige, dag));
            post.addAll(stops(vorige, dag));
            wereld.declaraties().stream()
                    .filter(d -> d.moment().equals(tijd))
                    .map(d -> new Post(d.agb() + "-" + d.identificatie(), maak(d)))
                    .forEach(post::add);
            List<Toegewezen> besluiten =
                    wereld.toewijzingen().stream().filter(t -> t.besluit().equals(tijd)).toList();
            momenten.add(new Moment(tijd, besluiten, List.copyOf(post)));
            vorige = dag;
        }
        return List.copyOf(momenten);
    }

    /** Post die in de uitval hoort te komen: een brief, en een declaratie zonder einde. */
    static List<Post> onleesbaar() {
        return List.of(
                new Post(
                        "42420106-factuur-augustus",
                        () -> tekst("Factuur 2026-118, zie bijlage.\r\n")),
                new Post(
                        "42420114-afgebroken",
                        () ->
                                tekst(
                                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"
                                                + "<Bericht><Header><BerichtCode>490</Be")));
    }

    private static byte[] tekst(String inhoud) {
        return inhoud.getBytes(StandardCharsets.UTF_8);
    }

    private static Supplier<byte[]> maak(Declaratieplan plan) {
        return () -> Berichtmaker.declaratie(plan);
    }

    private List<Post> starts(LocalDate na, LocalDate totEnMet) {
        Map<String, List<Toegewezen>> perClient =
                wereld.toewijzingen().stream()
                        .filter(t -> t.start() != null)
                        .filter(t -> t.start().isAfter(na) && !t.start().isAfter(totEnMet))
                        .collect(
                                Collectors.groupingBy(
                                        t -> t.agb() + t.gemeente() + t.wet() + t.inwoner().bsn(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return perClient.values().stream()
                .map(
                        client -> {
                            String nummer = "S" + client.get(0).nummer();
                            return new Post(
                                    client.get(0).agb() + "-" + nummer,
                                    () -> Berichtmaker.start(nummer, totEnMet, client));
                        })
                .toList();
    }

    private List<Post> stops(LocalDate na, LocalDate totEnMet) {
        return wereld.toewijzingen().stream()
                .filter(t -> t.gestopt() && t.start() != null)
                .filter(t -> t.eind().isAfter(na) && !t.eind().isAfter(totEnMet))
                .map(
                        t -> {
                            String nummer = "E" + t.nummer();
                            String reden = VOLGENS_PLAN.get(t.wet());
                            return new Post(
                                    t.agb() + "-" + nummer,
                                    () -> Berichtmaker.stop(nummer, totEnMet, t, t.eind(), reden));
                        })
                .toList();
    }
}
