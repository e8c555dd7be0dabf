package nl.zorginkoop.contracting.termijn;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.termijn.Takenvraag.Bak;
import nl.zorginkoop.contracting.termijn.Takenvraag.Richting;

/** Bladeren en tellen in de open taken van één persoon, over de indexen op einddatum. */
@Dependent
class Takenbak {
    private static final String OPEN = " toestand in ('OPEN', 'IN_BEHANDELING') and ";

    @Inject Databank databank;

    Takenlijst lijst(Namens namens, Takenvraag vraag) {
        boolean terug = vraag.richting() == Richting.VORIGE || vraag.richting() == Richting.LAATSTE;
        List<Object> waarden = waarden(namens, vraag.bak());
        StringBuilder sql =
                new StringBuilder("select ")
                        .append(Taken.kolommen())
                        .append(" from taak where")
                        .append(OPEN)
                        .append(waar(namens, vraag.bak()));
        if (vraag.plek() != null) {
            // taak.einde: de kolom, niet de gelijknamige uitkomst
            sql.append(" and (taak.einde, id) ")
                    .append(terug ? "<" : ">")
                    .append(" (coalesce(?, 'infinity'::timestamptz), ?)");
            waarden.add(vraag.plek().einde());
            waarden.add(vraag.plek().id());
        }
        sql.append(terug ? " order by taak.einde desc, id desc" : " order by taak.einde, id")
                .append(" limit ")
                .append(vraag.aantal() + 1);
        List<Taak> gevonden =
                new ArrayList<>(databank.lijst(sql.toString(), Taken::taak, waarden.toArray()));
        boolean meer = gevonden.size() > vraag.aantal();
        if (meer) {
            gevonden.remove(gevonden.size() - 1);
        }
        if (terug) {
            Collections.reverse(gevonden);
        }
        return new Takenlijst(
                gevonden,
                terug ? meer : vraag.richting() == Richting.VOLGENDE,
                terug ? vraag.richting() == Richting.VORIGE : meer);
    }

    Takenlijst.Tellingen tel(Namens namens) {
        return new Takenlijst.Tellingen(
                tel(namens, Bak.MIJN, ""),
                tel(namens, Bak.TE_NEMEN, ""),
                tel(namens, Bak.VERVANGING, ""),
                tel(namens, Bak.ROL, ""),
                tel(namens, Bak.MIJN, " and einde < nu()")
                        + tel(namens, Bak.TE_NEMEN, " and einde < nu()"));
    }

    private int tel(Namens namens, Bak bak, String extra) {
        return databank.eerste(
                        "select count(*)::int as n from (select 1 from taak where"
                                + OPEN
                                + waar(namens, bak)
                                + extra
                                + " limit "
                                + (Takenlijst.TELGRENS + 1)
                                + ") geteld",
                        r -> r.getInt("n"),
                        waarden(namens, bak).toArray())
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

    private static List<Object> waarden(Namens namens, Bak bak) {
        boolean opNaam = bak == Bak.MIJN || bak == Bak.VERVANGING;
        return new ArrayList<>(Arrays.asList(opNaam ? namens.wie() : namens.rol()));
    }
}
