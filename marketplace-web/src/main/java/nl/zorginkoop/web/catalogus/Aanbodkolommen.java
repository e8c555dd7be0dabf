package nl.zorginkoop.web.catalogus;

import static nl.zorginkoop.web.lijst.Kolom.van;

import java.util.List;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.catalogus.Aanbodrij;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Wat er van een aanbieder te zien is, op elke lijst hetzelfde; niets ervan is te sorteren. */
final class Aanbodkolommen {
    private Aanbodkolommen() {}

    static List<Kolom<Aanbodrij>> alle(Opmaak o) {
        return List.of(
                van("aanbiedernaam", Soort.TEKST, Aanbodrij::naam)
                        .metOnder(a -> woorden(o, a.redenen())),
                van("status", Soort.STATUS, a -> a.isTeKiezen() ? "TE_KIEZEN" : "VALT_AF"),
                van("eersteplek", Soort.DAG, Aanbodrij::eerste)
                        .metOnder(
                                a ->
                                        a.bijgewerkt() == null
                                                ? null
                                                : o.tekst(
                                                        "aanbod.standvan",
                                                        o.moment(a.bijgewerkt()))),
                van("wachttijd", Soort.GETAL, Aanbodrij::wachttijd),
                van("ruimte", Soort.STATUS, Aanbodrij::ruimte),
                van("afstand", Soort.GETAL, Aanbodrij::afstand),
                van("tevredenheid", Soort.TEKST, a -> cijfer(o, a)),
                van("tarief", Soort.GELD, Aanbodrij::tarief)
                        .metOnder(a -> o.tekst("eenheid.per." + a.eenheid())),
                van("kenmerken", Soort.TEKST, a -> woorden(o, a.kenmerken())),
                van("overeenkomst", Soort.MONO, Aanbodrij::overeenkomst).alleenInUitvoer());
    }

    static String cijfer(Opmaak o, Aanbodrij a) {
        return a.cijfer() == null
                ? null
                : o.tekst(
                        "aanbod.cijfer",
                        a.cijfer().toPlainString().replace('.', ','),
                        o.getal(a.antwoorden()));
    }

    static String woorden(Opmaak o, List<String> sleutels) {
        return sleutels.isEmpty()
                ? null
                : sleutels.stream()
                        .map(s -> o.tekst("status." + s))
                        .collect(Collectors.joining(", "));
    }
}
