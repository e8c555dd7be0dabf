package nl.zorginkoop.contracting.zorgplicht;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.catalogus.KeuzeKlaar;
import nl.zorginkoop.contracting.catalogus.RuimteOntbrak;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.TermijnVerstreken;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/**
 * De wachtende en zijn klok: één werkdag† bij spoed, anders vijf†. Verstrijkt zij zonder besluit,
 * dan ligt het bij het college (BU-03); verstrijkt zij daar, dan begint zij opnieuw. Zo is er
 * altijd iemand en een dag (INV-8.7).
 */
@Dependent
class Wachtklok {
    /** Waar de taak en de termijn over gaan. */
    static final String WACHT = "RUIMTEWACHT";

    private static final String TERMIJN = "RUIMTEBESLUIT";
    private static final Termijnduur SPOED = Termijnduur.werkdagen(1);
    private static final Termijnduur GEWOON = Termijnduur.werkdagen(5);
    private static final String UITLEG =
            "De beschikking blijft staan en de wens van de cliënt ook. Er zijn drie uitkomsten: ander"
                    + " aanbod dat de cliënt zelf kiest, een addendum op de ruimte, of escaleren.";

    /** Wie aan zet is na een stap, en wat er dan te doen is. */
    private record Beurt(Rol rol, String eigenaar, String titel) {}

    @Inject Databank databank;
    @Inject Termijnloket termijnen;
    @Inject Takenloket taken;

    void bij(@Observes RuimteOntbrak r) {
        if (van(r.keuze()).isPresent()) {
            return;
        }
        UUID wacht = UUID.randomUUID();
        boolean spoed = spoed(r.keuze());
        Instant dag = begin(r.namens(), wacht, spoed);
        databank.voer(
                """
                insert into ruimtewacht (id, gemeente, keuze, plafond, jaar, bedrag, eind, volume, eenheid, frequentie,
                    rol, volgende, door) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'REGISSEUR', ?, ?)
                """,
                wacht,
                r.namens().gemeente().code(),
                r.keuze(),
                r.plafond(),
                r.jaar(),
                r.bedrag().centen(),
                r.eind(),
                r.omvang().volume(),
                r.omvang().eenheid().code(),
                r.omvang().frequentie().code(),
                dag,
                r.namens().wie());
        if (heeftAlternatief(wacht)) {
            taak(
                    r.namens(),
                    wacht,
                    new Beurt(
                            Rol.REGISSEUR,
                            regisseur(r.keuze()),
                            "De ruimte is bereikt: zoek met de cliënt wat wel kan"),
                    dag);
        } else {
            // alle aanbieders van dit product zijn vol: dat lost een regisseur niet op
            escaleer(
                    r.namens(),
                    wacht,
                    "Geen enkele aanbieder van dit product heeft nog ruimte (vanzelf).");
        }
    }

    void bij(@Observes KeuzeKlaar k) {
        databank.eerste(
                        "select id from ruimtewacht where keuze = ? and klaar is not null"
                                + " order by klaar desc limit 1",
                        r -> r.getObject("id", UUID.class),
                        k.keuze())
                .ifPresent(wacht -> klaar(k.namens(), wacht, k.waarom()));
    }

    void bij(@Observes TermijnVerstreken v) {
        if (!v.soort().equals(TERMIJN)) {
            return;
        }
        UUID wacht = v.onderwerp().id();
        stand(wacht)
                .ifPresent(
                        stand -> {
                            if (stand.equals("GEESCALEERD")) {
                                stap(
                                        v.namens(),
                                        wacht,
                                        "HERINNERING",
                                        null,
                                        "De termijn verstreek zonder besluit.");
                            } else {
                                escaleer(
                                        v.namens(),
                                        wacht,
                                        "De termijn verstreek zonder besluit (vanzelf).");
                            }
                        });
    }

    void escaleer(Namens namens, UUID wacht, String reden) {
        stap(namens, wacht, "ESCALATIE", null, reden);
    }

