package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import nl.zorginkoop.ear.buiten.VanBuiten;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/** S5, met twintig listen; {@code ./zorginkoop proef xss} doet er vijfhonderd. */
class XssIT extends VanBuiten {
    private static final int LISTEN = 20;

    @Test
    void geen_list_in_een_tekstveld_wordt_ergens_uitgevoerd()
            throws IOException, InterruptedException {
        assumeTrue(Browserlijn.programma().isPresent(), "XSS OVERGESLAGEN: geen Chromium gevonden");

        XssProef.Uitkomst uitkomst = XssProef.kort(TestPlatform.platform(), LISTEN);

        assertThat(uitkomst.bevindingen()).as("%s", uitkomst).isEmpty();
        assertThat(uitkomst.uitgevoerd()).isZero();
        assertThat(uitkomst.cspMeldingen()).isZero();
        assertThat(uitkomst.velden()).isGreaterThan(30);
        assertThat(uitkomst.getoondeVelden())
                .as("velden die op een bladzijde stonden")
                .isGreaterThan(15);
        assertThat(uitkomst.bladzijden()).isGreaterThan(30);
    }
}
