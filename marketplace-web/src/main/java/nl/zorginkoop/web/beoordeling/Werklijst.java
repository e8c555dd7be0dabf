package nl.zorginkoop.web.beoordeling;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.toelating.Aanvraag;
import nl.zorginkoop.contracting.toelating.Beoordelingsoverzicht;
import nl.zorginkoop.contracting.toelating.Werkrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De werkvoorraad: eigen werk eerst, dan op termijn. Geen prijs, geen rang, geen maximum. */
@Named
@RequestScoped
public class Werklijst extends Lijst<Werkrij> {
    @Inject Beoordelingsoverzicht overzicht;

    @Override
    public String getNaam() {
        return "beoordelingen";
    }

    @Override
    public List<Kolom<Werkrij>> kolommen() {
        return List.of(
                van("nummer", Soort.TEKST, Werkrij::nummer)
                        .naar((Werkrij w) -> "/beoordeling/aanvraag.xhtml?aanvraag=" + w.id())
                        .sorteer(),
                van("aanbiedernaam", Soort.TEKST, Werkrij::aanbiedernaam)
                        .metOnder((Werkrij w) -> w.procedurenummer())
                        .sorteer(),
                van("werkstap", Soort.WOORD, Werkrij::stap)
                        .metOnder(
                                (Werkrij w) ->
                                        w.vanMij() ? opmaak().tekst("beoordeling.vanmij") : null)
                        .woordenUit("beoordeling.stap"),
                van("uiterlijk", Soort.DAG, (Werkrij w) -> dag(w.uiterlijk())),
                van("ingediend", Soort.DAG, (Werkrij w) -> dag(w.ingediend())).sorteer(),
                van("gestandtot", Soort.DAG, Werkrij::gestandTot),
                van("status", Soort.STATUS, Werkrij::toestand));
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> keuzes = new LinkedHashMap<>();
        keuzes.put(
                "beurt",
                List.of("VAN_MIJ", "BIJ_ONS", "TERMIJN_LOOPT", "BIJ_AANBIEDER", "AFGEROND"));
        keuzes.put(
                "status",
                Arrays.stream(Aanvraag.Toestand.values())
                        .filter(t -> t != Aanvraag.Toestand.CONCEPT)
                        .map(Enum::name)
                        .toList());
        return keuzes;
    }

    @Override
    protected List<String> vasteFilters() {
        return List.of("openstelling");
    }

    @Override
    protected Bladzijde<Werkrij> haal(Bladvraag vraag) {
        return overzicht.werkvoorraad(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Werkrij> verwerk) {
        overzicht.heleWerkvoorraad(ik.namens(), vraag, verwerk);
    }

    private static LocalDate dag(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, Klok.AMSTERDAM);
    }
}
