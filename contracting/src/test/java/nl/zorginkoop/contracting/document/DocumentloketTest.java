package nl.zorginkoop.contracting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.privacy.Versleuteling;
import nl.zorginkoop.contracting.privacy.VerzegelingGebroken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rulings D12: documenten liggen versleuteld in PostgreSQL. */
class DocumentloketTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final AgbCode LINDE = new AgbCode("99000002");
    private static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    private static final Namens BERT =
            Namens.gemeente("bert", Rol.REGISSEUR, new Gemeentecode("9902"));
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("beoordelen");
    private static final byte[] BRIEF = "%PDF-1.7 geheime brief".getBytes(StandardCharsets.UTF_8);

    private static Testdatabank databank;
    private static Virusscanner scanner = new Virusscanner(null);

    private final UUID onderwerp = UUID.randomUUID();

    @BeforeAll
    static void start() {
        databank =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .metGemeente("9902", "Bergstede")
                        .metAanbieder(EIK.code(), "De Eik")
                        .metAanbieder(LINDE.code(), "De Linde")
                        .metOvereenkomst("9901", EIK.code());
    }

    @Test
    void een_document_komt_er_uit_zoals_het_er_in_ging() {
        UUID id = bewaar(RIA, opgave("brief.pdf"), BRIEF);

        assertThat(lees(RIA, id)).isEqualTo(BRIEF);
        assertThat(bij(RIA))
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.naam()).isEqualTo("brief.pdf");
                            assertThat(d.mime()).isEqualTo("application/pdf");
                            assertThat(d.grootte()).isEqualTo(BRIEF.length);
                            assertThat(d.door()).isEqualTo("ria");
                        });
    }

    @Test
    void een_groot_document_gaat_in_stukken_van_een_megabyte() {
        byte[] groot = new byte[5 * Versleuteling.STUK + 17];
        new Random(7).nextBytes(groot);
        System.arraycopy(BRIEF, 0, groot, 0, BRIEF.length);

        UUID id = bewaar(RIA, opgave("groot.pdf"), groot);

        assertThat(lees(RIA, id)).isEqualTo(groot);
        assertThat(
                        databank.toezicht()
                                .lijst(
                                        "select length(inhoud) from document_stuk where document = ? order by nr",
                                        r -> r.getInt(1),
                                        id))
                .hasSize(6)
                .allSatisfy(n -> assertThat(n).isLessThanOrEqualTo(Versleuteling.STUK + 28));
    }

    @Test
    void in_de_databank_staat_geen_leesbare_byte() {
        UUID id = bewaar(RIA, opgave("brief.pdf"), BRIEF);

        assertThat(
                        databank.toezicht()
                                .lijst(
                                        "select position('geheime'::bytea in inhoud) from document_stuk where document = ?",
                                        r -> r.getInt(1),
                                        id))
                .containsOnly(0);
    }

    @Test
    void verwisselde_stukken_van_twee_documenten_openen_niet() {
        UUID een = bewaar(RIA, opgave("een.pdf"), BRIEF);
        UUID twee = bewaar(RIA, opgave("twee.pdf"), BRIEF);
        databank.toezicht().voer("alter table document_stuk disable trigger user");
        databank.toezicht()
                .voer(
                        "update document_stuk set inhoud = (select inhoud from document_stuk where document = ?)"
                                + " where document = ?",
                        een,
                        twee);
        databank.toezicht().voer("alter table document_stuk enable trigger user");

        assertThat(lees(RIA, een)).isEqualTo(BRIEF);
        assertThatThrownBy(() -> lees(RIA, twee)).isInstanceOf(VerzegelingGebroken.class);
    }

    @Test
    void een_andere_gemeente_en_een_andere_aanbieder_vinden_niets() {
        UUID id = bewaar(RIA, opgave("brief.pdf").gedeeldMet(EIK), BRIEF);
        Namens eik = Namens.aanbieder("eik", EIK);
        Namens linde = Namens.aanbieder("linde", LINDE);

        assertThat(lees(eik, id)).isEqualTo(BRIEF);
        for (Namens vreemd : List.of(BERT, linde)) {
            assertThat(bij(vreemd)).isEmpty();
            assertThatThrownBy(() -> lees(vreemd, id))
                    .extracting("reden")
                    .isEqualTo(Documentreden.ONBEKEND);
        }
    }

    @Test
    void een_aanbieder_voegt_toe_bij_een_gemeente_en_die_kan_het_lezen() {
        Namens eik = Namens.aanbieder("eik", EIK);
        UUID id = bewaar(eik, opgave("bewijs.pdf").voor(WATERRIJK), BRIEF);

        assertThat(lees(RIA, id)).isEqualTo(BRIEF);
    }

    @Test
    void een_document_verandert_niet_meer() {
        UUID id = bewaar(RIA, opgave("brief.pdf"), BRIEF);

        assertThatThrownBy(
                        () ->
                                databank.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "update document set naam = 'x' where id = ?",
                                                        id)))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void leeg_te_groot_en_vreemde_soorten_worden_geweigerd_en_laten_niets_achter() {
        weigert(Documentreden.LEEG, "leeg.pdf", new ByteArrayInputStream(new byte[0]));
        weigert(
                Documentreden.SOORT_NIET_TOEGESTAAN,
                "brief.pdf",
                new ByteArrayInputStream("<html><script>".getBytes(StandardCharsets.UTF_8)));
        weigert(Documentreden.TE_GROOT, "groot.pdf", new Eindeloos());

        assertThat(bij(RIA)).isEmpty();
        assertThat(
                        databank.toezicht()
                                .lijst(
                                        "select 1 from document_stuk s where not exists (select from document d where d.id = s.document)",
                                        r -> 1))
                .isEmpty();
    }

    @Test
    void een_virus_een_bom_en_een_verkeerde_naam_laten_niets_achter() throws IOException {
        byte[] bom = bom();
        weigert(Documentreden.ARCHIEF_ONVEILIG, "plan.docx", new ByteArrayInputStream(bom));
        weigert(Documentreden.NAAM_PAST_NIET, "brief.html", new ByteArrayInputStream(BRIEF));
        weigert(Documentreden.NAAM_PAST_NIET, "brief.pdf.exe", new ByteArrayInputStream(BRIEF));
        try (Clamserver clamd = new Clamserver(1 << 20, Clamserver.Kuur.GEEN)) {
            scanner = new Virusscanner(clamd.adres());
            byte[] besmet =
                    (new String(BRIEF, StandardCharsets.UTF_8) + Clamserver.EICAR)
                            .getBytes(StandardCharsets.UTF_8);
            weigert(Documentreden.BESMET, "brief.pdf", new ByteArrayInputStream(besmet));
            assertThat(lees(RIA, bewaar(RIA, opgave("schoon.pdf"), BRIEF))).isEqualTo(BRIEF);
        } finally {
            scanner = new Virusscanner(null);
        }
        assertThat(bij(RIA)).extracting(Document::naam).containsExactly("schoon.pdf");
    }

    private static byte[] bom() throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] nullen = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(nullen);
            }
        }
        return uit.toByteArray();
    }

    private Documentopgave opgave(String naam) {
        return Documentopgave.bij("TOELATING", onderwerp, naam);
    }

    private UUID bewaar(Namens namens, Documentopgave opgave, byte[] bytes) {
        return als(namens, l -> l.bewaar(namens, opgave, new ByteArrayInputStream(bytes)));
    }

    private byte[] lees(Namens namens, UUID id) {
        return als(
                namens,
                l -> {
                    ByteArrayOutputStream uit = new ByteArrayOutputStream();
                    l.lees(namens, TAAK, id, uit);
                    return uit.toByteArray();
                });
    }

    private List<Document> bij(Namens namens) {
        return als(namens, l -> l.bij(namens, TAAK, onderwerp));
    }

    private void weigert(Documentreden reden, String naam, InputStream bytes) {
        assertThatThrownBy(() -> als(RIA, l -> l.bewaar(RIA, opgave(naam), bytes)))
                .extracting("reden")
                .isEqualTo(reden);
    }

    @FunctionalInterface
    private interface Werk<T> {
        T met(Documentloket loket) throws IOException;
    }

    private static <T> T als(Namens namens, Werk<T> werk) {
        Function<Documentloket, T> veilig =
                loket -> {
                    try {
                        return werk.met(loket);
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                };
        return databank.als(
                namens,
                d -> {
                    Documentloket loket = new Documentloket();
                    loket.scanner = scanner;
                    loket.documenten = new Documenten();
                    loket.documenten.databank = d;
                    loket.documenten.versleuteling = new Versleuteling(Testdatabank.SLEUTEL);
                    return veilig.apply(loket);
                });
    }

    /** Een pdf waar geen einde aan komt. */
    private static final class Eindeloos extends InputStream {
        private int plek;

        @Override
        public int read() {
            return plek < BRIEF.length ? BRIEF[plek++] : 'x';
        }
    }
}
