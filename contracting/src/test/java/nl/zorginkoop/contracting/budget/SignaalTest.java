package nl.zorginkoop.contracting.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.junit.jupiter.api.Test;

/**
 * Rulings B4 en BU-09: grenzen zijn een instelling met een dag, en elk signaal gaat een keer af.
 */
class SignaalTest {
    private static final Gemeentecode EINDHOVEN = new Gemeentecode("0772");
    private static final Namens CONNY = Namens.gemeente("conny", Rol.CONTROLLER, EINDHOVEN);
    private static final LocalDate VANDAAG = LocalDate.of(2026, 9, 15);

    private final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("0772", "Eindhoven");
    private final UUID plafond = UUID.randomUUID();

    SignaalTest() {
        db.toezicht()
                .voer(
                        "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad)"
                                + " values (?, '0772', 2026, 'WMO', 'BEGROTING', 'Wmo', array[?::uuid])",
                        plafond,
                        plafond);
        boek(g -> g.begroot(plafond, Euro.van("1200000.00"), plafond));
    }

    @Test
    void tachtig_en_negentig_procent_gaan_elk_een_keer_af_WC_11() {
        stel(List.of(90, 80), VANDAAG);

        verplicht("959999.99");
        assertThat(grenzen()).isEmpty();
        verplicht("0.01");
        assertThat(grenzen()).as("960.000").containsExactly("80");
        verplicht("190000.00");
        assertThat(grenzen()).as("1.150.000 is 95,8 %").containsExactly("80", "90");

        db.toezicht().voer("update signaal set behandeld = nu(), door = 'conny', reden = 'gezien'");
        boek(g -> g.laatVerplichtingVrij(op("500000.00")));
        verplicht("500000.00");
        assertThat(grenzen())
                .as("terug en weer erheen is geen nieuw signaal")
                .containsExactly("80", "90");
    }

    /**
     * Verplichten uit een reservering is een besluit: wat er sinds de reservering geldt, klinkt
     * dan.
     */
    @Test
    void verplichten_uit_een_reservering_meldt_een_grens_die_er_intussen_kwam_B4() {
        stel(List.of(90), VANDAAG);
        boek(g -> g.reserveer(op("840000.00")));
        assertThat(grenzen()).isEmpty();
        stel(List.of(70), VANDAAG);
        assertThat(grenzen()).isEmpty();

        boek(g -> g.verplichtUitReservering(op("840000.00")));

        assertThat(grenzen()).containsExactly("70");
    }

    @Test
    void zonder_eigen_regel_gaan_70_85_95_en_100_af_B4() {
        verplicht("1200000.00");

        assertThat(grenzen()).containsExactly("70", "85", "95", "100");
    }

    @Test
    void een_regel_werkt_vanaf_haar_dag_en_niet_terug() {
        stel(List.of(50), VANDAAG.plusDays(1));
        verplicht("700000.00");
        assertThat(grenzen()).as("vandaag geldt de standaard").isEmpty();

        db.verzetKlok(java.time.Duration.ofDays(1));
        verplicht("0.01");

        assertThat(grenzen()).containsExactly("50");
        geweigerd(Signaalloket.Reden.VOORUIT, () -> stel(List.of(50), VANDAAG));
        geweigerd(Signaalloket.Reden.GRENZEN, () -> stel(List.of(), VANDAAG.plusDays(1)));
        geweigerd(Signaalloket.Reden.GRENZEN, () -> stel(List.of(0, 80), VANDAAG.plusDays(1)));
        assertThat(versies())
                .filteredOn(v -> v.soort() == Plafondsoort.BEGROTING)
                .extracting(Grensversie::geldt)
                .containsExactly(true, false);
    }

    @Test
    void elk_signaal_heeft_een_taak_met_een_termijn_en_een_ontvangst() {
        verplicht("840000.00");
        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select rol || ' ' || (einde is not null) from taak where klaar is null and onderwerp = ?",
                                        r -> r.getString(1),
                                        plafond))
                .as("70 %")
                .containsExactly("CONTROLLER true");
        UUID signaal =
                db.toezicht()
                        .eerste("select id from signaal", r -> r.getObject("id", UUID.class))
                        .orElseThrow();

        met(l -> l.bevestigOntvangst(CONNY, signaal));

        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select ontvangen_door || ' ' || (behandeld is null) from signaal",
                                        r -> r.getString(1)))
                .containsExactly("conny true");
        geweigerd(Signaalloket.Reden.ONBEKEND, () -> met(l -> l.bevestigOntvangst(CONNY, signaal)));
    }

    private List<Grensversie> versies() {
        return db.als(CONNY, d -> loket(d).grenzen(CONNY));
    }

    private void stel(List<Integer> grenzen, LocalDate ingang) {
        met(l -> l.stelGrenzen(CONNY, Plafondsoort.BEGROTING, grenzen, ingang, "Raad 12-9"));
    }

    private void met(Consumer<Signaalloket> werk) {
        db.doe(CONNY, d -> werk.accept(loket(d)));
    }

    private static Signaalloket loket(Databank d) {
        Signaalloket loket = new Signaalloket();
        loket.databank = d;
        return loket;
    }

    private void verplicht(String bedrag) {
        boek(g -> assertThat(g.verplicht(op(bedrag))).isEmpty());
    }

    private Boekopdracht op(String bedrag) {
        return new Boekopdracht(plafond, Euro.van(bedrag), null, null, null, plafond);
    }

    private void boek(Consumer<Grootboek> werk) {
        db.doe(
                CONNY,
                d -> {
                    werk.accept(new Grootboek(d));
                    Boekhouding.bewaking(d, new Werkplaats(d).taken).meld(CONNY);
                });
    }

    private List<String> grenzen() {
        return db.toezicht()
                .lijst(
                        "select grens::text from signaal where soort = 'GRENS' order by signaal.grens",
                        r -> r.getString(1));
    }

    private static void geweigerd(Signaalloket.Reden reden, Runnable werk) {
        assertThatThrownBy(werk::run)
                .isInstanceOf(Weigering.class)
                .extracting("reden")
                .isEqualTo(reden);
    }
}
