package nl.zorginkoop.iwmo.lezen;

/** Wie meekijkt terwijl een bericht uit XML ontstaat. */
interface Bindluisteraar {

    /** Een berichtklasse is compleet. */
    void klasse(Object record);

    /** Een lange lijst begint; alles van de klasse wat ervoor staat is er al. */
    void voorStroom(Object gedeeltelijk);

    /** Of een lid van een lange lijst in het geheugen moet blijven. */
    boolean bewaar(Object lid);
}
