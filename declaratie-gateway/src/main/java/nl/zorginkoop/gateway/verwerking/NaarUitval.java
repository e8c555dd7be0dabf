package nl.zorginkoop.gateway.verwerking;

import nl.zorginkoop.contracting.post.Uitvaloorzaak;

/** Dit bericht kan niet beantwoord worden: een mens moet kijken. */
final class NaarUitval extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Uitvaloorzaak oorzaak;
    private final String oordeel;

    /**
     * @param oorzaak wat voor soort uitval het is
     * @param reden voor een mens, zonder persoonsgegevens
     * @param oordeel de bevindingen als JSON, of {@code null}
     */
    NaarUitval(Uitvaloorzaak oorzaak, String reden, String oordeel) {
        super(reden);
        this.oorzaak = oorzaak;
        this.oordeel = oordeel;
    }

    NaarUitval(Uitvaloorzaak oorzaak, String reden) {
        this(oorzaak, reden, null);
    }

    Uitvaloorzaak oorzaak() {
        return oorzaak;
    }

    String oordeel() {
        return oordeel;
    }
}
