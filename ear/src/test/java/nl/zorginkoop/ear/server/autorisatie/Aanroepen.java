package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.NIETS;

import nl.zorginkoop.contracting.budget.Budgetloket;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.declaratie.Declaratieopdracht;
import nl.zorginkoop.contracting.deelnemer.Deelnemersloket;
import nl.zorginkoop.contracting.deelnemer.NieuwAccount;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.kennisgeving.Bezorging;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Mailfout;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomstloket;
import nl.zorginkoop.contracting.overeenkomst.Tarief;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Uitgaand;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.termijn.Bak;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Per deur wat iemand meebrengt: altijd iets van HIER en DEZE, vers klaargelegd. Wie alleen bladert
 * brengt niets mee en staat er dus niet in. Namens, grondslag en bladvraag vult de roeper zelf in.
 */
final class Aanroepen {
    private static final Instant MOMENT = Instant.parse("2026-09-15T07:00:00Z");
    private static final String WACHTWOORD = "een-lang-wachtwoord-9751";

    private Aanroepen() {}

    /** Legt klaar en noemt wat er mee de deur door gaat, in de volgorde van de deur. */
    @FunctionalInterface
    interface Meegebracht {
        List<Object> van(Proefwereld w, Namens eigenaar) throws Exception;
    }

    static Map<String, Meegebracht> alle() {
        Map<String, Meegebracht> a = new HashMap<>();
        deelnemer(a);
        budget(a);
        contract(a);
        declaratie(a);
        document(a);
        kennisgeving(a);
        post(a);
        taken(a);
        termijnen(a);
        toewijzing(a);
        return a;
    }

    private static void deelnemer(Map<String, Meegebracht> a) {
        a.put("Accountloket.kiesTaal", (w, e) -> List.of("en"));
        a.put(
                "Accountloket.maak",
                (w, e) ->
                        List.of(
                                new NieuwAccount(
                                        "nieuw." + UUID.randomUUID(),
                                        "Nieuw",
                                        null,
                                        Rol.CONTROLLER,
                                        HIER,
                                        null),
                                WACHTWOORD));
        a.put("Accountloket.zetWachtwoord", (w, e) -> List.of(account(w), WACHTWOORD));
        a.put("Accountloket.zetActief", (w, e) -> List.of(account(w), true));
        a.put("Deelnemersloket.schrijfGemeenteIn", (w, e) -> List.of(HIER, "Andere naam"));
        a.put(
                "Deelnemersloket.legSamenwerkingVast",
                (w, e) -> List.of(Proefwereld.DAAR, HIER, "Samen"));
        a.put("Deelnemersloket.legWijkVast", (w, e) -> List.of(HIER, "W1", "Wijk"));
        a.put(
                "Deelnemersloket.schrijfAanbiederIn",
                (w, e) ->
                        List.of(
                                new Deelnemersloket.Zorgaanbieder(
                                        DEZE, "Andere naam", null, null)));
        a.put("Stappen.doe", (w, e) -> List.of("klaar", (Runnable) () -> {}));
    }

    private static UUID account(Proefwereld w) {
        return w.databank
                .eerste(
                        "select id from account where gebruikersnaam = 'merk.controller'",
                        r -> r.getObject("id", UUID.class))
                .orElseThrow();
    }

    private static void budget(Map<String, Meegebracht> a) {
        a.put(
                "Budgetloket.begroot",
                (w, e) -> List.of(w.ruimte, Euro.centen(100), UUID.randomUUID()));
        a.put("Budgetloket.behandelSignaal", (w, e) -> List.of(w.signaal(), "gezien"));
        a.put(
                "Budgetloket.maakPlafond",
                (w, e) ->
                        List.of(
                                new Budgetloket.NieuwPlafond(
                                        Plafondsoort.PLAFOND,
                                        Wet.WMO,
                                        w.jaar,
                                        "Deel",
                                        null,
                                        List.of(),
                                        w.begroting,
                                        null,
                                        Euro.NUL),
                                UUID.randomUUID()));
        a.put("Budgetoverzicht.naarRisico", (w, e) -> List.of(w.jaar));
        a.put("Budgetoverzicht.plafond", (w, e) -> List.of(w.ruimte));
        a.put("Budgetoverzicht.onder", (w, e) -> List.of(w.begroting));
        a.put("Budgetoverzicht.signalenVan", (w, e) -> List.of(w.ruimte));
    }

