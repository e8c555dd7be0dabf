package nl.zorginkoop.contracting.declaratie;

import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat het antwoord op een declaratie nu zou zijn, zonder dat zij er is. Zonder BSN: wie haar
 * stuurde, weet bij welk kenmerk wie hoort.
 *
 * @param kopcodes codes die het hele bericht treffen
 * @param codes codes die de declaratie als geheel treffen
 * @param status GOEDGEKEURD, DEELS_GOEDGEKEURD of AFGEKEURD
 * @param regels hoeveel er zijn; {@code afgekeurd} hoeveel er daarvan niet goed zijn
 * @param fouten de afgekeurde regels, hooguit {@link #HOOGSTENS}
 */
public record Proefuitkomst(
        List<String> kopcodes,
        List<String> codes,
        String status,
        Euro ingediend,
        Euro toegekend,
        long regels,
        long afgekeurd,
        List<Regel> fouten)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** † Meer leest niemand; het aantal telt wel alles. */
    public static final int HOOGSTENS = 1000;

    /**
     * Een regel die er zo niet door komt.
     *
     * @param nr plaats in het bericht, vanaf 1
     * @param bevindingen per code de twee waarden die niet bij elkaar passen (INV-9.6)
     */
    public record Regel(
            long nr,
            String referentie,
            long toewijzingnummer,
            String code,
            String eenheid,
            Euro bedrag,
            boolean credit,
            List<Regelrij.Bevinding> bevindingen)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Alles zou worden toegekend. */
    public boolean isGoed() {
        return "GOEDGEKEURD".equals(status);
    }

    static Proefuitkomst van(Declaratieuitkomst d, List<Regel> fouten) {
        return new Proefuitkomst(
                d.kopcodes(),
                d.codes(),
                d.status(),
                d.ingediend(),
                d.toegekend(),
                d.regels(),
                d.afgekeurd(),
                List.copyOf(fouten));
    }

    static Regel regel(AfgekeurdeRegel r) {
        Prestatieregel p = r.regel();
        return new Regel(
                p.nr(),
                p.referentie(),
                p.toewijzingnummer(),
                p.code(),
                p.eenheid(),
                Euro.centen(p.bedrag()),
                p.credit(),
                r.bevindingen().stream()
                        .map(
                                b ->
                                        new Regelrij.Bevinding(
                                                b.code(), leeg(b.gestuurd()), leeg(b.verwacht())))
                        .toList());
    }

    private static String leeg(String waarde) {
        return waarde == null ? "" : waarde;
    }
}
