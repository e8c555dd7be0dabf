package nl.zorginkoop.contracting.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.Test;

/** De proef zegt van een nummer wat de claim straks zegt (rulings C1, INV-9.2), en claimt niet. */
class ProefclaimTest {
    private static final Namens POST = Namens.postkamer(new Gemeentecode("9001"));
    private static final Adres ADRES = new Adres("WMO323", "42420099", "9001", "N1");
    private final Testdatabank db =
            Testdatabank.vers()
                    .metGemeente("9001", "Rivierdam")
                    .metAanbieder("42420099", "De Linde");

    @Test
    void nieuw_is_eerste_dezelfde_bytes_is_dubbel_en_andere_bytes_is_9056_rulings_C1() {
        assertThat(proef("aa")).isEqualTo(Claim.EERSTE);
        assertThat(proef("aa")).as("een proef claimt niets").isEqualTo(Claim.EERSTE);

        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte,"
                                + " sleutel_id, stukken, ontvangen, status) values (?, '9001', '42420099', 'MAP', 'k',"
                                + " 'x', ?, 0, 's', 1, nu(), 'ONTVANGEN')",
                        id,
                        HexFormat.of().parseHex("aa"));
        db.doe(POST, t -> assertThat(Proefpost.loket(t).claim(POST, id, ADRES)).isNotNull());

        assertThat(proef("aa")).isEqualTo(Claim.DUBBEL);
        assertThat(proef("bb")).isEqualTo(Claim.NUMMER_BEZET);
        assertThat(
                        db.toezicht()
                                .eerste("select count(*) from bericht_in", r -> r.getLong(1))
                                .orElseThrow())
                .isEqualTo(1);
    }

    private Claim proef(String sha256) {
        return db.als(POST, t -> Proefpost.loket(t).proefclaim(POST, ADRES, sha256));
    }
}
