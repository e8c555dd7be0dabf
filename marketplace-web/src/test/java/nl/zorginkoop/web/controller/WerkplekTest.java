package nl.zorginkoop.web.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Prognose;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.aanmelden.Ik;
import org.junit.jupiter.api.Test;

/** De werkplek leest een deel van de plafonds; wie er een kiest, krijgt het. */
class WerkplekTest {
    private static final UUID ID = new UUID(1, 1);

    @Test
    void een_plafond_buiten_het_eerste_deel_is_er_ook_L1() {
        Werkplek werkplek = werkplek(2026);
        assertThat(werkplek.vindt(ID)).map(Plafondstand::id).contains(ID);
        assertThat(werkplek.vindt(new UUID(1, 2))).isEmpty();
    }

    @Test
    void een_plafond_van_een_ander_jaar_is_er_niet() {
        assertThat(werkplek(2025).vindt(ID)).isEmpty();
    }

    private static Werkplek werkplek(int jaar) {
        Werkplek werkplek = new Werkplek();
        werkplek.jaar = jaar;
        werkplek.ik =
                new Ik() {
                    @Override
                    public Namens namens() {
                        return Namens.bezoeker();
                    }
                };
        werkplek.budget =
                new Budgetoverzicht() {
                    @Override
                    public Optional<Plafondstand> plafond(Namens namens, UUID id) {
                        return id.equals(ID) ? Optional.of(stand()) : Optional.empty();
                    }
                };
        return werkplek;
    }

    private static Plafondstand stand() {
        Euro begroot = Euro.centen(100);
        return new Plafondstand(
                ID,
                "Begeleiding",
                Plafondsoort.BEGROTING,
                Wet.WMO,
                2026,
                null,
                null,
                null,
                null,
                begroot,
                begroot,
                Euro.NUL,
                Euro.NUL,
                Euro.NUL,
                Prognose.van(2026, new TreeMap<>(), begroot));
    }
}
