package nl.zorginkoop.ear.server.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.ear.server.InDeServer;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.Declaratieantwoordbericht;
import nl.zorginkoop.iwmo.r32.Declaratiebericht;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;

/** Het hoofdwerk: een 323 wordt een 325 en het budget beweegt precies mee. */
class DeclaratieIT extends InDeServer {
    private static final int EENHEDEN = 10;
    private static final int BEDRAG = EENHEDEN * Gemeentewereld.TARIEF;

    @Inject Gemeentewereld wereld;

    @Test
    void alleen_de_goede_regel_telt_en_elke_afgekeurde_regel_krijgt_haar_code_wmo()
            throws Exception {
        alleen_de_goede_regel_telt_en_elke_afgekeurde_regel_krijgt_haar_code(Wet.WMO);
    }

    @Test
    void alleen_de_goede_regel_telt_en_elke_afgekeurde_regel_krijgt_haar_code_jeugdwet()
            throws Exception {
        alleen_de_goede_regel_telt_en_elke_afgekeurde_regel_krijgt_haar_code(Wet.JEUGDWET);
    }

    private void alleen_de_goede_regel_telt_en_elke_afgekeurde_regel_krijgt_haar_code(Wet wet)
            throws Exception {
        wereld.begin(wet);
        Opmaker opmaker = new Opmaker(wereld);
        int een = wereld.toewijzing(0).nummer();
        int twee = wereld.toewijzing(1).nummer();
        Prestatie eerder = opmaker.regel(een, 0, wereld.vorige, EENHEDEN, Gemeentewereld.TARIEF);
        Berichtstand eerste = wereld.lever(opmaker.declaratie(opmaker.kop(323), eerder));
        assertThat(codes(eerste)).containsExactly("8001");
        assertThat(wereld.gerealiseerd()).isEqualTo(BEDRAG);

        Prestatie goed = opmaker.regel(een, 0, wereld.eerdere, EENHEDEN, Gemeentewereld.TARIEF);
        Prestatie tarief = opmaker.regel(twee, 1, wereld.vorige, EENHEDEN, 6_000);
        Prestatie onbekend = opmaker.regel(987654321, 1, wereld.vorige, 3, Gemeentewereld.TARIEF);
        Prestatie nogEens = opmaker.regel(een, 0, wereld.vorige, EENHEDEN, Gemeentewereld.TARIEF);
        Declaratiebericht declaratie =
                opmaker.declaratie(opmaker.kop(323), goed, tarief, onbekend, nogEens);
        Berichtstand tweede = wereld.lever(declaratie);

        assertThat(tweede.stand()).isEqualTo("BEANTWOORD");
        assertThat(afgekeurd(tweede))
                .containsExactlyInAnyOrder(
                        tarief.productReferentie().referentieNummer() + " [0611]",
                        onbekend.productReferentie().referentieNummer() + " [9338]",
                        nogEens.productReferentie().referentieNummer() + " [9389]");
        Declaratieantwoordbericht antwoord =
                wereld.antwoord(tweede).als(Declaratieantwoordbericht.class);
        assertThat(antwoord.declaratieAntwoord().totaalIngediendBedrag())
                .isEqualTo(declaratie.declaratie().totaalIngediendBedrag());
        assertThat(antwoord.declaratieAntwoord().totaalToegekendBedrag().metTeken())
                .isEqualTo(BEDRAG);
        assertThat(wereld.gerealiseerd()).as("alleen de goede regel").isEqualTo(2L * BEDRAG);
        assertThat(wereld.grootboekKlopt()).isTrue();

        Berichtstand dubbel = wereld.lever(declaratie);

        assertThat(dubbel.status()).as("rulings C1, INV-9.3").isEqualTo("DUBBEL");
        assertThat(dubbel.eerste()).isEqualTo(tweede.id());
        assertThat(dubbel.antwoord()).isEqualTo(tweede.antwoord());
        assertThat(wereld.uitgegaan(opmaker.domein() + "325")).hasSize(2);
        assertThat(wereld.gerealiseerd()).isEqualTo(2L * BEDRAG);
    }

