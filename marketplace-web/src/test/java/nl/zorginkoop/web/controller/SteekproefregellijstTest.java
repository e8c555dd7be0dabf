package nl.zorginkoop.web.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.verantwoording.Steekproef;
import nl.zorginkoop.contracting.verantwoording.Steekproefoverzicht;
import nl.zorginkoop.contracting.verantwoording.Steekproefregel;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.lijst.Kolom;
import org.junit.jupiter.api.Test;

class SteekproefregellijstTest {
    private static final UUID STEEKPROEF = new UUID(1, 1);

    /** WCAG 2.4.4: wie de links voorgelezen krijgt, hoort welke regel hij behandelt. */
    @Test
    void de_link_om_te_behandelen_noemt_zijn_regel_A15() {
        assertThat(handeling(regel("R-1", "GEKOZEN"))).isEqualTo("Behandel R-1");
        assertThat(handeling(regel("R-2", "BEVRAAGD"))).isEqualTo("Behandel R-2");
        assertThat(handeling(regel("R-3", "GELEVERD"))).isNull();
    }

    private static Object handeling(Steekproefregel regel) {
        Kolom<Steekproefregel> kolom =
                lijst().kolommen().stream()
                        .filter(k -> k.sleutel().equals("handeling"))
                        .findFirst()
                        .orElseThrow();
        return kolom.waarde().apply(regel);
    }

    private static Steekproefregellijst lijst() {
        Steekproefregellijst lijst =
                new Steekproefregellijst() {
                    {
                        ik =
                                new Ik() {
                                    @Override
                                    public Namens namens() {
                                        return Namens.bezoeker();
                                    }

                                    @Override
                                    public Locale getLocale() {
                                        return Locale.forLanguageTag("nl");
                                    }
                                };
                    }
                };
        lijst.overzicht =
                new Steekproefoverzicht() {
                    @Override
                    public Optional<Steekproef> steekproef(Namens namens, UUID steekproef) {
                        return Optional.of(
                                new Steekproef(
                                        STEEKPROEF,
                                        "WMO",
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2026, 7, 1),
                                        100,
                                        "zaad",
                                        "DETAILCONTROLE",
                                        null,
                                        null,
                                        null,
                                        3,
                                        2,
                                        "c.els",
                                        null));
                    }
                };
        return lijst;
    }

    private static Steekproefregel regel(String referentie, String stand) {
        return new Steekproefregel(
                new UUID(2, 1),
                STEEKPROEF,
                new UUID(3, 1),
                new UUID(4, 1),
                1L,
                "Aanbieder",
                referentie,
                710000001L,
                "02A01",
                LocalDate.of(2026, 3, 1),
                Euro.van("10.00"),
                stand,
                null,
                null,
                null,
                null);
    }
}
