package nl.zorginkoop.contracting.regie;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Bsn;

/**
 * De gegevens van een hulpvrager zoals de Basisregistratie Personen ze kent.
 *
 * @param geslacht 0 onbekend, 1 mannelijk, 2 vrouwelijk (COD046)
 * @param wijk code van de wijk binnen de gemeente, of {@code null}
 */
public record Persoon(
        Bsn bsn,
        String voorletters,
        String voornamen,
        String voorvoegsel,
        String achternaam,
        LocalDate geboortedatum,
        String geslacht,
        String straat,
        Integer huisnummer,
        String postcode,
        String plaats,
        String wijk) {
    /** Dezelfde mens onder een ander BSN: zo noemt een bericht hem dat over een oud nummer gaat. */
    public Persoon metBsn(Bsn ander) {
        return new Persoon(
                ander,
                voorletters,
                voornamen,
                voorvoegsel,
                achternaam,
                geboortedatum,
                geslacht,
                straat,
                huisnummer,
                postcode,
                plaats,
                wijk);
    }

    /** Zoals een lijst de naam toont: T. de Wit. */
    public String weergave() {
        StringBuilder naam = new StringBuilder();
        if (voorletters != null) {
            voorletters.chars().forEach(l -> naam.append((char) l).append('.'));
            naam.append(' ');
        }
        if (voorvoegsel != null) {
            naam.append(voorvoegsel).append(' ');
        }
        return naam.append(achternaam).toString();
    }
}
