package nl.zorginkoop.iwmo.regels;

/** Neemt een bevinding aan op de klasse die getoetst wordt. */
@FunctionalInterface
public interface Melder {

    /**
     * @param onderdeel pad binnen de klasse, of leeg voor de klasse zelf
     * @param gevonden de waarde die er staat, of {@code null} als zij ontbreekt
     * @param verwacht waarmee vergeleken is
     */
    void fout(String onderdeel, Object gevonden, Object verwacht);
}
