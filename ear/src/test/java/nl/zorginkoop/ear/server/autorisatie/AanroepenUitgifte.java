package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import nl.zorginkoop.contracting.uitgifte.Keuzeopgave;

/** De deuren van {@code uitgifte}. */
@Dependent
class AanroepenUitgifte implements Kameraanroepen {
    @Override
    public void richtIn(Proefwereld w) {
        metRegel(w, "KLAARGEZET");
    }

    @Override
    public void leg(Aanroepen a) {
        a.bij("Uitgifteloket.legLijst", (w, e) -> List.of(naam(), lijst(w)));
        a.bij(
                "Uitgifteloket.kies",
                (w, e) -> {
                    w.toewijzing();
                    return List.of(
                            Keuzeopgave.omzetten(
                                    naam(),
                                    Wet.WMO,
                                    "02Q97",
                                    LocalDate.of(2030, 1, 2),
                                    "02Q98",
                                    Wijzigreden.CONTRACT));
                });
        a.bij("Uitgifteloket.begin", (w, e) -> List.of(leeg(w, "KLAARGEZET")));
        a.bij("Uitgifteloket.stop", (w, e) -> List.of(leeg(w, "LOOPT")));
        a.bij("Uitgifteloket.biedOpnieuwAan", (w, e) -> List.of(leeg(w, "GESTOPT")));
        a.bij("Uitgifteloket.verwerk", (w, e) -> List.of(aanDeBeurt(w)));
        a.bij("Uitgifteloket.ruimOp", (w, e) -> List.of(leeg(w, "AFGEROND")));
        a.bij("Uitgifteoverzicht.uitgifte", (w, e) -> List.of(leeg(w, "KLAARGEZET")));
    }

    // Zonder merk: een vreemde die er een klaarzet, ziet in zijn lijst daarna zijn eigen uitgifte.
    private static String naam() {
        return "Groep " + Aanroepen.kort();
    }

    // Een rij die niet klopt is ook een rij: er hoeft niemand bij te bestaan.
    private static InputStream lijst(Proefwereld w) {
        String rij = "bsn;wet;aanbieder;begin\n" + w.bsn + ";WMO;97510001;" + w.nieuw() + "\n";
        return new ByteArrayInputStream(rij.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID leeg(Proefwereld w, String toestand) {
        UUID id = w.nieuw();
        w.zet(
                "insert into uitgifte (id, gemeente, soort, naam, sha256, door) values (?, '9751', 'NIEUW', ?,"
                        + " sha256(?::text::bytea), 'proef')",
                id,
                MERK,
                id);
        if (!toestand.equals("KLAARGEZET")) {
            w.zet("update uitgifte set toestand = 'LOOPT' where id = ?", id);
            w.zet("update uitgifte set toestand = ? where id = ?", toestand, id);
        }
        return id;
    }

    // De regel noemt een mens die bestaat; of zij doorgaat zegt de kamer toewijzing.
    private static UUID metRegel(Proefwereld w, String toestand) {
        UUID id = leeg(w, "KLAARGEZET");
        w.zet(
                "insert into uitgifteregel (uitgifte, nr, gemeente, groep, hulpvrager, aanbieder, wet, categorie,"
                        + " productcode, \"begin\", eind, volume, eenheid, frequentie) values (?, 1, '9751', 1, ?,"
                        + " '97510001', 'WMO', '02', '02Q97', '2031-03-01', '2031-03-31', 1, '04',"
                        + " '4')",
                id,
                w.hulpvrager);
        if (!toestand.equals("KLAARGEZET")) {
            w.zet("update uitgifte set toestand = ? where id = ?", toestand, id);
        }
        return id;
    }

    private static UUID aanDeBeurt(Proefwereld w) {
        UUID id = metRegel(w, "LOOPT");
        w.zet("insert into werk (soort, gemeente, onderwerp) values ('UITGIFTE', '9751', ?)", id);
        return id;
    }
}
