package nl.zorginkoop.contracting.termijn;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Bladeren en tellen in de open taken van één persoon, over de indexen op einddatum. */
@Dependent
class Takenbak {
    private static final String OPEN =
            " from taak where toestand in ('OPEN', 'IN_BEHANDELING') and ";
    private static final String TE_LAAT = " and einde < (select nu())";

    @Inject Databank databank;

    Bladzijde<Taak> blad(Namens namens, Bak bak, Bladvraag vraag) {
        // op: de einddatum met oneindig voor "geen", want een sorteerkolom mag niet leeg zijn.
        String basis = "select taak.einde as op, " + Taken.kolommen() + OPEN + waar(namens, bak);
        return new Bladerboek<>(basis, "uuid", Taken::taak)
                .op("op", "timestamptz")
                .blad(databank, vraag, waarde(namens, bak));
    }

    /**
     * Alles in een opdracht, elk tot en met {@code hooguit} + 1: op een bladzijde telt elke reis.
     */
    Tellingen tel(Namens namens, int hooguit) {
        List<Object> waarden = new ArrayList<>();
        String tellingen =
                String.join(
                        ", ",
                        telling(namens, Bak.MIJN, "", hooguit, "mijn", waarden),
                        telling(namens, Bak.TE_NEMEN, "", hooguit, "te_nemen", waarden),
                        telling(namens, Bak.VERVANGING, "", hooguit, "vervanging", waarden),
                        telling(namens, Bak.ROL, "", hooguit, "rol", waarden),
                        telling(namens, Bak.MIJN, TE_LAAT, hooguit, "mijn_te_laat", waarden),
                        telling(namens, Bak.TE_NEMEN, TE_LAAT, hooguit, "nemen_te_laat", waarden));
        return databank.eerste(
                        "select " + tellingen,
                        r ->
                                new Tellingen(
                                        r.getInt("mijn"),
                                        r.getInt("te_nemen"),
                                        r.getInt("vervanging"),
                                        r.getInt("rol"),
                                        r.getInt("mijn_te_laat") + r.getInt("nemen_te_laat")),
                        waarden.toArray())
                .orElseThrow();
    }

    private static String telling(
            Namens namens, Bak bak, String extra, int hooguit, String naam, List<Object> waarden) {
        waarden.add(waarde(namens, bak));
        return "(select count(*) from (select 1%s%s%s limit %d) t)::int as %s"
                .formatted(OPEN, waar(namens, bak), extra, hooguit + 1, naam);
    }

    private static String waar(Namens namens, Bak bak) {
        return Taken.vanDezeHuurder(namens)
                + switch (bak) {
                    case MIJN -> " and eigenaar = ?";
                    case TE_NEMEN -> " and rol = ? and eigenaar is null";
                    case VERVANGING -> " and vervanger = ? and eigenaar is distinct from vervanger";
                    case ROL -> " and rol = ?";
                };
    }

    private static Object waarde(Namens namens, Bak bak) {
        return bak == Bak.MIJN || bak == Bak.VERVANGING ? namens.wie() : namens.rol();
    }
}
