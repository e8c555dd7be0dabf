package nl.zorginkoop.gateway.verzending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.gateway.gedeeld.Berichtmappen;
import nl.zorginkoop.gateway.gedeeld.Berichtstroom;
import nl.zorginkoop.gateway.huis.Verkeer;
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
    private final Verzending verzending = new Verzending();

    @BeforeEach
    void begin() {
        verzending.mappen = new Berichtmappen(gegevens);
        verzending.loket = new Loket();
        verzending.voorraad = new EenKeer();
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
        assertThat(gevraagd).containsExactly("magGaan", "herzonden");
    }

    @Test
    void wat_niet_mag_gaan_komt_niet_in_de_map_van_de_aanbieder_OP003() {
        mag = false;

        verzending.werkLeeg();

        assertThat(gegevens.resolve("berichten/uit/99000001")).doesNotExist();
        assertThat(gevraagd).containsExactly("magGaan");
    }

    private final class Loket extends Postloket {
        @Override
        public Zending zending(Namens namens, UUID bericht) {
            return new Zending(
                    bericht,
                    "9901",
                    "99000001",
                    "WMO325",
                    "ZI0000000001",
                    LocalDate.of(2026, 9, 15),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    true,
                    false);
        }

        @Override
        public boolean magGaan(Namens namens, UUID bericht) {
            gevraagd.add("magGaan");
            return mag;
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
        public boolean neem(String soort, Consumer<Werk> doe) {
            if (gedaan) {
                return false;
            }
            gedaan = true;
            doe.accept(new Werk(UUID.randomUUID(), soort, "9901", BERICHT, 0));
            return true;
        }
    }
}
