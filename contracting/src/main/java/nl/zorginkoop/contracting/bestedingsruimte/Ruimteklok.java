package nl.zorginkoop.contracting.bestedingsruimte;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtestappen.Stand;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.budget.PlafondGeraakt;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Dag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Werkdagen;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/**
 * De klok van een ruimte: na elke stap is er wie aan zet is, een taak, een termijn en een
 * kennisgeving aan de andere kant. Wat het platform zelf doet, doet het op de dag: ingaan, een
 * getekend addendum boeken, en een voornemen dat niet op tijd rond is laten vervallen.
 */
@Dependent
class Ruimteklok {
    /** Waar de taak en de termijn over gaan. */
    static final String RUIMTE = "BESTEDINGSRUIMTE";

    /** De vraag naar het volgende jaar hangt aan het besluit: een stap laat haar staan. */
    static final String BESLUIT = "RUIMTEBESLUIT";

    static final String TERMIJN = "RUIMTEKLOK";

    /** Een aanbieder zet geen taak bij een gemeente: dat doet het platform, meteen daarna. */
    static final String BEURT = "RUIMTEBEURT";

    static final String HERHALING = "RUIMTE_HERHALING";

    /** † Zo lang voor de uiterste dag van een voornemen ligt de vraag er of er weer een komt. */
    private static final int MAANDEN_VOORAF = 8;

    /** † Zo lang heeft de controller voor de begroting van een ruimte die wacht. */
    private static final int WERKDAGEN = 10;

    private static final String GEEN_WEIGERING =
            "De beschikkingen blijven staan. Specifieke toewijzingen en crisishulp gaan door en worden"
                    + " betaald.";

    @Inject Databank databank;
    @Inject Ruimtestappen stappen;
    @Inject Termijnloket termijnen;
    @Inject Takenloket taken;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Grootboek grootboek;
    @Inject Signaalbewaking signaalbewaking;
    @Inject Klok klok;

    /**
     * Bij 70 % begint het overleg, precies een keer: de databank laat deze stap maar eenmaal toe.
     */
    void bij(@Observes PlafondGeraakt g) {
        stappen.vanPlafond(g.plafond()).ifPresent(r -> signaleer(Namens.systeem(r.gemeente()), r));
    }

    void bij(@Observes TermijnVerstreken v) {
        if (v.soort().equals(BEURT)) {
            geefBeurt(v.namens(), v.onderwerp().id());
        } else if (v.soort().equals(TERMIJN)) {
            verstreken(v);
        }
    }

    private void verstreken(TermijnVerstreken v) {
        Stand r = stappen.eis(v.onderwerp().id());
        Namens platform = v.namens();
        switch (r.stand()) {
            case "VOORNEMEN" -> {
                if (r.aanZet().equals("AANBIEDER")) {
                    stappen.zet(
                            platform,
                            r.id(),
                            "GEEN_ZIENSWIJZE",
                            "Er kwam geen zienswijze (vanzelf).");
                    zet(platform, r.id());
                } else {
                    laatVervallen(platform, r);
                }
            }
            case "BESLUIT" -> laatVervallen(platform, r);
            case "GEZAMENLIJK_PLAN" -> gaIn(platform, r);
            case "BESLUIT_RUIMTE" -> {
                if (r.aanZet().equals("PLATFORM")) {
                    boekOfWacht(platform, r);
                }
            }
            default -> {
                // de taak is dan al geescaleerd
            }
        }
    }

    private void laatVervallen(Namens platform, Stand r) {
        stappen.zet(
                platform,
                r.id(),
                "NIET_VAN_TOEPASSING",
                "Niet op tijd rond: begin opnieuw met een latere eerste dag (vanzelf).");
        zet(platform, r.id());
    }

    /** De eerste dag is er: de ruimte komt in de boom, met de hulp die al is toegewezen. */
    private void gaIn(Namens platform, Stand r) {
        if (!past("select ouder, bedrag from ruimtebesluit where ruimte = ?", r.id())) {
            wacht(platform, r, "in te gaan");
            return;
        }
        UUID plafond =
                databank.eerste(
                                "select ruimte_opent(?, ?) as id",
                                x -> x.getObject("id", UUID.class),
                                r.id(),
                                "Bestedingsruimte "
                                        + r.vorm()
                                        + " "
                                        + r.jaar()
                                        + " ("
                                        + r.nummer()
                                        + ")")
                        .orElseThrow();
        stappen.gaIn(platform, r.id(), plafond);
        begonnen(platform, r.id());
        signaalbewaking.meld(platform);
    }

    private void boekOfWacht(Namens platform, Stand r) {
        UUID addendum = laatsteAddendum(r.id());
        if (past(
                "select r.plafond as ouder, a.bedrag from ruimteaddendum a join bestedingsruimte r"
                        + " on r.id = a.ruimte where a.id = ?",
                addendum)) {
            boek(platform, r.id(), addendum);
        } else {
            wacht(platform, r, "het addendum te boeken");
        }
    }

