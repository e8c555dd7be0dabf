package nl.zorginkoop.iwmo.bericht;

/**
 * Waar in het bericht iets gevonden is.
 *
 * @param pad elementen vanaf de wortel, met volgnummer bij herhaling, bijvoorbeeld {@code
 *     /Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Einddatum}
 * @param regelnummer regel in het bestand, of 0 als die niet bekend is
 */
public record Plaats(String pad, int regelnummer) {

    public static final Plaats BERICHT = new Plaats("/Bericht", 0);

    /** Naam van het element zelf, zonder volgnummer. */
    public String element() {
        String laatste = pad.substring(pad.lastIndexOf('/') + 1);
        int haak = laatste.indexOf('[');
        return haak < 0 ? laatste : laatste.substring(0, haak);
    }

    public Plaats binnen(String onderdeel) {
        return onderdeel == null || onderdeel.isEmpty()
                ? this
                : new Plaats(pad + "/" + onderdeel, regelnummer);
    }

    @Override
    public String toString() {
        return regelnummer == 0 ? pad : pad + " (regel " + regelnummer + ")";
    }
}
