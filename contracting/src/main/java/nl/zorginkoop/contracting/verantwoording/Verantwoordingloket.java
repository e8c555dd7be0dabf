package nl.zorginkoop.contracting.verantwoording;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/** De jaarverantwoording opvragen, vastleggen wat er kwam, en de eis stellen (rulings A16). */
@ApplicationScoped
public class Verantwoordingloket {
    static final String JAAR = "VERANTWOORDING";
    static final String TERMIJN = "PRODUCTIEVERANTWOORDING";

    @Inject Databank databank;
    @Inject Klok klok;
    @Inject Takenloket taken;
    @Inject Termijnloket termijnen;

    /** Stelt de drempel en de dagen, vanaf een jaar, met het besluit erachter. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public UUID stelRegel(
            Namens namens,
            int vanafJaar,
            Euro drempel,
            MonthDay verantwoording,
            MonthDay verklaring,
            String besluit) {
        if (drempel == null || verantwoording == null || verklaring == null) {
            throw new OngeldigeWaarde("drempel", "Vul een drempel en twee dagen in.");
        }
        UUID id = UUID.randomUUID();
        String waarop = Tekst.eis("besluit", besluit);
        Verantwoordingreden.opDeVloer(
                () ->
                        databank.voer(
                                """
                                insert into verantwoordingregel (id, gemeente, vanaf_jaar, drempel, verantwoording_maand,
                                    verantwoording_dag, verklaring_maand, verklaring_dag, besluit, door)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                                id,
                                namens.gemeente().code(),
                                vanafJaar,
                                drempel.centen(),
                                verantwoording.getMonthValue(),
                                verantwoording.getDayOfMonth(),
                                verklaring.getMonthValue(),
                                verklaring.getDayOfMonth(),
                                waarop,
                                namens.wie()));
        return id;
    }

    /**
     * Herinnert iedereen van wie nog iets verwacht wordt of te laat is: een taak per aanbieder, en
     * een termijn die de controller waarschuwt. Wie er al een heeft, krijgt er geen bij.
     *
     * @return hoeveel aanbieders een taak kregen
     */
    @Deur(value = CONTROLLER, wijzigt = true, seconden = 600)
    public int vraagOp(Namens namens, int jaar) {
        if (jaar >= klok.vandaag().getYear()) {
            throw Verantwoordingreden.NOG_NIET_VOORBIJ.nee();
        }
        List<Verantwoordingrij> wachten =
                databank.lijst(
                        """
                        select j.*, null as gemeentenaam, z.naam as aanbiedernaam, 0 as openstaand
                        from verantwoordingstand j left join zorgaanbieder z on z.agb = j.aanbieder
                        where j.gemeente = ? and j.jaar = ? and j.stand in ('VERWACHT', 'TEKORT')
                          and not exists (select from taak k where k.onderwerp = j.id and k.rol = 'ZORGAANBIEDER'
                                          and k.klaar is null)
                        order by j.id limit 5000
                        """,
                        Verantwoordingoverzicht::rij,
                        namens.gemeente().code(),
                        jaar);
        wachten.forEach(rij -> herinner(namens, rij));
        return wachten.size();
    }

    private void herinner(Namens namens, Verantwoordingrij rij) {
        boolean verklaring = rij.verantwoordingOp() != null;
        LocalDate dag = verklaring ? rij.verklaringVoor() : rij.verantwoordingVoor();
        AgbCode aanbieder = new AgbCode(rij.agb());
        Onderwerp onderwerp = new Onderwerp(JAAR, rij.id());
        String wat = verklaring ? "de controleverklaring" : "de productieverantwoording";
        taken.maak(
                namens,
                Taakverzoek.voor(
                                aanbieder,
                                onderwerp,
                                "Lever " + wat + " over " + rij.jaar() + " in")
                        .toelichting(
                                rij.verklaringNodig() && !verklaring
                                        ? "Er is ook een controleverklaring van uw accountant nodig: er is"
                                                + " meer toegekend dan de drempel."
                                        : null)
                        .uiterlijk(Kalender.eindeVan(dag)));
        if (!dag.isBefore(klok.vandaag())) {
            termijnen.start(
                    namens,
                    Termijnverzoek.tot(TERMIJN, onderwerp, dagErna(dag))
                            .met(aanbieder)
                            .daarna(
                                    Vervolgtaak.voor(
                                            Rol.CONTROLLER,
                                            "Van aanbieder "
                                                    + rij.agb()
                                                    + " is "
                                                    + wat
                                                    + " over "
                                                    + rij.jaar()
                                                    + " niet ontvangen")));
        }
    }

    /** Legt vast wat er binnenkwam; wat daarmee klaar is, staat niet meer als taak open. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public UUID legVast(Namens namens, UUID jaar, Verantwoordingstuk.Opgave stuk) {
        if (stuk == null || stuk.soort() == null || stuk.ontvangen() == null) {
            throw new OngeldigeWaarde("ontvangen", "Kies wat er kwam en op welke dag.");
        }
        String kenmerk = Tekst.eis("kenmerk", stuk.kenmerk());
        UUID id =
                Verantwoordingreden.opDeVloer(
                        () ->
                                databank.eerste(
                                                """
                                                insert into verantwoordingstuk (gemeente, aanbieder, jaarrij, soort, ontvangen,
                                                                                bedrag, oordeel, kenmerk, door)
                                                select j.gemeente, j.aanbieder, j.id, ?, ?, ?, ?, ?, ?
                                                from aanbiederjaar j where j.id = ? and j.gemeente = ? returning id
                                                """,
                                                r -> r.getObject("id", UUID.class),
                                                stuk.soort(),
                                                stuk.ontvangen(),
                                                stuk.bedrag() == null
                                                        ? null
                                                        : stuk.bedrag().centen(),
                                                stuk.oordeel(),
                                                kenmerk,
                                                namens.wie(),
                                                jaar,
                                                namens.gemeente().code())
                                        .orElseThrow(Verantwoordingreden.ONBEKEND::nee));
        AgbCode aanbieder =
                databank.eerste(
                                "select aanbieder from aanbiederjaar where id = ?",
                                r -> new AgbCode(r.getString("aanbieder")),
                                jaar)
                        .orElseThrow();
        taken.laatVervallenBij(namens, aanbieder, jaar, "Er is een stuk ontvangen.");
        taken.laatVervallen(namens, jaar, "Er is een stuk ontvangen.");
        for (Termijn t : termijnen.over(namens, jaar)) {
            if (t.klaar() == null && t.soort().equals(TERMIJN)) {
                termijnen.stuit(namens, t.id(), "Er is een stuk ontvangen.");
            }
        }
        return id;
    }

    // Een termijn is voorbij als de dag erna begint; een taak noemt de dag zelf.
    private static Instant dagErna(LocalDate dag) {
        return dag.plusDays(1).atStartOfDay(Klok.AMSTERDAM).toInstant();
    }
}
