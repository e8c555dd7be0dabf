package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.opgave.Opgave;
import nl.zorginkoop.contracting.opgave.Opgavebus;
import nl.zorginkoop.contracting.opgave.Vraag;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.toewijzing.Toewijzingoverzicht;
import nl.zorginkoop.contracting.toewijzing.Toewijzingrij;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;

/**
 * Een kleine aanbieder zonder software vraagt op zijn pagina's om een toewijzing en om een
 * wijziging; de regisseur vindt beide de ochtend van de demo. Starten laat hij voor wie de demo
 * speelt.
 */
@ApplicationScoped
class Opgavebouw {
    static final String ONDERDAK = "42420111";
    static final String RIVIERDAM = "9101";

    private static final Logger LOG = System.getLogger(Opgavebouw.class.getName());
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("voorbeeldwereld inrichten");
    private static final Namens PLEEGZORG = Namens.aanbieder("onderdak", new AgbCode(ONDERDAK));
    private static final LocalDate OKTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate MAART = LocalDate.of(2027, 3, 31);
    private static final LocalDate VOLGEND_JAAR = LocalDate.of(2027, 12, 31);
    private static final String INSTELLING = "04";

    @Inject Opgavebus bus;
    @Inject Toewijzingoverzicht overzicht;

    void vraag(Wereld wereld) {
        verstuur("verzoek", verzoek(nieuweClient(wereld), lopend(wereld)));
        Toegewezen loopt = lopend(wereld);
        toewijzing(loopt).ifPresent(id -> verstuur("wijziging", wijziging(id, loopt)));
    }

    // De demo hangt er niet aan: wie geweigerd wordt, zegt waarom en laat de rest door.
    private void verstuur(String wat, Vraag vraag) {
        try {
            bus.verstuur(PLEEGZORG, DOEL, vraag, "demo/" + wat);
        } catch (Weigering nee) {
            LOG.log(
                    Level.WARNING,
                    "De opgave " + wat + " van de demo ging niet uit: " + nee.reden());
        }
    }

    private Optional<UUID> toewijzing(Toegewezen t) {
        return overzicht
                .toewijzingen(
                        PLEEGZORG,
                        DOEL,
                        new Bladvraag(
                                "nummer",
                                false,
                                Bladvraag.Plek.EERSTE,
                                null,
                                1,
                                String.valueOf(t.nummer()),
                                null))
                .rijen()
                .stream()
                .filter(r -> r.nummer() == t.nummer())
                .map(Toewijzingrij::id)
                .findFirst();
    }

    /** Onder de Jeugdwet wijst een gecertificeerde instelling zelf de weg (rulings A5). */
    static Vraag.Toewijzing verzoek(Persoon p, Toegewezen voorbeeld) {
        return new Vraag.Toewijzing(
                new Gemeentecode(RIVIERDAM),
                Wet.JEUGDWET,
                null,
                new Opgave.Client(
                        p.bsn().nummer(),
                        p.geboortedatum(),
                        p.geslacht(),
                        p.achternaam(),
                        p.voorvoegsel(),
                        p.voornamen(),
                        p.voorletters()),
                "1",
                null,
                List.of(
                        new Verzoekopdracht.Product(
                                null,
                                null,
                                null,
                                voorbeeld.categorie(),
                                voorbeeld.code(),
                                OKTOBER,
                                MAART,
                                voorbeeld.omvang().volume(),
                                voorbeeld.omvang().eenheid().code(),
                                voorbeeld.omvang().frequentie().code(),
                                null,
                                new Verzoekopdracht.Verwijzer(
                                        INSTELLING, null, "Jeugdbescherming Rivierland"),
                                null)));
    }

    /** Evenveel, en langer: tot het eind van volgend jaar. */
    static Vraag.Wijziging wijziging(UUID toewijzing, Toegewezen t) {
        return new Vraag.Wijziging(
                toewijzing,
                null,
                "1",
                List.of(
                        new Wijzigingsopdracht.Anders(
                                t.nummer(),
                                new Wijzigingsopdracht.Wens(
                                        OKTOBER,
                                        VOLGEND_JAAR,
                                        t.omvang().volume(),
                                        t.omvang().eenheid().code(),
                                        t.omvang().frequentie().code(),
                                        null))),
                List.of());
    }

    static Toegewezen lopend(Wereld wereld) {
        return wereld.toewijzingen().stream()
                .filter(Opgavebouw::vanOnderdak)
                .filter(t -> t.start() != null && !t.gestopt())
                .filter(t -> t.omvang() != null && t.omvang().frequentie() != Frequentie.TOTAAL)
                .filter(t -> t.begin().isBefore(OKTOBER))
                .filter(t -> t.eind() == null || t.eind().isAfter(OKTOBER.plusMonths(2)))
                .findFirst()
                .orElseThrow();
    }

    static Persoon nieuweClient(Wereld wereld) {
        Set<String> bekend =
                wereld.toewijzingen().stream()
                        .filter(Opgavebouw::vanOnderdak)
                        .map(t -> t.inwoner().bsn())
                        .collect(Collectors.toSet());
        return wereld.inwoners().stream()
                .filter(i -> i.gemeente().equals(RIVIERDAM) && i.jeugdig())
                .filter(i -> !bekend.contains(i.bsn()))
                .findFirst()
                .orElseThrow()
                .persoon();
    }

    private static boolean vanOnderdak(Toegewezen t) {
        return t.agb().equals(ONDERDAK) && t.gemeente().equals(RIVIERDAM);
    }
}
