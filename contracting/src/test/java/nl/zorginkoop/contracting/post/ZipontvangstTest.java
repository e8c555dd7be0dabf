package nl.zorginkoop.contracting.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.Test;

/**
 * Rulings C3: elk bericht uit een zip heeft zijn eigen ontvangst, en het antwoord toont ze alle.
 */
class ZipontvangstTest {
    private static final Namens EIK = Namens.aanbieder("els", new AgbCode("99000001"));
    private static final Namens POST = Namens.postkamer(new Gemeentecode("9901"));

    private final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metAanbieder("99000001", "De Eik");

    @Test
    void de_inzender_ziet_alle_berichten_uit_zijn_zip_met_hun_stand() {
        UUID een = ontvang("een.xml", "WMO323");
        UUID twee = ontvang("twee.xml", "WMO305");
        UUID zip = ontvang("alles.zip", null);
        assertThat(delen(zip)).as("nog niet uitgepakt").isEmpty();
        db.doe(
                POST,
                d ->
                        d.voer(
                                "update bericht_in set status = 'VERWERKT', afgehandeld = nu(), oordeel ="
                                        + " ?::jsonb where id = ?",
                                "{\"berichten\": [{\"naam\": \"een.xml\", \"bericht\": \""
                                        + een
                                        + "\"}, {\"naam\": \"twee.xml\", \"bericht\": \""
                                        + twee
                                        + "\"}, {\"naam\": \"weg.xml\", \"bericht\": \""
                                        + new UUID(0, 1)
                                        + "\"}]}",
                                zip));

        assertThat(delen(zip))
                .extracting(
                        Zipdeel::naam,
                        Zipdeel::bericht,
                        Zipdeel::berichtsoort,
                        Zipdeel::isZichtbaar)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("een.xml", een, "WMO323", true),
                        org.assertj.core.groups.Tuple.tuple("twee.xml", twee, "WMO305", true),
                        org.assertj.core.groups.Tuple.tuple(
                                "weg.xml", new UUID(0, 1), null, false));
        assertThat(delen(een)).as("geen zip").isEmpty();
    }

    @Test
    void een_bericht_voor_een_gemeente_zonder_overeenkomst_wordt_gezegd_voor_het_opnemen() {
        assertThatThrownBy(() -> magLeveren("9901"))
                .isInstanceOfSatisfying(
                        Weigering.class,
                        w -> assertThat(w.reden()).isEqualTo(Postweigering.NIET_VERBONDEN));
        assertThatCode(() -> magLeveren("9999"))
                .as("die doet hier niet mee")
                .doesNotThrowAnyException();
    }

    private void magLeveren(String gemeente) {
        db.doe(
                EIK,
                d ->
                        Proefpost.loket(d)
                                .magLeveren(EIK, new Adres("WMO323", "99000001", gemeente, "N1")));
    }

    private List<Zipdeel> delen(UUID bericht) {
        return db.als(EIK, d -> Proefpost.monitor(d, Testdatabank.klok(d)).delen(EIK, bericht));
    }

    private UUID ontvang(String naam, String soort) {
        UUID id = UUID.randomUUID();
        db.doe(
                POST,
                d ->
                        d.voer(
                                "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256,"
                                        + " grootte, sleutel_id, stukken, ontvangen, berichtsoort, status) values (?,"
                                        + " '9901', '99000001', 'API', ?, ?, '', 0, 's', 1, nu(), ?, 'ONTVANGEN')",
                                id,
                                id.toString(),
                                naam,
                                soort));
        return id;
    }
}
