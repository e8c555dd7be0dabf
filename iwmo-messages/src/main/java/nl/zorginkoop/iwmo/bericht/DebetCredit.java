package nl.zorginkoop.iwmo.bericht;

/** Richting van een bedrag; bedragen zelf zijn nooit negatief (IV024). */
public enum DebetCredit {
    D,
    C
}