    private static void contract(Map<String, Meegebracht> a) {
        a.put(
                "Overeenkomstloket.legProductenVast",
                (w, e) ->
                        List.of(
                                List.of(
                                        new Overeenkomstloket.Product(
                                                Wet.WMO, "02Q97", "07", "Andere naam"))));
        a.put(
                "Overeenkomstloket.legTarievenVast",
                (w, e) ->
                        List.of(
                                w.overeenkomst,
                                List.of(
                                        new Tarief(
                                                "02Q97",
                                                Eenheid.MINUUT,
                                                Periode.jaar(2026),
                                                Euro.centen(100)))));
        a.put(
                "Overeenkomstloket.sluit",
                (w, e) ->
                        List.of(
                                new Overeenkomstloket.NieuweOvereenkomst(
                                        DEZE,
                                        Wet.WMO,
                                        "N" + UUID.randomUUID(),
                                        "Nieuw",
                                        Uitvoeringsvariant.INSPANNINGSGERICHT,
                                        Periode.jaar(2026))));
    }

    private static void declaratie(Map<String, Meegebracht> a) {
        a.put("Declaratieloket.uitkomst", (w, e) -> List.of(w.declaratie));
        a.put("Declaratieloket.afgekeurdeRegels", (w, e) -> List.of(w.declaratie));
        a.put("Declaratieoverzicht.declaratie", (w, e) -> List.of(w.declaratie));
        a.put(
                "Declaratieloket.beoordeel",
                (w, e) ->
                        List.of(
                                new Declaratieopdracht(
                                        w.bericht("ONTVANGEN"),
                                        Wet.WMO,
                                        DEZE,
                                        "WMO325",
                                        "D" + UUID.randomUUID(),
                                        Periode.maand(java.time.YearMonth.of(2026, 8)),
                                        LocalDate.of(2026, 9, 1),
                                        Euro.NUL,
                                        List.of("0001"))));
    }

    private static void document(Map<String, Meegebracht> a) {
        a.put(
                "Documentloket.bewaar",
                (w, e) ->
                        List.of(
                                Documentopgave.bij("MERK", UUID.randomUUID(), "brief.txt")
                                        .voor(HIER),
                                bytes()));
        a.put("Documentloket.vind", (w, e) -> List.of(w.document));
        a.put("Documentloket.bij", (w, e) -> List.of(w.documentonderwerp));
        a.put("Documentloket.lees", (w, e) -> List.of(w.document));
    }

    private static void kennisgeving(Map<String, Meegebracht> a) {
        a.put(
                "Kennisgevingloket.stuur",
                (w, e) ->
                        List.of(
                                Kennisgevingverzoek.over(
                                                "PROEF",
                                                new Onderwerp("MERK", UUID.randomUUID()),
                                                "Bericht",
                                                "Tekst",
                                                new Ontvanger.Gemeente())
                                        .bij(HIER)));
        a.put("Kennisgevingloket.open", (w, e) -> List.of(w.kennisgeving(e)));
        a.put(
                "Kennisgevingloket.ongelezen",
                (w, e) -> {
                    w.kennisgeving(e);
                    return List.of();
                });
        a.put(
                "Kennisgevingloket.postvak",
                (w, e) -> {
                    w.kennisgeving(e);
                    return List.of();
                });
        a.put(
                "Kennisgevingloket.allesGelezen",
                (w, e) -> {
                    w.kennisgeving(e);
                    return List.of();
                });
        a.put(
                "Kennisgevingloket.bewijzen",
                (w, e) -> {
                    UUID verzending = UUID.randomUUID();
                    w.kennisgeving(e, verzending, e.aanbieder() == null);
                    return List.of(verzending);
                });
        a.put("Kennisgevingloket.wachtend", (w, e) -> List.of(w.bezorging(e)));
        a.put("Kennisgevingloket.bezorgd", (w, e) -> List.of(w.bezorging(e)));
        a.put(
                "Kennisgevingloket.mislukt",
                (w, e) ->
                        List.of(
                                new Bezorging(
                                        w.bezorging(e), w.kennisgeving(e), MOMENT, "a", "nl", 200),
                                mailfout()));
    }

    private static Mailfout mailfout() throws ReflectiveOperationException {
        Constructor<?> maak = Mailfout.class.getDeclaredConstructor(boolean.class, String.class);
        maak.setAccessible(true);
        return (Mailfout) maak.newInstance(true, "adres onbekend");
    }

