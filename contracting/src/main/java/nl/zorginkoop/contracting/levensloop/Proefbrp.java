package nl.zorginkoop.contracting.levensloop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.regie.Persoon;

/**
 * Er is nog geen aansluiting op de BRP: in een demo antwoordt een proef, en daarbuiten zegt zij dat
 * de BRP niet bereikt is. De proef bevestigt wie is ingeschreven, behalve wie in {@code
 * brpproef.csv} staat: die is verhuisd, anders geschreven of overleden. Allen zijn verzonnen.
 */
@ApplicationScoped
class Proefbrp implements Brp {
    private static final String PROEF = "BRP (proef)";
    private static final Map<String, String[]> ANDERS = lees();

    // De kolommen van brpproef.csv.
    private static final int ACHTERNAAM = 1;
    private static final int STRAAT = 2;
    private static final int HUISNUMMER = 3;
    private static final int POSTCODE = 4;
    private static final int PLAATS = 5;
    private static final int INGESCHREVEN_IN = 6;
    private static final int ADRES_SINDS = 7;
    private static final int OVERLEDEN = 8;

    @Inject Databank databank;
    @Inject Hulpvragers hulpvragers;

    @Override
    public Brpantwoord zoek(Bsn bsn) {
        if ("nee".equals(System.getProperty("ZORGINKOOP_DEMO", System.getenv("ZORGINKOOP_DEMO")))) {
            return Brpantwoord.zonder(Brpantwoord.Uitslag.NIET_BEREIKT, "BRP (geen aansluiting)");
        }
        Optional<Persoon> hier = hulpvragers.metBsn(bsn).flatMap(hulpvragers::vind);
        if (hier.isEmpty()) {
            return Brpantwoord.zonder(Brpantwoord.Uitslag.ONBEKEND, PROEF);
        }
        String gemeente =
                databank.eerste(
                                "select gemeente from hulpvrager where bsn = ?",
                                r -> r.getString("gemeente"),
                                bsn.nummer())
                        .orElseThrow();
        String[] a = ANDERS.get(bsn.nummer());
        if (a == null) {
            return new Brpantwoord(
                    Brpantwoord.Uitslag.GEVONDEN, hier.get(), gemeente, null, null, PROEF);
        }
        return new Brpantwoord(
                Brpantwoord.Uitslag.GEVONDEN,
                anders(hier.get(), a),
                a[INGESCHREVEN_IN].isEmpty() ? gemeente : a[INGESCHREVEN_IN],
                dag(a[ADRES_SINDS]),
                dag(a[OVERLEDEN]),
                PROEF);
    }

    private static Persoon anders(Persoon p, String[] a) {
        boolean verhuisd = !a[STRAAT].isEmpty();
        return new Persoon(
                p.bsn(),
                p.voorletters(),
                p.voornamen(),
                p.voorvoegsel(),
                a[ACHTERNAAM].isEmpty() ? p.achternaam() : a[ACHTERNAAM],
                p.geboortedatum(),
                p.geslacht(),
                verhuisd ? a[STRAAT] : p.straat(),
                verhuisd ? Integer.valueOf(a[HUISNUMMER]) : p.huisnummer(),
                verhuisd ? a[POSTCODE] : p.postcode(),
                verhuisd ? a[PLAATS] : p.plaats(),
                p.wijk());
    }

    private static LocalDate dag(String tekst) {
        return tekst.isEmpty() ? null : LocalDate.parse(tekst);
    }

    private static Map<String, String[]> lees() {
        try (InputStream bron = Proefbrp.class.getResourceAsStream("brpproef.csv");
                BufferedReader regels =
                        new BufferedReader(new InputStreamReader(bron, StandardCharsets.UTF_8))) {
            return regels.lines()
                    .skip(1)
                    .map(r -> r.split(";", -1))
                    .collect(Collectors.toMap(d -> d[0], d -> d));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
