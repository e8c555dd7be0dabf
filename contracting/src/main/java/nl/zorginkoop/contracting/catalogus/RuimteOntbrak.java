package nl.zorginkoop.contracting.catalogus;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.toewijzing.Omvang;

/**
 * Een cliënt koos, zijn aanbieder zei ja, en er is geen ruimte. Er is niets toegewezen en niets
 * geweigerd. Komt in de transactie waarin dat bleek.
 *
 * @param plafond wat er knelt
 * @param bedrag wat er in dat jaar nodig is
 */
public record RuimteOntbrak(
        Namens namens,
        UUID keuze,
        UUID plafond,
        int jaar,
        Euro bedrag,
        LocalDate eind,
        Omvang omvang) {}
