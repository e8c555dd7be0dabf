package nl.zorginkoop.iwmo.bericht;

/** Een getypt bericht van welke release ook; elke soort heeft een eigen record. */
public interface Bericht {

    Kop kop();

    default Berichtsoort soort() {
        return kop().soort();
    }
}
