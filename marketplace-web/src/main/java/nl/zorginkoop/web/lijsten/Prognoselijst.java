package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.budget.Prognosebeeld;
import nl.zorginkoop.contracting.budget.Prognosebeeld.Deelprognose;
import nl.zorginkoop.contracting.budget.Prognosedeel;
import nl.zorginkoop.contracting.budget.Prognoseloket;
import nl.zorginkoop.contracting.budget.Prognoserekening;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.budget.Prognosevraag;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/**
 * De feiten onder een prognose, per product en aanbieder: genoeg om haar zelf na te rekenen. De
 * totaalregel onderaan is het plafond als geheel.
 */
@Named
@RequestScoped
public class Prognoselijst extends Lijst<Prognoselijst.Regel> {
    /** Een deel met de rekening waar het bij hoort. */
    public record Regel(Deelprognose deel, Prognoserekening rekening) {
        Prognosedeel feiten() {
            return deel.feiten();
        }
    }

    @Inject Prognoseloket loket;

    private Prognosebeeld beeld;

    @Override
    public String getNaam() {
        return "prognose";
    }

    @Override
    public List<Kolom<Regel>> kolommen() {
        return alle();
    }

    static List<Kolom<Regel>> alle() {
        List<Kolom<Regel>> kolommen = new ArrayList<>();
        kolommen.add(van("product", Soort.TEKST, r -> r.deel().productnaam()));
        kolommen.add(van("productcode", Soort.MONO, r -> r.feiten().product()));
        kolommen.add(van("aanbiedernaam", Soort.TEKST, r -> r.deel().aanbiedernaam()));
        kolommen.add(van("agb", Soort.MONO, r -> r.feiten().aanbieder()));
        kolommen.add(van("peil", Soort.DAG, r -> r.rekening().peil()));
        kolommen.add(van("laatstemaand", Soort.GETAL, r -> r.rekening().laatste()));
        kolommen.add(van("resterend", Soort.GETAL, r -> r.rekening().resterend()));
        for (int m = 0; m < 12; m++) {
            int maand = m;
            kolommen.add(
                    van("maand" + (m + 1), Soort.GELD, (Regel r) -> r.feiten().maanden().get(maand))
                            .alleenInUitvoer());
        }
        kolommen.add(geld("gerealiseerd", r -> r.feiten().gerealiseerd()));
        kolommen.add(geld("verplicht", r -> r.feiten().verplicht()));
        kolommen.add(geld("gereserveerd", r -> r.feiten().gereserveerd()));
        kolommen.add(geld("prognosegepland", r -> r.feiten().gepland()));
        kolommen.add(geld("onderweg", r -> r.feiten().onderweg()));
        kolommen.add(geld("lopend", r -> r.feiten().lopend()));
        kolommen.add(geld("instroommaand", r -> r.feiten().instroom()));
        kolommen.add(geld("prognose", r -> r.deel().midden()));
        return kolommen;
    }

    private static Kolom<Regel> geld(
            String sleutel, java.util.function.Function<Regel, Euro> waarde) {
        return van(sleutel, Soort.GELD, waarde);
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("id", "methode", "peil");
    }

    @Override
    protected Bladzijde<Regel> haal(Bladvraag vraag) {
        List<Regel> regels = regels();
        return new Bladzijde<>(regels, null, null, false, false, regels.size());
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Regel> verwerk) {
        regels().forEach(verwerk);
    }

    private List<Regel> regels() {
        return beeld().map(b -> regels(b, opmaak().tekst("prognose.afronding"))).orElse(List.of());
    }

    /** Een regel per deel, en wat het afronden scheelt: samen de prognose, zoals op het scherm. */
    protected static List<Regel> regels(Prognosebeeld beeld, String afronding) {
        List<Regel> regels = new ArrayList<>();
        beeld.delen().forEach(d -> regels.add(new Regel(d, beeld.rekening())));
        if (beeld.afronding().centen() != 0) {
            regels.add(
                    new Regel(
                            new Deelprognose(Prognosedeel.LEEG, afronding, null, beeld.afronding()),
                            beeld.rekening()));
        }
        return regels;
    }

    private Optional<Prognosebeeld> beeld() {
        if (beeld == null) {
            beeld =
                    loket.prognose(
                                    ik.namens(),
                                    sleutel(gekozen("id")),
                                    Prognosevraag.methode(gekozen("methode")),
                                    Prognosevraag.dag(gekozen("peil")))
                            .orElse(null);
        }
        return Optional.ofNullable(beeld);
    }

    static UUID sleutel(String tekst) {
        try {
            return UUID.fromString(String.valueOf(tekst));
        } catch (IllegalArgumentException geenSleutel) {
            return new UUID(0, 0);
        }
    }
}
