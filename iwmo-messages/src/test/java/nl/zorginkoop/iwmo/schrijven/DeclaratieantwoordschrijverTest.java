package nl.zorginkoop.iwmo.schrijven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Declaratielezer;
import nl.zorginkoop.iwmo.lezen.Declaratieontvanger;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.AntwoordHeader;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieAntwoord;
import nl.zorginkoop.iwmo.r32.Declaratieantwoordbericht;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.retour.Declaratieantwoorden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeclaratieantwoordschrijverTest {

    private static final LocalDate DAG = LocalDate.of(2023, 5, 8);

    private record Regel(String bsn, Prestatie prestatie) {}

    private final List<Regel> regels = new ArrayList<>();
    private Header header;
    private Declaratie declaratie;

    @BeforeEach
    void lees_de_declaratie() throws IOException {
        Declaratieontvanger ontvanger =
                new Declaratieontvanger() {
                    @Override
                    public void kop(Header h, Declaratie d) {
                        header = h;
                        declaratie = d;
                    }

                    @Override
                    public void prestatie(long nummer, String bsn, Prestatie prestatie) {
                        assertThat(nummer).isEqualTo(regels.size() + 1L);
                        regels.add(new Regel(bsn, prestatie));
                    }
                };
        try (InputStream in = getClass().getResourceAsStream("/conformance/WMO323-00.xml")) {
            assertThat(Declaratielezer.lees(in, ontvanger).goed()).isTrue();
        }
        assertThat(regels).hasSize(4);
        assertThat(declaratie.clienten()).isEmpty();
    }

    @Test
    void deels_toegekend_noemt_alleen_afgewezen_prestaties_per_client() throws IOException {
        AntwoordHeader kop = Declaratieantwoorden.kop(header, "ANTW1", DAG);
        DeclaratieAntwoord antwoord = Declaratieantwoorden.deelsToegekend(declaratie, 29000);
        Gelezen gelezen =
                schrijf(
                        kop,
                        antwoord,
                        new Regel(regels.get(0).bsn(), afgewezen(0, Retourcode.R0611)),
                        new Regel(regels.get(3).bsn(), afgewezen(3, Retourcode.R9389)));
        Declaratieantwoordbericht bericht = gelezen.als(Declaratieantwoordbericht.class);
        assertThat(gelezen.oordeel().fouten()).isEmpty();
        assertThat(bericht.header().afzender()).isEqualTo("0384");
        assertThat(bericht.header().declaratieIdentificatie())
                .isEqualTo(header.berichtIdentificatie());
        assertThat(bericht.declaratieAntwoord().clienten()).hasSize(2);
        assertThat(bericht.declaratieAntwoord().totaalToegekendBedrag().metTeken())
                .isEqualTo(29000);
    }

    @Test
    void volledig_toegekend_is_8001_zonder_clienten() throws IOException {
        Gelezen gelezen =
                schrijf(
                        Declaratieantwoorden.kop(header, "ANTW1", DAG),
                        Declaratieantwoorden.volledigToegekend(declaratie));
        DeclaratieAntwoord antwoord =
                gelezen.als(Declaratieantwoordbericht.class).declaratieAntwoord();
        assertThat(gelezen.oordeel().fouten()).isEmpty();
        assertThat(antwoord.retourCodes()).containsExactly(Retourcode.R8001);
        assertThat(antwoord.clienten()).isEmpty();
    }

    @Test
    void afgekeurde_declaratie_kent_niets_toe() throws IOException {
        Gelezen gelezen =
                schrijf(
                        Declaratieantwoorden.kop(header, "ANTW1", DAG),
                        Declaratieantwoorden.afgekeurd(declaratie, List.of(Retourcode.R9333)));
        assertThat(gelezen.oordeel().fouten()).isEmpty();
    }

    @Test
    void technische_afkeur_heeft_alleen_een_kop() throws IOException {
        byte[] bytes =
                Schrijver.bytes(Declaratieantwoorden.technischAfgekeurd(header, "ANTW1", DAG));
        Gelezen gelezen = Berichtlezer.lees(new ByteArrayInputStream(bytes));
        assertThat(gelezen.oordeel().fouten()).isEmpty();
        assertThat(gelezen.als(Declaratieantwoordbericht.class).declaratieAntwoord()).isNull();
    }

    /** OP192. */
    @Test
    void bestand_is_utf8_zonder_bom_met_cr_lf() throws IOException {
        byte[] bytes =
                Schrijver.bytes(Declaratieantwoorden.technischAfgekeurd(header, "ANTW1", DAG));
        String tekst = new String(bytes, StandardCharsets.UTF_8);
        assertThat(tekst).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n");
        assertThat(tekst.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void prestatie_zonder_code_wordt_geweigerd() {
        assertThatThrownBy(
                        () ->
                                schrijf(
                                        Declaratieantwoorden.kop(header, "ANTW1", DAG),
                                        Declaratieantwoorden.deelsToegekend(declaratie, 0),
                                        regels.get(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Prestatie afgewezen(int index, Retourcode code) {
        return regels.get(index).prestatie().met(List.of(code));
    }

    private static Gelezen schrijf(
            AntwoordHeader kop, DeclaratieAntwoord antwoord, Regel... afgewezen)
            throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (Declaratieantwoordschrijver schrijver =
                new Declaratieantwoordschrijver(uit, kop, antwoord)) {
            for (Regel regel : afgewezen) {
                schrijver.prestatie(regel.bsn(), regel.prestatie());
            }
        }
        return Berichtlezer.lees(new ByteArrayInputStream(uit.toByteArray()));
    }
}
