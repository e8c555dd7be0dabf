package nl.zorginkoop.ear.server.autorisatie;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.ToegangGeweigerd;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.launcher.Scriptlist;

/**
 * Brengt listen mee door de deur, op elke plek waar tekst in gaat, en kijkt waar zij bleven.
 * Klaarleggen gebeurt één keer per deur en rol; elke poging begint op die plek en gaat terug.
 */
final class Tekstronde {
    private static final int KEREN = 5;
    private static final int SECONDEN = 1800;
    private static final int[] STAPELS = {100, 20, 6, 3, 2, 1};

    /**
     * Weigert een deur ook deze zoveel losse listen, de kortste eerst, dan ligt het niet aan de
     * lengte.
     */
    private static final int LOS_GENOEG = 4;

    /** Wat er van een tekst kan worden. */
    enum Lot {
        /** Staat teken voor teken in een kolom. */
        BEWAARD,
        /** Het loket of de waarde zelf zei nee, met een reden. */
        GEWEIGERD,
        /** Een regel van de databank zei nee, met haar naam. */
        VLOER,
        /** Gehoord en niet bewaard, zoals een zoekterm. */
        NERGENS,
        VERANDERD,
        FOUT
    }

    /** Eén poging. */
    private record Poging(Lot lot, Set<String> kolommen, String wat, boolean schreef) {
        static Poging nee(Lot lot, String waarom) {
            return new Poging(lot, Set.of(), waarom, false);
        }
    }

    /** Wat er van alle listen op één plek werd. */
    static final class Plek {
        final String deur;
        final Rol rol;
        final String pad;
        final Map<Lot, Integer> listen = new EnumMap<>(Lot.class);
        final Set<String> kolommen = new TreeSet<>();
        final Set<String> waarom = new TreeSet<>();

        Plek(String deur, Rol rol, String pad) {
            this.deur = deur;
            this.rol = rol;
            this.pad = pad;
        }

        private void telt(Poging poging, int hoeveel) {
            listen.merge(poging.lot(), hoeveel, Integer::sum);
            kolommen.addAll(poging.kolommen());
            waarom.add(poging.wat().replace('\n', ' '));
        }

        boolean werd(Lot lot) {
            return listen.containsKey(lot);
        }

        String naam() {
            return deur + " " + pad;
        }

        @Override
        public String toString() {
            return deur + ";" + rol + ";" + pad + ";" + listen + ";" + kolommen + ";" + waarom;
        }
    }

    private final Proefwereld wereld;
    private final Aanroepen aanroepen;
    private final TransactionSynchronizationRegistry lopend;
    private final EntityManager em;
    private final Tekstspoor spoor;
    private final int listen;

    final List<Plek> plekken = new ArrayList<>();
    final Set<String> leeg = new TreeSet<>();
    final Set<String> onbekend = new TreeSet<>();
    int pogingen;

    private String naam;
    private Rol rol;
    private Deuren.Eendeur deur;
    private List<Object> mee;
    private Tekstbladen bladen;

    Tekstronde(
            Proefwereld wereld,
            Aanroepen aanroepen,
            TransactionSynchronizationRegistry lopend,
            EntityManager em,
            int listen) {
        this.wereld = wereld;
        this.aanroepen = aanroepen;
        this.lopend = lopend;
        this.em = em;
        this.listen = listen;
        this.spoor = new Tekstspoor(wereld.databank);
    }

    Set<String> kolommen(Lot lot) {
        Set<String> kolommen = new TreeSet<>();
        plekken.stream().filter(p -> p.werd(lot)).forEach(p -> kolommen.addAll(p.kolommen));
        return kolommen;
    }

    /** Op hoeveel plekken het zo verging. */
    Map<Lot, Long> perLot() {
        Map<Lot, Long> aantallen = new EnumMap<>(Lot.class);
        for (Lot lot : Lot.values()) {
            aantallen.put(lot, plekken.stream().filter(p -> p.werd(lot)).count());
        }
        return aantallen;
    }

    /** Met alles op zijn plek en gewone tekst: gaat de deur open? Dan met listen. */
    boolean loop(String welke, Deuren.Eendeur waar, Rol als) throws Exception {
        naam = welke;
        deur = waar;
        rol = als;
        try {
            legKlaar();
            if (bladen.bladen.isEmpty()) {
                return true;
            }
            begin();
            Poging gewoon =
                    klop(deur.meegaand(mee).stream().map(Deuren.Meegaand::waarde).toList(), " ");
            if (gewoon.lot() != Lot.NERGENS && gewoon.lot() != Lot.BEWAARD) {
                return false;
            }
            for (String pad : List.copyOf(bladen.bladen.keySet())) {
                plekken.add(plek(pad));
            }
            return true;
        } finally {
            if (wereld.transactie.getStatus() != Status.STATUS_NO_TRANSACTION) {
                wereld.transactie.rollback();
            }
            wereld.transactie.setTransactionTimeout(0);
        }
    }

