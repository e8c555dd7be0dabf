package nl.zorginkoop.ear.buiten.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.ear.buiten.VanBuiten;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/**
 * Elke pagina en elk eindpunt, door elke rol van Rivierdam en De Linde (eigen) en door dezelfde rol
 * van Molenwaard en Rivierzorg (ander), met sleutels van Rivierdam en De Linde. In {@code
 * padmatrix.csv} staat welke status elk krijgt; wie een pagina of eindpunt toevoegt zonder rij,
 * ziet rood. Geen enkel antwoord aan een ander draagt iets van de eigenaar.
 */
class PadmatrixIT extends VanBuiten {
    private static final Path TABEL = Path.of("src/test/resources/autorisatie/padmatrix.csv");

    /** Elke rol met een account, in de volgorde van de kolommen. */
    private static final List<String> ROLLEN =
            List.of(
                    "INKOOPADVISEUR",
                    "BEOORDELAAR",
                    "CONTRACTMANAGER",
                    "REGISSEUR",
                    "WIJKTEAMLID",
                    "CONTROLLER",
                    "TOEZICHTHOUDER",
                    "KCC_MEDEWERKER",
                    "ZORGAANBIEDER",
                    "BIEDER",
                    "AANBIEDERBEHEERDER",
                    "BEHEERDER");

    private static final String KOP = "pad;ANONIEM;" + String.join(";", ROLLEN);

    /** Waar de demowereld zelf iemand heeft, loopt die; zijn lijsten zijn het volst. */
    private static final Map<String, String> BEKEND =
            Map.of(
                    "INKOOPADVISEUR", "inkoop",
                    "REGISSEUR", "regie",
                    "CONTROLLER", "controller",
                    "ZORGAANBIEDER", "delinde",
                    "BEHEERDER", "beheer");

    private static final List<String> EIGEN =
            ROLLEN.stream().map(r -> BEKEND.getOrDefault(r, "proef." + klein(r))).toList();
    private static final List<String> ANDER =
            ROLLEN.stream().map(r -> "vreemd." + klein(r)).toList();
    private static final Set<String> VAN_AANBIEDER =
            Set.of("vreemd.zorgaanbieder", "vreemd.bieder", "vreemd.aanbiederbeheerder");
    private static final Pattern SLEUTEL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern VERWIJZING = Pattern.compile("href=\"(/[^\"#]*)\"");

    /** Zo veel van elke vorm adres volgt de kruistocht, per rol. */
    private static final int PER_VORM = 1;

    private static final int UITVOER_PER_ACCOUNT = 25;
    private static final int INVALLERS = 4;

    private final Map<String, Bezoeker> bezoekers = new LinkedHashMap<>();
    private final Map<String, Integer> uitgevoerd = new HashMap<>();
    private String wachtwoord;
    private final Map<String, String> sleutels = new TreeMap<>();

    /** Sleutels die alleen van Rivierdam zijn, en die alleen van De Linde zijn. */
    private final Set<String> vanGemeente = new HashSet<>();

    private final Set<String> vanAanbieder = new HashSet<>();

    private final Map<String, Set<String>> zelfGenoemd = new HashMap<>();
    private final List<String> regelreferenties = new ArrayList<>();

    @Test
    void elke_ingang_staat_in_de_tabel() throws IOException {
        Set<String> ingangen = new TreeSet<>();
        rijen().forEach(rij -> ingangen.add(Padenlijst.ingang(rij)));
        assertThat(ingangen).containsExactlyInAnyOrderElementsOf(Padenlijst.gevonden());
    }

    @Test
    void elke_rol_krijgt_op_elk_pad_wat_de_tabel_zegt_en_een_ander_ziet_niets() throws Exception {
        begin();
        List<String> gemeten = new ArrayList<>(List.of(KOP));
        List<String> lekken = new ArrayList<>();
        for (String rij : rijen()) {
            List<String> cellen = new ArrayList<>();
            cellen.add(doe("anoniem", rij, lekken));
            for (int i = 0; i < EIGEN.size(); i++) {
                cellen.add(doe(EIGEN.get(i), rij, lekken) + "/" + doe(ANDER.get(i), rij, lekken));
            }
            gemeten.add(rij + ";" + String.join(";", cellen));
        }
        Files.write(TestPlatform.bouw().resolve("padmatrix-gemeten.csv"), gemeten);
        System.out.printf(
                "paden %d, cellen %d, lekken %d%n",
                gemeten.size() - 1, (gemeten.size() - 1) * (1 + 2 * ROLLEN.size()), lekken.size());
        assertThat(lekken).isEmpty();
        assertThat(gemeten).containsExactlyElementsOf(Files.readAllLines(TABEL));
    }

