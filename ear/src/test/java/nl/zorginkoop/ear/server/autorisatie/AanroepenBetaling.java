package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.betaling.Bankmelding;
import nl.zorginkoop.contracting.betaling.Journaalopgave;
import nl.zorginkoop.contracting.betaling.Onderzoekloket;
import nl.zorginkoop.contracting.betaling.Onderzoekopgave;
import nl.zorginkoop.contracting.betaling.Rekeningopgave;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De deuren van {@code betaling}. */
@Dependent
class AanroepenBetaling implements Kameraanroepen {
    private static final String IBAN = "NL91ABNA0417164300";
    private static final LocalDate DAG = LocalDate.of(2030, 1, 2);

    @Override
    public void richtIn(Proefwereld w) {
        rekening(w, null);
        UUID rekening = rekening(w, DEZE.code());
        UUID batch = opdracht(w, "CONCEPT");
        w.zet(
                "insert into betaalregel (id, gemeente, aanbieder, batch, wet, kenmerk, rekening, posten, bruto, korting,"
                        + " uitvoerdag) values (?, '9751', '97510001', ?, 'WMO', ?, ?, 1, 5000, 0, ?) on conflict do nothing",
                w.nieuw(),
                batch,
                MERK,
                rekening,
                DAG);
        w.zet(
                "insert into journaalrekening (id, gemeente, soort, grootboek, vanaf, door) values (?, '9751',"
                        + " 'CREDITEUREN', ?, ?, 'proef') on conflict do nothing",
                w.nieuw(),
                MERK,
                DAG);
        w.zet(
                "insert into bankregel (id, gemeente, sleutel, soort, kenmerk, bedrag, boekdag, uitkomst, bestand, door)"
                        + " values (?, '9751', ?, 'BETAALD', ?, 1, ?, 'KENMERK_ONBEKEND', uuidv7(), 'proef') on conflict do nothing",
                w.nieuw(),
                MERK,
                MERK,
                DAG);
        w.zet(
                "insert into declaratiebetaling (declaratie, gemeente, aanbieder, regels, uiterlijk) values (?, '9751',"
                        + " '97510001', 1, ?) on conflict do nothing",
                w.declaratie,
                DAG);
        onderzoek(w);
    }

    @Override
    public void leg(Aanroepen a) {
        a.bij("Betaalloket.stelOp", (w, e) -> List.of(DAG));
        a.bij("Betaalloket.biedAan", (w, e) -> List.of(opdracht(w, "CONCEPT")));
        a.bij("Betaalloket.keurGoed", (w, e) -> List.of(opdracht(w, "AANGEBODEN")));
        a.bij("Betaalloket.trekIn", (w, e) -> List.of(opdracht(w, "CONCEPT")));
        a.bij("Betaalloket.verzend", (w, e) -> List.of(opdracht(w, "GOEDGEKEURD")));
        a.bij(
                "Betaalloket.legRekening",
                (w, e) -> List.of(new Rekeningopgave(DEZE, IBAN, "De Proef", DAG, "brief")));
        a.bij(
                "Betaalloket.legJournaalrekening",
                (w, e) ->
                        List.of(
                                new Journaalopgave(
                                        Journaalopgave.Soort.LAST,
                                        w.begroting,
                                        "6.71",
                                        "K1",
                                        "4000",
                                        DAG)));
        a.bij(
                "Betaalloket.leesBank",
                (w, e) ->
                        List.of(
                                List.of(
                                        new Bankmelding(
                                                "S" + Aanroepen.kort(),
                                                false,
                                                "ZI-onbekend",
                                                Euro.centen(1),
                                                DAG))));
        a.bij(
                "Onderzoekloket.begin",
                (w, e) -> List.of(new Onderzoekopgave(DEZE, null, null, "proef", "proef", DAG)));
        a.bij(
                "Onderzoekloket.rondAf",
                (w, e) -> List.of(onderzoek(w), Onderzoekloket.Uitkomst.VRIJ, "proef"));
        a.bij("Onderzoekloket.overeenkomst", (w, e) -> List.of(onderzoek(w)));
        a.bij("Onderzoekloket.onderzoek", (w, e) -> List.of(DEZE, onderzoek(w)));
        a.bij("Onderzoekloket.onderzoeken", (w, e) -> List.of(DEZE));
        a.bij("Betaaloverzicht.opdracht", (w, e) -> List.of(opdracht(w, "CONCEPT")));
        a.bij("Betaaloverzicht.teVerzenden", (w, e) -> List.of(opdracht(w, "VERZONDEN")));
    }

    private static UUID onderzoek(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into betaalonderzoek (id, gemeente, aanbieder, reden, eigenaar, uiterlijk, door) values (?,"
                        + " '9751', '97510001', ?, 'proef', ?, 'proef')",
                id,
                MERK,
                DAG);
        return id;
    }

    private static UUID rekening(Proefwereld w, String aanbieder) {
        UUID id = w.nieuw();
        w.zet(
                "insert into betaalrekening (id, gemeente, aanbieder, iban, tenaamstelling, vanaf, bron, door) values (?,"
                        + " '9751', ?, ?, ?, '2020-01-01', 'brief', 'proef')",
                id,
                aanbieder,
                IBAN,
                MERK);
        return id;
    }

    private static UUID opdracht(Proefwereld w, String stand) {
        UUID id = w.nieuw();
        boolean goed = List.of("GOEDGEKEURD", "VERZONDEN").contains(stand);
        w.zet(
                "insert into betaalbatch (id, gemeente, nummer, stand, uitvoerdag, iban, tenaamstelling, opgesteld_door,"
                        + " goedgekeurd_door, verzonden) values (?, '9751', (select coalesce(max(nummer), 0) + 1 from"
                        + " betaalbatch where gemeente = '9751'), ?, ?, ?, ?, 'proef', ?, ?::timestamptz)",
                id,
                stand,
                DAG,
                IBAN,
                MERK,
                goed ? "ander" : null,
                "VERZONDEN".equals(stand) ? "2026-09-15T07:00:00Z" : null);
        return id;
    }
}
