package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.gateway.huis.Rij;
import nl.zorginkoop.gateway.huis.Verkeer;

/**
 * Bouwt de demowereld: eerst de inrichting, dan het draaiboek moment voor moment, met de klok op de
 * tijd van dat moment. Elke stap onthoudt dat zij gedaan is; post die al binnen is, geeft hetzelfde
 * bewijs. Zo gaat laden na een ongeluk verder waar het bleef.
 */
@ApplicationScoped
class Lader {
    private static final Logger LOG = System.getLogger(Lader.class.getName());
    private static final Duration GEDULD = Duration.ofMinutes(3);
    private static final LocalDateTime WIJZIGING_1 = LocalDateTime.of(2026, 3, 18, 20, 30);
    private static final LocalDateTime JULITARIEF = LocalDateTime.of(2026, 6, 8, 11, 0);
    private static final LocalDateTime WIJZIGING_2 = LocalDateTime.of(2026, 7, 1, 20, 30);
    private static final LocalDateTime WIJZIGING_3 = LocalDateTime.of(2026, 9, 10, 20, 30);

    @Inject Stappen stappen;
    @Inject Demoklok klok;
    @Inject Gemeentebouw gemeentebouw;
    @Inject Boekjaarbouw boekjaarbouw;
    @Inject Hulpbouw hulpbouw;
    @Inject Accountbouw accountbouw;
    @Inject Openstellingbouw openstellingbouw;
    @Inject Inkoopdraaiboek inkoopdraaiboek;
    @Inject Beoordelingsbouw beoordelingsbouw;
    @Inject Keuzebouw keuzebouw;
    @Inject Uitgiftebouw uitgiftebouw;
    @Inject Begrotingbouw begrotingbouw;
    @Inject Aanbestedingsdraaiboek aanbestedingsdraaiboek;
    @Inject Regiebouw regiebouw;
    @Inject Levensbouw levensbouw;
    @Inject Betaalbouw betaalbouw;
    @Inject Opgavebouw opgavebouw;
    @Inject Postbus postbus;
    @Inject Verkeer verkeer;

    @Inject
    @Bron(Bron.Doel.STAGING)
    Databank eigenVerbinding;

    /** Hoe ver het laden is, voor wie wacht. */
    private volatile String voortgang = "de demowereld wordt ingericht";

    String voortgang() {
        return voortgang;
    }

