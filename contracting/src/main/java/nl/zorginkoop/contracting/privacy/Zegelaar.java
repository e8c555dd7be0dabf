package nl.zorginkoop.contracting.privacy;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;

/**
 * Rijgt om de twee seconden aan de keten wat er bij kwam, en zet een anker buiten de databank zodra
 * de keten groeide. Loopt op elke knoop; het slot in de databank laat er één tegelijk rijgen, en
 * elke knoop houdt zijn eigen ankers bij.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Zegelaar {
    private static final Logger LOG = Logger.getLogger(Zegelaar.class.getName());
    private static final int PER_KEER = 5000;

    /** † Wat na het laatste anker van de staart gaat, valt niet op: dus vaak. */
    private static final Duration TUSSEN_ANKERS = Duration.ofMinutes(5);

    @Inject
    @Bron(Bron.Doel.LOGBOEK)
    Databank databank;

    Ankermap ankermap = Ankermap.uitOmgeving();

    private final Map<String, Anker> laatste = new HashMap<>();

    private record Stand(int aantal, long kop, byte[] hash, Instant nu) {}

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void ronde() {
        try {
            databank.lijst("select code from gemeente order by code", r -> r.getString(1))
                    .forEach(this::verzegel);
        } catch (RuntimeException fout) {
            // De regels wachten; de timer moet blijven lopen.
            LOG.log(Level.SEVERE, "Het logboek is niet te verzegelen", fout);
        }
    }

    /** Rijgt alles van deze gemeente, in stukken, en zet zo nodig een anker. */
    void verzegel(String gemeente) {
        Stand stand;
        do {
            stand =
                    databank.eerste(
                                    "select v.*, nu() as nu from verzegel_logboek(?, ?) v",
                                    r ->
                                            new Stand(
                                                    r.getInt("aantal"),
                                                    r.getLong("kop"),
                                                    r.getBytes("hash"),
                                                    Databank.moment(r, "nu")),
                                    gemeente,
                                    PER_KEER)
                            .orElseThrow();
        } while (stand.aantal() == PER_KEER);
        if (isAnkerNodig(gemeente, stand)) {
            Anker anker = Anker.van(stand.nu(), stand.kop(), stand.hash());
            ankermap.zet(gemeente, anker);
            laatste.put(gemeente, anker);
        }
    }

    private boolean isAnkerNodig(String gemeente, Stand stand) {
        if (!laatste.containsKey(gemeente)) {
            ankermap.laatste(gemeente).ifPresent(a -> laatste.put(gemeente, a));
        }
        Anker vorige = laatste.get(gemeente);
        if (vorige == null) {
            return stand.kop() > 0;
        }
        // Een klok die terugging (de demowereld) mag de ankers niet ophouden.
        return stand.kop() > vorige.volgnr()
                && (stand.nu().isBefore(vorige.moment())
                        || !stand.nu().isBefore(vorige.moment().plus(TUSSEN_ANKERS)));
    }
}
