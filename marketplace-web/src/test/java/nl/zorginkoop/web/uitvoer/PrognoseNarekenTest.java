package nl.zorginkoop.web.uitvoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.budget.Prognose;
import nl.zorginkoop.contracting.budget.Prognosebeeld;
import nl.zorginkoop.contracting.budget.Prognosedeel;
import nl.zorginkoop.contracting.budget.Prognosemethode;
import nl.zorginkoop.contracting.budget.Prognoserekening;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.lijsten.Prognoselijst;
import nl.zorginkoop.web.opmaak.Opmaak;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ux §4: wie alleen het CSV-bestand heeft, rekent de prognose daaruit zelf na. */
class PrognoseNarekenTest {
    private static final LocalDate PEIL = LocalDate.of(2026, 9, 30);
    // 7.200,07 en 3.333,33 op 7.989,04 en 4.000,01: samen 8.786 van de 10.000.
    private static final Prognoserekening REKENING = new Prognoserekening(2026, PEIL, 8, 8786, 3);

    @ParameterizedTest
    @EnumSource(Prognosemethode.class)
    void uit_het_bestand_alleen_komt_dezelfde_prognose(Prognosemethode methode) throws IOException {
        Prognosedeel een = deel("45A04", "900.01", "4800.00", "7989.04", "986.30", "3024.66", "0");
        Prognosedeel ander =
                deel("45A48", "416.67", "1500.55", "4000.01", "250.15", "900.40", "101.39");
        Euro midden = REKENING.midden(som(een, ander), methode);

        List<CSVRecord> rijen = bestand(beeld(methode, List.of(een, ander), midden));

        assertThat(rijen).as("koppen, twee delen, soms afronding, het geheel").hasSizeBetween(4, 5);
        int geheel = rijen.size() - 1;
        assertThat(cel(rijen, geheel, "Prognose"))
                .as("onderaan staat wat het scherm zegt, ook als het afronden een cent scheelt")
                .isEqualByComparingTo(midden.bedrag());
        assertThat(nagerekend(rijen, geheel, methode)).isEqualByComparingTo(midden.bedrag());
        for (int rij = 1; rij <= 2; rij++) {
            assertThat(cel(rijen, rij, "Prognose"))
                    .as("elk deel voor zich, met de benutting van het geheel")
                    .isEqualByComparingTo(nagerekend(rijen, rij, methode));
        }
    }

    // Met opzet zonder een klasse van het product: dit is de lezer met zijn rekenmachine.
    private static BigDecimal nagerekend(List<CSVRecord> rijen, int rij, Prognosemethode methode) {
        int laatste = Integer.parseInt(tekst(rijen, 1, "Laatste gedeclareerde maand"));
        BigDecimal rest = new BigDecimal(tekst(rijen, 1, "Resterende maanden"));
        BigDecimal gerealiseerd = cel(rijen, rij, "Gerealiseerd");
        BigDecimal instroom =
                cent(
                        cel(rijen, rij, "Instroom, kosten per maand")
                                .multiply(rest)
                                .multiply(rest)
                                .divide(BigDecimal.valueOf(2)));
        BigDecimal vast = cel(rijen, rij, "Gereserveerd");
        return switch (methode) {
            case BENUTTING -> {
                BigDecimal graad =
                        cel(rijen, rijen.size() - 1, "Gerealiseerd")
                                .divide(
                                        cel(
                                                rijen,
                                                rijen.size() - 1,
                                                "Te verwachten tot en met die maand"),
                                        4,
                                        RoundingMode.HALF_UP)
                                .min(BigDecimal.ONE);
                yield gerealiseerd
                        .add(cent(cel(rijen, rij, "Verplicht").add(vast).multiply(graad)))
                        .add(instroom);
            }
            case TOEWIJZINGEN ->
                    gerealiseerd
                            .add(cel(rijen, rij, "Geleverd, niet gedeclareerd"))
                            .add(cel(rijen, rij, "Nog te leveren"))
                            .add(vast)
                            .add(instroom);
            case RUN_RATE -> {
                List<String> maanden = List.of("juni", "juli", "augustus");
                BigDecimal som =
                        maanden.stream()
                                .map(m -> cel(rijen, rij, "Gerealiseerd over " + m))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                yield gerealiseerd.add(
                        som.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP)
                                .multiply(BigDecimal.valueOf(12L - laatste)));
            }
        };
    }

    private static BigDecimal cent(BigDecimal bedrag) {
        return bedrag.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal cel(List<CSVRecord> rijen, int rij, String kop) {
        return new BigDecimal(tekst(rijen, rij, kop).replace(',', '.'));
    }

    private static String tekst(List<CSVRecord> rijen, int rij, String kop) {
        for (int i = 0; i < rijen.get(0).size(); i++) {
            if (rijen.get(0).get(i).replace("\ufeff", "").equals(kop)) {
                return rijen.get(rij).get(i);
            }
        }
        throw new AssertionError("geen kolom " + kop + " in " + rijen.get(0));
    }

    private static List<CSVRecord> bestand(Prognosebeeld beeld) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        new Uitvoer()
                .schrijf(
                        new Prognoselijst() {
                            @Override
                            public Bladvraag vraag() {
                                return null;
                            }

                            @Override
                            public Opmaak opmaak() {
                                return Opmaak.in(Locale.forLanguageTag("nl"));
                            }

                            @Override
                            public void stroom(Bladvraag vraag, Consumer<Regel> verwerk) {
                                regels(beeld, "Afronding").forEach(verwerk);
                            }
                        },
                        new Csvbestand(uit));
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new java.io.StringReader(uit.toString(StandardCharsets.UTF_8)))
                .getRecords();
    }

    private static Prognosebeeld beeld(
            Prognosemethode methode, List<Prognosedeel> delen, Euro midden) {
        return new Prognosebeeld(
                UUID.randomUUID(),
                "Jeugd 2026",
                2026,
                PEIL,
                methode,
                Euro.van("20000.00"),
                new Prognose(8, Euro.NUL, midden, midden, midden, null, List.of()),
                REKENING,
                delen.get(0),
                delen.stream()
                        .map(
                                d ->
                                        new Prognosebeeld.Deelprognose(
                                                d,
                                                d.product(),
                                                "De Linde",
                                                REKENING.midden(d, methode)))
                        .toList(),
                List.of(),
                false);
    }

    private static Prognosedeel deel(
            String product,
            String maand,
            String verplicht,
            String gepland,
            String onderweg,
            String lopend,
            String instroom) {
        return new Prognosedeel(
                product,
                "42420099",
                IntStream.range(0, 12).mapToObj(m -> m < 8 ? Euro.van(maand) : Euro.NUL).toList(),
                Euro.van(verplicht),
                Euro.van("12.34"),
                Euro.van(gepland),
                Euro.van(onderweg),
                Euro.van(lopend),
                Euro.van(instroom));
    }

    private static Prognosedeel som(Prognosedeel a, Prognosedeel b) {
        List<Euro> maanden = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            maanden.add(a.maanden().get(m).plus(b.maanden().get(m)));
        }
        return new Prognosedeel(
                "",
                null,
                maanden,
                a.verplicht().plus(b.verplicht()),
                a.gereserveerd().plus(b.gereserveerd()),
                a.gepland().plus(b.gepland()),
                a.onderweg().plus(b.onderweg()),
                a.lopend().plus(b.lopend()),
                a.instroom().plus(b.instroom()));
    }
}
