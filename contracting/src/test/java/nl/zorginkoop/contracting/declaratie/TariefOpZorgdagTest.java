package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import org.junit.jupiter.api.Test;

/** Een nieuw tarief van het kader geldt voor nieuwe zorgdagen; het oordeel volgt de zorgdag. */
class TariefOpZorgdagTest {
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final Namens SYSTEEM = Namens.systeem(Kleinewereld.GEMEENTE);
    private final UUID kader = UUID.randomUUID();

    @Test
    void na_publicatie_houdt_een_eerdere_zorgdag_het_oude_tarief_INV_1_2_TR418() {
        Kleinewereld w = new Kleinewereld();
        w.toewijzing(200701, "02A01", "04", "4", 40, "2026-01-01", "2026-12-31", 1_000_000);
        onderKader(w);
        w.db.doe(
                SYSTEEM,
                d ->
                        d.eerste(
                                "select volg_kader(?, null, leg_kadertarieven((select id from voorwaardenset where kader ="
                                        + " ?), 'VERSIE', null, 'x', array[row ('WMO', '02A01', '04', null, null, null,"
                                        + " daterange('2026-09-01', null), 6200, null, 6200, 0, 0, 0, 0, 0,"
                                        + " null)::nieuw_tarief]))",
                                r -> r.getInt(1),
                                kader,
                                kader));

        assertThat(codes(w, AUGUSTUS, 5940)).as("de zorgdag telt").isEmpty();
        assertThat(codes(w, SEPTEMBER, 6200)).isEmpty();
        UUID oud = w.declareer("S2", SEPTEMBER, w.regel(200701, "02A01", SEPTEMBER, 2, 5940));
        assertThat(w.afgekeurd(oud).get(0).bevindingen())
                .contains(new AfgekeurdeRegel.Bevinding("0611", "5940", "6200"));
    }

    private static List<String> codes(Kleinewereld w, YearMonth maand, long tarief) {
        UUID d = w.declareer("D" + maand, maand, w.regel(200701, "02A01", maand, 2, tarief));
        return w.afgekeurd(d).isEmpty() ? List.of() : w.afgekeurd(d).get(0).codes();
    }

    // Een kader dat al loopt: de weg daarheen staat in de tests van de inkoop.
    private void onderKader(Kleinewereld w) {
        w.db.toezicht()
                .voer(
                        ("set session_replication_role = replica; insert into inkoopkader (id, gemeente, nummer, naam, wet,"
                                        + " zorgvorm, model, procedure, besluitregel, variant, regie, verantwoording,"
                                        + " contractering, scope, begin, eind, waarde, toestand) values ('%1$s', '9001', 'K1',"
                                        + " 'Begeleiding', 'WMO', 'BEGELEIDING', 'OPEN_HUIS', 'TOELATING', 'CLIENT_KIEST',"
                                        + " 'INSPANNINGSGERICHT', 'GEMEENTE', 'INZET', 'ALLE_TOEGELATENEN', 'SMAL',"
                                        + " '2025-01-01', '2028-12-31', 1, 'ACTIEF'); insert into kaderproduct values ('9001',"
                                        + " '%1$s', 'WMO', '02A01', true); insert into voorwaardenset (id, gemeente, kader,"
                                        + " nummer, soort, variant, ingangsdatum, toestand, hash, opgesteld_door) values"
                                        + " (gen_random_uuid(), '9001', '%1$s', 1, 'EERSTE', 'INSPANNINGSGERICHT',"
                                        + " '2025-01-01', 'VAN_KRACHT', repeat('0', 64), 'x'); update raamovereenkomst set kader"
                                        + " = '%1$s'")
                                .formatted(kader));
    }
}
