package nl.zorginkoop.contracting.levensloop;

import static nl.zorginkoop.contracting.levensloop.Levenswereld.BSN;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.EIK;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.GOED;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.LINDE;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.RIA;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.bsn;
import static nl.zorginkoop.contracting.levensloop.Levenswereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Toewijzingreden;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;
import org.junit.jupiter.api.Test;

/**
 * Een ander BSN: wat onder het oude liep eindigt of verdwijnt, de hulp gaat door onder het goede.
 */
class BsncorrectieTest {
    private final Levenswereld w = new Levenswereld();

    @Test
    void wat_niet_gebruikt_is_verdwijnt_en_komt_onder_het_goede_BSN_terug_van_begin_tot_eind() {
        UUID oud = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        long eerst = w.verplicht();
        int al = w.aantal301();

        w.legVast(bsn("2026-09-15", GOED, null));

        assertThat(w.stand(oud)).isEqualTo("VERWIJDERD 2026-01-01 13");
        assertThat(onder(GOED)).isEqualTo("2026-01-01 2026-12-31");
        assertThat(w.verplicht()).as("per saldo verandert er niets").isEqualTo(eerst);
        List<Toewijzingsgegevens> berichten = w.berichten(al);
        assertThat(berichten)
                .as("een 301 gaat over een client: een onder het oude, een onder het goede BSN")
                .extracting(b -> b.persoon().bsn().nummer())
                .containsExactly(BSN, GOED);
        assertThat(berichten.get(0).producten())
                .singleElement()
                .returns("13", Toewijzingsgegevens.Product::redenWijziging);
        assertThat(berichten.get(1).producten())
                .singleElement()
                .returns(null, Toewijzingsgegevens.Product::redenWijziging);
    }

    @Test
    void wat_gedeclareerd_is_blijft_onder_het_oude_nummer_en_de_rest_gaat_verder_TR304() {
        UUID oud = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        w.declareer(oud, "2026-08-01", "2026-08-31", 8);
        long eerst = w.verplicht();

        w.legVast(bsn("2026-10-01", GOED, null));

        assertThat(w.stand(oud)).isEqualTo("TOEGEWEZEN 2026-09-30 14");
        assertThat(w.een("select bsn from toewijzing where id = ?", oud)).isEqualTo(BSN);
        assertThat(onder(GOED)).isEqualTo("2026-10-01 2026-12-31");
        assertThat(w.verplicht()).isEqualTo(eerst);
        assertThat(w.grootboekKlopt()).isTrue();
    }

    @Test
    void een_dag_die_voorbij_is_vraagt_instemming_van_de_aanbieder_OP186() {
        UUID oud = w.maandelijks(EIK, "2026-01-01", "2026-12-31");
        w.start(oud, "2026-01-05");
        weigert(Toewijzingreden.INSTEMMING_NODIG, () -> w.legVast(bsn("2026-09-01", GOED, null)));
        assertThat(w.een("select bsn from hulpvrager where id = ?", w.mens))
                .as("niets is half gebeurd")
                .isEqualTo(BSN);
        w.legVast(bsn("2026-09-01", GOED, "mail van 14 september"));
        assertThat(w.stand(oud)).isEqualTo("TOEGEWEZEN 2026-08-31 14");
    }

    @Test
    void een_totaal_waar_al_op_geleverd_is_verdeelt_niemand_vanzelf_dat_wordt_een_taak() {
        UUID totaal =
                w.wijsToe(
                        Wet.WMO,
                        LINDE,
                        "10",
                        "10A01",
                        Frequentie.TOTAAL,
                        "2026-01-01",
                        "2026-12-31");
        w.start(totaal, "2026-01-05");
        w.legVast(bsn("2026-10-01", GOED, null));
        assertThat(w.stand(totaal)).isEqualTo("TOEGEWEZEN 2026-12-31");
        assertThat(
                        w.een(
                                "select titel from taak where onderwerp = ? and titel like 'Deze%'",
                                totaal))
                .contains("onder het oude BSN")
                .doesNotContain(BSN);
    }

    @Test
    void een_BSN_van_een_ander_wordt_geweigerd_en_hetzelfde_ook() {
        w.db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values"
                                + " (uuidv7(), '9901', '999900031', 'Baken', '1950-01-01', '0')");
        weigert(
                Levensreden.BSN_VAN_EEN_ANDER,
                () -> w.legVast(bsn("2026-09-15", "999900031", null)));
        weigert(Levensreden.BSN_HETZELFDE, () -> w.legVast(bsn("2026-09-15", BSN, null)));
    }

    @Test
    void buiten_een_correctie_om_verandert_een_BSN_niet() {
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "update hulpvrager set bsn = ? where id = ?",
                                                        GOED,
                                                        w.mens)))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("bsn_alleen_door_correctie");
    }

    private String onder(String bsn) {
        return w.een(
                "select begin || ' ' || eind from toewijzing where bsn = ? and status = 'TOEGEWEZEN'",
                bsn);
    }
}
