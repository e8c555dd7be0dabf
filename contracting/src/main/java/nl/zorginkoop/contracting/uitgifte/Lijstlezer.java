package nl.zorginkoop.contracting.uitgifte;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Leest een lijst toewijzingen: een kop met kolomnamen, puntkomma's, een rij per toewijzing. Een
 * rij die niet klopt houdt de andere niet tegen; zij zegt alles wat er aan te verbeteren is.
 */
final class Lijstlezer {
    static final List<String> KOLOMMEN =
            List.of(
                    "bsn",
                    "wet",
                    "aanbieder",
                    "categorie",
                    "productcode",
                    "begin",
                    "eind",
                    "volume",
                    "eenheid",
                    "frequentie",
                    "budget",
                    "grond");

    /** Staat erbij als wij rijen teruggeven; wie haar laat staan, biedt de rest gewoon aan. */
    static final String UITLEG = "uitleg";

    static final int HOOGUIT = 25_000;

    private static final List<String> VERPLICHT = List.of("bsn", "wet", "aanbieder", "begin");
    private static final Pattern GEWOON = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final Pattern CATEGORIE = Pattern.compile("[0-9]{2}");
    private static final Pattern PRODUCT = Pattern.compile("[0-9A-Z]{5}");
    private static final Pattern ZONDER_DUIZENDTAL = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");
    private static final int EERSTE_JAAR = 2015;
    private static final int LAATSTE_JAAR = 2100;

    // Zoals Excel een lijst bewaart, en net zo mild voor een los aanhalingsteken.
    private static final CSVFormat VORM =
            CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(';')
                    .setRecordSeparator("")
                    .setTrim(true)
                    .setIgnoreSurroundingSpaces(true)
                    .setLenientEof(true)
                    .setTrailingData(true)
                    .get();

    private final Map<String, Integer> plekken;

    private Lijstlezer(Map<String, Integer> plekken) {
        this.plekken = plekken;
    }

    static List<Lijstregel> lees(byte[] bytes) {
        List<String> regels = tekst(bytes).lines().toList();
        if (regels.isEmpty() || regels.get(0).isBlank()) {
            throw kop("De lijst is leeg.");
        }
        Lijstlezer lezer = new Lijstlezer(plekken(regels.get(0)));
        List<Lijstregel> gelezen = new ArrayList<>();
        for (int i = 1; i < regels.size(); i++) {
            if (!isGeenRij(regels.get(i))) {
                gelezen.add(lezer.lees(i, regels.get(i)));
            }
            if (gelezen.size() > HOOGUIT) {
                throw Uitgiftereden.TE_VEEL.nee();
            }
        }
        if (gelezen.isEmpty()) {
            throw kop("Onder de kop staat geen enkele toewijzing.");
        }
        return gelezen;
    }

    // Leeg, of de telling die onder onze eigen uitvoer staat: een woord in het eerste veld en
    // verder niets.
    private static boolean isGeenRij(String regel) {
        List<String> cellen = cellen(regel);
        String eerste = cellen.get(0);
        return cellen.stream().skip(1).allMatch(String::isEmpty)
                && (eerste.isEmpty() || Character.isLetter(eerste.charAt(0)));
    }

    private static String tekst(byte[] bytes) {
        try {
            String tekst =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return tekst.startsWith("\uFEFF") ? tekst.substring(1) : tekst;
        } catch (CharacterCodingException andere) {
            throw new OngeldigeWaarde(
                    "lijst", "Dit is geen tekst in UTF-8. Bewaar de lijst als \"CSV UTF-8\".");
        }
    }

    private static Map<String, Integer> plekken(String kop) {
        Map<String, Integer> plekken = new HashMap<>();
        List<String> namen = cellen(kop);
        for (int i = 0; i < namen.size(); i++) {
            String naam = namen.get(i).toLowerCase(Locale.ROOT);
            if (!KOLOMMEN.contains(naam) && !naam.equals(UITLEG)) {
                throw kop("Kolom \"" + kort(namen.get(i)) + "\" hoort hier niet.");
            }
            if (plekken.put(naam, i) != null) {
                throw kop("Kolom " + naam + " staat er twee keer.");
            }
        }
        List<String> mist = VERPLICHT.stream().filter(k -> !plekken.containsKey(k)).toList();
        if (!mist.isEmpty()) {
            throw kop("Er ontbreekt: " + String.join(", ", mist) + ".");
        }
        return plekken;
    }

