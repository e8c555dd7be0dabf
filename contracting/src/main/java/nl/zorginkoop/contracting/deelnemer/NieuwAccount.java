package nl.zorginkoop.contracting.deelnemer;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Wat nodig is om iemand toegang te geven. De rol bepaalt of er een gemeente of een aanbieder bij
 * hoort, op dezelfde manier als bij {@link Namens}.
 */
public record NieuwAccount(
        String gebruikersnaam,
        String naam,
        String email,
        Rol rol,
        Gemeentecode gemeente,
        AgbCode aanbieder) {
    private static final Pattern VORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,99}");
    // Ruim: of het adres bestaat, blijkt pas als de mail aankomt.
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,190}");

    public NieuwAccount {
        gebruikersnaam =
                gebruikersnaam == null ? "" : gebruikersnaam.strip().toLowerCase(Locale.ROOT);
        if (!VORM.matcher(gebruikersnaam).matches()) {
            throw new OngeldigeWaarde(
                    "gebruikersnaam",
                    "Een gebruikersnaam heeft 3 tot 100 letters, cijfers, punten of streepjes.");
        }
        if (naam == null || naam.isBlank() || naam.length() > 200) {
            throw new OngeldigeWaarde("naam", "Vul een naam van hooguit 200 tekens in.");
        }
        if (rol == null || !rol.isMetAccount()) {
            throw new OngeldigeWaarde("rol", "Kies een rol die bij een mens hoort.");
        }
        email = Tekst.ofNiets(email);
        if (email != null && !MAIL.matcher(email).matches()) {
            throw new OngeldigeWaarde("email", "Vul een mailadres in, zoals naam@gemeente.nl.");
        }
        new Namens(gebruikersnaam, rol, gemeente, aanbieder);
    }
}
