package nl.zorginkoop.contracting.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/** De tabellen van de documenten: gegevens en verzegelde stukken. */
@Dependent
class Documenten {
    private static final String KOLOMMEN =
            """
            id, gemeente, aanbieder, onderwerp_soort, onderwerp, naam, mime, grootte, sha256, door, ontvangen
            """;

    private record Slot(String sleutelId, int stukken) {}

    @Inject Databank databank;
    @Inject Versleuteling versleuteling;

    UUID bewaar(Documentopgave opgave, String mime, String door, InputStream bytes)
            throws IOException {
        UUID id = UUID.randomUUID();
        String gemeente = opgave.gemeente().code();
        String aanbieder = opgave.aanbieder() == null ? null : opgave.aanbieder().code();
        Versleuteling.Inhoud inhoud =
                versleuteling.verzegel(
                        id,
                        bytes,
                        (nummer, laatste, verzegeld) ->
                                databank.voer(
                                        "insert into document_stuk (document, nr, gemeente,"
                                                + " aanbieder, inhoud) values (?, ?, ?, ?, ?)",
                                        id,
                                        nummer,
                                        gemeente,
                                        aanbieder,
                                        verzegeld));
        databank.voer(
                """
                insert into document (id, gemeente, aanbieder, onderwerp_soort, onderwerp, naam, mime,
                    grootte, sha256, stukken, sleutel_id, door)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                gemeente,
                aanbieder,
                opgave.onderwerpSoort(),
                opgave.onderwerp(),
                opgave.naam(),
                mime,
                inhoud.grootte(),
                inhoud.sha256(),
                inhoud.stukken(),
                versleuteling.sleutelId(),
                door);
        return id;
    }

    Optional<Document> vind(UUID id) {
        return databank.eerste(
                "select " + KOLOMMEN + " from document where id = ?", Documenten::document, id);
    }

    List<Document> bij(UUID onderwerp) {
        return databank.lijst(
                "select " + KOLOMMEN + " from document where onderwerp = ? order by ontvangen, id",
                Documenten::document,
                onderwerp);
    }

    void lees(UUID id, OutputStream naar) throws IOException {
        try (InputStream open = open(id)) {
            open.transferTo(naar);
        }
    }

    /** De leesbare bytes, ook binnen de transactie die ze net verzegelde. */
    InputStream open(UUID id) {
        Slot slot =
                databank.eerste(
                                "select sleutel_id, stukken from document where id = ?",
                                r -> new Slot(r.getString("sleutel_id"), r.getInt("stukken")),
                                id)
                        .orElseThrow();
        return versleuteling.open(slot.sleutelId(), id, slot.stukken(), nr -> stuk(id, nr));
    }

    private byte[] stuk(UUID id, int nummer) {
        return databank.eerste(
                        "select inhoud from document_stuk where document = ? and nr = ?",
                        r -> r.getBytes("inhoud"),
                        id,
                        nummer)
                .orElse(null);
    }

    private static Document document(ResultSet r) throws SQLException {
        String aanbieder = r.getString("aanbieder");
        return new Document(
                r.getObject("id", UUID.class),
                new Gemeentecode(r.getString("gemeente")),
                aanbieder == null ? null : new AgbCode(aanbieder),
                r.getString("onderwerp_soort"),
                r.getObject("onderwerp", UUID.class),
                r.getString("naam"),
                r.getString("mime"),
                r.getLong("grootte"),
                r.getString("sha256"),
                r.getString("door"),
                Databank.moment(r, "ontvangen"));
    }
}
