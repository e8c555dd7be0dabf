package nl.zorginkoop.contracting.opgave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Proefpost;
import nl.zorginkoop.contracting.toewijzing.Toewijzingkamer;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;
import org.junit.jupiter.api.Test;

/** Van wat een aanbieder invult naar alles wat in zijn bericht hoort te staan. */
class OpgaveTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final Namens EIK = Namens.aanbieder("eik", new AgbCode("99000001"));
    private static final Namens BEUK = Namens.aanbieder("beuk", new AgbCode("99000002"));
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("start en stop melden");
    private static final UUID EEN = new UUID(0, 1);
    private static final UUID TWEE = new UUID(0, 2);
    private static final UUID VOORBIJ = new UUID(0, 3);
    private static final UUID BUUR = new UUID(0, 4);

    private final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metGemeente("9902", "Bergstede")
                    .metAanbieder("99000001", "De Eik")
                    .metAanbieder("99000002", "De Beuk")
                    .metOvereenkomst("9901", "99000001");

    OpgaveTest() {
        Databank d = db.toezicht();
        d.voer(
                "insert into product values ('WMO', '02A01', '02', 'Begeleiding'), ('WMO', '02A02', '02', 'Groep')");
        for (int i = 0; i < 2; i++) {
            d.voer(
                    "insert into hulpvrager (id, gemeente, bsn, voorletters, achternaam, geboortedatum, geslacht)"
                            + " values (?, '9901', ?, 'T', 'Proef', '1960-01-02', '2')",
                    new UUID(1, i),
                    List.of("999900006", "999900018").get(i));
        }
        toewijzing(EEN, 0, "02A01", null);
        toewijzing(TWEE, 0, "02A02", "2026-12-31");
        toewijzing(VOORBIJ, 0, "02A01", "2025-12-31");
        toewijzing(BUUR, 1, "02A01", null);
    }

    private void toewijzing(UUID id, int wie, String code, String eind) {
        db.toezicht()
                .voer(
                        "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn,"
                                + " client, categorie, productcode, begin, eind, volume, eenheid, frequentie, toegewezen,"
                                + " status) select ?, '9901', '99000001', 'WMO', ?, (select id from raamovereenkomst"
                                + " limit 1), h.id, h.bsn, 'T. Proef', '02', ?, ?::date, ?::date, 10, '04', '4', nu(),"
                                + " 'TOEGEWEZEN' from hulpvrager h where h.id = ?",
                        id,
                        100000 + id.getLeastSignificantBits(),
                        code,
                        id.equals(VOORBIJ) ? "2025-01-01" : "2026-01-01",
                        eind,
                        new UUID(1, wie));
    }

    @Test
    void een_client_is_alles_wat_hij_hier_heeft_met_wat_er_gemeld_is() {
        for (String levering : List.of("2026-01-01,2026-02-01,", "2026-03-01,,")) {
            String[] l = levering.split(",", -1);
            db.toezicht()
                    .voer(
                            "insert into levering (gemeente, aanbieder, toewijzing, begin, tijdelijk_eind) values"
                                    + " ('9901', '99000001', ?, ?::date, nullif(?, '')::date)",
                            EEN,
                            l[0],
                            l[1]);
        }

        Opgavestand stand = stand(EIK, TWEE);

        assertThat(stand.regels())
                .extracting(Opgaveregel::nummer, Opgaveregel::stand, Opgaveregel::actueel)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(100001L, "LOOPT", true),
                        org.assertj.core.groups.Tuple.tuple(100002L, "NIET_GESTART", true),
                        org.assertj.core.groups.Tuple.tuple(100003L, "NIET_GESTART", false));
        assertThat(stand.regels().get(0).leveringen())
                .extracting(Opgaveregel.Levering::loopt)
                .containsExactly(false, true);
    }

    @Test
    void wie_na_een_tijdelijke_stop_weer_begon_en_stopte_is_gestopt_OP379() {
        for (String levering : List.of("2026-01-01,2026-02-01,", "2026-03-01,,2026-04-01")) {
            String[] l = levering.split(",", -1);
            db.toezicht()
                    .voer(
                            "insert into levering (gemeente, aanbieder, toewijzing, begin, tijdelijk_eind, eind, reden)"
                                    + " values ('9901', '99000001', ?, ?::date, nullif(?, '')::date,"
                                    + " nullif(?, '')::date, case when ? <> '' then '19' end)",
                            EEN,
                            l[0],
                            l[1],
                            l[2],
                            l[2]);
            assertThat(stand(EIK, EEN).regels().get(0).stand())
                    .isEqualTo(l[2].isEmpty() ? "ONDERBROKEN" : "GESTOPT");
        }
    }

    @Test
    void een_ander_ziet_niets_en_wie_geen_overeenkomst_heeft_stuurt_niets() {
        Optional<Opgavestand> vanBeuk = db.als(BEUK, d -> loket(d).stand(BEUK, TAAK, EEN));
        assertThat(vanBeuk).isEmpty();
        assertThatThrownBy(() -> db.als(EIK, d -> loket(d).nummer(EIK, new Gemeentecode("9902"))))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("geen overeenkomst");
    }

    @Test
    void elk_bericht_heeft_een_eigen_nummer_dat_past_TR056() {
        String een = db.als(EIK, d -> loket(d).nummer(EIK, WATERRIJK));
        String twee = db.als(EIK, d -> loket(d).nummer(EIK, WATERRIJK));
        assertThat(een).hasSizeLessThanOrEqualTo(12).isNotEqualTo(twee);
    }

    @Test
    void een_start_noemt_het_product_van_de_toewijzing_en_de_persoon_van_het_301_IV075() {
        Opgave o = maak(new Vraag.Levering(EEN, List.of(start(100001), start(100002))));

        assertThat(o.client().bsn()).isEqualTo("999900006");
        assertThat(o.client().achternaam()).isEqualTo("Proef");
        assertThat(o.dagtekening()).isEqualTo(LocalDate.of(2026, 9, 15));
        Opgave.Leveringen l = (Opgave.Leveringen) o.inhoud();
        assertThat(l.start()).isTrue();
        assertThat(l.leveringen())
                .extracting(x -> x.melding().productcode())
                .containsExactly("02A01", "02A02");
    }

    @Test
    void een_bericht_gaat_over_een_client() {
        assertThatThrownBy(() -> maak(new Vraag.Levering(EEN, List.of(start(100004)))))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("één cliënt");
        assertThatThrownBy(
                        () ->
                                new Vraag.Levering(
                                        EEN,
                                        List.of(
                                                start(100001),
                                                new Vraag.Melding(
                                                        100002,
                                                        LocalDate.of(2026, 9, 1),
                                                        LocalDate.of(2026, 9, 2),
                                                        "19",
                                                        false))))
                .isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void wat_loopt_en_niet_genoemd_is_gaat_ongewijzigd_mee_TR349() {
        Opgave.Wijziging w =
                (Opgave.Wijziging)
                        maak(new Vraag.Wijziging(
                                        EEN,
                                        null,
                                        "1",
                                        List.of(
                                                new Wijzigingsopdracht.Anders(
                                                        100002,
                                                        new Wijzigingsopdracht.Wens(
                                                                LocalDate.of(2026, 10, 1),
                                                                null,
                                                                1L,
                                                                "04",
                                                                "4",
                                                                null))),
                                        List.of()))
                                .inhoud();

        assertThat(w.ongewijzigd()).as("wat voorbij is hoort er niet in").containsExactly(100001L);
        assertThat(w.kenmerk()).startsWith("ZI");
    }

    @Test
    void een_kenmerk_dat_een_bsn_kan_zijn_wordt_geweigerd_rulings_C6() {
        assertThatThrownBy(() -> maak(verzoek("999900006")))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("burgerservicenummer");
        assertThat(((Opgave.Toewijzing) maak(verzoek("999900007")).inhoud()).producten())
                .extracting(Verzoekopdracht.Product::referentie)
                .containsExactly("999900007");
        assertThat(
                        ((Opgave.Toewijzing) maak(verzoek(null)).inhoud())
                                .producten()
                                .get(0)
                                .referentie())
                .matches("ZI[0-9]{10}-1");
    }

    private static Vraag.Toewijzing verzoek(String kenmerk) {
        return new Vraag.Toewijzing(
                WATERRIJK,
                Wet.WMO,
                EEN,
                null,
                null,
                null,
                List.of(
                        new Verzoekopdracht.Product(
                                kenmerk,
                                null,
                                null,
                                "02",
                                null,
                                LocalDate.of(2027, 1, 1),
                                null,
                                null,
                                null,
                                null,
                                null,
                                new Verzoekopdracht.Verwijzer("01", null, null),
                                null)));
    }

    private static Vraag.Melding start(long nummer) {
        return new Vraag.Melding(nummer, LocalDate.of(2026, 9, 1), null, null, false);
    }

    private Opgavestand stand(Namens namens, UUID toewijzing) {
        return db.als(namens, d -> loket(d).stand(namens, TAAK, toewijzing)).orElseThrow();
    }

    private static Opgaveloket loket(Databank d) {
        Opgaveloket loket = new Opgaveloket();
        loket.databank = d;
        return loket;
    }

    // De persoon komt van de gemeente, in haar eigen transactie: zoals de bus het doet.
    private Opgave maak(Vraag vraag) {
        return db.als(
                EIK,
                d -> {
                    Opgavemaker maker = new Opgavemaker();
                    maker.loket = loket(d);
                    maker.klok = Testdatabank.klok(d);
                    maker.toewijzingen =
                            new Toewijzingloket() {
                                @Override
                                public Toewijzingsgegevens voorBericht(
                                        Namens namens, Grondslag g, UUID toewijzing, UUID bericht) {
                                    return db.als(
                                            namens,
                                            bij ->
                                                    new Toewijzingkamer(bij, Proefpost.op(bij))
                                                            .loket.voorBericht(
                                                                    namens,
                                                                    g,
                                                                    toewijzing,
                                                                    bericht));
                                }
                            };
                    return maker.maak(EIK, TAAK, vraag);
                });
    }
}
