package nl.zorginkoop.contracting.deelnemer;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een mens met toegang, zoals pagina's hem zien: zonder wachtwoord.
 *
 * @param organisatie de naam van de gemeente of aanbieder waarvoor hij werkt
 * @param geblokkeerdTot tot wanneer aanmelden geweigerd wordt, of {@code null}
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
        boolean actief,
        Instant geblokkeerdTot)
        implements Serializable {

    public Namens namens() {
        return new Namens(gebruikersnaam, rol, gemeente, aanbieder);
    }
}
