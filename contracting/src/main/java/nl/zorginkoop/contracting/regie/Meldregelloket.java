package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** De eigen regels van een gemeente over signalen en onderzoek; elke versie blijft staan. */
@ApplicationScoped
public class Meldregelloket {
    private static final int MEESTE_SIGNALEN = 20;
    private static final int LANGSTE_DAGEN = 730;
    private static final int LANGSTE_WEKEN = 26;

    @Inject Databank databank;

    /** Zoveel signalen op een gezin binnen zoveel dagen bereiken de regisseur. */
    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public UUID stelSignaalregel(Namens namens, int aantal, int dagen, LocalDate ingang) {
        binnen("aantal", aantal, 2, MEESTE_SIGNALEN);
        binnen("dagen", dagen, 1, LANGSTE_DAGEN);
        UUID id = UUID.randomUUID();
        Meldreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into signaalregel (id, gemeente, aantal, dagen, ingang, door)"
                                        + " values (?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                aantal,
                                dagen,
                                ingang,
                                namens.wie()));
        return id;
    }

    /** Zoveel weken mag een onderzoek onder de Jeugdwet duren, volgens de eigen verordening. */
    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public UUID stelJeugdtermijn(Namens namens, int weken, LocalDate ingang) {
        binnen("weken", weken, 1, LANGSTE_WEKEN);
        UUID id = UUID.randomUUID();
        Meldreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into onderzoeksregel (id, gemeente, wet, weken, ingang, door)"
                                        + " values (?, ?, 'JEUGDWET', ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                weken,
                                ingang,
                                namens.wie()));
        return id;
    }

    private static void binnen(String veld, int waarde, int minst, int meest) {
        if (waarde < minst || waarde > meest) {
            throw new OngeldigeWaarde(veld, "Kies een getal van " + minst + " tot " + meest + ".");
        }
    }
}
