package nl.zorginkoop.gateway.voorbeeldwereld;

import static nl.zorginkoop.gateway.voorbeeldwereld.Regiebouw.REGIE;
import static nl.zorginkoop.gateway.voorbeeldwereld.Regiebouw.RIVIERDAM;
import static nl.zorginkoop.gateway.voorbeeldwereld.Regiebouw.TAAK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.levensloop.Brploket;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisloket;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisopgave;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisopgave.Soort;
import nl.zorginkoop.contracting.levensloop.Vertegenwoordigerloket;
import nl.zorginkoop.contracting.levensloop.Vertegenwoordigeropgave;

/**
 * Wat er de dag voor de demo in Rivierdam bekend wordt: een overlijden, een verhuizing waar nog
 * over te beslissen is, en een nieuwe vertegenwoordiger. De proef van de BRP weet nog een
 * overlijden en een ander adres; die liggen klaar om vast te leggen.
 */
@ApplicationScoped
class Levensbouw {
    // Na de laatste declaratie: een einde van hulp raakt dan geen bericht meer dat nog komt.
    static final LocalDateTime TIJD = LocalDateTime.of(2026, 9, 14, 13, 0);

    // Wie voor hen staan, spelen al een rol in Regiebouw en Keuzebouw.
    private static final int VERHUISD = 11;
    private static final int OVERLEDEN = 12;
    private static final int VERTEGENWOORDIGD = 13;

    @Inject Databank databank;
    @Inject Gebeurtenisloket gebeurtenissen;
    @Inject Vertegenwoordigerloket vertegenwoordigers;
    @Inject Brploket brp;

    List<Inkoopdraaiboek.Stap> stappen(List<Inwoner> inwoners) {
        List<String> mensen =
                inwoners.stream()
                        .filter(i -> i.gemeente().equals(RIVIERDAM.code()) && !i.jeugdig())
                        .map(Inwoner::bsn)
                        .toList();
        return List.of(
                new Inkoopdraaiboek.Stap(
                        TIJD,
                        "levensloop",
                        false,
                        n -> {
                            if (n.gemeente().equals(RIVIERDAM)) {
                                bouw(mensen);
                            }
                        }));
    }

    private void bouw(List<String> mensen) {
        gebeurtenissen.legVast(
                REGIE,
                TAAK,
                hulpvrager(mensen.get(OVERLEDEN)),
                new Gebeurtenisopgave(
                        Soort.OVERLIJDEN,
                        LocalDate.of(2026, 9, 11),
                        "Burgerzaken",
                        null,
                        null,
                        null,
                        null));
        gebeurtenissen.legVast(
                REGIE,
                TAAK,
                hulpvrager(mensen.get(VERHUISD)),
                new Gebeurtenisopgave(
                        Soort.VERHUIZING,
                        LocalDate.of(2026, 10, 1),
                        "de hulpvrager zelf",
                        "Gaat dichter bij zijn dochter wonen.",
                        "9102",
                        null,
                        null));
        UUID moeder = hulpvrager(mensen.get(VERTEGENWOORDIGD));
        vertegenwoordigers.legVast(
                REGIE,
                TAAK,
                moeder,
                new Vertegenwoordigeropgave(
                        "T. Lisdodde",
                        Vertegenwoordigeropgave.Hoedanigheid.MENTOR,
                        "Verzorging, verpleging en begeleiding.",
                        "Schoolweg",
                        21,
                        "9471AB",
                        "Rivierdam",
                        "06-12345678",
                        true,
                        "uitspraak van de kantonrechter",
                        LocalDate.of(2026, 9, 1),
                        null));
        brp.vraagOp(REGIE, TAAK, moeder);
    }

    private UUID hulpvrager(String bsn) {
        return databank.eerste(
                        "select id from hulpvrager where bsn = ?",
                        r -> r.getObject("id", UUID.class),
                        bsn)
                .orElseThrow();
    }
}
