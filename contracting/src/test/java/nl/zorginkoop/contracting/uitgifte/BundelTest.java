package nl.zorginkoop.contracting.uitgifte;

import static nl.zorginkoop.contracting.uitgifte.Uitgiftewereld.KOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Veel tegelijk of regel voor regel: er komt hetzelfde uit, en wie niet kan houdt niemand op. */
class BundelTest {
    private static final int CLIENTEN = 12;

    /** Alles wat een toewijzing nalaat, zonder sleutels, nummers en momenten. */
    private static final List<String> SPOREN =
            List.of(
                    "select string_agg(concat_ws('|', bsn, aanbieder, productcode, \"begin\", eind, volume, client, grond,"
                            + " status, overeenkomst), ';' order by bsn, aanbieder, productcode) from toewijzing",
                    "select string_agg(concat_ws('|', t.bsn, t.productcode, b.soort, b.van, b.naar, b.bedrag, (select naam from plafond p where p.id = b.plafond),"
                            + " b.grond, b.aanbieder, b.maand, b.bron = t.id), ';' order by t.bsn, t.aanbieder, t.productcode)"
                            + " from boeking b join toewijzing t on t.id = b.toewijzing",
                    "select string_agg(concat_ws('|', t.bsn, t.productcode, v.jaar, (select naam from plafond p where p.id = v.plafond), v.verplicht, v.gereserveerd,"
                            + " v.gerealiseerd, v.aanbieder), ';' order by t.bsn, t.aanbieder, t.productcode)"
                            + " from verplichting v join toewijzing t on t.id = v.toewijzing",
                    "select string_agg(concat_ws('|', vrij, gereserveerd, verplicht, gerealiseerd), ';' order by id) from plafond",
                    "select string_agg(concat_ws('|', soort, grens), ';' order by soort, grens) from signaal",
                    "select string_agg(concat_ws('|', t.bsn, m.aanbieder, m.berichtsoort, m.status, m.dagtekening,"
                            + " length(m.identificatie), w.soort is not null), ';' order by t.bsn, t.aanbieder, t.productcode)"
                            + " from bericht_uit m join toewijzing t on t.id = m.onderwerp"
                            + " left join werk w on w.onderwerp = m.id and w.soort = 'BERICHT_UIT'",
                    "select string_agg(concat_ws('|', t.bsn, t.productcode, w.soort, w.door, w.reden, w.bericht is not null),"
                            + " ';' order by t.bsn, t.aanbieder, t.productcode)"
                            + " from toewijzingwijziging w join toewijzing t on t.id = w.toewijzing",
                    "select string_agg(concat_ws('|', t.bsn, t.productcode, k.bericht is not null), ';' order by t.bsn,"
                            + " t.aanbieder, t.productcode) from berichttoewijzing k join toewijzing t on t.id = k.toewijzing",
                    "select string_agg(concat_ws('|', s.stand, s.berichtsoort, s.partij,"
                            + " s.kenmerken = (select t.nummer::text from toewijzing t join bericht_uit u on u.onderwerp = t.id"
                            + " where u.id = s.id) or s.kenmerken like '% %'), ';' order by s.partij, s.kenmerken is null)"
                            + " from berichtspoor s",
                    "select string_agg(concat_ws('|', t.bsn, t.productcode, n.soort, n.einde, n.toestand, n.taak_rol,"
                            + " n.taak_werkdagen, replace(n.taak_titel, t.nummer::text, 'nr'), s.wat, s.wie, w.beschikbaar_op),"
                            + " ';' order by t.bsn, t.aanbieder, t.productcode)"
                            + " from termijn n join toewijzing t on t.id = n.onderwerp join termijn_stap s on s.termijn = n.id"
                            + " join werk w on w.onderwerp = n.id");

    /** 14.400 euro wordt verplicht, op een begroting die daarvan twee grenzen over gaat. */
    private static Uitgiftewereld wereld() {
        Uitgiftewereld w = new Uitgiftewereld(CLIENTEN + 1);
        w.begroot("-84000.00");
        return w;
    }

    /**
     * Elk herstelpunt is een eigen handeling in de databank: een voor het stuk, of een per regel.
     */
    private static String handelingen(Uitgiftewereld w) {
        return w.een("select count(distinct xmin::text) from toewijzing");
    }

    private static List<String> sporen(Uitgiftewereld w) {
        return SPOREN.stream().map(sql -> w.een(sql)).toList();
    }

