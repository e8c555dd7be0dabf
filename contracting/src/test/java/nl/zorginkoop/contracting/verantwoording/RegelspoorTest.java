package nl.zorginkoop.contracting.verantwoording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DE-01: elke regel is te volgen van bericht tot boeking tot betaling. */
class RegelspoorTest {
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("controle");
    private static final Namens ELS = Namens.gemeente("els", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    private Kleinewereld w;
    private UUID toewijzing;
    private UUID declaratie;
    private Prestatieregel regel;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.opKlok(Instant.parse("2026-09-15T07:00:00Z")).metAanbieder("42420098", "De Beuk");
        toewijzing =
                w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 500_000);
        regel = w.regel(200701, "02A01", AUGUSTUS, 12, 5940);
        declaratie = w.declareer("A1", AUGUSTUS, regel);
    }

    @Test
    void een_regel_volgt_haar_bericht_oordeel_en_boeking_DE_01() {
        Regelspoor spoor = spoor(ELS).orElseThrow();

        assertThat(spoor.betrokkene()).isEqualTo(toewijzing);
        assertThat(spoor.stappen())
                .extracting(Spoorstap::soort)
                .contains("TOEWIJZING", "BERICHT", "OORDEEL", "BOEKING");
        assertThat(van(spoor, "BOEKING"))
                .singleElement()
                .satisfies(
                        b -> {
                            assertThat(b.wat()).isEqualTo("REALISATIE");
                            assertThat(b.bedrag()).isEqualTo(Euro.centen(12 * 5940));
                        });
        assertThat(van(spoor, "OORDEEL").get(0).bedrag()).isEqualTo(Euro.centen(12 * 5940));
    }

    @Test
    void een_credit_staat_bij_de_regel_die_zij_terugneemt() {
        w.declareer("A2", AUGUSTUS, Kleinewereld.credit(regel, 900));

        assertThat(van(spoor(ELS).orElseThrow(), "CREDIT"))
                .singleElement()
                .satisfies(c -> assertThat(c.bedrag()).isEqualTo(Euro.centen(-12 * 5940)));
    }

    @Test
    void de_betaalopdracht_met_haar_ogen_en_de_bank_staan_erop_en_niet_voor_de_aanbieder() {
        betaal();

        Regelspoor spoor = spoor(ELS).orElseThrow();
        assertThat(van(spoor, "OPDRACHT").get(0).door()).isEqualTo("bo");
        assertThat(van(spoor, "GOEDGEKEURD").get(0).door()).isEqualTo("cor");
        assertThat(van(spoor, "BANK").get(0).bedrag()).isEqualTo(Euro.centen(12 * 5940));

        Namens linde = Namens.aanbieder("linde", Kleinewereld.AANBIEDER);
        assertThat(spoor(linde).orElseThrow().stappen())
                .extracting(Spoorstap::soort)
                .contains("BOEKING", "OORDEEL")
                .doesNotContain("OPDRACHT", "GOEDGEKEURD", "BANK");
    }

    @Test
    void wie_keek_staat_er_met_grondslag_en_doel() {
        w.db.toezicht()
                .voer(
                        "insert into logregel (gemeente, wie, rol, deur, onderwerp, grondslag, doel, resultaat) values ('9001',"
                                + " 'els', 'CONTROLLER', 'Declaratieoverzicht.regel', ?, 'WETTELIJKE_TAAK', 'steekproef',"
                                + " 'gelezen')",
                        declaratie);

        assertThat(van(spoor(ELS).orElseThrow(), "LOG"))
                .anySatisfy(
                        l -> {
                            assertThat(l.door()).isEqualTo("els (CONTROLLER)");
                            assertThat(l.grondslag()).isEqualTo("WETTELIJKE_TAAK: steekproef");
                        });
    }

    @Test
    void een_andere_aanbieder_vindt_niets() {
        assertThat(spoor(Namens.aanbieder("beuk", new AgbCode("42420098")))).isEmpty();
    }

    private void betaal() {
        UUID batch = UUID.randomUUID();
        UUID overboeking = UUID.randomUUID();
        UUID rekening = UUID.randomUUID();
        // hoe een opdracht zo ver komt, is van BetaalopdrachtTest
        for (String tabel : List.of("betaalbatch", "betaalregel", "betaalpost", "bankregel")) {
            w.db.toezicht().voer("alter table " + tabel + " disable trigger user");
        }
        w.db.toezicht()
                .voer(
                        """
                        with r as (insert into betaalrekening (id, gemeente, aanbieder, iban, tenaamstelling, vanaf, bron, door)
                              select ?, '9001', '42420099', 'NL02ABNA0123456789', 'De Linde', '2026-01-01', 'brief', 'x'
                              returning id),
                        b as (insert into betaalbatch (id, gemeente, nummer, stand, uitvoerdag, iban, tenaamstelling,
                                  opgesteld_door, goedgekeurd_door, goedgekeurd, verzonden_door, verzonden)
                              select ?, '9001', 1, 'VERZONDEN', '2026-09-30', 'NL91ABNA0417164300', 'Rivierdam', 'bo', 'cor', nu(),
                                     'bo', nu() from r returning id),
                        o as (insert into betaalregel (id, gemeente, aanbieder, batch, wet, kenmerk, rekening, posten, bruto,
                                  korting, uitvoerdag, stand)
                              select ?, '9001', '42420099', id, 'WMO', 'ZI-1', ?, 1, 71280, 0, '2026-09-30', 'BETAALD' from b
                              returning id),
                        k as (insert into bankregel (gemeente, sleutel, soort, kenmerk, bedrag, boekdag, regel, uitkomst, bestand,
                                  door)
                              select '9001', 's', 'BETAALD', 'ZI-1', 71280, '2026-09-30', id, 'VERWERKT', gen_random_uuid(), 'bo'
                              from o)
                        insert into betaalpost (declaratie, nr, gemeente, aanbieder, regel, bedrag, korting)
                        select ?, ?, '9001', '42420099', id, 71280, 0 from o
                        """,
                        rekening,
                        batch,
                        overboeking,
                        rekening,
                        declaratie,
                        regel.nr());
    }

    private Optional<Regelspoor> spoor(Namens namens) {
        return w.db.als(
                namens,
                t -> Verantwoordingkamer.spoor(t).spoor(namens, DOEL, declaratie, regel.nr()));
    }

    private static List<Spoorstap> van(Regelspoor spoor, String soort) {
        return spoor.stappen().stream().filter(s -> s.soort().equals(soort)).toList();
    }
}
