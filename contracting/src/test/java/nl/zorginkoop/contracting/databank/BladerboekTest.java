package nl.zorginkoop.contracting.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag.Plek;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 0021: elk blad kost even veel, en elke rij staat er eenmaal. */
class BladerboekTest {
    private static final String HIER = "9001";
    private static final String DEZE = "12345678";
    private static final Namens GEMEENTE =
            Namens.gemeente("m.deboer", Rol.CONTROLLER, new Gemeentecode(HIER));
    private static final Namens AANBIEDER = Namens.aanbieder("s.kok", new AgbCode(DEZE));
    private static final int RIJEN = 57;

    // Met gelijke waarden, en een met het teken dat de delen van een cursor scheidt.
    private static final Bladerboek<Long> GETALLEN =
            new Bladerboek<>(
                            """
                            select n as id, n / 10 as tiental, n % 10 as eenheid, n % 3 as drietal,
                                   chr(31) || n % 7 as tekst
                            from generate_series(1::bigint, 57) n where true [[and n > ?]]
                            """,
                            "bigint", r -> r.getLong("id"))
                    .uniekOp("tiental", "bigint", "eenheid", "bigint")
                    .op("drietal", "bigint")
                    .op("tekst", "text");

    private final Testdatabank db =
            Testdatabank.vers().metGemeente(HIER, "Rivierdam").metAanbieder(DEZE, "De Linde");

    @ParameterizedTest
    @CsvSource({"drietal,false", "drietal,true", "tekst,false", "tekst,true"})
    void elke_rij_staat_er_eenmaal_heen_en_terug(String kolom, boolean aflopend) {
        db.doe(
                GEMEENTE,
                d -> {
                    List<Long> heen = loop(d, kolom, aflopend, Plek.EERSTE);
                    List<Long> terug = loop(d, kolom, aflopend, Plek.LAATSTE);

                    assertThat(heen)
                            .containsExactlyInAnyOrderElementsOf(
                                    LongStream.rangeClosed(1, RIJEN).boxed().toList())
                            .isEqualTo(terug);
                });
    }

    @Test
    void alleen_het_eerste_en_het_laatste_blad_tellen() {
        db.doe(
                GEMEENTE,
                d -> {
                    List<String> opdrachten = new ArrayList<>();
                    Databank luistert = meeluisterend(d, opdrachten);
                    Bladzijde<Long> een = blad(luistert, vraag(Plek.EERSTE, null));
                    Bladzijde<Long> twee = blad(luistert, vraag(Plek.VOLGENDE, een.eind()));

                    assertThat(twee.aantal()).isEqualTo(een.aantal()).isEqualTo(RIJEN);
                    assertThat(opdrachten)
                            .hasSize(3)
                            .filteredOn(o -> o.contains("count("))
                            .hasSize(1);

                    blad(luistert, vraag(Plek.LAATSTE, null));
                    assertThat(opdrachten).filteredOn(o -> o.contains("count(")).hasSize(2);
                });
    }

    @Test
    void een_lijst_die_op_een_blad_past_telt_niet_apart() {
        db.doe(
                GEMEENTE,
                d -> {
                    List<String> opdrachten = new ArrayList<>();
                    Bladzijde<Long> blad =
                            GETALLEN.blad(
                                    meeluisterend(d, opdrachten), vraag(Plek.EERSTE, null), 50L);

                    assertThat(blad.aantal()).isEqualTo(7);
                    assertThat(opdrachten).hasSize(1);
                });
    }

    @Test
    void wat_niet_gekozen_is_staat_niet_in_de_opdracht() {
        String lijst = "select 1 where a = ? [[and b = ?]] [[and ? in (c, d) or e = ?]] and f = ?";
        db.doe(
                GEMEENTE,
                d -> {
                    Lijsttekst zonder = Lijsttekst.van(d, lijst, 1, null, null, null, 5);
                    assertThat(zonder.sql()).isEqualTo("select 1 where a = ?   and f = ?");
                    assertThat(zonder.waarden()).containsExactly(1, 5);

                    Lijsttekst met = Lijsttekst.van(d, lijst, 1, 2, 3, 4, 5);
                    assertThat(met.sql())
                            .isEqualTo(
                                    "select 1 where a = ? and b = ? and ? in (c, d) or e = ? and f"
                                            + " = ?");
                    assertThat(met.waarden()).containsExactly(1, 2, 3, 4, 5);
                });
    }

    @Test
    void wat_het_blad_inkleurt_telt_niet_mee_tot_er_iets_gekozen_is() {
        String lijst = "select a {{, f(?) as b}} from t where c = ? [[and b = ?]]";
        db.doe(
                GEMEENTE,
                d -> {
                    Lijsttekst blad = Lijsttekst.van(d, lijst, 1, 2, null);
                    assertThat(blad.sql()).isEqualTo("select a , f(?) as b from t where c = ? ");
                    assertThat(blad.waarden()).containsExactly(1, 2);

                    Lijsttekst telling = blad.telling(lijst, 1, 2, null);
                    assertThat(telling.sql()).isEqualTo("select a  from t where c = ? ");
                    assertThat(telling.waarden()).containsExactly(2);

                    Lijsttekst gekozen = Lijsttekst.van(d, lijst, 1, 2, 3).telling(lijst, 1, 2, 3);
                    assertThat(gekozen.sql())
                            .isEqualTo("select a , f(?) as b from t where c = ? and b = ?");
                    assertThat(gekozen.waarden()).containsExactly(1, 2, 3);
                });
    }

