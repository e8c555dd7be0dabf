package nl.zorginkoop.contracting.termijn;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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

    @Inject Databank databank;

    Bladzijde<Taak> blad(Namens namens, Bak bak, Bladvraag vraag) {
        // op: de einddatum met oneindig voor "geen", want een sorteerkolom mag niet leeg zijn.
        String basis = "select taak.einde as op, " + Taken.kolommen() + OPEN + waar(namens, bak);
        return new Bladerboek<>(basis, "uuid", Taken::taak)
                .op("op", "timestamptz")
                .blad(databank, vraag, waarde(namens, bak));
    }

    Tellingen tel(Namens namens) {
        return new Tellingen(
                tel(namens, Bak.MIJN, ""),
                tel(namens, Bak.TE_NEMEN, ""),
                tel(namens, Bak.VERVANGING, ""),
                tel(namens, Bak.ROL, ""),
                tel(namens, Bak.MIJN, " and einde < nu()")
                        + tel(namens, Bak.TE_NEMEN, " and einde < nu()"));
    }

    private int tel(Namens namens, Bak bak, String extra) {
        return databank.eerste(
                        "select count(*)::int as n from (select 1"
                                + OPEN
                                + waar(namens, bak)
                                + extra
                                + " limit "
                                + (Bladzijde.TELGRENS + 1)
                                + ") geteld",
                        r -> r.getInt("n"),
                        waarde(namens, bak))
                .orElseThrow();
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
