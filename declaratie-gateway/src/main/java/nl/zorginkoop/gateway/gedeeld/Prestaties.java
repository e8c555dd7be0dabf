package nl.zorginkoop.gateway.gedeeld;

import java.util.List;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.BedragMetDC;
import nl.zorginkoop.iwmo.r32.GeslotenPeriode;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.r32.Referentie;

/** Een gedeclareerde regel als prestatie in een 323 of 325. */
public final class Prestaties {
    private Prestaties() {}

    /**
     * @param codes wat het antwoord erover zegt; leeg in een declaratie
     */
    public static Prestatie van(Prestatieregel r, List<Retourcode> codes) {
        return new Prestatie(
                new Referentie(r.referentie(), r.vorigeReferentie()),
                Math.toIntExact(r.toewijzingnummer()),
                r.categorie(),
                r.code(),
                new GeslotenPeriode(r.begin(), r.eind()),
                Math.toIntExact(r.volume()),
                r.eenheid(),
                r.tarief() == null ? null : Math.toIntExact(r.tarief()),
                new BedragMetDC(
                        Math.toIntExact(r.bedrag()), r.credit() ? DebetCredit.C : DebetCredit.D),
                codes);
    }
}
