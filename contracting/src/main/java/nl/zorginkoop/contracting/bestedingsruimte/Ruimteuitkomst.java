package nl.zorginkoop.contracting.bestedingsruimte;

/** Wat er bij een ruimte die opraakt besloten wordt; weigeren staat er niet bij (INV-8.6). */
public enum Ruimteuitkomst {
    VERHOOGD,
    CLIENTENSTOP,
    ONGEWIJZIGD
}
