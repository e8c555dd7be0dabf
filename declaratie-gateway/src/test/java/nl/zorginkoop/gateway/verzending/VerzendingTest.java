package nl.zorginkoop.gateway.verzending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitgaand;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;
import nl.zorginkoop.gateway.gedeeld.Berichtmappen;
import nl.zorginkoop.gateway.gedeeld.Berichtstroom;
import nl.zorginkoop.gateway.huis.Verkeer;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wat er gebeurt met een bericht dat aan de beurt is: zoals het was, of helemaal niet. */
class VerzendingTest {
    private static final byte[] EERDER =
            "<Bericht>zoals het was é</Bericht>".getBytes(StandardCharsets.UTF_8);
    private static final UUID BERICHT = UUID.fromString("00000000-0000-4000-8000-000000000325");

    @TempDir Path gegevens;

    private final List<String> gevraagd = new ArrayList<>();
    private boolean mag = true;
    private List<Zending> zendingen = List.of(zending(BERICHT, "WMO325", true));
    private List<Uitgaand.Verzonden> bewaard = List.of();
    private Set<String> tegengehouden = Set.of();
    private final Verzending verzending = new Verzending();

    @BeforeEach
    void begin() {
        verzending.mappen = new Berichtmappen(gegevens);
        verzending.loket = new Loket();
        verzending.voorraad = new EenKeer();
        verzending.stapelopsteller = new Proefopsteller(Set.of());
        verzending.stroom =
                new Berichtstroom() {
                    @Override
                    public InputStream open(Namens namens, UUID bericht) {
                        return new ByteArrayInputStream(EERDER);
                    }
                };
        verzending.verkeer =
                new Verkeer() {
                    @Override
                    public boolean loopt() {
                        return true;
                    }
                };
    }

    @Test
    void een_antwoord_gaat_nog_eens_uit_byte_voor_byte_onder_dezelfde_naam_TR056()
            throws Exception {
        Path bestand = gegevens.resolve("berichten/uit/99000001/WMO325_ZI0000000001.xml");
        Files.createDirectories(bestand.getParent());
        Files.writeString(bestand, "half weggehaald");

        verzending.werkLeeg();

        assertThat(bestand).hasBinaryContent(EERDER);
        assertThat(gevraagd).containsExactly("tenVersturen", "herzonden");
    }

    @Test
    void wat_niet_mag_gaan_komt_niet_in_de_map_van_de_aanbieder_OP003() {
        mag = false;

        verzending.werkLeeg();

        assertThat(gegevens.resolve("berichten/uit/99000001")).doesNotExist();
        assertThat(gevraagd).containsExactly("tenVersturen");
    }

    /** Twee 301's; het tweede haalt de eigen controle niet als het moet mislukken. */
    private void stapel(boolean tweedeGoed) {
        Zending goed = zending(UUID.randomUUID(), "WMO301", "ZI0000000301");
        Zending ander = zending(UUID.randomUUID(), "WMO301", "ZI0000000302");
        zendingen = List.of(goed, ander);
        verzending.stapelopsteller = new Proefopsteller(tweedeGoed ? Set.of() : Set.of(ander.id()));
    }

    private record Proefopsteller(Set<UUID> fout) implements Stapelopsteller {
        @Override
        public boolean kent(Berichtsoort soort) {
            return soort.nummer() == 301;
        }

        @Override
        public Map<UUID, Bericht> stel(Namens namens, List<Zending> stapel) {
            Map<UUID, Bericht> berichten = new LinkedHashMap<>();
            stapel.forEach(z -> berichten.put(z.id(), toewijzing(z, !fout.contains(z.id()))));
            return berichten;
        }
    }

