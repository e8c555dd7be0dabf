package nl.zorginkoop.web.betaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.betaling.Bankmelding;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wat de bank meldt, uit een afschrift of een CSV. */
class BankbestandTest {
    private static final LocalDate DAG = LocalDate.of(2026, 9, 30);
    private static final String CAMT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
            <Bal><Amt Ccy="EUR">99.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-09-29</Dt></Dt></Bal>
            <Ntry><Amt Ccy="EUR">1250.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-09-30</Dt></BookgDt>
              <ValDt><Dt>2026-10-01</Dt></ValDt><AcctSvcrRef>B1</AcctSvcrRef>
              <NtryDtls><TxDtls><Refs><EndToEndId>ZI-9001-1-1</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><DtTm>2026-09-30T04:00:00</DtTm></BookgDt>
              <AcctSvcrRef>B2</AcctSvcrRef><NtryDtls>
              <TxDtls><Refs><EndToEndId>ZI-9001-1-2</EndToEndId></Refs><Amt Ccy="EUR">10.00</Amt>
                <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>
              <TxDtls><Refs><EndToEndId>ZI-9001-1-3</EndToEndId></Refs><Amt Ccy="EUR">20.00</Amt></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="EUR">7.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-09-30</Dt></BookgDt>
              <NtryDtls><TxDtls><Refs><EndToEndId>HUUR</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    @Test
    void een_afschrift_geeft_alleen_wat_van_ons_is_met_wat_ervan_werd() {
        List<Bankmelding> m = lees(CAMT);
        assertThat(m)
                .containsExactly(
                        new Bankmelding(
                                "B1|ZI-9001-1-1|BETAALD|2026-09-30|125000",
                                false,
                                "ZI-9001-1-1",
                                Euro.centen(125000),
                                DAG),
                        new Bankmelding(
                                "B2|ZI-9001-1-2|GESTORNEERD|2026-09-30|1000",
                                true,
                                "ZI-9001-1-2",
                                Euro.centen(1000),
                                DAG),
                        new Bankmelding(
                                "B2|ZI-9001-1-3|GESTORNEERD|2026-09-30|2000",
                                true,
                                "ZI-9001-1-3",
                                Euro.centen(2000),
                                DAG));
        assertThat(lees(CAMT)).isEqualTo(m);
    }

    @Test
    void een_csv_leest_bedragen_zoals_wij_ze_schrijven() {
        assertThat(
                        lees(
                                "\uFEFFkenmerk;bedrag;boekdag;uitkomst\nZI-9001-1-1;1.250,00;2026-09-30;BETAALD\n"))
                .containsExactly(
                        new Bankmelding(
                                "csv|ZI-9001-1-1|BETAALD|2026-09-30|125000",
                                false,
                                "ZI-9001-1-1",
                                Euro.centen(125000),
                                DAG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iets;anders\n",
                "kenmerk;bedrag;boekdag;uitkomst\nZI-1;1250.00;2026-09-30;BETAALD\n",
                "kenmerk;bedrag;boekdag;uitkomst\nZI-1;0,00;2026-09-30;BETAALD\n",
                "kenmerk;bedrag;boekdag;uitkomst\nZI-1;1,00;30-09-2026;BETAALD\n",
                "kenmerk;bedrag;boekdag;uitkomst\nZI-1;1,00;2026-09-30;MISSCHIEN\n",
                "kenmerk;bedrag;boekdag;uitkomst\n\"ZI-1;1,00;2026-09-30;BETAALD\n",
                "kenmerk;bedrag;boekdag;uitkomst\n\"ZI-1\"x;1,00;2026-09-30;BETAALD\n",
                "<Document/>",
                "<Document><BkToCstmrStmt><Ntry>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document><BkToCstmrStmt><Ntry><Amt>&e;</Amt>"
                        + "</Ntry></BkToCstmrStmt></Document>"
            })
    void wat_niet_te_lezen_is_zegt_dat_en_doet_niets(String tekst) {
        assertThatThrownBy(() -> lees(tekst)).isInstanceOf(OngeldigeWaarde.class);
    }

    private static List<Bankmelding> lees(String tekst) {
        return Bankbestand.lees(new ByteArrayInputStream(tekst.getBytes(StandardCharsets.UTF_8)));
    }
}