    /** Past dit bedrag nu binnen de begroting (INV-8.3)? Wie het vraagt houdt de sloten vast. */
    private boolean past(String bedrag, UUID sleutel) {
        return databank.eerste(
                        "select ruimte_past_nu(x.ouder, x.bedrag) as past from (" + bedrag + ") x",
                        x -> x.getBoolean("past"),
                        sleutel)
                .orElseThrow(Ruimtereden.ONBEKEND::nee);
    }

    // De afspraak staat, maar de begroting laat haar niet toe. Wie de begroting bewaakt krijgt er
    // een
    // taak van, en morgen probeert de klok het opnieuw: stil blijven staan doet zij niet.
    private void wacht(Namens platform, Stand r, String waarop) {
        if (taken.over(platform, r.id()).stream().allMatch(t -> t.klaar() != null)) {
            taken.maak(
                    platform,
                    Taakverzoek.voor(
                                    Rol.CONTROLLER,
                                    new Onderwerp(RUIMTE, r.id()),
                                    "Geen begroting om "
                                            + waarop
                                            + ": bestedingsruimte "
                                            + r.nummer())
                            .toelichting(
                                    Ruimtereden.BINNEN_BEGROTING.zin()
                                            + " Het platform probeert het elke dag opnieuw. "
                                            + GEEN_WEIGERING)
                            .uiterlijk(
                                    Kalender.eindeVan(
                                            Werkdagen.WET.plus(klok.vandaag(), WERKDAGEN)))
                            .van(r.gemeente()));
        }
        termijnen.start(
                platform,
                Termijnverzoek.tot(
                                TERMIJN,
                                new Onderwerp(RUIMTE, r.id()),
                                klok.vandaag().plusDays(1).atStartOfDay(Klok.AMSTERDAM).toInstant())
                        .voor(r.gemeente())
                        .met(r.aanbieder()));
    }

    /** De ruimte is van kracht: de klok loopt, en op tijd komt de vraag naar het volgende jaar. */
    void begonnen(Namens namens, UUID ruimte) {
        zet(namens, ruimte);
        Stand r = stappen.eis(ruimte);
        LocalDate voornemen = LocalDate.of(r.jaar() + 1, 1, 1).minusMonths(6);
        Instant vraag =
                LocalDate.of(r.jaar() + 1, 1, 1)
                        .minusMonths(MAANDEN_VOORAF)
                        .atStartOfDay(Klok.AMSTERDAM)
                        .toInstant();
        if (vraag.isAfter(klok.nu())) {
            termijnen.start(
                    namens,
                    Termijnverzoek.tot(HERHALING, new Onderwerp(BESLUIT, besluit(ruimte)), vraag)
                            .met(r.aanbieder())
                            .daarna(
                                    Vervolgtaak.voor(
                                            Rol.CONTRACTMANAGER,
                                            "Komt er in "
                                                    + (r.jaar() + 1)
                                                    + " weer een ruimte voor "
                                                    + r.vorm()
                                                    + "? Voornemen uiterlijk "
                                                    + Dag.van(voornemen))));
        }
        signaleer(namens, r);
    }

    /**
     * Begint het overleg als 70 % benut is en de ruimte nog ongestoord liep, en legt neer dat zij
     * bereikt is. Zet een ander net een stap, dan gaat die voor: een boeking valt hier nooit op om
     * (INV-8.6).
     */
    private void signaleer(Namens namens, Stand gezien) {
        stappen.vergrendel(gezien.id());
        Stand r = stappen.eis(gezien.id());
        if (r.stand().equals("BEREIKT") && !loopt(namens, r.id())) {
            zet(namens, r.id());
            return;
        }
        boolean geraakt =
                r.stand().equals("VAN_KRACHT")
                        && databank.eerste(
                                        "select 1 from plafond where id = ? and begroot > 0"
                                                + " and (begroot - vrij) * 100.0 >= begroot * 70.0",
                                        x -> 1,
                                        r.plafond())
                                .isPresent();
        if (geraakt) {
            stappen.zet(namens, r.id(), "SIGNAAL_70", "Er is 70 % van de ruimte benut (vanzelf).");
            zet(namens, r.id());
        }
    }

    /** Boekt een addendum dat beide partijen tekenden; het telt voor leveringen vanaf deze dag. */
    void boek(Namens namens, UUID ruimte, UUID addendum) {
        stappen.vergrendelGeld(ruimte);
        Stand r = stappen.eis(ruimte);
        Euro bedrag =
                databank.eerste(
                                "select bedrag from ruimteaddendum where id = ?",
                                x -> Euro.centen(x.getLong("bedrag")),
                                addendum)
                        .orElseThrow(Ruimtereden.ONBEKEND::nee);
        Ruimtereden.opDeVloer(
                () -> {
                    grootboek.teken(namens);
                    grootboek.begroot(r.plafond(), bedrag, addendum);
                    return 1;
                });
        stappen.over(namens, ruimte, "VERHOOGD", addendum, "Het addendum is geboekt.");
        zet(namens, ruimte);
        signaalbewaking.meld(namens);
    }

