package nl.zorginkoop.ear.server.autorisatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.ToegangGeweigerd;
import nl.zorginkoop.contracting.deur.Weigering;
import org.junit.jupiter.api.Test;

/**
 * Elke rol klopt aan elke deur: voor wat van haar eigen organisatie is, en voor precies hetzelfde
 * van een ander. De uitkomst staat in {@code deurmatrix.csv}, als {@code eigen/ander}:
 *
 * <ul>
 *   <li>{@code nee}: de rol mag niet; {@code vloer}: de rijbeveiliging weigert
 *   <li>{@code ziet}: antwoord met gegevens van de eigenaar; bij een ander kan dat niet bestaan
 *   <li>{@code doet}: gedaan of beantwoord; bij een ander zonder dat er bij de eigenaar iets
 *       verandert of zichtbaar wordt; {@code leeg}: niets gevonden
 *   <li>een woord in hoofdletters: de reden waarmee het loket weigert; {@code fout ...}: afgebroken
 * </ul>
 */
class DeurmatrixIT extends Deurproef {
    private static final String LEK = "LEK";

    /**
     * In zijn eigen logboek staat ook waar de vreemde zelf naar vroeg: dat nummer bracht hij mee.
     */
    private static final Set<String> EIGEN_SPOREN =
            Set.of("Logboekloket.alleRegels", "Logboekloket.regels");

    // Een bezoeker is van niemand: wat hij meldt komt bij de gemeente die hij kiest. Terug leest
    // hij
    // niets.
    private static final Set<String> VAN_BUITEN = Set.of("Buitenmeldloket.meld");

    @Test
    void elke_rol_krijgt_aan_elke_deur_precies_wat_de_tabel_zegt() throws Exception {
        Map<String, String> gemeten = new TreeMap<>();
        Map<String, List<String>> ander = new TreeMap<>();
        // Eerst alle vreemden: wat de eigenaar straks doet, laat dan niets na dat hen stoort.
        Map<String, Map<Rol, String>> buiten = new TreeMap<>();
        for (var deur : deuren.alle().entrySet()) {
            buiten.put(deur.getKey(), buitengesloten(deur.getKey(), deur.getValue()));
            List<String> cellen = new ArrayList<>();
            for (Rol rol : Rol.values()) {
                cellen.add(
                        deur.getValue().noemt(rol)
                                ? vreemde(deur.getKey(), deur.getValue(), rol)
                                : "");
            }
            ander.put(deur.getKey(), cellen);
        }
        for (var deur : deuren.alle().entrySet()) {
            List<String> cellen = new ArrayList<>();
            for (Rol rol : Rol.values()) {
                cellen.add(
                        deur.getValue().noemt(rol)
                                ? eigenaar(deur.getKey(), deur.getValue(), rol)
                                        + "/"
                                        + ander.get(deur.getKey()).get(rol.ordinal())
                                : buiten.get(deur.getKey()).get(rol));
            }
            gemeten.put(deur.getKey(), String.join(";", cellen));
        }
        List<String> rijen = rijen(gemeten);
        bewaar(rijen);
        assertThat(rijen).noneMatch(r -> r.contains(LEK) || r.contains("fout bij klaarleggen"));
        assertThat(rijen).containsExactlyElementsOf(tabel());
    }

    @Test
    void zonder_het_loket_houdt_de_rijbeveiliging_alles_binnen_S1() throws Exception {
        Omweg omweg = new Omweg(wereld, aanroepen, lopend, em);
        for (var deur : deuren.alle().entrySet()) {
            omweg.loop(deur.getKey(), deur.getValue(), VAN_BUITEN.contains(deur.getKey()));
        }
        assertThat(omweg.lekken).isEmpty();
        assertThat(omweg.nietKlaar).isEmpty();
        assertThat(omweg.cellen).isGreaterThan(1000);
        System.out.printf(
                "zonder loket: cellen %d, lekken %d, eigenaar ziet %d%n",
                omweg.cellen, omweg.lekken.size(), omweg.gezien);
        assertThat(omweg.gezien).as("de proef ziet een lek als het er is").isGreaterThan(200);
    }

    /**
     * Wie de deur niet noemt, klopt ook: met iets dat er echt is, voor zichzelf en voor een ander.
     * Zij krijgen samen één keer iets mee, want er hoort niets mee te gebeuren.
     */
    private Map<Rol, String> buitengesloten(String naam, Deuren.Eendeur deur) throws Exception {
        Map<Rol, String> cellen = new TreeMap<>();
        List<Object> mee;
        try {
            mee = klaargelegd(naam, Proefwereld.eigenaar(Rol.SYSTEEM));
        } catch (Exception fout) {
            for (Rol rol : Rol.values()) {
                cellen.put(rol, "fout bij klaarleggen " + fout.getMessage());
            }
            return cellen;
        }
        long voor = afdruk();
        for (Rol rol : Rol.values()) {
            if (!deur.noemt(rol)) {
                cellen.put(
                        rol,
                        klopt(deur, Proefwereld.eigenaar(rol), mee)
                                + "/"
                                + klopt(deur, Proefwereld.ander(rol), mee));
            }
        }
        if (afdruk() != voor) {
            cellen.replaceAll((rol, cel) -> LEK);
        }
        return cellen;
    }