    /**
     * De eigenaar loopt zijn eigen lijsten langs; wat daar aan adressen ligt, probeert de ander.
     */
    @Test
    void verwisselde_sleutels_op_elk_adres_leveren_een_ander_niets_op() throws Exception {
        begin();
        List<String> lekken = new ArrayList<>();
        int geprobeerd = 0;
        for (int i = 0; i < EIGEN.size(); i++) {
            for (String adres : adressen(bezoekers.get(EIGEN.get(i)))) {
                geprobeerd++;
                Bezoeker.Antwoord antwoord = bezoekers.get(ANDER.get(i)).vraag("GET", adres, null);
                if (lekt(ANDER.get(i), adres, antwoord)) {
                    lekken.add(ANDER.get(i) + " op " + adres);
                }
            }
        }
        Files.writeString(
                TestPlatform.bouw().resolve("verwisseld.txt"),
                geprobeerd + " adressen, " + lekken.size() + " lekken\n");
        assertThat(lekken).isEmpty();
        assertThat(geprobeerd).isGreaterThan(30);
    }

    private String doe(String wie, String rij, List<String> lekken) throws Exception {
        String[] delen = rij.split(" ", 2);
        String pad = delen[1];
        for (Map.Entry<String, String> sleutel : sleutels.entrySet()) {
            pad = pad.replace("{" + sleutel.getKey() + "}", sleutel.getValue());
        }
        boolean levert = delen[0].equals("POST") && pad.startsWith("/api/");
        Bezoeker.Antwoord antwoord =
                bezoeker(wie, pad).vraag(delen[0], pad, levert ? naarVerweg() : null);
        if (lekt(wie, pad, antwoord)) {
            lekken.add(wie + " op " + rij);
        }
        return antwoord.kort();
    }

    /**
     * Een account mag niet meer lijsten achter elkaar uitvoeren dan de drempel (S17); daarom doet
     * telkens een ander van dezelfde rol en organisatie het.
     */
    private Bezoeker bezoeker(String wie, String pad) throws Exception {
        if (!pad.startsWith("/uitvoer/") || wie.equals("anoniem")) {
            return bezoekers.get(wie);
        }
        int beurt = uitgevoerd.merge(wie, 1, Integer::sum) - 1;
        int invaller = beurt / UITVOER_PER_ACCOUNT;
        if (invaller >= INVALLERS) {
            throw new IllegalStateException("meer uitvoer dan invallers: verhoog INVALLERS");
        }
        boolean vreemd = ANDER.contains(wie);
        String rol = ROLLEN.get((vreemd ? ANDER : EIGEN).indexOf(wie));
        String naam = naam(vreemd ? "vreemd" : "proef", invaller, rol);
        if (!bezoekers.containsKey(naam)) {
            bezoekers.put(naam, Bezoeker.meldAan(naam, wachtwoord));
        }
        return bezoekers.get(naam);
    }

    private static String naam(String kring, int invaller, String rol) {
        return kring + ".uitvoer" + invaller + "." + klein(rol);
    }

    private boolean lekt(String wie, String pad, Bezoeker.Antwoord antwoord) {
        if (EIGEN.contains(wie)) {
            return false;
        }
        Set<String> vreemd = VAN_AANBIEDER.contains(wie) ? vanAanbieder : vanGemeente;
        // Wat iemand zelf ooit in een adres zette, krijgt hij terug in een link of in zijn eigen
        // regels
        // van het logboek; dat is geen lezen.
        Set<String> zelf = zelfGenoemd.computeIfAbsent(wie, w -> new HashSet<>());
        SLEUTEL.matcher(pad).results().forEach(s -> zelf.add(s.group()));
        Matcher gezien = SLEUTEL.matcher(antwoord.inhoud());
        while (gezien.find()) {
            if (vreemd.contains(gezien.group()) && !zelf.contains(gezien.group())) {
                return true;
            }
        }
        return regelreferenties.stream().anyMatch(antwoord.inhoud()::contains);
    }

