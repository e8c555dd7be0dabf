package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/**
 * S10: drie hulpvragers krijgen een naam die nergens anders voorkomt; daarna gaan zij door elke
 * deur, ook langs fouten. Hun naam en BSN, en het BSN van ieder ander in de databank, staan daarna
 * in geen logboek, adres, foutpagina, uitvoer, mail, taak of tijdelijk bestand. De lijst waarmee
 * gezocht wordt blijft staan: {@code ./zorginkoop test} zoekt na de hele ronde nog een keer.
 */
class MerkpersoonIT extends VanBuiten {
    private static final String ACHTERNAAM = "Zilverspreeuw-Qx7";
    private static final String VOORNAAM = "Merkbertina";
    private static final List<String> LIJSTEN =
            List.of(
                    "declaraties",
                    "regels",
                    "toewijzingen",
                    "berichten",
                    "contracten",
                    "tarieven",
                    "plafonds");

    private final List<String> gezien = new ArrayList<>();

    @Test
    void een_merkpersoon_blijft_waar_hij_hoort() throws SQLException, IOException {
        List<String> merken = plant();
        for (String wie :
                List.of("controller", "delinde", "regie", "inkoop", "beheer", "platform")) {
            loop(wie, merken);
        }
        langsFouten(merken);
        langsHulpvrager(merken.get(0));
        for (String pad : List.of("/health/live", "/health/ready", "/api/v1/openapi.json")) {
            onthoud(new Bezoeker().get(pad));
        }
        Files.write(TestPlatform.bouw().resolve("merkpersonen.txt"), merken);

        assertThat(treffers(String.join("\n", gezien), merken)).as("antwoorden").isEmpty();
        assertThat(inBestanden(merken)).as("bestanden").isEmpty();
        assertThat(inTeksten(merken)).as("mail, taken, logboek en werk").isEmpty();
    }

    @Test
    void de_zoeker_vindt_wat_er_wel_staat() {
        assertThat(treffers("x 999900006 y", List.of("999900006"))).containsExactly("999900006");
        assertThat(treffers("zilverSPREEUW-qx7", List.of(ACHTERNAAM))).containsExactly(ACHTERNAAM);
    }

    private static List<String> plant() throws SQLException {
        try (Databank databank = new Databank()) {
            databank.voer(
                    "update hulpvrager set achternaam = '%s', voornamen = '%s' where id in (select h.id from hulpvrager h join toewijzing t on t.hulpvrager = h.id where t.aanbieder = '42420099' group by h.id order by h.id limit 3)"
                            .formatted(ACHTERNAAM, VOORNAAM));
            List<String> merken =
                    new ArrayList<>(
                            databank.teksten(
                                    "select distinct bsn from hulpvrager where bsn is not null"));
            assertThat(merken).hasSizeGreaterThan(100);
            assertThat(
                            databank.teksten(
                                    "select id::text from hulpvrager where achternaam = '"
                                            + ACHTERNAAM
                                            + "'"))
                    .hasSize(3);
            merken.addAll(List.of(ACHTERNAAM, VOORNAAM));
            return merken;
        }
    }

    /** Uitvoer, lijsten en API: wat een rol krijgt zonder om een persoon te vragen. */
    private void loop(String wie, List<String> merken) {
        Bezoeker bezoeker = Bezoeker.als(wie);
        for (String lijst : LIJSTEN) {
            onthoud(bezoeker.get("/uitvoer/" + lijst + ".csv"));
            onthoud(bezoeker.get("/" + lijst + "/lijst.xhtml"));
        }
        for (String bron : List.of("berichten", "declaraties", "toewijzingen")) {
            onthoud(
                    bezoeker.stuur(
                            Bezoeker.vraag("/api/v1/" + bron + "?limit=200")
                                    .header("Authorization", Bezoeker.basis(wie))));
        }
        onthoud(bezoeker.get("/zoek.xhtml?zoek=" + ACHTERNAAM.substring(0, 6)));
    }