    private static OngeldigeWaarde kop(String wat) {
        return new OngeldigeWaarde(
                "lijst",
                wat
                        + " De eerste rij noemt de kolommen, met puntkomma's ertussen: "
                        + String.join(";", KOLOMMEN)
                        + ".");
    }

    private Lijstregel lees(int nr, String regel) {
        List<String> cellen = cellen(regel);
        // In onze eigen volgorde, zodat wat teruggaat zo weer aangeboden kan worden.
        String rij = VORM.format(KOLOMMEN.stream().map(k -> waarde(cellen, k)).toArray());
        List<String> fouten = new ArrayList<>();
        if (cellen.stream().skip(plekken.size()).anyMatch(c -> !c.isEmpty())) {
            fouten.add("er staan meer velden dan de kop noemt");
        }
        Bsn bsn = veld(cellen, "bsn", Bsn::new, fouten);
        Wet wet = veld(cellen, "wet", Lijstlezer::wet, fouten);
        AgbCode aanbieder = veld(cellen, "aanbieder", AgbCode::new, fouten);
        String categorie = veld(cellen, "categorie", w -> vorm(CATEGORIE, w), fouten);
        String product = veld(cellen, "productcode", w -> vorm(PRODUCT, w), fouten);
        LocalDate begin = veld(cellen, "begin", Lijstlezer::dag, fouten);
        LocalDate eind = veld(cellen, "eind", Lijstlezer::dag, fouten);
        Long volume = veld(cellen, "volume", Lijstlezer::volume, fouten);
        Eenheid eenheid = veld(cellen, "eenheid", Eenheid::van, fouten);
        Frequentie frequentie = veld(cellen, "frequentie", Frequentie::van, fouten);
        Euro budget = veld(cellen, "budget", Lijstlezer::bedrag, fouten);
        Grond grond = veld(cellen, "grond", Lijstlezer::grond, fouten);
        for (String kolom : VERPLICHT) {
            if (waarde(cellen, kolom) == null) {
                fouten.add(kolom + ": vul dit in");
            }
        }
        if (begin != null && eind != null && eind.isBefore(begin)) {
            fouten.add("eind: ligt voor het begin");
        }
        if (fouten.isEmpty()) {
            eisSamenhang(
                    fouten,
                    wet,
                    aanbieder,
                    categorie,
                    product,
                    begin,
                    eind,
                    volume,
                    eenheid,
                    frequentie,
                    budget,
                    grond);
        }
        if (!fouten.isEmpty()) {
            return Lijstregel.fout(nr, rij, String.join("; ", fouten) + ".");
        }
        return new Lijstregel(
                nr,
                rij,
                null,
                bsn.nummer(),
                wet.name(),
                aanbieder.code(),
                categorie,
                product,
                begin,
                eind,
                volume,
                eenheid == null ? null : eenheid.code(),
                frequentie == null ? null : frequentie.code(),
                budget,
                grond == null ? null : grond.name());
    }

    // Dezelfde regels als bij een losse toewijzing, met haar eigen woorden (facts 5).
    private static void eisSamenhang(
            List<String> fouten,
            Wet wet,
            AgbCode aanbieder,
            String categorie,
            String product,
            LocalDate begin,
            LocalDate eind,
            Long volume,
            Eenheid eenheid,
            Frequentie frequentie,
            Euro budget,
            Grond grond) {
        try {
            boolean omvang = volume != null || eenheid != null || frequentie != null;
            new NieuweToewijzing(
                    wet,
                    aanbieder,
                    new UUID(0, 0),
                    // Noemt de rij alleen het product, dan volgt de categorie uit de lijst.
                    categorie == null ? product : categorie,
                    product,
                    begin,
                    eind,
                    omvang ? new Omvang(volume == null ? 0 : volume, eenheid, frequentie) : null,
                    budget,
                    null,
                    grond);
        } catch (OngeldigeWaarde nee) {
            String zin = nee.getMessage();
            fouten.add(nee.veld() + ": " + zin.substring(0, zin.length() - 1));
        }
    }

