package nl.zorginkoop.web.raam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StatusregelTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** WCAG 4.1.3: wat er pas komt als de tekst er is, leest een voorleesprogramma niet voor. */
    @Test
    void de_regel_die_zegt_dat_het_even_duurt_staat_er_altijd() throws IOException {
        assertThat(Files.readString(WEBAPP.resolve("WEB-INF/sjabloon.xhtml")))
                .contains("id=\"bezig\" class=\"note\" role=\"status\"");
        assertThat(Files.readString(WEBAPP.resolve("resources/zi/gewoonten.css")))
                .contains("#bezig")
                .doesNotContainPattern("#bezig[^{]*\\{[^}]*(display: *none|visibility: *hidden)");
    }
}
