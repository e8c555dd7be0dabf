package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.BEA;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.geweigerd;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.om;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Gespreksstap.Soort;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import org.junit.jupiter.api.Test;

/** EMVI3: tussen selectie en inschrijving een gesprek met elke uitgenodigde. */
class GesprekTest {
    private final Gunningwereld w = Gunningwereld.metGesprekken();
    private final List<UUID> aanmeldingen = new ArrayList<>();

    /** Drie aanmelders, alle drie uitgenodigd, op 21 oktober. */
    private void geselecteerd() {
        for (int nr = 1; nr <= 3; nr++) {
            aanmeldingen.add(w.ingediend(nr, 1, null));
        }
        w.naar("2026-10-21T12:10");
        w.weeg(BEA, l -> l.openEnveloppen(BEA, w.openstelling));
        aanmeldingen.forEach(a -> w.scoort(a, 400, 300));
        w.voornemen(1);
    }

    private void plan(int nr) {
        w.spreekt(BEA, l -> l.plan(BEA, aanmeldingen.get(nr), om("2026-10-22T10:00"), "stadhuis"));
    }

    private void verslag(int nr) {
        w.spreekt(
                BEA, l -> l.legVerslagVast(BEA, aanmeldingen.get(nr), "Verslag met nummer " + nr));
    }

    private void zietAf(int nr) {
        Namens wie = w.bieder(nr + 1);
        w.spreekt(wie, l -> l.zieAf(wie, aanmeldingen.get(nr), "Alles is duidelijk."));
    }

    private void opent() {
        w.spreekt(INA, l -> l.openInschrijving(INA, w.openstelling, 1));
    }

    @Test
    void inschrijven_gaat_open_als_met_ieder_is_gesproken_of_hij_ervan_afzag() {
        geselecteerd();
        geweigerd(Aanbestedingsreden.NA_GESPREK, () -> w.klaar(1, 1, "72.00"));
        plan(0);
        plan(1);
        w.naar("2026-10-22T10:00");
        verslag(0);
        w.spreekt(BEA, l -> l.meldAfwezig(BEA, aanmeldingen.get(1), "Niet gekomen."));
        geweigerd(Aanbestedingsreden.INSCHRIJVEN_TE_VROEG, this::opent);
        zietAf(2);
        geweigerd(Aanbestedingsreden.NA_GESPREK, () -> w.klaar(1, 1, "72.00"));
        opent();
        // Ook wie afzag of niet kwam blijft uitgenodigd.
        for (int nr = 1; nr <= 3; nr++) {
            w.ingediend(nr, 1, "72.00");
        }
        geweigerd(Aanbestedingsreden.NIET_UITGENODIGD, () -> w.klaar(4, 1, "72.00"));
        geweigerd(Aanbestedingsreden.OPENING_BLIJFT, this::opent);
        assertThat(meldingen("U kunt inschrijven op perceel 1")).isEqualTo(3);
    }

    private int meldingen(String titel) {
        return w.db.toezicht()
                .eerste(
                        "select count(distinct aanbieder) as n from kennisgeving where titel = ?",
                        r -> r.getInt("n"),
                        titel)
                .orElseThrow();
    }

    @Test
    void wie_zijn_aanmelding_intrekt_houdt_de_anderen_niet_op() {
        geselecteerd();
        zietAf(0);
        zietAf(1);
        Namens derde = w.bieder(3);
        w.schrijf(derde, l -> l.trekIn(derde, aanmeldingen.get(2), "Toch niet."));
        opent();
        w.klaar(1, 1, "72.00");
        geweigerd(Aanbestedingsreden.NIET_UITGENODIGD, () -> w.klaar(3, 1, "72.00"));
    }

    @Test
    void voor_de_selectie_gaat_inschrijven_niet_open() {
        w.ingediend(1, 1, null);
        geweigerd(Aanbestedingsreden.INSCHRIJVEN_TE_VROEG, this::opent);
    }

    @Test
    void een_verslag_komt_na_het_gesprek_en_loopt_eenmaal_af() {
        geselecteerd();
        geweigerd(Aanbestedingsreden.GESPREK_NIET_GEWEEST, () -> verslag(0));
        plan(0);
        geweigerd(Aanbestedingsreden.GESPREK_NIET_GEWEEST, () -> verslag(0));
        w.naar("2026-10-22T10:00");
        verslag(0);
        geweigerd(Aanbestedingsreden.GESPREK_AFGELOPEN, () -> zietAf(0));
        geweigerd(
                Aanbestedingsreden.GESPREK_AFGELOPEN,
                () ->
                        w.spreekt(
                                BEA,
                                l ->
                                        l.plan(
                                                BEA,
                                                aanmeldingen.get(0),
                                                om("2026-10-23T10:00"),
                                                "stadhuis")));
        geweigerd(Aanbestedingsreden.GESPREK_DAG, () -> planGisteren(1));
    }

