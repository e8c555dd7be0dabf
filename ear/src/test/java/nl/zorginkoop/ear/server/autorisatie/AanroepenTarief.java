package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.inkoop.Indexafspraak;
import nl.zorginkoop.contracting.inkoop.Indexcijfer;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;
import nl.zorginkoop.contracting.inkoop.Tariefcorrectie;
import nl.zorginkoop.contracting.inkoop.Tariefopgave;

/** De deuren van tarieven en indexering. */
@Dependent
class AanroepenTarief implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        tarieven(a);
        indexering(a);
    }

    private static void tarieven(Aanroepen a) {
        a.bij(
                "Tariefloket.leg",
                (w, e) -> List.of(Inkoopwereld.voorwaarden(w), opgave(w.vandaag())));
        a.bij(
                "Tariefloket.haalWeg",
                (w, e) -> {
                    UUID set = Inkoopwereld.voorwaarden(w);
                    return List.of(set, Inkoopwereld.tariefregel(w, set, w.nieuw()));
                });
        a.bij(
                "Tariefloket.corrigeer",
                (w, e) ->
                        List.of(
                                tarief(w, metTarief(w)),
                                new Tariefcorrectie(
                                        Periode.vanaf(w.vandaag()),
                                        Euro.centen(6000),
                                        null,
                                        opbouw(6000),
                                        null,
                                        "verkeerd opgeteld")));
        a.bij(
                "Tariefoverzicht.regels",
                (w, e) -> {
                    UUID set = Inkoopwereld.voorwaarden(w);
                    Inkoopwereld.tariefregel(w, set, w.nieuw());
                    return List.of(set);
                });
        a.bij("Tariefoverzicht.historie", (w, e) -> List.of(tarief(w, metTarief(w))));
        a.bij("Tariefoverzicht.teAanvaarden", (w, e) -> List.of(metTarief(w), w.vandaag()));
    }

    private static void indexering(Aanroepen a) {
        a.bij(
                "Indexloket.legAfspraakVast",
                (w, e) -> List.of(Inkoopwereld.actief(w), new Indexafspraak(60, 40, "OVA", "CPI")));
        a.bij(
                "Indexloket.legCijferVast",
                (w, e) ->
                        List.of(
                                new Indexcijfer(
                                        "OVA",
                                        2027,
                                        Indexcijfer.Soort.VERWACHT,
                                        BigDecimal.ONE,
                                        "CPB")));
        a.bij(
                "Indexloket.bereken",
                (w, e) -> {
                    UUID kader = metAfspraak(w, Inkoopwereld.actief(w));
                    LocalDate ingang = begin(w, kader);
                    return List.of(kader, ingang.getYear(), ingang);
                });
        for (String deur : List.of("pasToe", "voorbeeld")) {
            a.bij("Indexloket." + deur, (w, e) -> List.of(berekend(w)));
        }
        a.bij("Indexloket.stand", (w, e) -> List.of(metAfspraak(w, Inkoopwereld.actief(w))));
    }

    private static UUID metTarief(Proefwereld w) {
        UUID kader = Inkoopwereld.actief(w);
        Inkoopwereld.metTarief(w, kader);
        return kader;
    }

    /** Openbaar, dus zonder merk. */
    private static UUID tarief(Proefwereld w, UUID kader) {
        return w.databank
                .eerste(
                        "select id from kadertarief where kader = ?",
                        r -> r.getObject("id", UUID.class),
                        kader)
                .orElseThrow();
    }

    private static UUID metAfspraak(Proefwereld w, UUID kader) {
        w.zet(
                "insert into indexafspraak (gemeente, kader, personeel, materieel, personeel_index, materieel_index,"
                        + " door) values ('9751', ?, 60, 40, ?, ?, 'merk')",
                kader,
                MERK,
                MERK);
        w.zet(
                "insert into indexcijfer (gemeente, indexnaam, jaar, soort, waarde, bron, door) values ('9751', ?, ?,"
                        + " 'VERWACHT', 100, 'CPB', 'merk')",
                MERK,
                begin(w, kader).getYear());
        return kader;
    }

    private static LocalDate begin(Proefwereld w, UUID kader) {
        return w.databank
                .eerste(
                        "select \"begin\" as dag from inkoopkader where id = ?",
                        r -> r.getObject("dag", LocalDate.class),
                        kader)
                .orElseThrow();
    }

    private static UUID berekend(Proefwereld w) {
        UUID kader = metAfspraak(w, metTarief(w));
        return w.merk(
                "select bereken_indexering(id, extract(year from \"begin\")::int, \"begin\", 'merk') from inkoopkader"
                        + " where id = ?",
                kader);
    }

    private static Tariefopgave opgave(LocalDate vanaf) {
        return new Tariefopgave(
                "02Q97",
                Eenheid.UUR,
                null,
                null,
                Periode.vanaf(vanaf),
                Euro.centen(5000),
                null,
                opbouw(5000),
                null);
    }

    private static Prijsopbouw opbouw(long centen) {
        return new Prijsopbouw(
                Euro.centen(centen - 1000),
                Euro.centen(600),
                Euro.centen(300),
                Euro.centen(100),
                Euro.NUL,
                Euro.NUL);
    }
}
