package nl.zorginkoop.gateway.verzending;

/** Het opgestelde bericht haalt onze eigen keuring niet: zo gaat het niet de deur uit. */
final class NietVerzendbaar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NietVerzendbaar(String melding) {
        super(melding);
    }
}