    private static List<String> adressen(Bezoeker eigenaar) throws Exception {
        Map<String, Integer> vormen = new TreeMap<>();
        Set<String> gezien = new TreeSet<>();
        List<String> metSleutel = new ArrayList<>();
        List<String> teDoen = new ArrayList<>();
        for (String rij : rijen()) {
            // Een uitvoer zonder sleutel leidt nergens heen, en telt wel voor de drempel (S17).
            if (rij.startsWith("GET ")
                    && !rij.contains("{")
                    && !rij.contains("/health/")
                    && !rij.contains(" /uitvoer/")) {
                teDoen.add(rij.substring(4));
            }
        }
        while (!teDoen.isEmpty()) {
            String pad = teDoen.remove(0);
            if (!gezien.add(pad)) {
                continue;
            }
            Bezoeker.Antwoord antwoord = eigenaar.vraag("GET", pad, null);
            if (antwoord.status() != 200) {
                continue;
            }
            if (SLEUTEL.matcher(pad).find()) {
                metSleutel.add(pad);
            }
            List<String> gevonden = new ArrayList<>();
            Matcher verwijzing = VERWIJZING.matcher(antwoord.inhoud());
            while (verwijzing.find()) {
                gevonden.add(verwijzing.group(1).replace("&amp;", "&"));
            }
            if (pad.startsWith("/api/v1/berichten")) {
                Matcher sleutel = SLEUTEL.matcher(antwoord.inhoud());
                while (sleutel.find()) {
                    gevonden.add("/api/v1/berichten/" + sleutel.group());
                }
            }
            for (String volgende : gevonden) {
                // Sorteren en bladeren is dezelfde vorm: wat telt is welke gegevens erachter
                // liggen.
                String vorm = SLEUTEL.matcher(volgende).replaceAll("*").replaceAll("=[^&]*", "=*");
                if (volgende.matches("/(?!jakarta|css|js|api/v1/openapi).*")
                        && vormen.merge(vorm, 1, Integer::sum) <= PER_VORM) {
                    teDoen.add(volgende);
                }
            }
        }
        return metSleutel;
    }

    private void begin() throws Exception {
        try (Connection c = beheer();
                Statement s = c.createStatement()) {
            // Van elke rol iemand in Rivierdam of bij De Linde, en een vreemde in Molenwaard of bij
            // Rivierzorg; allen met het wachtwoord van de inkoopadviseur.
            for (String rol : ROLLEN) {
                boolean aanbieder = VAN_AANBIEDER.contains("vreemd." + klein(rol));
                maak(s, "proef." + klein(rol), rol, aanbieder ? "42420099" : "9101", aanbieder);
                maak(s, "vreemd." + klein(rol), rol, aanbieder ? "42420101" : "9102", aanbieder);
                for (int i = 0; i < INVALLERS; i++) {
                    maak(s, naam("proef", i, rol), rol, aanbieder ? "42420099" : "9101", aanbieder);
                    maak(
                            s,
                            naam("vreemd", i, rol),
                            rol,
                            aanbieder ? "42420101" : "9102",
                            aanbieder);
                }
            }
            s.execute("insert into gemeente values ('9759', 'Verweg') on conflict do nothing");
            zoekSleutels(s);
        }
        Map<String, String> wachtwoorden = wachtwoorden();
        wachtwoord = wachtwoorden.get("inkoop");
        for (String rol : ROLLEN) {
            wachtwoorden.put("proef." + klein(rol), wachtwoord);
            wachtwoorden.put("vreemd." + klein(rol), wachtwoord);
        }
        bezoekers.put("anoniem", Bezoeker.zonderNaam());
        for (List<String> groep : List.of(EIGEN, ANDER)) {
            for (String wie : groep) {
                bezoekers.put(wie, Bezoeker.meldAan(wie, wachtwoorden.get(wie)));
            }
        }
    }

    private static String klein(String rol) {
        return rol.toLowerCase(Locale.ROOT);
    }

    private static void maak(
            Statement s, String naam, String rol, String organisatie, boolean aanbieder)
            throws SQLException {
        s.execute(
                "insert into account (id, gebruikersnaam, naam, wachtwoord_hash, rol, gemeente, aanbieder)"
                        + " select gen_random_uuid(), '"
                        + naam
                        + "', 'Proef', wachtwoord_hash, '"
                        + rol
                        + "', "
                        + (aanbieder
                                ? "null, '" + organisatie + "'"
                                : "'" + organisatie + "', null")
                        + " from account where gebruikersnaam = 'inkoop' on conflict do nothing");
    }

