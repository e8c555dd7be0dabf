package nl.zorginkoop.ear.server.autorisatie;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;

/**
 * Om de deur heen: het loket vraagt niets meer, de databank weet nog wel namens wie de verbinding
 * is. Klaarleggen gebeurt één keer per deur en rol die zij noemt, en één keer voor alle anderen
 * samen; elke poging begint daarna op die plek.
 */
final class Omweg {
    private final Proefwereld wereld;
    private final Aanroepen aanroepen;
    private final TransactionSynchronizationRegistry lopend;
    private final EntityManager em;

    /** Wat een vreemde zag of aanraakte. */
    final Set<String> lekken = new TreeSet<>();

    /** Wat niet klaar te leggen was, met de reden. */
    final Set<String> nietKlaar = new TreeSet<>();

    int cellen;
    int gezien;

    private boolean magSchrijven;
    private String naam;
    private Rol klaarVoor;
    private List<Object> mee;

    Omweg(
            Proefwereld wereld,
            Aanroepen aanroepen,
            TransactionSynchronizationRegistry lopend,
            EntityManager em) {
        this.wereld = wereld;
        this.aanroepen = aanroepen;
        this.lopend = lopend;
        this.em = em;
    }

    /**
     * Probeert het met elke rol als vreemde, als vreemde die zegt de eigenaar te zijn, en ter
     * controle als de eigenaar: dan moet er juist van alles te zien zijn.
     *
     * @param vanBuiten of ook wie van niemand is hier iets mag achterlaten
     */
    void loop(String welke, Deuren.Eendeur deur, boolean vanBuiten) throws Exception {
        magSchrijven = vanBuiten;
        naam = welke;
        List<Rol> genoemd = new ArrayList<>();
        List<Rol> overigen = new ArrayList<>();
        for (Rol rol : Rol.values()) {
            (deur.noemt(rol) ? genoemd : overigen).add(rol);
        }
        loop(deur, Rol.SYSTEEM, overigen);
        for (Rol rol : genoemd) {
            loop(deur, rol, List.of(rol));
        }
    }

    private void loop(Deuren.Eendeur deur, Rol klaar, List<Rol> rollen) throws Exception {
        klaarVoor = klaar;
        try {
            legKlaar();
            for (Rol rol : rollen) {
                Namens ander = Proefwereld.ander(rol);
                Namens zelf = Proefwereld.eigenaar(rol);
                kijk(deur, ander, ander);
                kijk(deur, zelf, ander);
                if (deur.noemt(rol) && raakt(deur, zelf, zelf)) {
                    gezien++;
                }
            }
        } catch (Databankfout fout) {
            nietKlaar.add(naam + ": " + fout.getMessage());
        } finally {
            wereld.transactie.rollback();
        }
    }

    private void kijk(Deuren.Eendeur deur, Namens zegt, Namens huurder) throws Exception {
        cellen++;
        if (raakt(deur, zegt, huurder)) {
            lekken.add(naam + " als " + zegt);
        }
    }

    // Of er iets van de eigenaar te zien was of veranderde.
    private boolean raakt(Deuren.Eendeur deur, Namens zegt, Namens huurder) throws Exception {
        begin();
        long voor = wereld.vingerafdruk();
        wereld.huurder(huurder);
        lopend.putResource("zorginkoop.huurder", zegt.gemeente() + "/" + zegt.aanbieder());
        boolean toont;
        try {
            toont = wereld.draagtMerk(deur.omDeDeurHeen(zegt, mee).tekst());
        } catch (Exception geweigerd) {
            toont = false;
        }
        return toont || !magSchrijven && voor != standNa(voor);
    }

    private void legKlaar() throws Exception {
        wereld.gaatTerug = true;
        wereld.begin(Proefwereld.eigenaar(Rol.SYSTEEM));
        mee = aanroepen.klaar(naam, wereld, Proefwereld.eigenaar(klaarVoor));
        wereld.zet("savepoint klaar");
    }

    // Brak een loket de transactie af, dan helpt geen savepoint meer en wordt alles opnieuw gelegd.
    private void begin() throws Exception {
        if (wereld.transactie.getStatus() == Status.STATUS_ACTIVE) {
            wereld.zet("rollback to savepoint klaar");
        } else {
            wereld.transactie.rollback();
            legKlaar();
        }
        em.clear();
        for (Object waarde : mee) {
            if (waarde instanceof ByteArrayInputStream bytes) {
                bytes.reset();
            }
        }
    }

    // Is de transactie afgebroken, dan is er ook niets veranderd.
    private long standNa(long voor) {
        try {
            return wereld.vingerafdruk();
        } catch (Databankfout afgebroken) {
            return voor;
        }
    }
}
