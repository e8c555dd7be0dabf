package nl.zorginkoop.web.lijsten;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.toewijzing.Toewijzingoverzicht;
import nl.zorginkoop.contracting.toewijzing.Toewijzingrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** Toewijzingen met de stand van hun levering. */
@Named
@RequestScoped
public class Toewijzinglijst extends Lijst<Toewijzingrij> {
    static final Grondslag DOEL = Grondslag.wettelijkeTaak("toewijzingen volgen");

    @Inject Toewijzingoverzicht overzicht;

    @Override
    public String getNaam() {
        return "toewijzingen";
    }

    @Override
    public List<Kolom<Toewijzingrij>> kolommen() {
        boolean eigen = ik.is("ZORGAANBIEDER");
        return List.of(
                van("nummer", Soort.MONO, Toewijzingrij::nummer)
                        .naar(
                                t ->
                                        ik.is("REGISSEUR")
                                                ? "/regie/toewijzing.xhtml?toewijzing=" + t.id()
                                                : eigen
                                                        ? "/opgaven/levering.xhtml?toewijzing="
                                                                + t.id()
                                                        : null)
                        .sorteer(),
                van("client", Soort.TEKST, Toewijzingrij::client).sorteer(),
                eigen
                        ? van("gemeente", Soort.TEKST, Toewijzingrij::gemeentenaam)
                        : van("aanbiedernaam", Soort.TEKST, Toewijzingrij::aanbiedernaam).sorteer(),
                van("product", Soort.TEKST, Toewijzingrij::product)
                        .metOnder((Toewijzingrij t) -> omvang(t)),
                van("begin", Soort.DAG, Toewijzingrij::begin).sorteer(),
                van("einddag", Soort.DAG, Toewijzingrij::eind).sorteer(),
                van("start", Soort.DAG, Toewijzingrij::start),
                van("toegewezen", Soort.MOMENT, Toewijzingrij::toegewezen).sorteer(),
                van("status", Soort.STATUS, Toewijzingrij::status),
                van(
                                "berichtketen",
                                Soort.TEKST,
                                (Toewijzingrij t) -> opmaak().tekst("berichtketen.bekijk"))
                        .naar((Toewijzingrij t) -> "/berichten/keten.xhtml?toewijzing=" + t.id()));
    }

    private String omvang(Toewijzingrij t) {
        if (t.volume() == null) {
            return t.budget() == null ? null : opmaak().euro(t.budget());
        }
        return opmaak().getal(t.volume())
                + " "
                + opmaak().tekst("eenheid." + t.eenheid())
                + " "
                + opmaak().tekst("frequentie." + t.frequentie());
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put(
                "status", List.of("NIET_GESTART", "LOOPT", "GESTOPT", "AFGEKEURD", "VERWIJDERD"));
        filters.put(
                "aandacht", List.of("TE_LAAT", "LOOPT_AF", "NIEUW", "TE_STOPPEN", "ONDERBROKEN"));
        filters.put("wet", List.of("WMO", "JEUGDWET"));
        return filters;
    }

    @Override
    protected Bladzijde<Toewijzingrij> haal(Bladvraag vraag) {
        return overzicht.toewijzingen(ik.namens(), DOEL, vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Toewijzingrij> verwerk) {
        overzicht.alleToewijzingen(ik.namens(), DOEL, vraag, verwerk);
    }
}