    void laad() throws InterruptedException {
        long begin = System.nanoTime();
        Wereld wereld = Wereld.maak();
        richtIn(wereld);
        for (Draaiboek.Moment moment : new Draaiboek(wereld).momenten()) {
            tussendoor(wereld, moment.tijd());
            speel(moment);
        }
        tussendoor(wereld, Agenda.BEGIN_DEMO);
        laatsteDag(wereld);
        klok.zetOp(Agenda.BEGIN_DEMO);
        stappen.doe(platform(), Stappen.KLAAR, () -> {});
        LOG.log(
                Level.INFO,
                "De demowereld is geladen in {0} s",
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private void richtIn(Wereld wereld) {
        if (!stappen.isGedaan("deelnemers")) {
            klok.zetOp(Agenda.INRICHTING);
        }
        stappen.doe(platform(), "deelnemers", gemeentebouw::deelnemers);
        stappen.doe(
                platform(),
                "producten",
                () -> gemeentebouw.producten(platform(), wereld.producten()));
        stappen.doe(platform(), "accounts", () -> accountbouw.maak(platform()));
        for (Namens n : gemeenten()) {
            doe(n, "contracten", () -> gemeentebouw.contracten(n, wereld.producten()));
            doe(n, "begroting", () -> gemeentebouw.begroting(n));
            doe(n, "hulpvragers", () -> hulpbouw.schrijfIn(n, wereld.inwoners()));
        }
    }

    /** Besluiten die tussen twee momenten van het draaiboek vallen, op volgorde van tijd. */
    private void tussendoor(Wereld wereld, LocalDateTime tot) {
        Stream.of(
                        inkoopdraaiboek.stappen(),
                        begrotingsstappen(wereld),
                        beoordelingsbouw.stappen(),
                        aanbestedingsdraaiboek.stappen(),
                        regiebouw.stappen(wereld.inwoners()),
                        levensbouw.stappen(wereld.inwoners()),
                        betaalbouw.stappen())
                .flatMap(List::stream)
                .filter(s -> !s.tijd().isAfter(tot))
                .sorted(Comparator.comparing(Inkoopdraaiboek.Stap::tijd))
                .filter(s -> !stappen.isGedaan(s.naam()))
                .forEach(this::neem);
    }

    private List<Inkoopdraaiboek.Stap> begrotingsstappen(Wereld wereld) {
        return List.of(
                besluit(Boekjaarbouw.AFGESLOTEN, "boekjaar-2025", boekjaarbouw::sluitAf),
                besluit(WIJZIGING_1, "wijziging-1", n -> gemeentebouw.wijzig(n, 1)),
                besluit(
                        JULITARIEF,
                        "tarieven-juli",
                        n -> gemeentebouw.tarievenVanJuli(n, wereld.producten())),
                besluit(WIJZIGING_2, "wijziging-2", n -> gemeentebouw.wijzig(n, 2)),
                besluit(Openstellingbouw.AUGUSTUS, "openstellingen", openstellingbouw::inAugustus),
                new Inkoopdraaiboek.Stap(Openstellingbouw.VRAGEN, "vragen", true, this::vragen),
                besluit(Openstellingbouw.NOTA, "nota", openstellingbouw::nota),
                besluit(
                        Openstellingbouw.SEPTEMBER,
                        "openstellingen-2",
                        openstellingbouw::inSeptember),
                besluit(WIJZIGING_3, "wijziging-3", n -> gemeentebouw.wijzig(n, 3)),
                besluit(Keuzebouw.TIJD, "keuzes", keuzebouw::bouw),
                besluit(Uitgiftebouw.TIJD, "uitgiften", uitgiftebouw::bouw),
                besluit(Begrotingbouw.TIJD, "begrotingswijzigingen", begrotingbouw::bouw));
    }

    // Vragen zijn van een aanbieder en vallen dus buiten de stap van een gemeente.
    private void vragen(Namens n) {
        if (n.equals(gemeenten().get(0))) {
            AgbCode linde = new AgbCode("42420099");
            openstellingbouw.vraag(
                    "delinde", linde, "Artikel 3.5", "Vanaf wanneer telt de wachttijd?");
            openstellingbouw.vraag(
                    "delinde", linde, "Percelen", "Mogen wij ook een deel aanbieden?");
        }
    }

    private static Inkoopdraaiboek.Stap besluit(
            LocalDateTime tijd, String naam, Consumer<Namens> werk) {
        return new Inkoopdraaiboek.Stap(tijd, naam, false, werk);
    }

    private void neem(Inkoopdraaiboek.Stap stap) {
        klok.zetOp(stap.tijd());
        for (Namens n : gemeenten()) {
            if (stap.los()) {
                stap.werk().accept(n);
            } else {
                doe(n, stap.naam(), () -> stap.werk().accept(n));
            }
        }
        stappen.doe(platform(), stap.naam(), () -> {});
    }

    private void speel(Draaiboek.Moment moment) throws InterruptedException {
        String stap = "moment " + moment.tijd();
        if (stappen.isGedaan(stap)) {
            return;
        }
        voortgang = "de demowereld wordt geladen, tot en met " + moment.tijd().toLocalDate();
        klok.zetOp(moment.tijd());
        for (Namens n : gemeenten()) {
            List<Toegewezen> besluiten =
                    moment.besluiten().stream()
                            .filter(t -> t.gemeente().equals(n.gemeente().code()))
                            .toList();
            if (!besluiten.isEmpty()) {
                doe(n, stap, () -> hulpbouw.wijsToe(n, besluiten));
            }
        }
        verkeer.lui(Rij.VERZENDING);
        moment.post().forEach(this::lever);
        wachtTotDePostWegIs();
        stappen.doe(platform(), stap, () -> {});
    }

    // Wat niet te lezen is, ligt de ochtend van de demo bij de beheerder; wat gevraagd is, bij de
    // regisseur.
    private void laatsteDag(Wereld wereld) throws InterruptedException {
        if (stappen.isGedaan("laatste-dag")) {
            return;
        }
        klok.zetOp(Agenda.LAATSTE_POST);
        Draaiboek.onleesbaar().forEach(this::lever);
        opgavebouw.vraag(wereld);
        verkeer.lui(Rij.VERWERKING);
        wachtTotDePostWegIs();
        stappen.doe(platform(), "laatste-dag", () -> {});
    }

    private void lever(Draaiboek.Post post) {
        try {
            postbus.leverIn(
                    new Inlevering(
                            Inlevering.Bron.API, "demo/" + post.naam(), post.naam() + ".xml", null),
                    new ByteArrayInputStream(post.inhoud().get()));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        verkeer.lui(Rij.VERWERKING);
    }

    // De klok mag pas verder als alles van dit moment beoordeeld en beantwoord is.
    private void wachtTotDePostWegIs() throws InterruptedException {
        long einde = System.nanoTime() + GEDULD.toNanos();
        while (openstaand() > 0) {
            if (System.nanoTime() > einde) {
                LOG.log(Level.WARNING, "Post van de demowereld bleef liggen; het laden gaat door");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private int openstaand() {
        return eigenVerbinding
                .eerste(
                        "select count(*) as n from werk where soort in (?, ?)",
                        r -> r.getInt("n"),
                        Postloket.VERWERKEN,
                        Postloket.VERZENDEN)
                .orElseThrow();
    }

    private void doe(Namens namens, String stap, Runnable werk) {
        stappen.doe(namens, stap + " " + namens.gemeente(), werk);
    }

    private static List<Namens> gemeenten() {
        return Tabel.lees("gemeenten.tsv").stream()
                .map(g -> Namens.systeem(new Gemeentecode(g.tekst("code"))))
                .toList();
    }

    private static Namens platform() {
        return Namens.systeem(Gemeentecode.PLATFORM);
    }
}