    private static void post(Map<String, Meegebracht> a) {
        Meegebracht ontvangen = (w, e) -> List.of(w.bericht("VERWERKT"));
        for (String deur :
                List.of(
                        "Berichtoverzicht.draad",
                        "Berichtoverzicht.stand",
                        "Postloket.stand",
                        "Postloket.geborgen")) {
            a.put(deur, ontvangen);
        }
        a.put(
                "Berichtoverzicht.uitval",
                (w, e) -> {
                    w.bericht("UITVAL");
                    return List.of();
                });
        a.put("Postloket.lees", ontvangen);
        a.put("Postloket.claim", (w, e) -> List.of(w.bericht("ONTVANGEN"), adres()));
        a.put("Postloket.afgehandeld", (w, e) -> List.of(w.bericht("ONTVANGEN"), true, NIETS));
        a.put("Postloket.noteer", (w, e) -> List.of(w.bericht("ONTVANGEN"), "{\"a\": 1}"));
        a.put("Postloket.naarUitval", (w, e) -> List.of(w.bericht("ONTVANGEN"), "kapot", NIETS));
        a.put("Postloket.opnieuw", (w, e) -> List.of(w.bericht("UITVAL")));
        a.put("Postloket.ontvang", (w, e) -> List.of(inlevering(e), adres(), bytes()));
        a.put("Postloket.ontvangUitpak", (w, e) -> List.of(inlevering(e), adres(), bytes()));
        a.put(
                "Postloket.zetKlaar",
                (w, e) ->
                        List.of(
                                new Uitgaand.Opdracht(
                                        DEZE, "WMO325", w.bericht("VERWERKT"), w.declaratie)));
        a.put("Postloket.zending", (w, e) -> List.of(w.uitgaand("Z" + kort())));
        a.put(
                "Postloket.verzonden",
                (w, e) -> List.of(w.uitgaand("Z" + kort()), "bestand.xml", bytes()));
        a.put(
                "Postloket.koppelRetour",
                (w, e) -> {
                    String nummer = "Z" + kort();
                    w.uitgaand(nummer);
                    return List.of("WMO301", nummer, w.bericht("VERWERKT"));
                });
        a.put(
                "Retourdeur.neemAan",
                (w, e) -> {
                    String nummer = "Z" + kort();
                    w.uitgaand(nummer);
                    return List.of(
                            w.bericht("ONTVANGEN"),
                            new Adres("WMO302", DEZE.code(), HIER.code(), nummer),
                            true);
                });
        a.put("Uitvaldeur.meldNietVerzonden", (w, e) -> List.of(w.uitgaand("Z" + kort()), "kapot"));
    }

    private static String kort() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static Adres adres() {
        return new Adres("WMO323", DEZE.code(), HIER.code(), kort());
    }

    private static Inlevering inlevering(Namens e) {
        return new Inlevering(
                Inlevering.Bron.API, UUID.randomUUID().toString(), "proef", e.aanbieder());
    }

    private static InputStream bytes() {
        return new ByteArrayInputStream("inhoud".getBytes(StandardCharsets.UTF_8));
    }

    private static void taken(Map<String, Meegebracht> a) {
        a.put(
                "Takenloket.maak",
                (w, e) -> {
                    Onderwerp onderwerp = new Onderwerp("MERK", UUID.randomUUID());
                    return List.of(
                            (e.aanbieder() == null
                                            ? Taakverzoek.voor(Rol.CONTROLLER, onderwerp, "Nieuw")
                                            : Taakverzoek.voor(e.aanbieder(), onderwerp, "Nieuw"))
                                    .van(HIER));
                });
        a.put(
                "Takenloket.blad",
                (w, e) -> {
                    w.taak(e, null, null, UUID.randomUUID());
                    return List.of(Bak.ROL);
                });
        a.put(
                "Takenloket.tel",
                (w, e) -> {
                    w.taak(e, null, null, UUID.randomUUID());
                    return List.of();
                });
        a.put("Takenloket.vind", (w, e) -> List.of(w.taak(e, null, null, UUID.randomUUID())));
        a.put("Takenloket.neem", (w, e) -> List.of(w.taak(e, null, null, UUID.randomUUID()), 1L));
        a.put(
                "Takenloket.neemOver",
                (w, e) -> List.of(w.taak(e, "iemand", e.wie(), UUID.randomUUID()), 1L));
        a.put(
                "Takenloket.wijsToe",
                (w, e) ->
                        List.of(
                                w.taak(e, null, null, UUID.randomUUID()),
                                1L,
                                e.wie(),
                                NIETS,
                                "om"));
        a.put(
                "Takenloket.gedaan",
                (w, e) -> List.of(w.taak(e, null, null, UUID.randomUUID()), 1L, "klaar"));
        a.put(
                "Takenloket.over",
                (w, e) -> {
                    UUID onderwerp = UUID.randomUUID();
                    w.taak(e, null, null, onderwerp);
                    return List.of(onderwerp);
                });
        a.put(
                "Takenloket.laatVervallen",
                (w, e) -> {
                    UUID onderwerp = UUID.randomUUID();
                    w.taak(e, null, null, onderwerp);
                    return List.of(onderwerp, "voorbij");
                });
    }

