package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.plan.Zaakdossier.Evaluatieuitkomst;
import nl.zorginkoop.contracting.post.Verzendstoploket;
import nl.zorginkoop.contracting.regie.Gezinsloket;
import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.contracting.regie.Melding.Bron;
import nl.zorginkoop.contracting.regie.Melding.Soort;
import nl.zorginkoop.contracting.regie.Meldingopgave;
import nl.zorginkoop.contracting.regie.Meldloket;
import nl.zorginkoop.contracting.regie.Oordeelopgave;
import nl.zorginkoop.contracting.regie.Zaak;

/**
 * De toegang van Rivierdam: meldingen, een gezin met signalen, en zaken die tot verschillende
 * stappen kwamen. Wat na de melding komt doet {@link Zaakbouw}.
 */
@ApplicationScoped
class Regiebouw {
    static final Gemeentecode RIVIERDAM = new Gemeentecode("9101");
    static final Namens REGIE = Namens.gemeente("regie", Rol.REGISSEUR, RIVIERDAM);
    static final Namens WIJKTEAM = Namens.gemeente("wijkteam", Rol.WIJKTEAMLID, RIVIERDAM);
    static final Grondslag TAAK = Grondslag.wettelijkeTaak("Demowereld inrichten");
    private static final Namens KCC = Namens.gemeente("kcc", Rol.KCC_MEDEWERKER, RIVIERDAM);
    private static final String GEZIN = "Gezin aan de Dijk";
    private static final int MENSEN = 13;
    // Van wie de hulp al verder is: toegewezen, begonnen, verlengd, afgebouwd en beeindigd.
    private static final int TOEGEWEZEN = 8;
    private static final int BEGONNEN = 9;
    private static final List<Evaluatieuitkomst> NA_TIEN =
            List.of(
                    Evaluatieuitkomst.VERLENGD,
                    Evaluatieuitkomst.AFGEBOUWD,
                    Evaluatieuitkomst.BEEINDIGD);
    // Buiten de nummers die de demowereld zelf uitdeelt.
    private static final long NUMMER = 201_001;

    @Inject Databank databank;
    @Inject Meldloket meldingen;
    @Inject Gezinsloket gezinnen;
    @Inject Zaakbouw zaken;
    @Inject Verzendstoploket stops;

    /** Wat er tot de ochtend van de demo gebeurde; elke stap is een transactie. */
    List<Inkoopdraaiboek.Stap> stappen(List<Inwoner> inwoners) {
        List<String> mensen =
                inwoners.stream()
                        .filter(i -> i.gemeente().equals(RIVIERDAM.code()) && !i.jeugdig())
                        .map(Inwoner::bsn)
                        .limit(MENSEN)
                        .toList();
        return List.of(
                op("2026-07-06T10:00", "regie-1", () -> zomer(mensen)),
                op("2026-07-20T11:00", "regie-2", () -> gesprekken(mensen)),
                op("2026-07-24T09:30", "regie-3", () -> aanvragen(mensen)),
                op("2026-08-03T14:00", "regie-4", () -> besluiten(mensen)),
                op("2026-08-17T10:00", "regie-5", () -> zaken.bezwaar(zaak(mensen.get(3)))),
                op("2026-09-01T10:00", "regie-6", () -> september(mensen)),
                op("2026-09-09T10:00", "regie-7", () -> laatsteWeek(mensen)),
                op("2026-09-14T11:00", "regie-8", this::open),
                op("2026-09-14T14:00", "regie-9", () -> verzendstops(mensen)));
    }

    private static Inkoopdraaiboek.Stap op(String tijd, String naam, Runnable werk) {
        Consumer<Namens> alleenHier =
                n -> {
                    if (n.gemeente().equals(RIVIERDAM)) {
                        werk.run();
                    }
                };
        return new Inkoopdraaiboek.Stap(LocalDateTime.parse(tijd), naam, false, alleenHier);
    }

    private void zomer(List<String> mensen) {
        UUID gezin = gezinnen.maak(REGIE, GEZIN);
        gezinnen.voegToe(REGIE, gezin, hulpvrager(mensen.get(0)));
        gezinnen.voegToe(REGIE, gezin, hulpvrager(mensen.get(1)));
        signaal(gezin, "De huur is drie maanden niet betaald.");
        onderzoek(mensen.get(1), gezin, "Ik red het huishouden niet meer.");
        onderzoek(mensen.get(2), null, "Ik kom bijna niet meer buiten.");
        onderzoek(mensen.get(3), null, "Ik wil graag een scootmobiel.");
        verder(mensen).forEach(bsn -> onderzoek(bsn, null, "Ik kan mijn dag niet meer aan."));
        meldingen.beoordeel(
                WIJKTEAM,
                TAAK,
                meld(Soort.MELDING, Bron.BURGER, "Ik zoek een maatje.", false),
                Oordeelopgave.zonderVervolg(
                        Melding.Oordeel.DOORVERWEZEN, "Naar de vrijwilligerscentrale."));
    }

    private void gesprekken(List<String> mensen) {
        for (int i = 1; i <= 3; i++) {
            zaken.onderzoek(zaak(mensen.get(i)));
            zaken.verslag(zaak(mensen.get(i)));
        }
        for (String bsn : verder(mensen)) {
            zaken.onderzoek(zaak(bsn));
            zaken.verslag(zaak(bsn));
        }
    }

    private static List<String> verder(List<String> mensen) {
        return mensen.subList(TOEGEWEZEN, mensen.size());
    }

