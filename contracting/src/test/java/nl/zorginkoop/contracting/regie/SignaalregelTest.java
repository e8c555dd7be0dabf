package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.regie.Meldkamer.RIA;
import static nl.zorginkoop.contracting.regie.Meldkamer.TAAK;
import static nl.zorginkoop.contracting.regie.Meldkamer.WATERRIJK;
import static nl.zorginkoop.contracting.regie.Meldkamer.geweigerd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.zorginkoop.contracting.Transactie;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Melding.Soort;
import org.junit.jupiter.api.Test;

/**
 * Wanneer signalen op een gezin samen de regisseur bereiken (PO-14), en wie erbij horen (PO-03).
 */
class SignaalregelTest {
    private static final Namens BEHEER = Namens.gemeente("ben", Rol.BEHEERDER, WATERRIJK);

    private final Meldkamer kamer = new Meldkamer();

    @Test
    void twee_signalen_binnen_90_dagen_melden_een_niet_PO_14() {
        UUID gezin = kamer.gezin("Anker");
        UUID eerste = kamer.signaal(gezin);
        assertThat(kamer.openTaken(gezin)).isZero();
        assertThat(berichten()).isZero();

        kamer.db.verzetKlok(Duration.ofDays(90));
        UUID tweede = kamer.signaal(gezin);

        assertThat(kamer.openTaken(gezin)).isEqualTo(1);
        assertThat(berichten()).isEqualTo(1);
        assertThat(
                        kamer.tel(
                                "gezinsignaal where gezin = ? and aantal = 2 and dagen = 90 and regel is null"
                                        + " and meldingen = array[?, ?]::uuid[]",
                                gezin,
                                eerste.toString(),
                                tweede.toString()))
                .isEqualTo(1);
    }

    @Test
    void een_dag_later_dan_90_telt_niet_meer_samen_PO_14() {
        UUID gezin = kamer.gezin("Anker");
        kamer.signaal(gezin);
        kamer.db.verzetKlok(Duration.ofDays(91));
        kamer.signaal(gezin);
        assertThat(kamer.openTaken(gezin)).isZero();
    }

    @Test
    void signalen_over_verschillende_gezinnen_tellen_niet_samen_PO_14() {
        UUID een = kamer.gezin("Anker");
        UUID ander = kamer.gezin("Baken");
        kamer.signaal(een);
        kamer.signaal(ander);
        assertThat(kamer.openTaken(een) + kamer.openTaken(ander)).isZero();
    }

    @Test
    void een_derde_signaal_maakt_geen_tweede_open_taak_maar_na_afronden_wel_een_nieuwe_PO_14() {
        UUID gezin = kamer.gezin("Anker");
        kamer.signaal(gezin);
        kamer.signaal(gezin);
        kamer.signaal(gezin);
        assertThat(kamer.openTaken(gezin)).isEqualTo(1);
        assertThat(berichten()).isEqualTo(1);

        kamer.doe(RIA, l -> l.meld.taken.laatVervallen(RIA, gezin, "Besproken met het gezin"));
        kamer.signaal(gezin);
        assertThat(kamer.openTaken(gezin)).isEqualTo(1);
        assertThat(kamer.tel("gezinsignaal")).isEqualTo(2);
    }

    @Test
    void geteld_wordt_op_de_dag_van_binnenkomst_niet_op_die_van_het_oordeel_PO_14() {
        UUID gezin = kamer.gezin("Anker");
        UUID vroeg = kamer.meld(Soort.SIGNAAL);
        kamer.db.verzetKlok(Duration.ofDays(80));
        kamer.signaal(gezin);
        kamer.db.verzetKlok(Duration.ofDays(80));

        kamer.beoordeel(RIA, vroeg, Oordeelopgave.bijGezin(gezin));

        assertThat(kamer.openTaken(gezin)).isEqualTo(1);
    }

