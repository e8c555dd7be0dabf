package nl.zorginkoop.web.oidc;

/** Het antwoord van de dienst is niet te vertrouwen, of zij antwoordt niet. */
public class Oidcfout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Oidcfout(String melding) {
        super(melding);
    }

    Oidcfout(String melding, Throwable oorzaak) {
        super(melding, oorzaak);
    }
}
