package nl.zorginkoop.contracting.maanddeclaratie;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Een regel die het huis voorstelt: wat er in deze maand op een toewijzing te declareren is.
 *
 * @param client wie hulp krijgt, zoals het 301-bericht hem noemt; geen BSN
 * @param begin eerste dag die van deze maand en deze toewijzing is
 * @param eenheid waarin is toegewezen, of anders waarin het tarief is
 * @param tarief van de zorgdag (INV-1.2), of {@code null} bij euro's en als er geen is
 * @param perPeriode wat er in deze maand hooguit past, of {@code null} zonder grens
 * @param rest wat er van de hele toewijzing nog niet gedeclareerd is, of {@code null}
 * @param restbudget wat er van het budget over is, of {@code null}
 * @param gedeclareerd er is al een goedgekeurde regel
 * @param ingevuld uit het concept, zoals iemand het typt, of {@code null}
 */
public record Maandregel(
        UUID toewijzing,
        long nummer,
        String client,
        String product,
        String categorie,
        String productcode,
        LocalDate begin,
        LocalDate eind,
        String eenheid,
        Euro tarief,
        String tariefeenheid,
        Long perPeriode,
        Long rest,
        Euro restbudget,
        boolean gedeclareerd,
        String ingevuld)
        implements Serializable, OverHulpvrager {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal UUR = BigDecimal.valueOf(60);

    @Override
    public UUID betrokkene() {
        return toewijzing;
    }

    /** Een naam voor deze regel binnen de maand. */
    public String plek() {
        return nummer + "-" + productcode;
    }

    /** Wat iemand bij deze regel typte; een fout noemt de toewijzing. */
    Hoeveelheid lees(String getypt) {
        try {
            return Hoeveelheid.lees(getypt, eenheid);
        } catch (OngeldigeWaarde fout) {
            throw new OngeldigeWaarde(
                    fout.veld(), "Toewijzing " + nummer + ": " + fout.getMessage());
        }
    }

    /** Per eenheid waarin geleverd is; {@code null} bij euro's. Een minuut is een zestigste uur. */
    Long tariefVoor(Hoeveelheid h) {
        if (Eenheid.EURO.code().equals(h.eenheid())) {
            return null;
        }
        return isPerMinuut(h) ? rond(BigDecimal.ONE) : tarief.centen();
    }

    /**
     * Zoals de gemeente rekent (TR346): volume maal het tarief van het contract, en pas het bedrag
     * afgerond op hele centen.
     */
    public Euro bedrag(Hoeveelheid h) {
        if (Eenheid.EURO.code().equals(h.eenheid())) {
            return Euro.centen(h.volume());
        }
        return isPerMinuut(h)
                ? Euro.centen(rond(BigDecimal.valueOf(h.volume())))
                : tarief.maal(h.volume());
    }

    private boolean isPerMinuut(Hoeveelheid h) {
        return Eenheid.MINUUT.code().equals(h.eenheid())
                && Eenheid.UUR.code().equals(tariefeenheid);
    }

    private long rond(BigDecimal minuten) {
        return BigDecimal.valueOf(tarief.centen())
                .multiply(minuten)
                .divide(UUR, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