    /** Eén mislukte voorbereiding is een foute cel; de rest van de tabel wordt nog gemeten. */
    private List<Object> klaargelegd(String naam, Namens eigenaar) throws Exception {
        wereld.gaatTerug = false;
        wereld.begin(Proefwereld.eigenaar(Rol.SYSTEEM));
        try {
            List<Object> mee = aanroepen.klaar(naam, wereld, eigenaar);
            wereld.transactie.commit();
            return mee;
        } catch (Exception fout) {
            wereld.transactie.rollback();
            throw fout;
        }
    }

    private String klopt(Deuren.Eendeur deur, Namens wie, List<Object> mee) {
        try {
            Deuren.Antwoord antwoord = deur.klop(wie, mee);
            return toont(antwoord) ? LEK : "doet";
        } catch (Exception fout) {
            return naam(fout);
        }
    }

    // De vreemde komt echt door de deur: die opent haar transactie en zet de huurder zelf.
    private String vreemde(String naam, Deuren.Eendeur deur, Rol rol) throws Exception {
        List<Object> mee;
        try {
            mee = klaargelegd(naam, Proefwereld.eigenaar(rol));
        } catch (Exception fout) {
            return "fout bij klaarleggen " + fout.getMessage();
        }
        long voor = afdruk();
        String uitkomst;
        try {
            Deuren.Antwoord antwoord = deur.klop(Proefwereld.ander(rol), mee);
            uitkomst =
                    toont(antwoord) && !EIGEN_SPOREN.contains(naam)
                            ? LEK
                            : antwoord.isLeeg() ? "leeg" : "doet";
        } catch (Exception fout) {
            uitkomst = naam(fout);
        }
        return VAN_BUITEN.contains(naam) || afdruk() == voor ? uitkomst : LEK;
    }

    // De eigenaar handelt in een transactie die teruggaat, zodat elke cel met hetzelfde begint.
    private String eigenaar(String naam, Deuren.Eendeur deur, Rol rol) throws Exception {
        Namens eigenaar = Proefwereld.eigenaar(rol);
        wereld.gaatTerug = true;
        wereld.begin(Proefwereld.eigenaar(Rol.SYSTEEM));
        try {
            List<Object> mee = aanroepen.klaar(naam, wereld, eigenaar);
            lopend.putResource(
                    "zorginkoop.huurder", eigenaar.gemeente() + "/" + eigenaar.aanbieder());
            wereld.huurder(eigenaar);
            Deuren.Antwoord antwoord = deur.klop(eigenaar, mee);
            return toont(antwoord)
                    ? "ziet"
                    : antwoord.isLeeg() && !antwoord.isNiets() ? "leeg" : "doet";
        } catch (Exception fout) {
            return naam(fout);
        } finally {
            wereld.transactie.rollback();
        }
    }

    private long afdruk() throws Exception {
        wereld.begin(Proefwereld.eigenaar(Rol.SYSTEEM));
        try {
            return wereld.vingerafdruk();
        } finally {
            wereld.transactie.rollback();
        }
    }

    private boolean toont(Deuren.Antwoord antwoord) {
        return wereld.draagtMerk(antwoord.tekst());
    }

    private static String naam(Exception fout) {
        if (fout instanceof Weigering nee) {
            return nee.reden().name();
        }
        if (fout instanceof ToegangGeweigerd) {
            return fout.getCause() instanceof Databankfout ? "vloer" : "nee";
        }
        if (fout instanceof Databankfout databank) {
            return "fout " + databank.sqlState();
        }
        return "fout " + fout.getClass().getSimpleName();
    }

    private static List<String> rijen(Map<String, String> gemeten) {
        List<String> rijen = new ArrayList<>();
        rijen.add(
                "deur;"
                        + Arrays.stream(Rol.values())
                                .map(Rol::name)
                                .collect(Collectors.joining(";")));
        gemeten.forEach((deur, cellen) -> rijen.add(deur + ";" + cellen));
        return rijen;
    }

    static List<String> tabel() throws IOException {
        // Wie tegelijk een rij toevoegt, krijgt van git beide rijen; de volgorde doet er niet toe.
        List<String> rijen = new ArrayList<>(regels("deurmatrix.csv"));
        rijen.subList(1, rijen.size()).sort(null);
        return rijen;
    }

    static List<String> regels(String bestand) throws IOException {
        try (InputStream bron = DeurmatrixIT.class.getResourceAsStream("/autorisatie/" + bestand)) {
            return new String(bron.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(r -> !r.isBlank())
                    .toList();
        }
    }

    // Wie een deur bijmaakt, legt deze uitkomst naast de tabel en oordeelt zelf.
    private static void bewaar(List<String> rijen) throws IOException {
        Path map = Path.of(System.getProperty("jboss.server.data.dir"));
        Files.write(map.resolve("deurmatrix-gemeten.csv"), rijen);
    }
}
