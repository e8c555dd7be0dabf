package nl.zorginkoop.contracting.privacy;

/** Een stuk is veranderd, verwisseld, afgekapt of met een onbekende sleutel verzegeld. */
public class VerzegelingGebroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VerzegelingGebroken(String melding) {
        super(melding);
    }
}