    @Test
    void de_opdracht_noemt_de_huurder_aan_zijn_eigen_kant() {
        String lijst = "select 1 from toewijzing t where {huurder t}";

        assertThat((String) db.als(GEMEENTE, d -> Lijsttekst.van(d, lijst).sql()))
                .endsWith("where t.gemeente = (select huidige_gemeente())");
        assertThat((String) db.als(AANBIEDER, d -> Lijsttekst.van(d, lijst).sql()))
                .endsWith("where t.aanbieder = (select huidige_aanbieder())");
        assertThat(Lijsttekst.van(db.toezicht(), lijst).sql()).endsWith("where true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "1|2", "1|2|3", "1|2|3|veel", "||||"})
    void een_cursor_die_er_geen_is_wordt_geweigerd(String delen) {
        db.doe(
                GEMEENTE,
                d ->
                        assertThatThrownBy(() -> blad(d, vraag(Plek.VOLGENDE, cursor(delen))))
                                .isInstanceOf(OngeldigeWaarde.class));
    }

    // Op een lege databank zegt een plan niets; zonder de andere wegen zegt het of deze bestaat.
    @ParameterizedTest
    @CsvSource({
        "declaratie.Declaratieoverzicht,LIJST,GA,,UUID",
        "declaratie.Declaratieoverzicht,REGELS,GA,,UUID|1",
        "toewijzing.Toewijzingoverzicht,LIJST,GA,,UUID",
        "toewijzing.Toewijzingoverzicht,LIJST,G,begin,UUID",
        "toewijzing.Toewijzingoverzicht,LIJST,G,einddag,UUID",
        "toewijzing.Toewijzingoverzicht,LIJST,G,client,UUID",
        "post.Berichtoverzicht,BOEK,GA,,UUID",
        "post.Berichtoverzicht,BOEK,G,berichtsoort,UUID",
        "post.Berichtoverzicht,BOEK,G,partij,UUID",
        "post.Berichtoverzicht,BOEK,G,grootte,UUID",
        "privacy.Logboekloket,LIJST,G,,1",
        "overeenkomst.Plichtenoverzicht,PLICHTEN,G,,UUID"
    })
    void een_grote_lijst_leest_een_diep_blad_op_volgorde_uit_een_index(
            String kamer, String naam, String kanten, String sorteer, String sleutel)
            throws Exception {
        Bladerboek<?> boek = boek(kamer, naam);
        Bladvraag vraag = vraag(sorteer, false, Plek.VOLGENDE, cursor("1|" + sleutel + "|9"));
        for (char kant : kanten.toCharArray()) {
            String plan =
                    db.als(
                            kant == 'G' ? GEMEENTE : AANBIEDER,
                            d -> {
                                d.voer("set local enable_seqscan = off");
                                d.voer("set local enable_sort = off");
                                return plan(d, boek.opdracht(d, vraag, new Object[20]));
                            });

            assertThat(plan)
                    .as("%s van %s", naam, kant)
                    .doesNotContain("Sort")
                    .containsPattern("Index Cond: .*ROW\\(.*\\) [<>] ROW\\(");
        }
    }

    private static String plan(Databank databank, Lijsttekst blad) {
        return String.join(
                "\n",
                databank.lijst(
                        "explain (costs off) " + blad.sql(),
                        r -> r.getString(1),
                        blad.waarden().toArray()));
    }

    private static String cursor(String delen) {
        String tekst = delen.replace("UUID", new UUID(0, 0).toString()).replace('|', '\u001f');
        return Base64.getUrlEncoder().encodeToString(tekst.getBytes(StandardCharsets.UTF_8));
    }

    private static Bladerboek<?> boek(String kamer, String naam) throws Exception {
        var veld = Class.forName("nl.zorginkoop.contracting." + kamer).getDeclaredField(naam);
        veld.setAccessible(true);
        return (Bladerboek<?>) veld.get(null);
    }

    private static List<Long> loop(Databank d, String kolom, boolean aflopend, Plek begin) {
        boolean vooruit = begin == Plek.EERSTE;
        List<Long> gezien = new ArrayList<>();
        Bladvraag vraag = vraag(kolom, aflopend, begin, null);
        while (true) {
            Bladzijde<Long> blad = blad(d, vraag);
            gezien.addAll(vooruit ? gezien.size() : 0, blad.rijen());
            if (vooruit ? !blad.na() : !blad.voor()) {
                return gezien;
            }
            vraag =
                    vooruit
                            ? vraag(kolom, aflopend, Plek.VOLGENDE, blad.eind())
                            : vraag(kolom, aflopend, Plek.VORIGE, blad.begin());
        }
    }

    private static Bladzijde<Long> blad(Databank d, Bladvraag vraag) {
        return GETALLEN.blad(d, vraag, (Object) null);
    }

    private static Databank meeluisterend(Databank echt, List<String> opdrachten) {
        return new Databank(() -> null) {
            @Override
            public <T> List<T> lijst(String sql, Rij<T> rij, Object... waarden) {
                // aan welke kant de huurder staat, vraagt elke lijst
                if (!sql.contains("set_config(")) {
                    opdrachten.add(sql);
                }
                return echt.lijst(sql, rij, waarden);
            }
        };
    }

    private static Bladvraag vraag(Plek plek, String cursor) {
        return vraag(null, false, plek, cursor);
    }

    private static Bladvraag vraag(String kolom, boolean aflopend, Plek plek, String cursor) {
        return new Bladvraag(kolom, aflopend, plek, cursor, 10, "", Map.of());
    }
}