    private void planGisteren(int nr) {
        w.spreekt(BEA, l -> l.plan(BEA, aanmeldingen.get(nr), om("2026-10-21T10:00"), "stadhuis"));
    }

    @Test
    void het_verslag_leest_alleen_wie_erbij_was() {
        geselecteerd();
        plan(0);
        w.naar("2026-10-22T10:00");
        verslag(0);
        assertThat(leest(w.bieder(1)))
                .extracting(Gespreksstap::soort)
                .containsExactly(Soort.GEPLAND, Soort.GEHOUDEN);
        assertThat(leest(w.bieder(2))).isEmpty();
        assertThat(meldingen("Het verslag van ons gesprek ligt klaar")).isEqualTo(1);
    }

    private List<Gespreksstap> leest(Namens wie) {
        return w.db.als(wie, d -> new Aanbestedingen(d).gesprek(aanmeldingen.get(0)));
    }

    @Test
    void de_gemeente_ziet_niet_namens_een_ander_af_en_een_aanbieder_schrijft_geen_verslag() {
        geselecteerd();
        Namens wie = w.bieder(1);
        vloerWeigert(BEA, "AFGEZIEN");
        vloerWeigert(wie, "NIET_VERSCHENEN");
    }

    private void vloerWeigert(Namens wie, String soort) {
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        wie,
                                        d ->
                                                d.voer(
                                                        "insert into gespreksstap (id, gemeente, aanbieder, aanmelding, soort, tekst, door)"
                                                                + " values (gen_random_uuid(), '9901', '99000001', ?, ?, 'x', 'x')",
                                                        aanmeldingen.get(0),
                                                        soort)))
                .isInstanceOfSatisfying(
                        Databankfout.class,
                        f -> assertThat(f.regel()).isEqualTo("gesprek_van_ander"));
    }

    @Test
    void een_gesprek_is_er_alleen_met_wie_uitgenodigd_is_en_alleen_bij_EMVI3() {
        aanmeldingen.add(w.ingediend(1, 1, null));
        w.naar("2026-10-21T12:10");
        w.weeg(BEA, l -> l.openEnveloppen(BEA, w.openstelling));
        geweigerd(Aanbestedingsreden.GESPREK_NIET_GEVRAAGD, () -> plan(0));

        Gunningwereld emvi2 = Gunningwereld.metSelectie();
        UUID a = emvi2.ingediend(1, 1, null);
        emvi2.naar("2026-10-21T12:10");
        emvi2.weeg(BEA, l -> l.openEnveloppen(BEA, emvi2.openstelling));
        emvi2.scoort(a, 400, 300);
        emvi2.voornemen(1);
        geweigerd(
                Aanbestedingsreden.GESPREK_NIET_GEVRAAGD,
                () -> emvi2.spreekt(BEA, l -> l.plan(BEA, a, om("2026-10-22T10:00"), "stadhuis")));
        geweigerd(
                Aanbestedingsreden.GESPREK_NIET_GEVRAAGD,
                () -> emvi2.spreekt(INA, l -> l.openInschrijving(INA, emvi2.openstelling, 1)));
    }

    @Test
    void ook_na_de_gesprekken_zijn_er_tien_dagen_om_in_te_schrijven() {
        geselecteerd();
        for (int nr = 0; nr < 3; nr++) {
            zietAf(nr);
        }
        w.naar("2026-10-23T12:01");
        geweigerd(Aanbestedingsreden.SELECTIE_TE_KRAP, this::opent);
        w.naar("2026-10-23T11:59");
        opent();
    }

    @Test
    void de_onderwerpen_staan_voor_allen_gelijk_vast_bij_de_publicatie() {
        Gunningwereld c = Gunningwereld.concept();
        c.legModel();
        c.legSelectie(Gunningsvorm.EMVI3, 4, "2026-10-21T12:00");
        assertThat(c.belemmeringen()).isEmpty();
        c.legSelectie(Gunningsvorm.EMVI3, 2, "2026-10-21T12:00");
        assertThat(c.belemmeringen()).containsExactly(Aanbestedingsreden.UITNODIGEN);
        c.legSelectie(Gunningsvorm.EMVI3, 4, "2026-10-21T12:00");
        c.zonderPoort("update gunningsmodel set gespreksonderwerpen = null");
        assertThat(c.belemmeringen()).containsExactly(Aanbestedingsreden.GESPREK);
    }

    @Test
    void de_brief_zegt_waarover_gesproken_wordt() {
        for (int nr = 1; nr <= 3; nr++) {
            aanmeldingen.add(w.ingediend(nr, 1, null));
        }
        w.naar("2026-10-21T12:10");
        w.weeg(BEA, l -> l.openEnveloppen(BEA, w.openstelling));
        aanmeldingen.forEach(a -> w.scoort(a, 400, 300));
        assertThat(w.gunt(BEA, l -> l.voorbeeld(BEA, aanmeldingen.get(0))).blokken().toString())
                .contains("de overgang van cliënten", "2 november 2026 om 12.00 uur");
    }
}
