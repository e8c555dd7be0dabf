package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** De volledige gewenste situatie; wordt als geheel beantwoord (OP308). */
public record Verzoek(
        String referentieAanbieder,
        String redenVerzoek,
        List<OngewijzigdProduct> ongewijzigdeProducten,
        List<TeWijzigenProduct> teWijzigenProducten,
        List<NieuwProduct> nieuweProducten,
        List<Retourcode> retourCodes) {

    public Verzoek {
        ongewijzigdeProducten = Lijst.van(ongewijzigdeProducten);
        teWijzigenProducten = Lijst.van(teWijzigenProducten);
        nieuweProducten = Lijst.van(nieuweProducten);
        retourCodes = Lijst.van(retourCodes);
    }
}
