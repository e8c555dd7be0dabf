package nl.zorginkoop.web.begroting;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.begroting.Schattingoverzicht;
import nl.zorginkoop.contracting.begroting.Schattingregelrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De regels van één schatting, het grootste bedrag bovenaan, met wat er tot nu van kwam. */
@Named
@RequestScoped
public class Schattingregellijst extends Lijst<Schattingregelrij> {
    @Inject Schattingoverzicht overzicht;

    @Override
    public String getNaam() {
        return "schattingregels";
    }

    @Override
    public List<Kolom<Schattingregelrij>> kolommen() {
        return List.of(
                van("aanbiedernaam", Soort.TEKST, Schattingregelrij::aanbiedernaam)
                        .naar(Schattingregellijst::ongedeclareerd),
                van("agb", Soort.MONO, Schattingregelrij::aanbieder).alleenInUitvoer(),
                van("product", Soort.TEKST, r -> naam(r.productnaam(), r.product())),
                van("productcode", Soort.MONO, Schattingregelrij::product).alleenInUitvoer(),
                van("wet", Soort.WOORD, Schattingregelrij::wet),
                van("begrotingsblad", Soort.TEKST, Schattingregelrij::plafondnaam)
                        .naar(r -> "/plafonds/prognose.xhtml?id=" + r.plafond()),
                van("taakveld", Soort.MONO, Schattingregelrij::taakveld),
                van("kostenplaats", Soort.MONO, Schattingregelrij::kostenplaats),
                van("grootboek", Soort.MONO, Schattingregelrij::grootboek).alleenInUitvoer(),
                van("openna", Soort.GETAL, Schattingregelrij::laatste),
                van("onderweg", Soort.GELD, Schattingregelrij::onderweg),
                van("benuttinggraad", Soort.GETAL, r -> BigDecimal.valueOf(r.graad(), 2)),
                van("schattinglaag", Soort.GELD, Schattingregelrij::laag),
                van("schattingmidden", Soort.GELD, Schattingregelrij::midden),
                van("schattinghoog", Soort.GELD, Schattingregelrij::hoog),
                van("gekomen", Soort.GELD, Schattingregelrij::gekomen),
                van("verschil", Soort.GELD, Schattingregelrij::verschil));
    }

    // De toewijzingen zelf: wat er liep in de eerste maand die nog open stond.
    private static String ongedeclareerd(Schattingregelrij r) {
        String zoek =
                r.productnaam() == null
                        ? naam(r.aanbiedernaam(), "")
                        : naam(r.aanbiedernaam(), "") + " " + r.productnaam();
        return "/declaraties/ongedeclareerd.xhtml?maand="
                + r.eersteOpen()
                + "&zoek="
                + URLEncoder.encode(zoek.strip(), StandardCharsets.UTF_8);
    }

    private static String naam(String naam, String code) {
        return naam == null ? code : naam;
    }

    @Override
    protected Map<String, List<String>> filters() {
        return Map.of("wet", Stream.of(Wet.values()).map(Enum::name).toList());
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("schatting", "wortel");
    }

    @Override
    protected Bladzijde<Schattingregelrij> haal(Bladvraag vraag) {
        return overzicht.regels(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Schattingregelrij> verwerk) {
        overzicht.alleRegels(ik.namens(), vraag, verwerk);
    }
}
