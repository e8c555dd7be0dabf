package nl.zorginkoop.web.betaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondkeuze;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.web.aanmelden.Ik;
import org.junit.jupiter.api.Test;

/** Van welke jaren een blad een rekening kan krijgen. */
class JournaalpaginaTest {
    @Test
    void ook_een_blad_van_vorig_jaar_krijgt_een_rekening_B4() {
        List<Integer> jaren = new ArrayList<>();
        Journaalpagina pagina = new Journaalpagina();
        pagina.klok = () -> Instant.parse("2027-01-15T09:00:00Z");
        pagina.ik =
                new Ik() {
                    @Override
                    public Namens namens() {
                        return Namens.bezoeker();
                    }
                };
        pagina.budget =
                new Budgetoverzicht() {
                    @Override
                    public List<Plafondkeuze> keuzes(Namens namens, int van, int tot) {
                        jaren.addAll(List.of(van, tot));
                        return List.of();
                    }
                };
        pagina.open();
        assertThat(jaren).containsExactly(2026, 2028);
    }
}
