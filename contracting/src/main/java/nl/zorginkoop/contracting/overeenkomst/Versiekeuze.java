package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Een gepubliceerde versie van voorwaarden waaronder een overeenkomst aan te bieden is. */
public record Versiekeuze(UUID kader, UUID versie, String nummer, String naam, int versienummer)
        implements Serializable {
    /**
     * De gekozen versie uit wat aan te bieden is.
     *
     * @param veld waar de keuze in stond
     */
    public static Versiekeuze uit(List<Versiekeuze> aanTeBieden, String veld, String gekozen) {
        return aanTeBieden.stream()
                .filter(v -> v.versie.toString().equals(gekozen))
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        veld, "Kies een versie die nu aan te bieden is."));
    }

    /** Wat er onder deze versie wordt aangeboden waar geen procedure aan voorafgaat. */
    public Contractopgave opgave(
            AgbCode aanbieder, LocalDate wachtTot, LocalDate ingang, Looptijdregel regel) {
        return new Contractopgave(null, aanbieder, kader, versie, wachtTot, ingang, regel);
    }
}
