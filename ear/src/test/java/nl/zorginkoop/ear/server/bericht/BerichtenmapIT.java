package nl.zorginkoop.ear.server.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.ear.server.InDeServer;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;

/** De map: goede post komt aan, foute post gaat met een reden opzij en houdt niets op. */
class BerichtenmapIT extends InDeServer {
    @Inject Gemeentewereld wereld;

    @Test
    void foute_bestanden_gaan_naar_de_uitval_met_een_reden_en_de_rest_gaat_door() throws Exception {
        wereld.begin(Wet.WMO);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        String goed = tekst(opmaker.start(nummer, wereld.eerdere.atDay(3)));
        String stam = "it" + wereld.gemeente + "-";
        inDeMap(stam + "tekst.xml", "hallo");
        inDeMap(
                stam + "doctype.xml",
                goed.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a 'b'>]>"));
        inDeMap(
                stam + "versie.xml",
                goed.replace("3_2", "3_1").replace("Subversie>2", "Subversie>1"));
        inDeMap(stam + "afzender.xml", goed.replace(wereld.aanbieder.code(), "96000001"));
        inDeMap(stam + "schema.xml", goed.replace(">" + Gemeentewereld.BSN + "<", ">x<"));
        wereld.inDeMap(stam + "groot.xml", new byte[25 * 1024 * 1024 + 1]);
        inDeMap(stam + "goed.xml", goed);

        assertThat(wereld.reden(stam + "tekst.xml")).isNotBlank();
        assertThat(wereld.reden(stam + "doctype.xml")).containsIgnoringCase("doctype");
        assertThat(wereld.reden(stam + "versie.xml")).isNotBlank();
        assertThat(wereld.reden(stam + "afzender.xml")).contains("96000001");
        assertThat(wereld.reden(stam + "schema.xml"))
                .contains("Bsn")
                .as("geen persoonsgegevens")
                .doesNotContain(Gemeentewereld.BSN);
        assertThat(wereld.reden(stam + "groot.xml")).contains("25 MB");
        Geduld.tot("het goede bericht is beantwoord", () -> !wereld.uitgegaan("WMO306").isEmpty());
        Geduld.tot(
                "de map is leeg",
                () -> {
                    try (var bestanden = Files.list(wereld.mappen.in())) {
                        return bestanden.noneMatch(
                                b -> b.getFileName().toString().startsWith(stam));
                    }
                });
        Geduld.tot("het goede bericht is geborgen", () -> geborgen(stam + "goed.xml"));
    }

    @Test
    void een_zip_wordt_uitgepakt_en_elk_bericht_krijgt_zijn_eigen_antwoord() throws Exception {
        wereld.begin(Wet.WMO);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream uit = new ZipOutputStream(zip)) {
            for (int i = 0; i < 3; i++) {
                uit.putNextEntry(new ZipEntry("start" + i + ".xml"));
                uit.write(Schrijver.bytes(opmaker.start(nummer, wereld.eerdere.atDay(3 + i))));
                uit.closeEntry();
            }
        }

        wereld.inDeMap("it" + wereld.gemeente + ".zip", zip.toByteArray());

        Geduld.tot("drie retouren", () -> wereld.uitgegaan("WMO306").size() == 3);
    }

    @Test
    void uitval_heeft_een_taak_en_gaat_na_opnieuw_aanbieden_alsnog_door() throws Exception {
        wereld.begin(Wet.WMO);
        Opmaker opmaker = new Opmaker(wereld);
        int nummer = wereld.toewijzing(0).nummer();
        String vreemd = "96" + wereld.gemeente + "01";
        String naam = "it" + wereld.gemeente + "-opnieuw.xml";
        inDeMap(
                naam,
                tekst(opmaker.start(nummer, wereld.eerdere.atDay(3)))
                        .replace(wereld.aanbieder.code(), vreemd));
        assertThat(wereld.reden(naam)).contains(vreemd);
        UUID bericht =
                wereld.alsGemeente(
                                "select id from bericht_in where naam = '" + naam + "'",
                                r -> r.getObject("id", UUID.class))
                        .get(0);
        assertThat(
                        wereld.alsGemeente(
                                "select rol || ' ' || toelichting from taak where onderwerp = '"
                                        + bericht
                                        + "'",
                                r -> r.getString(1)))
                .singleElement()
                .asString()
                .startsWith("BEHEERDER")
                .contains(vreemd);

        wereld.databank.voer(
                "insert into zorgaanbieder (agb, naam) values (?, ?)", vreemd, "Toch bekend");
        wereld.post.opnieuw(Namens.gemeente("beheerder", Rol.BEHEERDER, wereld.gemeente), bericht);

        Berichtstand stand =
                Geduld.tot(
                        "het bericht is alsnog beantwoord",
                        () -> {
                            Berichtstand nu = wereld.post.stand(wereld.postkamer(), bericht);
                            return "BEANTWOORD".equals(nu.stand()) ? nu : null;
                        });
        assertThat(stand.antwoordBestand()).contains(vreemd);
        Geduld.tot("het ligt nu bij verwerkt", () -> geborgen(naam));
        try (var bestanden = Files.list(wereld.mappen.uitval())) {
            assertThat(bestanden).noneMatch(b -> b.getFileName().toString().startsWith(naam));
        }
    }

    private boolean geborgen(String naam) throws Exception {
        try (var bestanden = Files.list(wereld.mappen.verwerkt())) {
            return bestanden.anyMatch(b -> b.getFileName().toString().startsWith(naam));
        }
    }

    private void inDeMap(String naam, String tekst) throws Exception {
        wereld.inDeMap(naam, tekst.getBytes(StandardCharsets.UTF_8));
    }

    private static String tekst(Startbericht bericht) {
        return new String(Schrijver.bytes(bericht), StandardCharsets.UTF_8);
    }
}