    /** Zet een stap waarna iemand anders aan zet is, met een nieuwe termijn en een taak. */
    void stap(Namens namens, UUID wacht, String soort, Long bedrag, String reden) {
        stuit(namens, wacht, "Er is een volgende stap gezet.");
        taken.laatVervallen(namens, wacht, "Er is een volgende stap gezet.");
        Instant dag =
                begin(
                        namens,
                        wacht,
                        databank.eerste(
                                        "select spoed from ruimtewacht where id = ?",
                                        r -> r.getBoolean("spoed"),
                                        wacht)
                                .orElseThrow(Wachtreden.ONBEKEND::nee));
        Wachtreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into ruimtestap (gemeente, wacht, soort, bedrag, reden, volgende, door)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)",
                                namens.gemeente().code(),
                                wacht,
                                soort,
                                bedrag,
                                reden,
                                dag,
                                namens.wie()));
        taak(namens, wacht, beurt(soort), dag);
    }

    /** Er wacht niemand meer: geen termijn en geen taak blijft achter. */
    void klaar(Namens namens, UUID wacht, String reden) {
        stuit(namens, wacht, reden);
        taken.laatVervallen(namens, wacht, reden);
    }

    private static Beurt beurt(String soort) {
        return switch (soort) {
            case "ADDENDUM", "VERHOOGD" ->
                    new Beurt(
                            Rol.CONTROLLER,
                            null,
                            "Een cliënt wacht op ruimte: beslis over een addendum");
            default ->
                    new Beurt(
                            Rol.CONTROLLER,
                            null,
                            "Een cliënt wacht op ruimte: besluit namens het college");
        };
    }

    private Instant begin(Namens namens, UUID wacht, boolean spoed) {
        return termijnen
                .start(
                        namens,
                        Termijnverzoek.contractueel(
                                TERMIJN, new Onderwerp(WACHT, wacht), spoed ? SPOED : GEWOON))
                .einde();
    }

    private void stuit(Namens namens, UUID wacht, String reden) {
        for (Termijn t : termijnen.over(namens, wacht)) {
            if (t.klaar() == null && t.soort().equals(TERMIJN)) {
                termijnen.stuit(namens, t.id(), reden);
            }
        }
    }

    private void taak(Namens namens, UUID wacht, Beurt beurt, Instant uiterlijk) {
        taken.maak(
                namens,
                Taakverzoek.voor(beurt.rol(), new Onderwerp(WACHT, wacht), beurt.titel())
                        .eigenaar(beurt.eigenaar(), null)
                        .toelichting(UITLEG)
                        .uiterlijk(uiterlijk));
    }

    private Optional<UUID> van(UUID keuze) {
        return databank.eerste(
                "select id from ruimtewacht where keuze = ? and klaar is null",
                r -> r.getObject("id", UUID.class),
                keuze);
    }

    private Optional<String> stand(UUID wacht) {
        return databank.eerste(
                "select stand from ruimtewacht where id = ? and klaar is null",
                r -> r.getString("stand"),
                wacht);
    }

    private boolean heeftAlternatief(UUID wacht) {
        return databank.eerste(
                        "select 1 from ruimtealternatief(?) limit 1", r -> r.getInt(1), wacht)
                .isPresent();
    }

    private boolean spoed(UUID keuze) {
        return databank.eerste(
                        "select m.spoed from keuze k join zaak z on z.id = k.zaak"
                                + " join melding m on m.id = z.melding where k.id = ?",
                        r -> r.getBoolean("spoed"),
                        keuze)
                .orElse(false);
    }

    private String regisseur(UUID keuze) {
        return databank.eerste(
                        "select coalesce(nullif(w.regisseur, ''), k.regisseur) as regisseur from keuze k"
                                + " left join zaakregisseur w on w.zaak = k.zaak where k.id = ?",
                        r -> r.getString("regisseur"),
                        keuze)
                .orElseThrow();
    }
}
