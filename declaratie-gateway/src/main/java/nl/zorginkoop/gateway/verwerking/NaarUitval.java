package nl.zorginkoop.gateway.verwerking;

/** Dit bericht kan niet beantwoord worden: een mens moet kijken. */
final class NaarUitval extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String oordeel;

    /**
     * @param reden voor een mens, zonder persoonsgegevens
     * @param oordeel de bevindingen als JSON, of {@code null}
     */
    NaarUitval(String reden, String oordeel) {
        super(reden);
        this.oordeel = oordeel;
    }

    NaarUitval(String reden) {
        this(reden, null);
    }

    String oordeel() {
        return oordeel;
    }
}
