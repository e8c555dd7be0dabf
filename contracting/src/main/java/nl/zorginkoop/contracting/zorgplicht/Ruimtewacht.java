package nl.zorginkoop.contracting.zorgplicht;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een cliënt die op ruimte wacht. Zonder naam: wie het is staat bij de zaak.
 *
 * @param wens waarom de cliënt deze aanbieder koos, in zijn woorden; blijft bewaard (BU-04)
 * @param bedrag wat er in dat jaar nodig is
 * @param tekort wat er toen aan het plafond ontbrak
 * @param dagen hoe lang hij al wacht
 * @param rol bij wie het ligt; {@code null} als het klaar is
 * @param volgende wanneer er uiterlijk iets gebeurt; {@code null} als het klaar is
 */
public record Ruimtewacht(
        UUID id,
        UUID keuze,
        UUID zaak,
        String wet,
        String productcode,
        String product,
        String aanbieder,
        String aanbiedernaam,
        String kiezer,
        String wens,
        boolean spoed,
        UUID plafond,
        String plafondnaam,
        int jaar,
        Euro bedrag,
        Euro tekort,
        Instant sinds,
        int dagen,
        String stand,
        String rol,
        Instant volgende)
        implements Serializable {}