    private void langsFouten(List<String> merken) throws IOException {
        String bsn = merken.get(0);
        String naam = ACHTERNAAM;
        Bezoeker regie = Bezoeker.als("regie");
        for (String pad :
                List.of(
                        "/zoek.xhtml?zoek=" + bsn,
                        "/toewijzingen/lijst.xhtml?zoek=" + bsn + "&cursor=" + bsn,
                        "/er/is/niets/" + bsn,
                        "/taken.xhtml?taak=" + naam,
                        "/declaraties/uitkomst.xhtml?id=" + bsn,
                        "/toewijzingen/lijst.xhtml?cursor=" + naam + "&plek=volgende",
                        "/plafonds/plafond.xhtml?id=" + naam)) {
            HttpResponse<String> antwoord = regie.get(pad);
            if (antwoord.statusCode() != 200) {
                onthoud(antwoord);
            }
        }
        Map<String, String> velden =
                Bezoeker.formulier(new Bezoeker().get("/aanmelden.xhtml").body(), "aanmelden");
        velden.put("aanmelden:gebruikersnaam", bsn);
        velden.put("aanmelden:wachtwoord", naam);
        new Bezoeker().post("/aanmelden.xhtml", velden);
        for (String bericht :
                List.of(
                        "<x><bsn>" + bsn + "</bsn><naam>" + naam + "</naam>",
                        "<!DOCTYPE x><bsn>" + bsn + "</bsn>",
                        bsn,
                        "{\"" + naam + "\": \"" + bsn + "\"}")) {
            for (String wie : List.of("delinde", "controller")) {
                onthoud(
                        regie.stuur(
                                Bezoeker.vraag("/api/v1/berichten")
                                        .header("Authorization", Bezoeker.basis(wie))
                                        .header("Content-Type", "application/xml")
                                        .POST(BodyPublishers.ofString(bericht))));
            }
        }
    }

    /** Wie een hulpvrager op BSN zoekt, stuurt hem met POST; de pagina zelf mag hem tonen. */
    private void langsHulpvrager(String bsn) {
        Bezoeker regie = Bezoeker.als("regie");
        Map<String, String> velden =
                Bezoeker.formulier(regie.get("/regie/hulpvrager.xhtml").body(), "zoek");
        velden.put("zoek:bsn", bsn);
        HttpResponse<String> antwoord = regie.post("/regie/hulpvrager.xhtml", velden);
        assertThat(antwoord.statusCode()).isEqualTo(200);
        gezien.add(antwoord.uri().toString());
        gezien.add(antwoord.headers().map().toString());
    }

    /**
     * Wat het platform zelf schrijft en verstuurt: kennisgevingen en hun mail, taken en termijnen,
     * het logboek, de werkvoorraad. In geen tekst daarvan staat een persoon.
     */
    private static List<String> inTeksten(List<String> merken) throws SQLException {
        List<String> treffers = new ArrayList<>();
        try (Databank databank = new Databank()) {
            for (String tabel :
                    List.of(
                            "kennisgeving",
                            "bezorging",
                            "taak",
                            "taak_stap",
                            "termijn",
                            "termijn_stap",
                            "signaal",
                            "logregel",
                            "werk",
                            "vernietiging",
                            "accountsleutel")) {
                String alles =
                        String.join(
                                "\n",
                                databank.teksten(
                                        "select t::text from " + tabel + " t limit 200000"));
                treffers(alles, merken).forEach(t -> treffers.add(t + " in " + tabel));
            }
        }
        return treffers;
    }

    private void onthoud(HttpResponse<String> antwoord) {
        gezien.add(antwoord.uri() + " " + antwoord.headers().map() + "\n" + antwoord.body());
        // Het adres van een vraag is van de test; wat telt is wat het platform ermee doet.
        gezien.set(
                gezien.size() - 1,
                gezien.get(gezien.size() - 1).substring(antwoord.uri().toString().length()));
    }

    private static List<String> inBestanden(List<String> merken) throws IOException {
        Path data = TestPlatform.data();
        List<Path> plekken =
                List.of(
                        data.resolve("log"),
                        data.resolve("server/tmp"),
                        data.resolve("server/data"),
                        data.resolve("server/configuration"),
                        data.resolve("postgres/postgres.log"),
                        data.resolve("postgres/beheer.log"),
                        // Sessies die naar schijf gaan liggen onder server; de ankers hier.
                        data.resolve("protocol"),
                        data.resolve("berichten/in"),
                        data.resolve("berichten/verwerkt"),
                        data.resolve("berichten/uitval"));
        List<String> treffers = new ArrayList<>();
        int bekeken = 0;
        for (Path plek : plekken) {
            if (!Files.exists(plek)) {
                continue;
            }
            try (Stream<Path> paden = Files.walk(plek)) {
                for (Path pad : paden.filter(Files::isRegularFile).toList()) {
                    String naam = pad.toString();
                    if (naam.endsWith(".jar") || naam.endsWith(".class")) {
                        continue;
                    }
                    bekeken++;
                    String inhoud = Files.readString(pad, StandardCharsets.ISO_8859_1);
                    treffers(pad.getFileName() + " " + inhoud, merken)
                            .forEach(t -> treffers.add(t + " in " + pad));
                }
            }
        }
        assertThat(bekeken).isGreaterThan(5);
        return treffers;
    }

    private static List<String> treffers(String tekst, List<String> merken) {
        String klein = tekst.toLowerCase(Locale.ROOT);
        return merken.stream().filter(m -> klein.contains(m.toLowerCase(Locale.ROOT))).toList();
    }
}
