package nl.zorginkoop.contracting.deelnemer;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een mens met toegang, in één van zijn rollen, zoals pagina's hem zien: zonder wachtwoord.
 *
 * @param organisatie de naam van de gemeente of aanbieder waarvoor hij in deze rol werkt
 * @param toekenning op grond waarvan hij deze rol heeft
 * @param stempel het getal dat elke sessie draagt; klopt het niet meer, dan is de sessie voorbij
 * @param vervangt de naam van wie hij vervangt, of {@code null}
 */
public record Account(
        UUID id,
        String gebruikersnaam,
        String naam,
        Rol rol,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        String organisatie,
        String taal,
        UUID toekenning,
        int stempel,
        String vervangt)
        implements Serializable {

    public Namens namens() {
        return new Namens(gebruikersnaam, rol, gemeente, aanbieder);
    }
}
