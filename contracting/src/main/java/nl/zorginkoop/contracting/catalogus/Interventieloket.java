package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** De catalogus van een gemeente bijhouden. */
@ApplicationScoped
public class Interventieloket {
    private static final int LANGSTE_NAAM = 200;
    private static final int LANGSTE_TEKST = 2000;

    @Inject Databank databank;

    /** Legt een interventie vast; wie haar leveren volgt uit de contracten. */
    @Deur(
            value = {INKOOPADVISEUR, CONTRACTMANAGER, SYSTEEM},
            wijzigt = true)
    public UUID maak(Namens namens, Interventieopgave o) {
        UUID id = UUID.randomUUID();
        String naam = hooguit("naam", Tekst.eis("naam", o.naam()), LANGSTE_NAAM);
        String omschrijving =
                hooguit("omschrijving", Tekst.eis("omschrijving", o.omschrijving()), LANGSTE_TEKST);
        eis("wet", o.wet());
        eis("doelgroep", o.doelgroep());
        eis("van", o.van());
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into interventie (id, gemeente, naam, wet, productcode, doelgroep,"
                                        + " omschrijving, van, door) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                naam,
                                o.wet(),
                                Tekst.eis("productcode", o.productcode()),
                                o.doelgroep(),
                                omschrijving,
                                o.van(),
                                namens.wie()));
        return id;
    }

    /** Na deze dag is zij niet meer te kiezen; wat gekozen is loopt door. */
    @Deur(
            value = {INKOOPADVISEUR, CONTRACTMANAGER},
            wijzigt = true)
    public void beeindig(Namens namens, UUID interventie, LocalDate tot) {
        eis("tot", tot);
        int geraakt =
                Catalogusreden.opDeVloer(
                        () ->
                                databank.voer(
                                        "update interventie set tot = ? where id = ?",
                                        tot,
                                        interventie));
        if (geraakt == 0) {
            throw Catalogusreden.ONBEKEND.nee();
        }
    }

    /** Wat cliënten over een aanbieder zeiden; te zien vanaf tien antwoorden. */
    @Deur(
            value = {CONTRACTMANAGER, SYSTEEM},
            wijzigt = true)
    public void legTevredenheidVast(
            Namens namens, AgbCode aanbieder, Wet wet, int jaar, int aantal, BigDecimal cijfer) {
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into clienttevredenheid (gemeente, aanbieder, wet, jaar, aantal, cijfer,"
                                        + " door) values (?, ?, ?, ?, ?, ?, ?)",
                                namens.gemeente().code(),
                                aanbieder.code(),
                                wet,
                                jaar,
                                aantal,
                                cijfer,
                                namens.wie()));
    }

    /** Waar een postcodegebied ligt (rijksdriehoek, in meters): landelijke gegevens. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void legPlekVast(Namens namens, String pc4, int x, int y) {
        databank.voer(
                "insert into postcodeplek (pc4, x, y) values (?, ?, ?)"
                        + " on conflict (pc4) do update set x = excluded.x, y = excluded.y",
                pc4,
                x,
                y);
    }

    private static String hooguit(String veld, String tekst, int langste) {
        if (tekst.length() > langste) {
            throw new OngeldigeWaarde(veld, "Dit is te lang: hooguit " + langste + " tekens.");
        }
        return tekst;
    }

    private static void eis(String veld, Object waarde) {
        if (waarde == null) {
            throw new OngeldigeWaarde(veld, "Vul dit veld in.");
        }
    }
}
