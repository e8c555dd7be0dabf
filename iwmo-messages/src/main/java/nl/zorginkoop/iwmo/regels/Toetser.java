package nl.zorginkoop.iwmo.regels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Plaats;

/** Past de regels van een release toe op één bericht terwijl het gelezen wordt. */
public final class Toetser implements AutoCloseable {

    private final Map<Class<?>, List<Toets<?>>> perKlasse = new HashMap<>();
    private final Bewaking bewaking;
    private final Bevindingen bevindingen;
    private final Plaatsbepaler plaats;

    public Toetser(
            Regelset regelset, Berichtsoort soort, Bevindingen bevindingen, Plaatsbepaler plaats) {
        for (Toets<?> toets : regelset.toetsen()) {
            if (toets.regel().geldtVoor(soort)) {
                perKlasse.merge(toets.klasse(), List.of(toets), Toetser::samen);
            }
        }
        this.bewaking = regelset.bewaking(soort);
        this.bevindingen = bevindingen;
        this.plaats = plaats;
    }

    private static List<Toets<?>> samen(List<Toets<?>> a, List<Toets<?>> b) {
        List<Toets<?>> samen = new ArrayList<>(a);
        samen.addAll(b);
        return samen;
    }

    public void voorStroom(Object gedeeltelijk) {
        bewaking.voorStroom(gedeeltelijk);
    }

    public void klasse(Object record) {
        bewaking.klasse(record, plaats);
        List<Toets<?>> toetsen = perKlasse.get(record.getClass());
        if (toetsen != null) {
            for (Toets<?> toets : toetsen) {
                pas(toets, record);
            }
        }
    }

    private <K> void pas(Toets<K> toets, Object record) {
        toets.proef()
                .op(
                        toets.klasse().cast(record),
                        bewaking.omgeving(),
                        (onderdeel, gevonden, verwacht) -> {
                            Plaats hier = plaats.hier().binnen(onderdeel);
                            bevindingen.meld(
                                    Fout.van(
                                            toets.regel(), hier, tekst(gevonden), tekst(verwacht)));
                        });
    }

    private static String tekst(Object waarde) {
        return waarde == null ? null : waarde.toString();
    }

    /** Het bericht is uit; nu vallen de oordelen over sommen en dubbelen. */
    public void einde() {
        bewaking.einde(bevindingen);
    }

    @Override
    public void close() {
        bewaking.close();
    }
}