    private void zoekSleutels(Statement s) throws SQLException {
        String vanLinde = " where gemeente = '9101' and aanbieder = '42420099' ";
        sleutels.put(
                "declaratie",
                een(
                        s,
                        "select id from declaratie"
                                + vanLinde
                                + "and afgekeurd > 0 order by id limit 1"));
        sleutels.put(
                "bericht",
                een(
                        s,
                        "select bericht from declaratie where id = '"
                                + sleutels.get("declaratie")
                                + "'"));
        sleutels.put(
                "plafond",
                een(s, "select id from plafond where gemeente = '9101' order by id limit 1"));
        sleutels.put("contract", een(s, "select id from raamovereenkomst" + vanLinde + "limit 1"));
        sleutels.put(
                "signaal",
                een(
                        s,
                        "select coalesce((select id from signaal where gemeente = '9101' limit 1), uuidv7())"));
        sleutels.put(
                "taak",
                een(
                        s,
                        "select coalesce((select id from taak where gemeente = '9101' limit 1), uuidv7())"));
        sleutels.put(
                "kennisgeving",
                een(
                        s,
                        "select coalesce((select id from kennisgeving where gemeente = '9101' limit 1), uuidv7())"));
        // Een jaar is geen sleutel: met een sleutel ging elke rol op 404, en zag men de deur niet.
        sleutels.put("jaar", "2026");
        sleutels.put("account", een(s, "select id from account where gebruikersnaam = 'regie'"));
        for (String soort : List.of("inkoopkader", "kadertarief", "aanvraag")) {
            sleutels.put(
                    soort,
                    een(
                            s,
                            "select coalesce((select id from "
                                    + soort
                                    + " where gemeente = '9101' order by id limit 1), uuidv7())"));
        }
        // De tabel spreekt over wat gepubliceerd is; een concept ziet een ander niet.
        for (String soort : List.of("voorwaardenset", "openstelling")) {
            sleutels.put(
                    soort,
                    een(
                            s,
                            "select id from "
                                    + soort
                                    + " where gemeente = '9101' and gepubliceerd order by id limit 1"));
        }
        List<String> tabellen =
                lijst(
                        s,
                        "select c.relname from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id')"
                                + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname ="
                                + " 'gemeente') and c.relname <> 'werk'");
        List<String> metAanbieder =
                lijst(
                        s,
                        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname ="
                                + " 'aanbieder' where relkind = 'r' and relnamespace = 'public'::regnamespace");
        // Wat gepubliceerd is, mag iedereen lezen: dat is geen lek (OP-20).
        List<String> metPublicatie =
                lijst(
                        s,
                        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname ="
                                + " 'gepubliceerd' where relkind = 'r' and relnamespace = 'public'::regnamespace");
        for (String tabel : tabellen) {
            String besloten = metPublicatie.contains(tabel) ? " and not gepubliceerd" : "";
            vanGemeente.addAll(
                    lijst(s, "select id from " + tabel + " where gemeente = '9101'" + besloten));
            vanAanbieder.addAll(
                    lijst(
                            s,
                            "select id from "
                                    + tabel
                                    + " where "
                                    + (metAanbieder.contains(tabel)
                                            ? "aanbieder is distinct from '42420101'"
                                            : "true")
                                    + besloten));
        }
        regelreferenties.addAll(
                lijst(
                        s,
                        "select referentie from prestatie p where declaratie = '"
                                + sleutels.get("declaratie")
                                + "' and length(referentie) > 5 and not exists (select from prestatie q where"
                                + " q.referentie = p.referentie and (q.gemeente, q.aanbieder) <> (p.gemeente,"
                                + " p.aanbieder)) limit 50"));
    }

    // Een bericht van De Linde aan een gemeente waar zij niets te zoeken heeft.
    private static String naarVerweg() throws IOException {
        return Files.readString(
                        Path.of("../docs/voorbeelden/berichten/01-goede-declaratie.xml"),
                        StandardCharsets.UTF_8)
                .replaceAll(">9101<", ">9759<");
    }

    private static List<String> rijen() throws IOException {
        return Files.readAllLines(TABEL).stream()
                .filter(r -> !r.startsWith("pad;") && !r.isBlank())
                .map(r -> r.split(";")[0])
                .toList();
    }

    private static Map<String, String> wachtwoorden() throws IOException {
        Map<String, String> gevonden = new TreeMap<>();
        for (String regel : Files.readAllLines(TestPlatform.data().resolve("demo-accounts.txt"))) {
            String[] delen = regel.split("\t");
            gevonden.put(delen[0], delen[1]);
        }
        return gevonden;
    }

    private static String een(Statement s, String vraag) throws SQLException {
        return lijst(s, vraag).get(0);
    }

    private static List<String> lijst(Statement s, String vraag) throws SQLException {
        List<String> gevonden = new ArrayList<>();
        try (ResultSet r = s.executeQuery(vraag)) {
            while (r.next()) {
                gevonden.add(r.getString(1));
            }
        }
        return gevonden;
    }

    // De map van PostgreSQL heet naar haar versie.
    private static Connection beheer() throws IOException, SQLException {
        Path data = TestPlatform.data();
        try (var mappen = Files.newDirectoryStream(data.resolve("postgres"), "[0-9]*")) {
            String poort =
                    Files.readAllLines(mappen.iterator().next().resolve("postmaster.pid"))
                            .get(3)
                            .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + poort + "/zorginkoop",
                    "postgres",
                    Files.readString(data.resolve("geheimen/postgres-beheer")).strip());
        }
    }
}
