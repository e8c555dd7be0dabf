package nl.zorginkoop.iwmo.regels;

/** Wat een regel van een berichtklasse wil weten. */
@FunctionalInterface
public interface Proef<K> {

    void op(K klasse, Omgeving omgeving, Melder melder);
}
