package nl.zorginkoop.contracting.declaratie;

import java.util.List;

/**
 * Een afgekeurde regel met per code de twee waarden die niet bij elkaar passen (INV-9.6).
 *
 * @param bevindingen in volgorde van de codes
 * @param clientOnbekend elke regel van deze cliënt in de declaratie hoort bij een ander: de fout
 *     zit in de cliënt en niet in de regel (TR304, IV088)
 */
public record AfgekeurdeRegel(
        Prestatieregel regel,
        List<String> codes,
        List<Bevinding> bevindingen,
        boolean clientOnbekend) {
    /**
     * Wat er gestuurd is en wat wij hebben; {@code verwacht} is leeg als wij niets hebben.
     *
     * @param gestuurd zoals in het bericht: centen, datums, codes
     */
    public record Bevinding(String code, String gestuurd, String verwacht) {}
}
