package nl.zorginkoop.ear.server.autorisatie;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import nl.zorginkoop.ear.server.InDeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Wat elke proef nodig heeft die aan alle deuren klopt: de deuren, en wat er mee naar binnen gaat.
 */
abstract class Deurproef extends InDeServer {
    @Inject Deuren deuren;
    @Inject Proefwereld wereld;

    @PersistenceContext EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry lopend;

    @Inject @Any Instance<Kameraanroepen> kamers;

    Aanroepen aanroepen;

    @BeforeEach
    void tweeGemeentenEnTweeAanbieders() throws Exception {
        List<Kameraanroepen> open = kamers.stream().toList();
        aanroepen = new Aanroepen(open);
        wereld.richtIn(open);
    }

    @AfterEach
    void ruimOp() throws Exception {
        wereld.ruimOp();
    }
}