    @Test
    void een_fout_in_het_hele_bericht_geeft_alleen_een_kop_en_beweegt_niets() throws Exception {
        wereld.begin(Wet.WMO);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        Prestatie regel = opmaker.regel(nummer, 0, wereld.vorige, 1, Gemeentewereld.TARIEF);
        Prestatie dubbel = opmaker.regel(nummer, 0, wereld.vorige, 2, Gemeentewereld.TARIEF);

        Berichtstand dubbelPaar = wereld.lever(opmaker.declaratie(opmaker.kop(323), regel, dubbel));
        Berichtstand morgen =
                wereld.lever(
                        opmaker.declaratie(
                                opmaker.kop(323, wereld.klok.vandaag().plusDays(2)), regel));

        assertThat(kopcodes(dubbelPaar)).as("TR416, rulings C2").containsExactly("0001");
        assertThat(kopcodes(morgen)).as("TR135").containsExactly("8848");
        assertThat(dubbelPaar.status()).isEqualTo("AFGEKEURD");
        assertThat(dubbelPaar.oordeel()).as("de uitleg bij 0001").contains("TR416");
        assertThat(wereld.gerealiseerd()).isZero();
    }

    @Test
    void zelfde_nummer_met_andere_inhoud_krijgt_9056() throws Exception {
        wereld.begin(Wet.WMO);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        var kop = opmaker.kop(323);
        wereld.lever(
                opmaker.declaratie(
                        kop, opmaker.regel(nummer, 0, wereld.vorige, 1, Gemeentewereld.TARIEF)));

        Berichtstand bezet =
                wereld.lever(
                        opmaker.declaratie(
                                kop,
                                opmaker.regel(
                                        nummer, 0, wereld.eerdere, 1, Gemeentewereld.TARIEF)));

        assertThat(kopcodes(bezet)).as("TR056").containsExactly("9056");
        assertThat(wereld.gerealiseerd()).isEqualTo(Gemeentewereld.TARIEF);
    }

    @Test
    void een_gemeente_die_niet_meedoet_geeft_s300() throws Exception {
        wereld.begin(Wet.WMO);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        String xml =
                new String(
                                Schrijver.bytes(
                                        opmaker.declaratie(
                                                opmaker.kop(323),
                                                opmaker.regel(
                                                        nummer,
                                                        0,
                                                        wereld.vorige,
                                                        1,
                                                        Gemeentewereld.TARIEF))),
                                java.nio.charset.StandardCharsets.UTF_8)
                        .replace(">" + wereld.gemeente + "<", ">8999<");
        nl.zorginkoop.contracting.gedeeld.Gemeentecode eigen = wereld.gemeente;
        wereld.gemeente = nl.zorginkoop.contracting.gedeeld.Gemeentecode.PLATFORM;

        Berichtstand stand = wereld.lever(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(kopcodes(stand)).as("TR378").containsExactly("S300");
        wereld.gemeente = eigen;
        assertThat(wereld.gerealiseerd()).isZero();
    }

    private List<String> kopcodes(Berichtstand stand) throws Exception {
        Declaratieantwoordbericht antwoord =
                wereld.antwoord(stand).als(Declaratieantwoordbericht.class);
        assertThat(antwoord.declaratieAntwoord()).isNull();
        return antwoord.header().retourCodes().stream().map(Retourcode::code).toList();
    }

    private List<String> codes(Berichtstand stand) throws Exception {
        return wereld
                .antwoord(stand)
                .als(Declaratieantwoordbericht.class)
                .declaratieAntwoord()
                .retourCodes()
                .stream()
                .map(Retourcode::code)
                .toList();
    }

    private Set<String> afgekeurd(Berichtstand stand) throws Exception {
        Bericht antwoord = wereld.antwoord(stand).bericht();
        return ((Declaratieantwoordbericht) antwoord)
                .declaratieAntwoord().clienten().stream()
                        .flatMap(c -> c.prestaties().stream())
                        .map(
                                p ->
                                        p.productReferentie().referentieNummer()
                                                + " "
                                                + p.retourCodes().stream()
                                                        .map(Retourcode::code)
                                                        .toList())
                        .collect(Collectors.toSet());
    }
}
