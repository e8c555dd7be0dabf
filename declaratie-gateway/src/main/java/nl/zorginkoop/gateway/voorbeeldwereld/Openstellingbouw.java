package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.openstelling.Afwijking;
import nl.zorginkoop.contracting.openstelling.Inlichtingenloket;
import nl.zorginkoop.contracting.openstelling.Instroom;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.contracting.openstelling.Openstellingopgave;
import nl.zorginkoop.contracting.openstelling.Perceel;
import nl.zorginkoop.contracting.openstelling.Planning;
import nl.zorginkoop.contracting.openstelling.Spelregels;
import nl.zorginkoop.contracting.openstelling.Venster;

/** Procedures in elke toestand, op de kaders die er zijn, met vragen en een nota. */
@ApplicationScoped
class Openstellingbouw {
    /** Wat in augustus gepubliceerd is, staat in september open, dicht of stil. */
    static final LocalDateTime AUGUSTUS = LocalDateTime.of(2026, 8, 3, 10, 0);

    static final LocalDateTime VRAGEN = LocalDateTime.of(2026, 8, 5, 14, 0);
    static final LocalDateTime NOTA = LocalDateTime.of(2026, 8, 6, 9, 0);
    static final LocalDateTime SEPTEMBER = LocalDateTime.of(2026, 9, 10, 15, 0);

    static final String OPEN = "Instroom die doorloopt";

    private record Kader(UUID id, String naam, LocalDate eind) {}

    @Inject Databank databank;
    @Inject Openstellingloket loket;
    @Inject Inlichtingenloket inlichtingen;

    void inAugustus(Namens n) {
        for (Kader k : kader(n).stream().toList()) {
            publiceer(n, k, OPEN, Instroom.DOORLOPEND, doorlopend(k, "2026-08-17T09:00"));
            UUID vensters = concept(n, k, "Instroom in vensters", Instroom.VENSTERS);
            loket.plan(n, vensters, doorlopend(k, "2026-08-17T09:00"), false);
            loket.legVensterVast(
                    n, vensters, venster("2026-08-17T09:00", "2026-09-11T12:00"), null);
            loket.legVensterVast(
                    n, vensters, venster("2027-02-01T09:00", "2027-02-26T12:00"), null);
            loket.publiceer(n, vensters);
            publiceer(n, k, "Eén ronde", Instroom.GESLOTEN, ronde(k));
            UUID stil =
                    publiceer(
                            n,
                            k,
                            "In onderzoek",
                            Instroom.DOORLOPEND,
                            doorlopend(k, "2026-08-17T09:00"));
            loket.legStil(n, stil, "Wij onderzoeken een vraag over de tarieven.");
            UUID weg =
                    publiceer(
                            n,
                            k,
                            "Ingetrokken",
                            Instroom.DOORLOPEND,
                            doorlopend(k, "2026-08-17T09:00"));
            loket.trekIn(n, weg, "De opdracht is samengevoegd met een andere.");
        }
    }

    /** Een vraag van een aanbieder, in zijn eigen transactie. */
    void vraag(String wie, AgbCode aanbieder, String over, String tekst) {
        Namens bieder = new Namens(wie, Rol.BIEDER, null, aanbieder);
        for (UUID open : open()) {
            inlichtingen.stelVraag(bieder, open, over, tekst);
        }
    }

    /** Het antwoord op de eerste vraag staat in een nota; de volgende vraag is nog open. */
    void nota(Namens n) {
        eersteVraag(n)
                .ifPresent(
                        v -> {
                            inlichtingen.beantwoord(
                                    n,
                                    v.id(),
                                    "Artikel 3.5",
                                    "Telt de wachttijd vanaf de toewijzing of vanaf de start?",
                                    "Vanaf de dag van de toewijzing.");
                            inlichtingen.publiceerNota(n, v.openstelling());
                        });
    }

