package nl.zorginkoop.contracting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.Test;

class TestdatabankTest {
    private static final Namens IEMAND = Namens.systeem(new Gemeentecode("9901"));

    @Test
    void elke_vraag_krijgt_een_eigen_databank() {
        Testdatabank een = Testdatabank.vers().metGemeente("9901", "Waterrijk");
        Testdatabank twee = Testdatabank.vers();

        assertThat(gemeenten(een)).isEqualTo(gemeenten(twee) + 1);
    }

    @Test
    void zonder_vastleggen_gaat_een_transactie_terug() {
        Testdatabank databank = Testdatabank.vers();
        try (Transactie t = databank.begin(IEMAND)) {
            t.databank().voer("insert into gemeente (code, naam) values ('9901', 'Waterrijk')");
        }

        assertThat(gemeenten(databank)).isEqualTo(1);
    }

    @Test
    void de_klok_springt_voor_iedereen() {
        Testdatabank databank = Testdatabank.vers();
        Instant voor = nu(databank);

        databank.verzetKlok(Duration.ofDays(40));

        assertThat(nu(databank)).isAfter(voor.plus(Duration.ofDays(40)));
    }

    private static Instant nu(Testdatabank databank) {
        return databank.als(
                IEMAND,
                d -> d.eerste("select nu() as nu", r -> Databank.moment(r, "nu")).orElseThrow());
    }

    private static long gemeenten(Testdatabank databank) {
        return databank.als(
                IEMAND,
                d ->
                        d.eerste("select count(*) as n from gemeente", r -> r.getLong("n"))
                                .orElseThrow());
    }
}
