package nl.zorginkoop.web.opmaak;

import java.util.Map;

/** De toon van een toestand: klasse in het thema. Het woord staat er altijd bij, de kleur helpt. */
public final class Tint {
    private static final Map<String, String> TINTEN =
            Map.ofEntries(
                    Map.entry("GOEDGEKEURD", "ok"),
                    Map.entry("DEELS_GOEDGEKEURD", "warn"),
                    Map.entry("AFGEKEURD", "risk"),
                    Map.entry("TOEGEWEZEN", "ok"),
                    Map.entry("VERWIJDERD", "calm"),
                    Map.entry("NIET_GESTART", "warn"),
                    Map.entry("LOOPT", "ok"),
                    Map.entry("GESTOPT", "calm"),
                    Map.entry("BEEINDIGD", "calm"),
                    Map.entry("ONTVANGEN", "calm"),
                    Map.entry("VERWERKT", "ok"),
                    Map.entry("DUBBEL", "calm"),
                    Map.entry("UITVAL", "risk"),
                    Map.entry("KLAAR", "warn"),
                    Map.entry("VERZONDEN", "ok"),
                    Map.entry("OP_KOERS", "ok"),
                    Map.entry("HOOG", "warn"),
                    Map.entry("RAAKT", "risk"),
                    Map.entry("BOVEN", "risk"),
                    Map.entry("ACTIEF", "ok"),
                    Map.entry("GEBLOKKEERD", "risk"),
                    Map.entry("UIT", "calm"),
                    Map.entry("OPEN", "warn"),
                    Map.entry("TE_LAAT", "risk"),
                    Map.entry("GEDAAN", "ok"),
                    Map.entry("IN_BEHANDELING", "ok"),
                    Map.entry("LOPEND", "ok"),
                    Map.entry("LOOPT_AF", "warn"),
                    Map.entry("AFGELOPEN", "calm"),
                    Map.entry("AANGEBODEN", "warn"),
                    Map.entry("GETEKEND", "calm"),
                    Map.entry("NOG_NIET_INGEDIEND", "risk"),
                    Map.entry("HERSTEL_GEVRAAGD", "warn"),
                    Map.entry("TOEGELATEN", "ok"),
                    Map.entry("VOORGENOMEN_TOELATING", "ok"),
                    Map.entry("AFGEWEZEN", "risk"),
                    Map.entry("VOORGENOMEN_AFWIJZING", "risk"),
                    Map.entry("NIET_IN_BEHANDELING", "risk"),
                    Map.entry("STUK_TELT", "ok"),
                    Map.entry("STUK_VERLOOPT", "warn"),
                    Map.entry("STUK_TE_OUD", "risk"),
                    Map.entry("KLOPT", "ok"),
                    Map.entry("KLOPT_NIET", "risk"),
                    Map.entry("TOEKOMSTIG", "calm"),
                    Map.entry("TERECHT", "ok"),
                    Map.entry("ONTERECHT", "risk"),
                    Map.entry("OPGEZEGD", "warn"),
                    Map.entry("AFBOUW", "warn"),
                    Map.entry("ONTBONDEN", "risk"),
                    Map.entry("OVERDRACHT", "warn"),
                    Map.entry("CONTRACT_AANGEBODEN", "warn"),
                    Map.entry("BEPERKT", "warn"),
                    Map.entry("DRINGEND", "risk"),
                    Map.entry("GELDT", "warn"),
                    Map.entry("GEVRAAGD", "warn"),
                    Map.entry("GEMELD", "warn"),
                    Map.entry("TOEGESTAAN", "ok"),
                    Map.entry("ZZP", "ok"),
                    Map.entry("GEHAALD", "ok"),
                    Map.entry("GEMIST", "risk"),
                    Map.entry("OP_TIJD", "ok"),
                    Map.entry("GELEVERD", "ok"),
                    Map.entry("TE_LAAT_GELEVERD", "warn"),
                    Map.entry("BINNENKORT", "warn"),
                    Map.entry("TOEGETREDEN", "ok"),
                    Map.entry("HANDTEKENING_PAST", "ok"),
                    Map.entry("HANDTEKENING_WIJKT_AF", "risk"),
                    Map.entry("ONMOGELIJK", "warn"),
                    Map.entry("OVERGEDRAGEN", "ok"));

    private Tint() {}

    public static String van(String toestand) {
        return TINTEN.getOrDefault(toestand, "calm");
    }
}
