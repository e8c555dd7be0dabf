package nl.zorginkoop.web.inkoop;

import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;
import nl.zorginkoop.web.raam.Formulier;

/** De zes elementen van een tarief als velden van een formulier. */
final class Opbouwvelden {
    private Opbouwvelden() {}

    static Prijsopbouw lees(Formulier f) {
        return new Prijsopbouw(
                f.bedragOfNiets("beroepskracht"),
                f.bedragOfNiets("overhead"),
                f.bedragOfNiets("nietProductief"),
                f.bedragOfNiets("reisOpleiding"),
                f.bedragOfNiets("indexatie"),
                f.bedragOfNiets("gemeenteEisen"));
    }

    static void zet(Formulier f, Prijsopbouw p) {
        zet(f, "beroepskracht", p.beroepskracht());
        zet(f, "overhead", p.overhead());
        zet(f, "nietProductief", p.nietProductief());
        zet(f, "reisOpleiding", p.reisOpleiding());
        zet(f, "indexatie", p.indexatie());
        zet(f, "gemeenteEisen", p.gemeenteEisen());
    }

    /** Zoals iemand het zou typen: met een komma, zonder teken. */
    static void zet(Formulier f, String veld, Euro bedrag) {
        if (bedrag != null) {
            f.velden().putIfAbsent(veld, bedrag.bedrag().toPlainString().replace('.', ','));
        }
    }
}
