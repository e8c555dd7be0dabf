package nl.zorginkoop.web.raam;

/** Wat gevraagd werd is er niet, of niet voor deze lezer; het verschil verraden wij niet. */
public class NietGevonden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NietGevonden() {
        super("niet gevonden");
    }
}
