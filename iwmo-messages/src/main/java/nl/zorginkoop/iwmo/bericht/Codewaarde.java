package nl.zorginkoop.iwmo.bericht;

/** Een opsomming waarvan de code in het bericht niet de Java-naam is. */
public interface Codewaarde {

    String code();
}
