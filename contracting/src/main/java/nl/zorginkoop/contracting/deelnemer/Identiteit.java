package nl.zorginkoop.contracting.deelnemer;

import java.util.Optional;
import java.util.Set;
import nl.zorginkoop.contracting.deur.Rol;

/**
 * Wat een identiteitsdienst over iemand zegt, nadat handtekening en nonce zijn nagekeken.
 *
 * @param uitgever het adres van de dienst
 * @param onderwerp wie het is, binnen die dienst
 * @param gemeente gemeentecode, of {@code null}
 * @param kvk nummer bij de Kamer van Koophandel, of {@code null}
 * @param agb AGB-code, of {@code null}
 * @param niveau leeg als de dienst er geen noemt dat wij kennen
 * @param minimum het niveau dat hier minstens nodig is
 */
public record Identiteit(
        String uitgever,
        String onderwerp,
        String naam,
        String email,
        String gemeente,
        String kvk,
        String agb,
        Set<Rol> rollen,
        Optional<Niveau> niveau,
        Niveau minimum) {
    public Identiteit {
        if (uitgever == null || onderwerp == null || onderwerp.isBlank()) {
            throw new IllegalArgumentException(
                    "Een identiteit heeft een uitgever en een onderwerp");
        }
        naam = naam == null || naam.isBlank() ? "Zonder naam" : naam.strip();
        naam = naam.length() > 200 ? naam.substring(0, 200) : naam;
        rollen = Set.copyOf(rollen);
    }

    boolean hoogGenoeg() {
        return niveau.isPresent() && niveau.get().compareTo(minimum) >= 0;
    }
}