    private Plek plek(String pad) throws Exception {
        Plek plek = new Plek(naam, rol, pad);
        List<String> over = opLengte(plekken.size());
        String merk = "f" + plekken.size() + "x";
        int stapel = 0;
        int los = 0;
        while (!over.isEmpty()) {
            boolean genoeg = los == LOS_GENOEG && !plek.werd(Lot.BEWAARD);
            int hoeveel = Math.min(STAPELS[genoeg ? 0 : stapel], over.size());
            List<String> nu = over.subList(0, hoeveel);
            Poging poging = probeer(pad, String.join(" ", nu), merk);
            boolean nee = poging.lot() == Lot.GEWEIGERD || poging.lot() == Lot.VLOER;
            if (nee && !genoeg && stapel < STAPELS.length - 1) {
                // Misschien alleen te lang.
                stapel++;
                continue;
            }
            if (poging.lot() == Lot.NERGENS && poging.schreef() && hoeveel > 1) {
                // Misschien bleef er van zoveel tegelijk te weinig over om te herkennen.
                Poging een = probeer(pad, nu.get(0), merk);
                poging = een.lot() == Lot.NERGENS ? poging : een;
            }
            plek.telt(poging, hoeveel);
            los += nee && !genoeg ? 1 : 0;
            nu.clear();
        }
        return plek;
    }

    private List<String> opLengte(int veld) {
        List<String> alle = new ArrayList<>();
        for (int i = 0; i < listen; i++) {
            alle.add(Scriptlist.van(i, veld));
        }
        alle.sort(Comparator.comparingInt(String::length));
        return alle;
    }

    private Poging probeer(String pad, String tekst, String merk) throws Exception {
        begin();
        List<?> geheel;
        try {
            geheel = (List<?>) bladen.bladen.get(pad).met(tekst);
        } catch (Exception fout) {
            return nee(fout);
        }
        Poging poging = klop(new ArrayList<>(geheel), merk);
        if (poging.lot() != Lot.BEWAARD) {
            return poging;
        }
        return poging.wat().contains(tekst)
                ? new Poging(Lot.BEWAARD, poging.kolommen(), "", true)
                : new Poging(Lot.VERANDERD, poging.kolommen(), poging.wat(), true);
    }

    private Poging klop(List<Object> geheel, String merk) throws Exception {
        pogingen++;
        Namens wie = Proefwereld.eigenaar(rol);
        spoor.begin();
        wereld.huurder(wie);
        lopend.putResource("zorginkoop.huurder", wie.gemeente() + "/" + wie.aanbieder());
        try {
            deur.klop(wie, geheel);
            // Wat anders pas bij het vastleggen bleek.
            em.flush();
            wereld.zet("set constraints all immediate");
        } catch (Exception fout) {
            return nee(fout);
        }
        List<String> tabellen = spoor.geraakt();
        for (Namens kijker :
                List.of(wie, Proefwereld.eigenaar(Rol.SYSTEEM), Proefwereld.eigenaar(Rol.BIEDER))) {
            wereld.huurder(kijker);
            List<Tekstspoor.Vondst> vondsten = spoor.zoek(tabellen, merk);
            if (!vondsten.isEmpty()) {
                Set<String> kolommen = new TreeSet<>();
                vondsten.forEach(v -> kolommen.add(v.kolom()));
                // Hetzelfde kan op meer plekken staan, soms als deel van een zin.
                return new Poging(
                        Lot.BEWAARD,
                        kolommen,
                        String.join(
                                "\n", vondsten.stream().map(Tekstspoor.Vondst::waarde).toList()),
                        true);
            }
        }
        return new Poging(Lot.NERGENS, Set.of(), "", !tabellen.isEmpty());
    }

    private static Poging nee(Exception fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof Weigering w) {
                return Poging.nee(Lot.GEWEIGERD, w.reden().name());
            } else if (t instanceof ToegangGeweigerd) {
                return Poging.nee(Lot.GEWEIGERD, "toegang");
            } else if (t instanceof OngeldigeWaarde) {
                return Poging.nee(Lot.GEWEIGERD, "waarde");
            }
        }
        if (Databankfout.isWeigering(fout)) {
            String regel = fout instanceof Databankfout d ? d.regel() : Databankfout.regelVan(fout);
            return Poging.nee(Lot.VLOER, regel.isEmpty() ? "past niet" : regel);
        }
        return Poging.nee(Lot.FOUT, String.valueOf(fout).lines().findFirst().orElse(""));
    }

    private void legKlaar() throws Exception {
        wereld.gaatTerug = true;
        // Een enkele voorbereiding telt in milliseconden, en dan is een drukke machine te laat.
        for (int keer = 1; ; keer++) {
            wereld.transactie.setTransactionTimeout(SECONDEN);
            wereld.begin(Proefwereld.eigenaar(Rol.SYSTEEM));
            try {
                mee = aanroepen.klaar(naam, wereld, Proefwereld.eigenaar(rol));
                break;
            } catch (Databankfout fout) {
                wereld.transactie.rollback();
                if (keer == KEREN) {
                    throw fout;
                }
            }
        }
        bladen = new Tekstbladen(deur.meegaand(mee));
        bladen.leeg.forEach(l -> leeg.add(naam + " " + l));
        bladen.onbekend.forEach(l -> onbekend.add(naam + " " + l));
        wereld.zet("savepoint klaar");
        spoor.lees();
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
}
