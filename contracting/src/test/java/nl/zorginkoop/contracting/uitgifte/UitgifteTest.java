package nl.zorginkoop.contracting.uitgifte;

import static nl.zorginkoop.contracting.uitgifte.Uitgiftewereld.KOP;
import static nl.zorginkoop.contracting.uitgifte.Uitgiftewereld.POST;
import static nl.zorginkoop.contracting.uitgifte.Uitgiftewereld.RIA;
import static nl.zorginkoop.contracting.uitgifte.Uitgiftewereld.TAAK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Proefpost;
import nl.zorginkoop.contracting.toewijzing.Toewijzingkamer;
import nl.zorginkoop.contracting.toewijzing.Toewijzingreden;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Veel toewijzingen in één handeling: dezelfde regels, in stukken, nooit iets twee keer. */
class UitgifteTest {
    private static Keuzeopgave verleng(String eindVan, String eindTot, String tot) {
        return Keuzeopgave.verlengen(
                "Verlengen",
                Wet.WMO,
                "02A01",
                LocalDate.parse(eindVan),
                LocalDate.parse(eindTot),
                LocalDate.parse(tot),
                Wijzigreden.VERLENGING);
    }

    @Test
    void klaarzetten_kijkt_elke_rij_na_en_geeft_nog_niets_af() {
        Uitgiftewereld w = new Uitgiftewereld(3);
        UUID u =
                w.lijst(
                        KOP
                                + w.rij(0, "99000001", "02A01")
                                + "123456789;WMO;99000001;02A01;2026-10-01;;4;04;4;;\n"
                                + w.bsns.get(1)
                                + ";WMO;99000001;99Z99;2026-10-01;;4;04;4;;\n"
                                + "999999990;WMO;99000001;02A01;2026-10-01;;4;04;4;;\n");

        assertThat(w.regels(u))
                .extracting(Uitgifteregelrij::stand, Uitgifteregelrij::uitleg)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("WACHT", null),
                        org.assertj.core.groups.Tuple.tuple(
                                "FOUT",
                                "bsn: Dit is geen geldig burgerservicenummer: controleer de negen"
                                        + " cijfers."),
                        org.assertj.core.groups.Tuple.tuple(
                                "FOUT", "productcode: 99Z99 staat niet in de lijst van deze wet."),
                        org.assertj.core.groups.Tuple.tuple(
                                "GEWEIGERD",
                                "Deze hulpvrager is niet ingeschreven in uw gemeente."));
        assertThat(w.stand(u)).isEqualTo("KLAARGEZET 0/3/4");
        assertThat(w.blad(u).fout()).isEqualTo(2);
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("0");
    }

    @Test
    void een_client_krijgt_bij_een_aanbieder_een_301_met_alles_wat_nieuw_is_OP087() {
        Uitgiftewereld w = new Uitgiftewereld(2);
        UUID u =
                w.lijst(
                        KOP
                                + w.rij(0, "99000001", "02A01")
                                + w.rij(0, "99000002", "02A01")
                                + w.rij(1, "99000001", "02A01")
                                + w.rij(0, "99000001", "02A02"));
        w.geefAf(u);

        assertThat(w.stand(u)).isEqualTo("AFGEROND 4/0/4");
        assertThat(w.blad(u).berichten()).as("drie keer cliënt en aanbieder").isEqualTo(3);
        UUID bericht =
                UUID.fromString(
                        w.een(
                                "select bericht from uitgifteregel where uitgifte = ? group by bericht having"
                                        + " count(*) = 2",
                                u));
        UUID onderwerp =
                UUID.fromString(w.een("select onderwerp from bericht_uit where id = ?", bericht));
        assertThat(
                        w.als(
                                        POST,
                                        k ->
                                                k.toewijzing.loket.voorBericht(
                                                        POST, TAAK, onderwerp, bericht))
                                .producten())
                .extracting(p -> p.code() + " " + p.redenWijziging())
                .containsExactly("02A01 null", "02A02 null");
        assertThat(w.een("select count(*) from werk where soort = 'BERICHT_UIT'")).isEqualTo("3");
        assertThat(w.verplicht()).isEqualTo("2880");
        assertThat(w.grootboekKlopt()).isTrue();
        assertThat(w.een("select string_agg(distinct door, ',') from toewijzingwijziging"))
                .as("wie besloot, niet wie uitvoerde")
                .isEqualTo("ria");
        assertThat(w.een("select count(*) from termijn where soort = 'TOEWIJZING_LOOPT_AF'"))
                .as("ook hier ligt er een taak voor het afloopt")
                .isEqualTo("4");
    }

    @Test
    void een_uitgifte_oordeelt_als_een_losse_toewijzing_met_dezelfde_woorden() {
        Uitgiftewereld w = new Uitgiftewereld(2);
        w.los(0, "02A01", "2026-10-01", "2026-12-31");
        UUID u =
                w.lijst(
                        KOP
                                + w.rij(0, "99000001", "02A01")
                                + w.rij(1, "99000009", "02A01")
                                + w.rij(1, "99000001", "10A01"));
        w.geefAf(u);

        assertThatThrownBy(() -> w.los(0, "02A01", "2026-10-01", "2026-12-31"))
                .hasMessage(w.regels(u).get(0).uitleg());
        assertThat(w.regels(u))
                .extracting(Uitgifteregelrij::reden)
                .containsExactly(
                        Toewijzingreden.STAPELING.name(),
                        Toewijzingreden.GEEN_OVEREENKOMST.name(),
                        Toewijzingreden.GEEN_TARIEF.name());
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("1");
        assertThat(w.een("select count(*) from bericht_uit")).as("geen leeg 301").isEqualTo("1");
    }

    @Test
    void een_geweigerde_regel_neemt_de_andere_van_dezelfde_client_niet_mee() {
        Uitgiftewereld w = new Uitgiftewereld(1);
        UUID u =
                w.lijst(
                        KOP
                                + w.rij(0, "99000001", "10A01")
                                + w.rij(0, "99000001", "02A01")
                                + w.rij(0, "99000001", "02A01"));
        w.geefAf(u);

        assertThat(w.regels(u))
                .extracting(Uitgifteregelrij::stand)
                .containsExactly("GEWEIGERD", "GEDAAN", "GEWEIGERD");
        assertThat(w.blad(u).berichten()).isEqualTo(1);
        assertThat(w.verplicht()).isEqualTo("720");
    }

    @Test
    void wat_niet_in_het_plafond_past_wordt_geweigerd_en_gaat_na_bijstelling_alsnog_INV_8_4() {
        Uitgiftewereld w = new Uitgiftewereld(5);
        w.begroot("-97840.00");
        UUID u = w.lijst(w.rijen(0, 5));
        w.geefAf(u);
        assertThat(w.stand(u)).as("drie keer 720 past in 2160").isEqualTo("AFGEROND 3/2/5");
        assertThat(w.regels(u).get(4).reden()).isEqualTo(Toewijzingreden.RUIMTE_BEREIKT.name());

        w.begroot("1440.00");
        int opnieuw = w.als(RIA, k -> k.loket.biedOpnieuwAan(RIA, u));
        assertThat(opnieuw).isEqualTo(2);
        w.loopAf(u);

        assertThat(w.stand(u)).isEqualTo("AFGEROND 5/0/5");
        assertThat(w.verplicht()).isEqualTo("3600");
        assertThat(w.grootboekKlopt()).isTrue();
    }

    @Test
    void wie_na_een_weigering_is_ingeschreven_wordt_bij_opnieuw_aanbieden_gevonden() {
        Uitgiftewereld w = new Uitgiftewereld(1);
        UUID u = w.lijst(KOP + "999999990;WMO;99000001;02A01;2026-10-01;2026-12-31;4;04;4;;\n");
        w.geefAf(u);
        assertThat(w.stand(u)).isEqualTo("AFGEROND 0/1/1");
        w.db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values"
                                + " (gen_random_uuid(), '9901', '999999990', 'Laat', '1950-01-01', '0')");
        w.doe(RIA, k -> k.loket.biedOpnieuwAan(RIA, u));
        w.loopAf(u);
        assertThat(w.stand(u)).isEqualTo("AFGEROND 1/0/1");
        assertThat(
                        w.een(
                                "select count(*) from uitgifteregel where bsn is not null or rij is not null"))
                .as("wat gedaan is heeft de rij niet meer nodig")
                .isEqualTo("0");
    }

    @Test
    void verlengen_neemt_wat_in_de_periode_afloopt_en_zegt_de_reden_OP380_IV099() {
        Uitgiftewereld w = new Uitgiftewereld(4);
        UUID eerste = w.los(0, "02A01", "2026-01-01", "2026-10-31");
        w.los(1, "02A01", "2026-01-01", "2026-12-31");
        w.los(2, "02A02", "2026-01-01", "2026-10-31");
        w.los(3, "02A01", "2026-01-01", "2026-11-30");
        w.los(3, "02A01", "2026-12-01", "2026-12-15");
        UUID u = w.kies(verleng("2026-10-01", "2026-11-30", "2026-12-31"));
        assertThat(w.stand(u)).isEqualTo("KLAARGEZET 0/0/2");

        w.geefAf(u);

        assertThat(w.stand(u)).isEqualTo("AFGEROND 1/1/2");
        assertThat(
                        w.een(
                                "select string_agg(reden, ',') from uitgifteregel where uitgifte = ? and stand ="
                                        + " 'GEWEIGERD'",
                                u))
                .isEqualTo(Toewijzingreden.STAPELING.name());
        assertThat(
                        w.een(
                                "select eind || ' ' || reden_wijziging from toewijzing where id = ?",
                                eerste))
                .isEqualTo("2026-12-31 04");
        assertThat(w.grootboekKlopt()).isTrue();
    }

    @Test
    void omzetten_geeft_een_nieuw_nummer_op_het_nieuwe_product_in_hetzelfde_301_OP257() {
        Uitgiftewereld w = new Uitgiftewereld(2);
        UUID oud = w.los(0, "02A01", "2026-01-01", "2026-12-31");
        w.los(1, "02A01", "2026-01-01", "2026-09-30");
        UUID u =
                w.kies(
                        Keuzeopgave.omzetten(
                                "Omzetten",
                                Wet.WMO,
                                "02A01",
                                LocalDate.parse("2026-10-01"),
                                "02A02",
                                Wijzigreden.CONTRACT));
        w.geefAf(u);

        assertThat(w.stand(u)).isEqualTo("AFGEROND 1/0/1");
        assertThat(w.een("select eind from toewijzing where id = ?", oud)).isEqualTo("2026-09-30");
        assertThat(
                        w.een(
                                "select t.productcode || ' ' || t.begin || ' ' || t.eind || ' ' || t.volume from"
                                        + " uitgifteregel r join toewijzing t on t.id = r.toewijzing where r.uitgifte"
                                        + " = ?",
                                u))
                .isEqualTo("02A02 2026-10-01 2026-12-31 4");
        assertThat(
                        w.een(
                                "select string_agg(soort, ',' order by soort) from toewijzingwijziging where bericht"
                                        + " = (select bericht from uitgifteregel where uitgifte = ?)",
                                u))
                .isEqualTo("NIEUW,VERKORT");
    }

    @Test
    void keurt_de_aanbieder_een_301_af_dan_staat_dat_bij_de_regel_en_valt_het_geld_vrij_OP286() {
        Uitgiftewereld w = new Uitgiftewereld(1);
        UUID u = w.lijst(w.rijen(0, 1));
        w.geefAf(u);
        UUID retour = UUID.randomUUID();
        w.db.toezicht()
                .voer(
                        "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte,"
                                + " sleutel_id, stukken, ontvangen, status) values (?, '9901', '99000001', 'MAP', ?,"
                                + " 'x', '', 0, 's', 1, nu(), 'ONTVANGEN')",
                        retour,
                        retour.toString());
        w.db.doe(
                POST,
                d -> {
                    UUID onderwerp = Proefpost.koppel(d, "WMO301", retour).onderwerp();
                    new Toewijzingkamer(d, Proefpost.op(d))
                            .loket.retourOntvangen(POST, onderwerp, retour, false);
                });

        assertThat(w.regels(u).get(0).stand()).isEqualTo("AFGEKEURD");
        assertThat(w.blad(u))
                .extracting(Uitgifteblad::beantwoord, Uitgifteblad::afgekeurd)
                .containsExactly(1, 1);
        assertThat(w.verplicht()).isEqualTo("0");
        assertThat(w.een("select titel from taak where onderwerp_soort = 'TOEWIJZING'"))
                .contains("geldt als niet verstuurd");
    }

    @Test
    void dezelfde_lijst_nog_eens_is_geen_tweede_uitgifte() {
        Uitgiftewereld w = new Uitgiftewereld(1);
        w.lijst(w.rijen(0, 1));
        weigert(() -> w.lijst(w.rijen(0, 1)), Uitgiftereden.AL_AANGEBODEN);
    }

    @Test
    void een_keuze_waar_niets_bij_past_of_die_niet_klopt_zegt_dat() {
        Uitgiftewereld w = new Uitgiftewereld(1);
        weigert(
                () -> w.kies(verleng("2026-10-01", "2026-11-30", "2026-12-31")),
                Uitgiftereden.LEEG);
        weigert(
                () -> w.kies(verleng("2026-11-30", "2026-10-01", "2026-12-31")),
                Uitgiftereden.KEUZE_PAST_NIET);
    }

    private static void weigert(ThrowingCallable werk, Enum<?> reden) {
        assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden()).isEqualTo(reden));
    }
}