    private static void termijnen(Map<String, Meegebracht> a) {
        a.put(
                "Termijnloket.start",
                (w, e) ->
                        List.of(
                                Termijnverzoek.contractueel(
                                                "PROEF",
                                                new Onderwerp("MERK", UUID.randomUUID()),
                                                Termijnduur.weken(2))
                                        .voor(HIER)));
        a.put(
                "Termijnloket.stuit",
                (w, e) -> List.of(w.termijn(false, UUID.randomUUID()), "gebeurd"));
        a.put(
                "Termijnloket.verleng",
                (w, e) ->
                        List.of(
                                w.termijn(false, UUID.randomUUID()),
                                Termijnduur.weken(1),
                                "meer tijd"));
        a.put(
                "Termijnloket.schortOp",
                (w, e) -> List.of(w.termijn(false, UUID.randomUUID()), "wacht"));
        a.put(
                "Termijnloket.hervat",
                (w, e) -> List.of(w.termijn(true, UUID.randomUUID()), "verder"));
        a.put(
                "Termijnloket.over",
                (w, e) -> {
                    UUID onderwerp = UUID.randomUUID();
                    w.termijn(false, onderwerp);
                    return List.of(onderwerp);
                });
        a.put(
                "Termijnloket.laatAfgaan",
                (w, e) -> {
                    UUID termijn = w.termijn(false, UUID.randomUUID());
                    w.zet(
                            "insert into werk (soort, gemeente, onderwerp) values ('TERMIJN', '9751', ?)",
                            termijn);
                    // Rijp werk dat blijft staan, zou de echte motor doen.
                    if (w.gaatTerug) {
                        w.zet("update werk set beschikbaar_op = nu() where onderwerp = ?", termijn);
                    }
                    return List.of(termijn);
                });
    }

    private static void toewijzing(Map<String, Meegebracht> a) {
        a.put(
                "Regieloket.schrijfIn",
                (w, e) ->
                        List.of(
                                new Persoon(
                                        new Bsn(w.bsn),
                                        "P",
                                        null,
                                        null,
                                        "Nieuw",
                                        LocalDate.of(1980, 5, 5),
                                        "0",
                                        "Weg",
                                        1,
                                        "9999XX",
                                        "Hier",
                                        null)));
        a.put(
                "Toewijzingloket.wijsToe",
                (w, e) ->
                        List.of(
                                new NieuweToewijzing(
                                        Wet.WMO,
                                        DEZE,
                                        w.hulpvrager,
                                        "02",
                                        "02Q97",
                                        LocalDate.of(w.jaar, 3, 1),
                                        LocalDate.of(w.jaar, 3, 31),
                                        new Omvang(1, Eenheid.UUR, Frequentie.PER_MAAND),
                                        null,
                                        null,
                                        null)));
        a.put("Toewijzingloket.voorBericht", (w, e) -> List.of(w.toewijzing()));
        a.put(
                "Toewijzingloket.retourOntvangen",
                (w, e) -> List.of(w.toewijzing(), w.bericht("ONTVANGEN"), false));
        a.put(
                "Toewijzingloket.verwerkLeveringen",
                (w, e) -> {
                    w.toewijzing();
                    return List.of(
                            new Leveringsopdracht(
                                    w.bericht("ONTVANGEN"),
                                    Wet.WMO,
                                    DEZE,
                                    w.bsn,
                                    "WMO306",
                                    List.of(),
                                    List.of(
                                            new Leveringsopdracht.Melding(
                                                    300_000_001L,
                                                    "02",
                                                    "02Q97",
                                                    LocalDate.of(2030, 1, 2),
                                                    null,
                                                    null,
                                                    false))));
                });
    }
}