    void inSeptember(Namens n) {
        for (Kader k : kader(n).stream().toList()) {
            publiceer(
                    n, k, "Nog niet open", Instroom.DOORLOPEND, doorlopend(k, "2026-10-12T09:00"));
            concept(n, k, "In voorbereiding", Instroom.DOORLOPEND);
        }
    }

    private record Gesteld(UUID id, UUID openstelling) {}

    private Optional<Gesteld> eersteVraag(Namens n) {
        return databank.eerste(
                "select id, openstelling from inlichtingvraag where gemeente = ? order by ingediend, id limit 1",
                r ->
                        new Gesteld(
                                r.getObject("id", UUID.class),
                                r.getObject("openstelling", UUID.class)),
                n.gemeente().code());
    }

    private Optional<Kader> kader(Namens n) {
        return databank.eerste(
                """
                select id, naam, eind from inkoopkader k
                where gemeente = ? and toestand = 'ACTIEF' and procedure = 'TOELATING' and eind > '2026-12-31'
                  and exists (select from voorwaardenset where kader = k.id and toestand in ('GEPUBLICEERD', 'VAN_KRACHT'))
                order by nummer limit 1
                """,
                r ->
                        new Kader(
                                r.getObject("id", UUID.class),
                                r.getString("naam"),
                                Databank.dag(r, "eind")),
                n.gemeente().code());
    }

    private List<UUID> open() {
        return databank.lijst(
                "select id from openstelling where gepubliceerd and titel like '%' || ? order by gemeente, id",
                r -> r.getObject("id", UUID.class), OPEN);
    }

    private UUID publiceer(Namens n, Kader k, String wat, Instroom instroom, Planning planning) {
        UUID id = concept(n, k, wat, instroom);
        loket.plan(n, id, planning, false);
        loket.publiceer(n, id);
        return id;
    }

    private UUID concept(Namens n, Kader k, String wat, Instroom instroom) {
        UUID id =
                loket.begin(
                        n,
                        new Openstellingopgave(
                                k.id(),
                                k.naam() + ": " + wat,
                                "Hulp aan inwoners thuis, dichtbij en op tijd.",
                                instroom,
                                instroom == Instroom.GESLOTEN
                                        ? new Afwijking(
                                                "College van burgemeester en wethouders",
                                                "Een ronde per jaar, om de startgesprekken samen te"
                                                        + " houden.")
                                        : null));
        loket.legSpelregelsVast(
                n,
                id,
                new Spelregels(
                        "Team inkoop",
                        "inkoop@demo.example",
                        "Rechtbank Gelderland",
                        "https://demo.example/klacht",
                        Spelregels.HERSTEL,
                        "Een organisatie doet in één rol mee."));
        loket.legPerceelVast(
                n,
                id,
                new Perceel(
                        1,
                        k.naam(),
                        Euro.van("1250000.00"),
                        "ongeveer 400 inwoners",
                        "De opbouw staat bij de tarieven van het kader."));
        return id;
    }

    private static Planning doorlopend(Kader k, String opent) {
        LocalDateTime open = LocalDateTime.parse(opent);
        return Planning.doorlopend(
                om(opent),
                k.eind(),
                om(open.minusDays(3).withHour(12).toString()),
                open.minusDays(1).toLocalDate());
    }

    private static Planning ronde(Kader k) {
        return new Planning(
                om("2026-08-17T09:00"),
                om("2026-09-04T12:00"),
                k.eind(),
                om("2026-08-14T12:00"),
                LocalDate.of(2026, 8, 19),
                LocalDate.of(2026, 9, 14),
                LocalDate.of(2026, 10, 5),
                LocalDate.of(2026, 10, 26),
                LocalDate.of(2027, 1, 1));
    }

    private static Venster venster(String van, String tot) {
        return new Venster(om(van), om(tot));
    }

    private static Instant om(String lokaal) {
        return LocalDateTime.parse(lokaal).atZone(Klok.AMSTERDAM).toInstant();
    }
}