    private static Bericht toewijzing(Zending zending, boolean goed) {
        return Toewijzingvertaler.bericht(
                zending,
                new Toewijzingsgegevens(
                        "9901",
                        "99000001",
                        Wet.WMO,
                        new Persoon(
                                new Bsn("999900006"),
                                "T",
                                "Test",
                                null,
                                "Wit",
                                LocalDate.of(1950, 2, 14),
                                goed ? "1" : "x",
                                "Kerklaan",
                                9,
                                "9999XX",
                                "Waterrijk",
                                null),
                        List.of(
                                new Toewijzingsgegevens.Product(
                                        100_001,
                                        "02",
                                        "02A03",
                                        LocalDate.of(2026, 10, 1),
                                        null,
                                        4L,
                                        "04",
                                        "4",
                                        null,
                                        Instant.parse("2026-09-15T07:00:00Z"),
                                        null,
                                        null))));
    }

    @Test
    void een_stapel_301_en_ligt_er_in_een_keer_en_wordt_bewaard_zoals_zij_ligt() throws Exception {
        stapel(true);

        verzending.werkLeeg();

        assertThat(gevraagd).containsExactly("tenVersturen", "stapelVerzonden");
        assertThat(bewaard).hasSize(2);
        for (Uitgaand.Verzonden v : bewaard) {
            assertThat(gegevens.resolve(v.bestand())).hasBinaryContent(v.bytes());
            assertThat(v.bestand()).contains(v.zending().identificatie());
        }
    }

    @Test
    void wat_intussen_onder_een_verzendstop_viel_ligt_er_niet_meer_OP003() throws Exception {
        stapel(true);
        tegengehouden = Set.of("ZI0000000302");

        verzending.werkLeeg();

        assertThat(gegevens.resolve("berichten/uit/99000001"))
                .isDirectoryContaining(f -> f.toString().contains("ZI0000000301"))
                .isDirectoryNotContaining(f -> f.toString().contains("ZI0000000302"));
    }

    @Test
    void haalt_een_van_de_stapel_de_controle_niet_dan_ligt_er_geen() {
        stapel(false);

        verzending.werkLeeg();

        assertThat(gevraagd).containsExactly("tenVersturen");
        assertThat(gegevens.resolve("berichten/uit/99000001")).doesNotExist();
    }

    private static Zending zending(UUID id, String soort, String nummer) {
        return new Zending(
                id,
                "9901",
                "99000001",
                soort,
                nummer,
                LocalDate.of(2026, 9, 15),
                null,
                UUID.randomUUID(),
                false,
                false);
    }

    private static Zending zending(UUID id, String soort, boolean verzonden) {
        return new Zending(
                id,
                "9901",
                "99000001",
                soort,
                "ZI0000000001",
                LocalDate.of(2026, 9, 15),
                UUID.randomUUID(),
                UUID.randomUUID(),
                verzonden,
                false);
    }

    private final class Loket extends Postloket {
        @Override
        public List<Zending> tenVersturen(Namens namens, List<UUID> berichten) {
            gevraagd.add("tenVersturen");
            return mag ? zendingen : List.of();
        }

        @Override
        public List<Uitgaand.Verzonden> stapelVerzonden(
                Namens namens, List<Uitgaand.Verzonden> stapel) {
            gevraagd.add("stapelVerzonden");
            bewaard =
                    stapel.stream()
                            .filter(v -> !tegengehouden.contains(v.zending().identificatie()))
                            .toList();
            return bewaard;
        }

        @Override
        public void herzonden(Namens namens, UUID bericht) {
            gevraagd.add("herzonden");
        }
    }

    /** Een taak, en dan niets meer. */
    private static final class EenKeer extends Werkvoorraad {
        private boolean gedaan;

        EenKeer() {
            super(null, null);
        }

        @Override
        public boolean neemStapel(String soort, int hooguit, Consumer<List<Werk>> doe) {
            if (gedaan) {
                return false;
            }
            gedaan = true;
            doe.accept(List.of(new Werk(UUID.randomUUID(), soort, "9901", BERICHT, 0)));
            return true;
        }
    }
}
