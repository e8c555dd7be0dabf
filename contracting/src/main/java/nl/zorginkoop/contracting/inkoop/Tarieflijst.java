package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * De tarieven die een aanbieder op een dag aanvaardt (OH-03), in een vaste volgorde, met de hash
 * over die lijst. Wie haar aanvaardt, noemt die hash: het is dan precies deze lijst.
 */
public record Tarieflijst(UUID kader, LocalDate dag, List<Kadertarief> tarieven, String hash)
        implements Serializable {
    public Tarieflijst {
        tarieven = List.copyOf(tarieven);
    }
}
