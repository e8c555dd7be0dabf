package nl.zorginkoop.web.declaratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import nl.zorginkoop.contracting.declaratie.Proefuitkomst;
import nl.zorginkoop.contracting.declaratie.Regelrij;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieproef;
import nl.zorginkoop.contracting.opgave.Bezwaar;
import nl.zorginkoop.web.opmaak.Opmaak;
import org.junit.jupiter.api.Test;

class ProefbeeldTest {
    @Test
    void een_proef_met_een_afkeuring_gaat_mee_in_de_sessie() {
        Proefuitkomst uitkomst =
                new Proefuitkomst(
                        List.of(),
                        List.of("8214"),
                        "DEELS_GOEDGEKEURD",
                        Euro.centen(57_600),
                        Euro.NUL,
                        1,
                        1,
                        List.of(
                                new Proefuitkomst.Regel(
                                        1,
                                        "R1",
                                        200701,
                                        "02A01",
                                        "04",
                                        Euro.centen(57_600),
                                        false,
                                        List.of(new Regelrij.Bevinding("0611", "5760", "5940")))));
        Proefbeeld beeld =
                Proefbeeld.van(
                        Declaratieproef.van(
                                uitkomst,
                                List.of(new Bezwaar(Bezwaar.GEHEEL, "8214", "wat", "herstel"))),
                        Opmaak.in(Locale.forLanguageTag("nl-NL")));

        assertThat(beeld.afkeuringen()).hasSize(1);
        assertThatCode(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(beeld))
                .doesNotThrowAnyException();
    }
}
