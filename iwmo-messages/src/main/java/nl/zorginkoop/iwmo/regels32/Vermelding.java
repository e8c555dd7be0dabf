package nl.zorginkoop.iwmo.regels32;

/** Wat er in het sleutelboek genoteerd wordt; wat een ruimte deelt wordt met elkaar vergeleken. */
enum Vermelding {
    REFERENTIE('R'),
    VORIGE_REFERENTIE('R'),
    CLIENT('C'),
    DEBET('D');

    private final char ruimte;

    Vermelding(char ruimte) {
        this.ruimte = ruimte;
    }

    char ruimte() {
        return ruimte;
    }
}
