package nl.zorginkoop.contracting.deur;

import jakarta.ejb.ApplicationException;

/** De rol of de organisatie mag deze deur niet door. De weigering staat dan al in het logboek. */
@ApplicationException(rollback = true)
public class ToegangGeweigerd extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ToegangGeweigerd(String melding) {
        super(melding);
    }

    public ToegangGeweigerd(String melding, Throwable oorzaak) {
        super(melding, oorzaak);
    }
}