    /** Twee regels bij de ene aanbieder, soms een bij de ander. */
    private static String lijst(Uitgiftewereld w) {
        StringBuilder lijst = new StringBuilder(KOP);
        for (int i = 0; i < CLIENTEN; i++) {
            lijst.append(w.rij(i, "99000001", "02A01"));
            if (i % 3 == 0) {
                lijst.append(w.rij(i, "99000001", "02A02")).append(w.rij(i, "99000002", "02A01"));
            }
        }
        return lijst.toString();
    }

    @Test
    void veel_tegelijk_laat_hetzelfde_na_als_regel_voor_regel() {
        Uitgiftewereld samen = wereld();
        samen.geefAf(samen.lijst(lijst(samen)));

        Uitgiftewereld los = wereld();
        // De laatste kan niet: daarmee gaat het hele stuk regel voor regel.
        UUID u = los.lijst(lijst(los) + los.rij(CLIENTEN, "99000001", "10A01"));
        los.geefAf(u);

        assertThat(los.stand(u)).isEqualTo("AFGEROND 20/1/21");
        assertThat(sporen(samen)).isEqualTo(sporen(los)).doesNotContainNull();
        assertThat(samen.grootboekKlopt()).isTrue();
        assertThat(handelingen(samen))
                .as("samen gegaan, en niet stil regel voor regel")
                .isEqualTo("1");
        assertThat(handelingen(los)).isEqualTo("20");
        assertThat(
                        samen.een(
                                "select count(distinct toewijzing) from uitgifteregel where stand = 'GEDAAN'"))
                .isEqualTo("20");
    }

    @Test
    void knelt_het_plafond_voor_allemaal_dan_past_toch_wie_past_INV_8_4() {
        Uitgiftewereld w = new Uitgiftewereld(CLIENTEN);
        // 720 euro per regel, en ruimte voor vier en een halve.
        w.begroot("-96760.00");
        w.db.toezicht().voer("update plafond set bewaakt = true");
        UUID u = w.lijst(w.rijen(0, CLIENTEN));
        w.geefAf(u);
        assertThat(w.stand(u)).isEqualTo("AFGEROND 4/8/12");
        assertThat(w.verplicht()).isEqualTo("2880");
        assertThat(w.grootboekKlopt()).isTrue();
    }

    @Test
    void met_een_grond_gaat_het_door_boven_de_ruimte_en_blijft_er_een_signaal() {
        Uitgiftewereld w = new Uitgiftewereld(3);
        w.begroot("-99000.00");
        w.db.toezicht().voer("update plafond set bewaakt = true");
        UUID u = w.lijst(w.rijen(0, 3).replace(";4;;\n", ";4;;CRISIS\n"));
        w.geefAf(u);
        assertThat(w.stand(u)).isEqualTo("AFGEROND 3/0/3");
        assertThat(w.een("select vrij / 100 from plafond")).isEqualTo("-1160");
        assertThat(w.een("select count(*) from signaal where soort = 'BOVEN_RUIMTE'"))
                .isEqualTo("1");
        assertThat(
                        w.een(
                                "select string_agg(distinct grond, '') from boeking where grond is not null"))
                .isEqualTo("CRISIS");
    }

    @Test
    void een_client_met_een_verzendstop_krijgt_zijn_toewijzing_en_zijn_301_wacht_OP003() {
        Uitgiftewereld w = new Uitgiftewereld(3);
        w.db.toezicht()
                .voer(
                        "insert into verzendstop (gemeente, hulpvrager, reden, gezet_door) values ('9901',"
                                + " md5(?)::uuid, 'Zijn adres mag nergens heen', 'ria')",
                        w.bsns.get(1));
        UUID u = w.lijst(w.rijen(0, 3));
        w.geefAf(u);
        assertThat(w.stand(u)).isEqualTo("AFGEROND 3/0/3");
        assertThat(w.een("select string_agg(status, ' ' order by status) from bericht_uit"))
                .isEqualTo("AANGEHOUDEN KLAAR KLAAR");
        assertThat(w.een("select count(*) from werk where soort = 'BERICHT_UIT'")).isEqualTo("2");
    }

    @Test
    void wie_al_hetzelfde_heeft_wordt_geweigerd_en_de_rest_gaat_door() {
        Uitgiftewereld w = new Uitgiftewereld(4);
        w.los(2, "02A01", "2026-10-01", "2026-12-31");
        UUID u = w.lijst(w.rijen(0, 4));
        w.geefAf(u);
        assertThat(w.stand(u)).isEqualTo("AFGEROND 3/1/4");
        assertThat(w.regels(u).get(2).reden()).isEqualTo("STAPELING");
        assertThat(
                        w.een(
                                "select count(*) from bericht_uit where onderwerp in (select toewijzing from uitgifteregel)"))
                .isEqualTo("3");
    }
}
