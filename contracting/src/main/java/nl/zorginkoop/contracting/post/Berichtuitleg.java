package nl.zorginkoop.contracting.post;

import java.util.Locale;
import java.util.Optional;

/**
 * Legt een retourcode of controleregel uit. De gateway, die berichten kent, levert hem: er is één
 * tabel met uitleg, die van {@code iwmo-messages}.
 */
public interface Berichtuitleg {
    /**
     * Uitleg voor een zorgadministrateur.
     *
     * @param wat wat er mis is
     * @param herstel wat eraan te doen is
     */
    record Uitleg(String wat, String herstel) {}

    /** Leeg als de code niet bestaat. */
    Optional<Uitleg> van(String code, Locale taal);
}
