package nl.zorginkoop.contracting.overeenkomst;

import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Wat iemand schreef en niet leeg mag zijn. */
final class Tekst {
    private Tekst() {}

    static String eis(String veld, String tekst) {
        if (tekst == null || tekst.isBlank()) {
            throw new OngeldigeWaarde(veld, "Vul dit veld in.");
        }
        return tekst.strip();
    }
}