    @Test
    void een_gemeente_stelt_haar_regel_bij_en_elke_versie_blijft_staan_SI_02() {
        UUID regel =
                kamer.als(
                        BEHEER,
                        l -> l.regel.stelSignaalregel(BEHEER, 3, 30, LocalDate.of(2026, 9, 15)));
        UUID gezin = kamer.gezin("Anker");
        kamer.signaal(gezin);
        kamer.signaal(gezin);
        assertThat(kamer.openTaken(gezin)).isZero();
        kamer.signaal(gezin);
        assertThat(kamer.openTaken(gezin)).isEqualTo(1);
        assertThat(kamer.tel("gezinsignaal where regel = ? and aantal = 3", regel)).isEqualTo(1);

        kamer.doe(BEHEER, l -> l.regel.stelSignaalregel(BEHEER, 2, 90, LocalDate.of(2026, 9, 16)));
        assertThat(kamer.tel("signaalregel")).isEqualTo(2);
        assertThatThrownBy(
                        () -> kamer.db.doe(RIA, d -> d.voer("update signaalregel set aantal = 9")))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void twee_oordelen_tegelijk_zien_elkaar_en_maken_samen_een_taak_PO_14() throws Exception {
        UUID gezin = kamer.gezin("Anker");
        UUID een = kamer.meld(Soort.SIGNAAL);
        UUID twee = kamer.meld(Soort.SIGNAAL);
        try (Transactie t = kamer.db.begin(RIA)) {
            new Meldkamer.Loketten(t.databank())
                    .meld.beoordeel(RIA, TAAK, een, Oordeelopgave.bijGezin(gezin));
            CompletableFuture<Void> ander =
                    CompletableFuture.runAsync(
                            () -> kamer.beoordeel(RIA, twee, Oordeelopgave.bijGezin(gezin)));
            kamer.db.wachtOpSlotOf(ander);
            t.legVast();
            ander.get(20, TimeUnit.SECONDS);
        }
        assertThat(kamer.openTaken(gezin)).isEqualTo(1);
    }

    @Test
    void de_regisseur_ziet_de_signalen_van_een_gezin_bij_elkaar_SI_04() {
        UUID gezin = kamer.gezin("Anker");
        UUID eerste = kamer.signaal(gezin);
        kamer.db.verzetKlok(Duration.ofDays(1));
        UUID tweede = kamer.signaal(gezin);
        kamer.signaal(kamer.gezin("Baken"));

        List<Gezin.Signaal> signalen = kamer.als(RIA, l -> l.gezinnen.signalen(RIA, TAAK, gezin));

        assertThat(signalen).extracting(Gezin.Signaal::melding).containsExactly(tweede, eerste);
        assertThat(kamer.als(RIA, l -> l.gezinnen.gezin(RIA, TAAK, gezin)).orElseThrow())
                .returns(2, Gezin::signalen);
    }

    // --- Gezinnen -------------------------------------------------------------------------------

    @Test
    void iemand_hoort_bij_meer_gezinnen_maar_nooit_twee_keer_tegelijk_bij_een_PO_03() {
        UUID anna = kamer.hulpvrager("999900006", "Anker");
        UUID thuis = kamer.gezin("Anker");
        UUID bijOma = kamer.gezin("Baken");
        UUID lid = kamer.als(RIA, l -> l.gezin.voegToe(RIA, thuis, anna));
        kamer.doe(RIA, l -> l.gezin.voegToe(RIA, bijOma, anna));
        kamer.db.verzetKlok(Duration.ofDays(1));
        geweigerd(Meldreden.AL_LID, () -> kamer.doe(RIA, l -> l.gezin.voegToe(RIA, thuis, anna)));

        kamer.db.verzetKlok(Duration.ofDays(2));
        kamer.doe(RIA, l -> l.gezin.neemUit(RIA, lid));
        for (String sql :
                List.of(
                        "update gezinslid set tot = null where tot is not null",
                        "update gezinslid set van = '2020-01-01' where tot is null")) {
            assertThatThrownBy(() -> kamer.db.doe(RIA, d -> d.voer(sql)))
                    .as(sql)
                    .extracting("regel")
                    .isEqualTo("gezinslid_blijft");
        }
        geweigerd(Meldreden.LID_LIGT_VAST, () -> kamer.doe(RIA, l -> l.gezin.neemUit(RIA, lid)));
        kamer.doe(RIA, l -> l.gezin.voegToe(RIA, thuis, anna));

        List<Gezin.Lid> leden = kamer.als(RIA, l -> l.gezinnen.leden(RIA, TAAK, thuis));
        assertThat(leden)
                .extracting(Gezin.Lid::tot)
                .containsExactly(null, LocalDate.of(2026, 9, 18));
    }

    @Test
    void wat_er_al_loopt_staat_bij_het_gezin_voor_er_iets_bij_komt_PO_15() {
        Zaak zaak = kamer.onderzoek(Wet.WMO);
        UUID gezin = kamer.gezin("Anker");
        kamer.doe(RIA, l -> l.gezin.voegToe(RIA, gezin, zaak.hulpvrager()));

        List<Zaak> zaken = kamer.als(RIA, l -> l.gezinnen.zaken(RIA, TAAK, gezin));
        assertThat(zaken).extracting(Zaak::id).containsExactly(zaak.id());
        List<Gezin.Traject> hulp = kamer.als(RIA, l -> l.gezinnen.trajecten(RIA, TAAK, gezin));
        assertThat(hulp).isEmpty();
    }

    private int berichten() {
        return kamer.tel("kennisgeving where soort = 'SIGNAAL'");
    }
}