    private void aanvragen(List<String> mensen) {
        for (int i = 1; i <= 3; i++) {
            zaken.aanvraag(zaak(mensen.get(i)));
        }
        verder(mensen).forEach(bsn -> zaken.aanvraag(zaak(bsn)));
    }

    private void besluiten(List<String> mensen) {
        zaken.kenToe(zaak(mensen.get(1)), true);
        zaken.plan(zaak(mensen.get(1)), hulpvrager(mensen.get(1)), hulpvrager(mensen.get(0)));
        zaken.kenToe(zaak(mensen.get(2)), false);
        zaken.wijsAf(zaak(mensen.get(3)));
        verder(mensen).forEach(bsn -> zaken.kenToePerSeptember(zaak(bsn)));
    }

    // Een die voorbij is, en een die loopt over iemand van wie nog niets uit kan gaan: de andere
    // tests van de demowereld wachten op hun antwoorden.
    private void verzendstops(List<String> mensen) {
        UUID eerste =
                stops.zet(
                        REGIE,
                        TAAK,
                        hulpvrager(mensen.get(7)),
                        "Haar ex-partner werkt op de planning van een aanbieder.");
        stops.hefOp(REGIE, TAAK, eerste, "Hij werkt er sinds deze week niet meer; nagevraagd.");
        databank.eerste(
                        "select h.id from hulpvrager h where not exists (select from toewijzing t where"
                                + " t.hulpvrager = h.id) and not exists (select from verzoek v where v.bsn = h.bsn)"
                                + " order by h.bsn limit 1",
                        r -> r.getObject("id", UUID.class))
                .ifPresent(
                        wie ->
                                stops.zet(
                                        REGIE,
                                        TAAK,
                                        wie,
                                        "Verblijft op een geheim adres; eerst overleg met Veilig Thuis."));
    }

    private void september(List<String> mensen) {
        UUID gezin =
                databank.eerste(
                                "select id from gezin where naam = ?",
                                r -> r.getObject("id", UUID.class),
                                GEZIN)
                        .orElseThrow();
        signaal(gezin, "De kinderen komen vaak te laat op school.");
        zaken.evalueer(zaak(mensen.get(2)), Evaluatieuitkomst.LOOPT_DOOR);
        for (int i = TOEGEWEZEN; i <= BEGONNEN; i++) {
            String bsn = mensen.get(i);
            zaken.wijsToe(zaak(bsn), hulpvrager(bsn), NUMMER + i - TOEGEWEZEN);
        }
        for (int i = 0; i < NA_TIEN.size(); i++) {
            zaken.evalueer(zaak(mensen.get(BEGONNEN + 1 + i)), NA_TIEN.get(i));
        }
        onderzoek(mensen.get(4), null, "Sinds mijn val durf ik niet meer te douchen.");
        onderzoek(mensen.get(5), null, "Ik vergeet steeds meer.");
        onderzoek(mensen.get(6), null, "Ik slaap slecht en zie niemand.");
    }

    private void laatsteWeek(List<String> mensen) {
        zaken.onderzoek(zaak(mensen.get(4)));
        zaken.verslag(zaak(mensen.get(4)));
        zaken.onderzoek(zaak(mensen.get(5)));
        zaken.verslag(zaak(mensen.get(5)));
        zaken.aanvraag(zaak(mensen.get(5)));
        zaken.spoed(zaak(mensen.get(6)));
        zaken.begonnen(zaak(mensen.get(BEGONNEN)));
        onderzoek(mensen.get(7), null, "Mijn zoon helpt, maar hij kan het niet meer aan.");
    }

    private void open() {
        meld(Soort.MELDING, Bron.BURGER, "Mijn buurman is al dagen niet gezien.", true);
        meld(Soort.MELDING, Bron.KETENPARTNER, "Na de opname is er hulp nodig thuis.", false);
        meld(Soort.SIGNAAL, Bron.KETENPARTNER, "De energie wordt binnenkort afgesloten.", false);
    }

    private void onderzoek(String bsn, UUID gezin, String vraag) {
        meldingen.beoordeel(
                WIJKTEAM,
                TAAK,
                meld(Soort.MELDING, Bron.BURGER, vraag, false),
                Oordeelopgave.onderzoek(hulpvrager(bsn), Wet.WMO, Zaak.Route.CATALOGUS)
                        .metGezin(gezin));
    }

    private void signaal(UUID gezin, String wat) {
        meldingen.beoordeel(
                WIJKTEAM,
                TAAK,
                meld(Soort.SIGNAAL, Bron.KETENPARTNER, wat, false),
                Oordeelopgave.bijGezin(gezin));
    }

    private UUID meld(Soort soort, Bron bron, String inhoud, boolean spoed) {
        return meldingen
                .meld(
                        KCC,
                        new Meldingopgave(
                                soort,
                                bron,
                                "Een inwoner van Rivierdam",
                                null,
                                "06-12345678",
                                bron == Bron.BURGER ? "hijzelf of buur" : "ketenpartner",
                                "Het gaat al een tijd minder goed.",
                                inhoud,
                                spoed,
                                null))
                .id();
    }

    private UUID hulpvrager(String bsn) {
        return sleutel("select id from hulpvrager where bsn = ?", bsn);
    }

    private UUID zaak(String bsn) {
        return sleutel(
                "select z.id from zaak z join hulpvrager h on h.id = z.hulpvrager where h.bsn = ?",
                bsn);
    }

    private UUID sleutel(String sql, String bsn) {
        return databank.eerste(sql, r -> r.getObject("id", UUID.class), bsn).orElseThrow();
    }
}
