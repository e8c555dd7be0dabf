package nl.zorginkoop.contracting.post;

import java.util.Optional;

/** Leest de envelop uit het begin van een bericht. De gateway, die berichten kent, levert hem. */
public interface Adreslezer {
    /** Zoveel bytes van het begin zijn genoeg om de kop te vinden. */
    int KOPRUIMTE = 64 * 1024;

    /** Leeg als de kop niet te lezen is; de reden volgt bij de verwerking. */
    Optional<Adres> lees(byte[] begin);
}
