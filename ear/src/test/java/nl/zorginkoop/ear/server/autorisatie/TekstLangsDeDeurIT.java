package nl.zorginkoop.ear.server.autorisatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.ear.server.autorisatie.Tekstronde.Lot;
import nl.zorginkoop.launcher.Tekstkolommen;
import org.junit.jupiter.api.Test;

/**
 * De ene helft van de proef met listen: langs elke deur, op elke plek waar tekst in gaat, staat een
 * list daarna teken voor teken in een kolom, of zij is met een reden geweigerd, of nergens bewaard.
 * Wat daarvan op een bladzijde komt, bekijkt {@code XssIT}. Met {@code ZORGINKOOP_XSS_LISTEN=500}
 * gaat elke list langs elke plek.
 */
class TekstLangsDeDeurIT extends Deurproef {
    private static final int LISTEN =
            Integer.parseInt(System.getenv().getOrDefault("ZORGINKOOP_XSS_LISTEN", "20"));

    @Test
    void wat_iemand_langs_een_deur_intikt_staat_er_letterlijk_of_wordt_geweigerd_S5()
            throws Exception {
        Tekstronde ronde = new Tekstronde(wereld, aanroepen, lopend, em, LISTEN);
        long begin = System.nanoTime();
        Map<String, List<Rol>> rollen = rollen();
        Set<String> dicht = new TreeSet<>();
        for (var deur : deuren.alle().entrySet()) {
            boolean open = !deur.getValue().hoortTekst();
            for (Rol rol : rollen.get(deur.getKey())) {
                open =
                        deur.getValue().hoortTekst()
                                        && ronde.loop(deur.getKey(), deur.getValue(), rol)
                                || open;
            }
            if (!open) {
                dicht.add(deur.getKey());
            }
        }
        Set<String> bereikt = ronde.kolommen(Lot.BEWAARD);
        Set<String> niemand =
                kolommen().stream()
                        .filter(k -> !bereikt.contains(k))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> anders =
                ronde.plekken.stream()
                        .filter(p -> p.werd(Lot.VERANDERD) || p.werd(Lot.FOUT))
                        .map(Tekstronde.Plek::naam)
                        .collect(Collectors.toCollection(TreeSet::new));
        String samen =
                "langs de deuren: %d listen, %d deuren, %d tekstplekken, %s, %d kolommen, %d pogingen"
                        .formatted(
                                LISTEN,
                                ronde.plekken.stream().map(p -> p.deur).distinct().count(),
                                ronde.plekken.size(),
                                ronde.perLot(),
                                bereikt.size(),
                                ronde.pogingen);
        System.out.println(samen + ", " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
        bewaar(ronde, samen, niemand, dicht);

        Tekstlijst lijst = new Tekstlijst();
        assertThat(ronde.onbekend).as("soorten waar de proef niet in kijkt").isEmpty();
        assertThat(lijst.verschil("plek", anders)).as("veranderd of gestruikeld").isEmpty();
        assertThat(lijst.verschil("deur", dicht)).as("deuren die niet opengingen").isEmpty();
        assertThat(lijst.verschil("record", ronde.leeg)).as("records zonder inhoud").isEmpty();
        assertThat(lijst.verschil("kolom", niemand)).as("kolommen zonder deur").isEmpty();
        assertThat(bereikt).hasSizeGreaterThan(150);
    }

    private Set<String> kolommen() throws Exception {
        try (Connection c = wereld.eigenaar.getConnection()) {
            return Tekstkolommen.lees(c).stream()
                    .map(Tekstkolommen.Kolom::naam)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Per deur één rol van elke kant die er volgens de tabel iets krijgt; anders één die mag. */
    private static Map<String, List<Rol>> rollen() throws IOException {
        Map<String, List<Rol>> rollen = new HashMap<>();
        for (String rij : DeurmatrixIT.tabel()) {
            String[] cellen = rij.split(";", -1);
            List<Rol> open = new ArrayList<>();
            List<Rol> mag = new ArrayList<>();
            for (Rol rol : Rol.values()) {
                String cel = cellen[rol.ordinal() + 1];
                boolean zelfdeKant =
                        open.stream().anyMatch(r -> r.isVanAanbieder() == rol.isVanAanbieder());
                if (cel.matches("(doet|ziet|leeg)/.*") && !zelfdeKant) {
                    open.add(rol);
                } else if (mag.isEmpty() && !cel.startsWith("nee/")) {
                    mag.add(rol);
                }
            }
            rollen.put(cellen[0], open.isEmpty() ? mag : open);
        }
        return rollen;
    }

    // Wie een veld bijmaakt, ziet hier waar zijn tekst bleef.
    private static void bewaar(
            Tekstronde ronde, String samen, Set<String> niemand, Set<String> dicht)
            throws IOException {
        List<String> rijen = new ArrayList<>(List.of(samen));
        dicht.forEach(d -> rijen.add("deur;" + d));
        ronde.leeg.forEach(l -> rijen.add("record;" + l));
        niemand.forEach(k -> rijen.add("kolom;" + k));
        ronde.plekken.forEach(p -> rijen.add(p.toString()));
        Path map = Path.of(System.getProperty("jboss.server.data.dir"));
        Files.write(map.resolve("tekst-langs-de-deur.csv"), rijen);
    }
}
