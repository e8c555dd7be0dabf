package nl.zorginkoop.web.werk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaakpadTest {
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Pattern GEVAL = Pattern.compile("\"(/[a-z/]+\\.xhtml)\\?");

    @ParameterizedTest
    @CsvSource({
        "AANVRAAG, BEOORDELAAR, /beoordeling/aanvraag.xhtml?aanvraag=",
        "AANVRAAG, BIEDER, /aanvragen/stand.xhtml?aanvraag=",
        "BANKBESTAND, CONTROLLER, /betalen/bank.xhtml?bestand=",
        "BEGROTINGSWIJZIGING, CONTROLLER, /begroting/wijziging.xhtml?wijziging=",
        "BETAALONDERZOEK, CONTROLLER, /contracten/betaling.xhtml?onderzoek=",
        "BETAALOPDRACHT, CONTROLLER, /betalen/opdracht.xhtml?opdracht=",
        "OPENSTELLING, INKOOPADVISEUR, /openstellingen/beheer/procedure.xhtml?openstelling=",
        "OPENSTELLING, BIEDER, /openstellingen/procedure.xhtml?openstelling=",
        "OVERDRACHT, REGISSEUR, /contracten/overdrachten.xhtml?overdracht=",
        "PLAFONDSIGNAAL, CONTROLLER, /controller/signalen.xhtml?signaal=",
        "UITVOERDER, CONTRACTMANAGER, /contracten/contract.xhtml?uitvoerder=",
        "TOEWIJZING, REGISSEUR, /regie/toewijzing.xhtml?toewijzing=",
        "VERZOEK, REGISSEUR, /regie/verzoek.xhtml?verzoek=",
        "CONTRACTPLICHT, CONTRACTMANAGER, /contracten/plichten.xhtml?plicht=",
        "GEZIN, REGISSEUR, /regie/gezin.xhtml?gezin=",
        "HULPVRAGER, REGISSEUR, /regie/gebeurtenissen.xhtml?hulpvrager=",
        "KEUZE, REGISSEUR, /regie/keuze.xhtml?keuze=",
        "MELDING, REGISSEUR, /regie/melding.xhtml?melding=",
        "ZAAK, REGISSEUR, /regie/zaak.xhtml?zaak="
    })
    void een_taak_wijst_naar_de_bladzijde_van_wie_haar_heeft(String soort, Rol rol, String begin) {
        assertThat(Taakpad.van(taak(soort, rol))).isEqualTo(begin + ID);
    }

    @Test
    void zonder_bladzijde_is_er_geen_verwijzing() {
        assertThat(Taakpad.van(taak("IETS_ANDERS", Rol.REGISSEUR))).isNull();
    }

    @Test
    void elke_bladzijde_waar_een_taak_naar_wijst_bestaat() throws IOException {
        Set<String> paden = new TreeSet<>();
        String bron =
                Files.readString(Path.of("src/main/java/nl/zorginkoop/web/werk/Taakpad.java"));
        try (Stream<MatchResult> vondsten = GEVAL.matcher(bron).results()) {
            vondsten.forEach(m -> paden.add(m.group(1)));
        }
        assertThat(paden)
                .hasSizeGreaterThan(8)
                .allMatch(p -> Files.isRegularFile(Path.of("src/main/webapp" + p)));
    }

    private static Taak taak(String soort, Rol rol) {
        return new Taak(
                ID,
                null,
                null,
                "titel",
                null,
                new Onderwerp(soort, ID),
                rol,
                null,
                null,
                Instant.EPOCH,
                null,
                false,
                Taak.Toestand.OPEN,
                Instant.EPOCH,
                null,
                null,
                null,
                1);
    }
}