    private UUID besluit(UUID ruimte) {
        return databank.eerste(
                        "select id from ruimtebesluit where ruimte = ?",
                        r -> r.getObject("id", UUID.class),
                        ruimte)
                .orElseThrow(Ruimtereden.ONBEKEND::nee);
    }

    UUID laatsteAddendum(UUID ruimte) {
        return databank.eerste(
                        "select id from ruimteaddendum where ruimte = ? order by volgnr desc limit 1",
                        r -> r.getObject("id", UUID.class),
                        ruimte)
                .orElseThrow(Ruimtereden.ONBEKEND::nee);
    }

    /** Na een stap: een nieuwe termijn, een taak voor wie aan zet is, en bericht aan de ander. */
    void zet(Namens namens, UUID ruimte) {
        Stand r = stappen.eis(ruimte);
        Ruimtebeurt beurt = Ruimtebeurt.van(r, soort(ruimte));
        stop(namens, ruimte);
        if (namens.aanbieder() == null) {
            geefBeurt(namens, r, beurt);
        } else {
            termijnen.start(
                    namens,
                    Termijnverzoek.tot(BEURT, new Onderwerp(RUIMTE, ruimte), klok.nu())
                            .voor(r.gemeente()));
        }
        meld(namens, r, beurt);
    }

    private void geefBeurt(Namens namens, UUID ruimte) {
        Stand r = stappen.eis(ruimte);
        geefBeurt(namens, r, Ruimtebeurt.van(r, soort(ruimte)));
    }

    private void geefBeurt(Namens namens, Stand r, Ruimtebeurt beurt) {
        if (beurt.taak() != null && !r.aanZet().equals("PLATFORM")) {
            taken.maak(namens, taak(r, beurt));
        }
        if (beurt.termijn()) {
            termijnen.start(namens, termijn(r, beurt));
        }
    }

    /** Een verschuiving verandert niet wie aan zet is: alleen de ander hoort ervan. */
    void meldVerschuiving(Namens namens, UUID ruimte) {
        Stand r = stappen.eis(ruimte);
        meld(namens, r, Ruimtebeurt.van(r, "VERSCHOVEN"));
    }

    private boolean loopt(Namens namens, UUID ruimte) {
        return termijnen.over(namens, ruimte).stream()
                .anyMatch(t -> t.klaar() == null && t.soort().equals(TERMIJN));
    }

    private void stop(Namens namens, UUID ruimte) {
        for (Termijn t : termijnen.over(namens, ruimte)) {
            if (t.klaar() == null && (t.soort().equals(TERMIJN) || t.soort().equals(BEURT))) {
                termijnen.stuit(namens, t.id(), "Er is een volgende stap gezet.");
            }
        }
        taken.laatVervallen(namens, ruimte, "Er is een volgende stap gezet.");
    }

    private Taakverzoek taak(Stand r, Ruimtebeurt beurt) {
        Onderwerp onderwerp = new Onderwerp(RUIMTE, r.id());
        Instant einde = Kalender.eindeVan(r.uiterlijk());
        Taakverzoek taak =
                r.aanZet().equals("AANBIEDER")
                        ? Taakverzoek.voor(r.aanbieder(), onderwerp, beurt.taak())
                        : Taakverzoek.voor(Rol.CONTRACTMANAGER, onderwerp, beurt.taak())
                                .escaleer(Rol.CONTROLLER, null, einde.plusSeconds(1));
        return taak.toelichting(GEEN_WEIGERING).uiterlijk(einde).van(r.gemeente());
    }

    // Wat het platform doet begint op de dag; een uiterste dag telt nog helemaal mee.
    private Termijnverzoek termijn(Stand r, Ruimtebeurt beurt) {
        LocalDate dag = r.aanZet().equals("PLATFORM") ? r.uiterlijk() : r.uiterlijk().plusDays(1);
        Termijnverzoek termijn =
                Termijnverzoek.tot(
                                TERMIJN,
                                new Onderwerp(RUIMTE, r.id()),
                                dag.atStartOfDay(Klok.AMSTERDAM).toInstant())
                        .voor(r.gemeente())
                        .met(r.aanbieder());
        return beurt.daarna() == null
                ? termijn
                : termijn.daarna(Vervolgtaak.voor(Rol.CONTRACTMANAGER, beurt.daarna()));
    }

    private void meld(Namens namens, Stand r, Ruimtebeurt beurt) {
        Ontvanger aan =
                namens.aanbieder() == null
                        ? new Ontvanger.Aanbieder(r.aanbieder())
                        : new Ontvanger.Gemeenterol(Rol.CONTRACTMANAGER);
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                RUIMTE,
                                new Onderwerp(RUIMTE, r.id()),
                                beurt.kop(),
                                beurt.bericht() + " " + GEEN_WEIGERING,
                                aan)
                        .metPad("/bestedingsruimte/ruimte.xhtml?ruimte=" + r.id())
                        .bij(r.gemeente()));
    }

    private String soort(UUID ruimte) {
        return databank.eerste(
                        "select soort from ruimtegang where ruimte = ? order by nr desc limit 1",
                        r -> r.getString("soort"),
                        ruimte)
                .orElseThrow(Ruimtereden.ONBEKEND::nee);
    }
}
