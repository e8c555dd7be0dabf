package nl.zorginkoop.iwmo.retour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Plaats;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.Startretour;
import nl.zorginkoop.iwmo.r32.Toewijzingretour;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;

class RetourTest {

    private static final LocalDate DAG = LocalDate.of(2025, 4, 7);
    private static final String STARTPRODUCT = "/Bericht/Client/StartProducten/StartProduct[2]";

    @Test
    void zonder_fouten_is_er_alleen_een_kop_zonder_codes() throws IOException {
        Startretour retour = (Startretour) retour("WMO305-00.xml", List.of());
        assertThat(retour.client()).isNull();
        assertThat(retour.header().retourCodes()).isEmpty();
        assertThat(retour.header().xsltVersie()).isNull();
    }

    @Test
    void afzender_en_ontvanger_blijven_zoals_in_het_heenbericht() throws IOException {
        Startretour retour = (Startretour) retour("WMO305-00.xml", List.of());
        assertThat(retour.header().afzender()).isEqualTo("65656055");
        assertThat(retour.header().ontvanger()).isEqualTo("0363");
        assertThat(retour.header().berichtIdentificatie().identificatie())
                .isEqualTo("123456789013");
        assertThat(retour.header().berichtCode()).isEqualTo("419");
    }

    @Test
    void fout_op_niveau_2_geeft_alleen_de_kop_met_0001_en_de_regelversie() throws IOException {
        Gelezen heen = lees("WMO305-02.xml");
        Startretour retour =
                (Startretour) Retour.maak(heen.bericht(), heen.oordeel().fouten(), "RET1", DAG);
        assertThat(retour.client()).isNull();
        assertThat(retour.header().retourCodes()).containsExactly(Retourcode.R0001);
        assertThat(retour.header().xsltVersie()).isEqualTo(Retour.REGELVERSIE);
        valide(retour);
    }

    @Test
    void fout_in_de_kop_geeft_alleen_de_kop_met_haar_code() throws IOException {
        Fout fout = fout(Regel.TR056, "/Bericht/Header/BerichtIdentificatie/Identificatie");
        Startretour retour =
                (Startretour)
                        retour("WMO305-00.xml", List.of(fout, fout(Regel.TR326, STARTPRODUCT)));
        assertThat(retour.client()).isNull();
        assertThat(retour.header().retourCodes()).containsExactly(Retourcode.R9056);
    }

    @Test
    void fout_in_een_klasse_geeft_de_hele_client_terug_met_een_code_per_klasse()
            throws IOException {
        Startretour retour =
                (Startretour) retour("WMO305-00.xml", List.of(fout(Regel.TR326, STARTPRODUCT)));
        assertThat(retour.header().retourCodes()).containsExactly(Retourcode.R0200);
        assertThat(retour.client().retourCodes()).containsExactly(Retourcode.R0200);
        assertThat(retour.client().startProducten().get(0).retourCodes())
                .containsExactly(Retourcode.R0200);
        assertThat(retour.client().startProducten().get(1).retourCodes())
                .containsExactly(Retourcode.R9326);
    }

    @Test
    void onder_een_afgekeurde_client_is_niets_beoordeeld() throws IOException {
        Toewijzingretour retour =
                (Toewijzingretour)
                        retour("WMO301-00.xml", List.of(fout(Regel.TR332, "/Bericht/Client")));
        assertThat(retour.client().retourCodes()).containsExactly(Retourcode.R9332);
        assertThat(retour.client().contactgegevens().get(0).retourCodes())
                .containsExactly(Retourcode.R0233);
        assertThat(retour.client().relaties().get(1).contact().retourCodes())
                .containsExactly(Retourcode.R0233);
    }

    @Test
    void op_een_declaratie_bestaat_geen_gewoon_retour() throws IOException {
        Bericht heen = lees("WMO323-00.xml").bericht();
        assertThatThrownBy(() -> Retour.maak(heen, List.of(), "RET1", DAG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Fout fout(Regel regel, String pad) {
        return Fout.van(regel, new Plaats(pad, 0), null, null);
    }

    private static Bericht retour(String bestand, List<Fout> fouten) throws IOException {
        Bericht retour = Retour.maak(lees(bestand).bericht(), fouten, "RET1", DAG);
        valide(retour);
        return retour;
    }

    private static void valide(Bericht retour) throws IOException {
        Gelezen terug = Berichtlezer.lees(new ByteArrayInputStream(Schrijver.bytes(retour)));
        assertThat(terug.oordeel().fouten()).isEmpty();
        assertThat(terug.bericht()).isEqualTo(retour);
    }

    private static Gelezen lees(String naam) throws IOException {
        try (InputStream in = RetourTest.class.getResourceAsStream("/conformance/" + naam)) {
            return Berichtlezer.lees(in);
        }
    }
}
