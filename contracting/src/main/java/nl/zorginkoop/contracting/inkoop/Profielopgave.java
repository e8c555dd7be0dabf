package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;

/**
 * Een criteriaprofiel met wat erbij hoort om het te kunnen wegen.
 *
 * @param samenwerkingsgeval wanneer samenwerken zinvol is; verplicht bij die keuze (OH-17)
 * @param nulmetingGemeente de administratieve lasten nu, bij de gemeente (OH-18)
 * @param nulmetingAanbieder de administratieve lasten nu, bij aanbieders
 * @param ruimteVoorMeer is er ruimte voor meer aanbieders (OP-15)
 * @param kwaliteitZichtbaar kan een client kwaliteit waarnemen, zo nodig met ondersteuning (OP-15)
 * @param kostprijsBekend kent de gemeente de kostprijs (OP-15)
 * @param motivering waarom toch open huis als het advies anders luidt, of {@code null}
 */
public record Profielopgave(
        Criteriaprofiel profiel,
        String samenwerkingsgeval,
        String nulmetingGemeente,
        String nulmetingAanbieder,
        boolean ruimteVoorMeer,
        boolean kwaliteitZichtbaar,
        boolean kostprijsBekend,
        String motivering)
        implements Serializable {
    /** Zijn de drie voorwaarden voor inkoop zonder selectie vervuld? */
    public boolean zonderSelectieKan() {
        return ruimteVoorMeer && kwaliteitZichtbaar && kostprijsBekend;
    }

    public boolean isGemotiveerd() {
        return motivering != null && !motivering.isBlank();
    }
}
