package nl.zorginkoop.contracting.declaratie;

import static nl.zorginkoop.contracting.declaratie.Regelproef.AUGUSTUS;
import static nl.zorginkoop.contracting.declaratie.Regelproef.JULI;
import static nl.zorginkoop.contracting.declaratie.Regelproef.TARIEF;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taakgericht en populatie: goed tegen nul, en nooit een bedrag dat niet betaald wordt. */
class RegistratieregelsTest {
    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void taakgericht_is_een_registratie_met_nul_en_een_prijs_krijgt_0611_A12_TR418(Wet wet) {
        Regelproef p = new Regelproef(wet);
        taakgericht(p.w);

        toetsRegistratie(p);
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void populatiebekostiging_is_een_registratie_met_nul_A12_TR418(Wet wet) {
        Regelproef p = new Regelproef(wet);
        onderKader(p.w, "POPULATIE");

        toetsRegistratie(p);
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void wat_per_resultaat_betaald_wordt_is_geen_registratie_A12_TR418(Wet wet) {
        Regelproef p = new Regelproef(wet);
        onderKader(p.w, "RESULTAAT");
        long t = p.toewijzing();

        assertThat(p.oordeel(p.regel(t, "02A01", JULI, 4, 0))).containsExactly(List.of("0611"));
        assertThat(p.oordeel(p.regel(t, AUGUSTUS, 4))).isEmpty();
    }

    // In de overeenkomst staat een prijs van 59,40: ook dan is alleen nul goed.
    private static void toetsRegistratie(Regelproef p) {
        long uren = p.toewijzing();
        long euro = p.toewijzing("10A01", "83", "6", 50_000, "2026-01-01", "2026-12-31");
        List<Long> voor = p.w.stand();

        UUID d =
                p.w.declareer(
                        "D1",
                        AUGUSTUS,
                        p.regel(uren, JULI, 4),
                        Regelmal.van(p.regel(uren, "02A01", AUGUSTUS, 1, 0))
                                .minuten(90, TARIEF)
                                .maak(),
                        Regelmal.van(p.regel(euro, "10A01", JULI, 1, 0)).euro(1).maak());
        assertThat(p.w.afgekeurd(d))
                .extracting(AfgekeurdeRegel::bevindingen)
                .containsExactlyInAnyOrder(
                        List.of(new AfgekeurdeRegel.Bevinding("0611", "5940", "0")),
                        List.of(new AfgekeurdeRegel.Bevinding("0611", "99", "0")),
                        List.of(new AfgekeurdeRegel.Bevinding("0611", "1", "0")));

        UUID goed =
                p.w.declareer(
                        "D2",
                        AUGUSTUS,
                        p.regel(uren, "02A01", JULI, 4, 0),
                        Regelmal.van(p.regel(uren, "02A01", AUGUSTUS, 1, 0)).minuten(90, 0).maak(),
                        Regelmal.van(p.regel(euro, "10A01", JULI, 1, 0)).euro(0).maak());
        assertThat(p.w.afgekeurd(goed)).isEmpty();
        assertThat(p.w.uitkomst(goed).toegekend()).isEqualTo(Euro.NUL);
        assertThat(p.w.stand()).isEqualTo(voor);
        assertThat(p.w.verschillen()).isZero();

        // het volume telt gewoon: twintig uur per maand is twintig uur
        long nog = p.toewijzing();
        assertThat(p.oordeel(p.regel(nog, "02A01", AUGUSTUS, 21, 0)))
                .containsExactly(List.of("9321"));
        assertThat(p.oordeel(Regelmal.van(p.regel(nog, "02A01", AUGUSTUS, 2, 0)).bedrag(1).maak()))
                .containsExactly(List.of("9346"));
    }

    // Een variant ligt vast; zij stond er in deze proef van het begin af.
    static void taakgericht(Kleinewereld w) {
        w.db.toezicht()
                .voer(
                        "set session_replication_role = replica; update raamovereenkomst set variant ="
                                + " 'TAAKGERICHT'; set session_replication_role = origin");
    }

    // Een kader dat al loopt: de weg daarheen staat in de tests van de inkoop.
    static void onderKader(Kleinewereld w, String verantwoording) {
        w.db.toezicht()
                .voer(
                        ("set session_replication_role = replica; insert into inkoopkader (id, gemeente,"
                                        + " nummer, naam, wet, zorgvorm, model, procedure, besluitregel, variant, regie,"
                                        + " verantwoording, contractering, scope, begin, eind, waarde, toestand) values"
                                        + " ('%1$s', '9001', 'K1', 'Begeleiding', '%2$s', 'BEGELEIDING', 'OPEN_HUIS',"
                                        + " 'TOELATING', 'CLIENT_KIEST', 'INSPANNINGSGERICHT', 'GEMEENTE', '%3$s',"
                                        + " 'ALLE_TOEGELATENEN', 'SMAL', '2025-01-01', '2028-12-31', 1, 'ACTIEF');"
                                        + " update raamovereenkomst set kader = '%1$s';"
                                        + " set session_replication_role = origin")
                                .formatted(UUID.randomUUID(), w.wet, verantwoording));
    }
}