    private <T> T veld(
            List<String> cellen, String kolom, Function<String, T> lezing, List<String> fouten) {
        String waarde = waarde(cellen, kolom);
        if (waarde == null) {
            return null;
        }
        try {
            return lezing.apply(waarde);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException nee) {
            String zin =
                    nee instanceof OngeldigeWaarde ongeldig ? ongeldig.getMessage() : uitleg(kolom);
            fouten.add(kolom + ": " + zin.replaceAll("\\.$", ""));
            return null;
        }
    }

    private static String uitleg(String kolom) {
        return switch (kolom) {
            case "wet" -> "kies WMO of JEUGDWET";
            case "begin", "eind" -> "geen dag; schrijf haar als 2026-09-15 of 15-09-2026";
            case "volume" -> "vul een heel getal in dat meer is dan nul";
            case "budget" -> "geen bedrag; schrijf het als 1250,00";
            case "grond" ->
                    "kies uit " + Arrays.toString(Grond.values()).replaceAll("[\\[\\]]", "");
            case "categorie" -> "een categorie heeft twee cijfers";
            default -> "een productcode heeft vijf cijfers of hoofdletters";
        };
    }

    private String waarde(List<String> cellen, String kolom) {
        Integer plek = plekken.get(kolom);
        String waarde = plek == null || plek >= cellen.size() ? "" : cellen.get(plek);
        return waarde.isEmpty() ? null : waarde;
    }

    private static Wet wet(String waarde) {
        Wet wet = Wet.valueOf(waarde.toUpperCase(Locale.ROOT));
        if (wet == Wet.PARTICIPATIEWET) {
            throw new IllegalArgumentException("kent geen berichten");
        }
        return wet;
    }

    private static Grond grond(String waarde) {
        return Grond.valueOf(waarde.toUpperCase(Locale.ROOT));
    }

    private static String vorm(Pattern vorm, String waarde) {
        if (!vorm.matcher(waarde).matches()) {
            throw new IllegalArgumentException("vorm");
        }
        return waarde;
    }

    private static LocalDate dag(String waarde) {
        Matcher gewoon = GEWOON.matcher(waarde);
        LocalDate dag =
                gewoon.matches()
                        ? LocalDate.of(
                                Integer.parseInt(gewoon.group(3)),
                                Integer.parseInt(gewoon.group(2)),
                                Integer.parseInt(gewoon.group(1)))
                        : LocalDate.parse(waarde);
        if (dag.getYear() < EERSTE_JAAR || dag.getYear() > LAATSTE_JAAR) {
            throw new IllegalArgumentException("jaar");
        }
        return dag;
    }

    private static Long volume(String waarde) {
        long volume = Long.parseLong(waarde);
        if (volume <= 0 || volume > 99_999_999) {
            throw new IllegalArgumentException("volume");
        }
        return volume;
    }

    private static Euro bedrag(String waarde) {
        String punt = waarde.contains(",") ? waarde.replace(".", "").replace(',', '.') : waarde;
        if (!ZONDER_DUIZENDTAL.matcher(punt).matches()) {
            throw new IllegalArgumentException("bedrag");
        }
        return Euro.van(punt);
    }

    /** Wat er in een bewaarde rij stond, in de volgorde van {@link #KOLOMMEN}. */
    static List<String> velden(String rij) {
        return cellen(rij);
    }

    // Per regel, zodat een aanhalingsteken dat openstaat alleen zijn eigen rij raakt.
    private static List<String> cellen(String rij) {
        try (CSVParser lezer = CSVParser.parse(rij, VORM)) {
            return lezer.stream().findFirst().map(CSVRecord::toList).orElse(List.of(""));
        } catch (IOException onmogelijk) {
            throw new UncheckedIOException(onmogelijk);
        }
    }

    private static String kort(String tekst) {
        return tekst.length() > 40 ? tekst.substring(0, 40) : tekst;
    }
}
