package nl.zorginkoop.contracting.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/** De bytes van een bericht, verzegeld in stukken van een megabyte. */
@Dependent
class Berichtinhoud {
    private static final String INVOEGEN =
            "insert into berichtstuk (bericht, nr, gemeente, aanbieder, inhoud) values (?, ?, ?, ?, ?)";

    private record Slot(String sleutelId, int stukken) {}

    @Inject Databank databank;
    @Inject Versleuteling versleuteling;

    /** Een bericht wordt zo bewaard dat een herstart midden in een eerdere poging niet stoort. */
    Versleuteling.Inhoud bewaar(UUID bericht, String gemeente, String aanbieder, InputStream bytes)
            throws IOException {
        databank.voer("delete from berichtstuk where bericht = ?", bericht);
        return versleuteling.verzegel(
                bericht,
                bytes,
                (nummer, laatste, verzegeld) ->
                        databank.voer(INVOEGEN, bericht, nummer, gemeente, aanbieder, verzegeld));
    }

    /** Een klein bericht in verzegelde stukken, nog niet bewaard. */
    record Verzegeld(UUID bericht, Versleuteling.Inhoud inhoud, List<Object[]> stukken) {}

    Verzegeld verzegel(String gemeente, Uitgaand.Verzonden v) throws IOException {
        UUID bericht = v.zending().id();
        List<Object[]> stukken = new ArrayList<>();
        Versleuteling.Inhoud bewaard =
                versleuteling.verzegel(
                        bericht,
                        new ByteArrayInputStream(v.bytes()),
                        (nummer, laatste, verzegeld) ->
                                stukken.add(
                                        new Object[] {
                                            bericht,
                                            nummer,
                                            gemeente,
                                            v.zending().aanbieder(),
                                            verzegeld
                                        }));
        return new Verzegeld(bericht, bewaard, stukken);
    }

    void bewaar(List<Verzegeld> stapel) {
        databank.voer(
                "delete from berichtstuk where bericht = any (?::text[]::uuid[])",
                stapel.stream().map(Verzegeld::bericht).toList());
        databank.voerVeel(INVOEGEN, stapel.stream().flatMap(v -> v.stukken().stream()).toList());
    }

    void lees(UUID bericht, OutputStream naar) throws IOException {
        Slot slot =
                databank.eerste(
                                """
                                select sleutel_id, stukken from bericht_in where id = ?
                                union all
                                select sleutel_id, stukken from bericht_uit
                                where id = ? and stukken is not null
                                """,
                                r -> new Slot(r.getString("sleutel_id"), r.getInt("stukken")),
                                bericht,
                                bericht)
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Postweigering.ONBEKEND,
                                                "Er is geen bericht met dit nummer."));
        try (InputStream open =
                versleuteling.open(
                        slot.sleutelId(), bericht, slot.stukken(), nr -> stuk(bericht, nr))) {
            open.transferTo(naar);
        }
    }

    private byte[] stuk(UUID bericht, int nummer) {
        return databank.eerste(
                        "select inhoud from berichtstuk where bericht = ? and nr = ?",
                        r -> r.getBytes("inhoud"),
                        bericht,
                        nummer)
                .orElse(null);
    }
}
