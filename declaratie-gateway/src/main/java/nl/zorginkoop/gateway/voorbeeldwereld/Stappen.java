package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;

/** Voert stappen uit, elk in één transactie met de regel die zegt dat zij gedaan is. */
@ApplicationScoped
public class Stappen {
    /** De laatste stap: daarna wordt er nooit meer iets geladen. */
    static final String KLAAR = "klaar";

    @Inject Databank databank;

    boolean isGedaan(String stap) {
        return databank.eerste("select 1 from inrichting where stap = ?", r -> 1, stap).isPresent();
    }

    /** Laden mag als de databank leeg is, of als een eerdere poging niet af kwam. */
    boolean isNodig() {
        return databank.eerste(
                        "select exists (select 1 from inrichting) as begonnen,"
                                + " exists (select 1 from inrichting where stap = ?) as klaar,"
                                + " exists (select 1 from gemeente where code <> '0000') as bewoond",
                        r ->
                                !r.getBoolean("klaar")
                                        && (r.getBoolean("begonnen") || !r.getBoolean("bewoond")),
                        KLAAR)
                .orElseThrow();
    }

    /** Doet een stap die nog niet gedaan is, als systeem van deze gemeente. */
    @Deur(value = Rol.SYSTEEM, wijzigt = true, seconden = 300)
    public void doe(Namens namens, String stap, Runnable werk) {
        if (isGedaan(stap)) {
            return;
        }
        // Eerst melden: inrichten mag alleen beginnen op een databank die nog leeg is.
        databank.voer("insert into inrichting (stap) values (?)", stap);
        werk.run();
    }
}
