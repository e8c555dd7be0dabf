package nl.zorginkoop.contracting.deur;

import jakarta.ejb.ApplicationException;

/**
 * Een loket zegt nee met een reden. De reden is een vaste waarde (enum) waar de rand van het huis
 * een zin of een retourcode bij zoekt; de transactie gaat terug, de weigering blijft in het
 * logboek.
 */
@ApplicationException(rollback = true)
public class Weigering extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Enum<?> reden;

    public Weigering(Enum<?> reden, String melding) {
        super(melding);
        this.reden = reden;
    }

    public Enum<?> reden() {
        return reden;
    }
}
