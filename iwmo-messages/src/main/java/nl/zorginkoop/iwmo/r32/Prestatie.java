package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Wat een client in een periode van een product kreeg. Retourcodes alleen in een 325. */
public record Prestatie(
        Referentie productReferentie,
        int toewijzingNummer,
        String productCategorie,
        String productCode,
        GeslotenPeriode productPeriode,
        int geleverdVolume,
        String eenheid,
        Integer productTarief,
        BedragMetDC ingediendBedrag,
        List<Retourcode> retourCodes) {

    public Prestatie {
        retourCodes = Lijst.van(retourCodes);
    }

    /** Dezelfde prestatie met een oordeel, voor in een 325. */
    public Prestatie met(List<Retourcode> codes) {
        return new Prestatie(
                productReferentie,
                toewijzingNummer,
                productCategorie,
                productCode,
                productPeriode,
                geleverdVolume,
                eenheid,
                productTarief,
                ingediendBedrag,
                codes);
    }
}
