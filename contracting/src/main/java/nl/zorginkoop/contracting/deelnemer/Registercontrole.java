package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.databank.Databank;

/**
 * De deur naar het Handelsregister en het AGB-register. <strong>Er is nog geen
 * aansluiting</strong>: dit is een stub. Hij kijkt alleen of de nummers strijdig zijn met wie hier
 * al staat, en zegt verder {@link Uitkomst#NIET_NAGEKEKEN}; de beheerder kijkt dan zelf en schrijft
 * op hoe. In een demo klopt een AGB-code die met 42 begint samen met een KvK-nummer dat met 90
 * begint.
 */
@Dependent
class Registercontrole {
    @Inject Databank databank;

    Registercontrole() {}

    Registercontrole(Databank databank) {
        this.databank = databank;
    }

    /** Wat de registers zeggen. */
    enum Uitkomst {
        KLOPT,
        STRIJDIG,
        NIET_NAGEKEKEN
    }

    Uitkomst controleer(String agb, String kvk) {
        boolean strijdig =
                databank.eerste(
                                "select 1 from zorgaanbieder where (agb = ?) <> (kvk = ?) and kvk is"
                                        + " not null",
                                r -> 1,
                                agb,
                                kvk)
                        .isPresent();
        if (strijdig) {
            return Uitkomst.STRIJDIG;
        }
        boolean demo =
                !"nee"
                        .equals(
                                System.getProperty(
                                        "ZORGINKOOP_DEMO", System.getenv("ZORGINKOOP_DEMO")));
        return demo && agb.startsWith("42") && kvk.startsWith("90")
                ? Uitkomst.KLOPT
                : Uitkomst.NIET_NAGEKEKEN;
    }
}
