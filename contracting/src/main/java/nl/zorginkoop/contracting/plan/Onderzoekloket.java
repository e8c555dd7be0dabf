package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.plan.Zaakdossier.Afweegstap;
import nl.zorginkoop.contracting.plan.Zaakdossier.Antwoord;
import nl.zorginkoop.contracting.plan.Zaakdossier.Triage;
import nl.zorginkoop.contracting.plan.Zaakdossier.Weeguitkomst;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** Wat er tijdens een onderzoek wordt vastgelegd. Niets hiervan raakt de klok van de zaak. */
@ApplicationScoped
public class Onderzoekloket {
    @Inject Databank databank;
    @Inject Takenloket taken;

    /** Een mens kiest anders dan de regels, met een reden (TR-01). */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public void stuurAnders(Namens namens, UUID zaak, Triage uitkomst, String reden) {
        String waarom = Tekst.eis("reden", reden);
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into triage (gemeente, zaak, soort, uitkomst, reden, door)"
                                        + " values (?, ?, 'MENS', ?, ?, ?)",
                                namens.gemeente().code(),
                                zaak,
                                uitkomst,
                                waarom,
                                namens.wie()));
    }

    /** Hulp die niet wachten kan, vanaf vandaag (Wmo 2015 art. 2.3.3). */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public UUID regelSpoed(Namens namens, UUID zaak, String hulp, LocalDate tot, String reden) {
        UUID id = UUID.randomUUID();
        String wat = Tekst.eis("hulp", hulp);
        String waarom = Tekst.eis("reden", reden);
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into spoedhulp (id, gemeente, zaak, hulp, reden, tot, door)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                zaak,
                                wat,
                                waarom,
                                tot,
                                namens.wie()));
        taken.maak(
                namens,
                Taakverzoek.voor(
                        REGISSEUR,
                        new Onderwerp("ZAAK", zaak),
                        "Spoed: tijdelijke hulp is nodig, regel haar vandaag"));
        return id;
    }

    /** Een stap overwogen: genoeg, deels, niet genoeg of niet mogelijk, en waarom (RG-14). */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public void weegAf(
            Namens namens, UUID zaak, Afweegstap stap, Weeguitkomst uitkomst, String waarom) {
        String tekst = Tekst.eis("waarom", waarom);
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into afweging (id, gemeente, zaak, stap, uitkomst, waarom, door)"
                                        + " values (uuidv7(), ?, ?, ?, ?, ?, ?)",
                                namens.gemeente().code(),
                                zaak,
                                stap,
                                uitkomst,
                                tekst,
                                namens.wie()));
    }

    /** Onafhankelijke cliëntondersteuning is aangeboden; dit was het antwoord (TR-14). */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public void biedOndersteuning(Namens namens, UUID zaak, Antwoord antwoord, String toelichting) {
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into ondersteuningsaanbod (id, gemeente, zaak, antwoord, toelichting,"
                                        + " door) values (uuidv7(), ?, ?, ?, ?, ?)",
                                namens.gemeente().code(),
                                zaak,
                                antwoord,
                                Tekst.ofNiets(toelichting),
                                namens.wie()));
    }

    /** Een meting met de zelfredzaamheidsmatrix; alleen om te zien hoe het gaat (TR-03, TR-06). */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            wijzigt = true)
    public UUID meet(Namens namens, UUID zaak, Zrmopgave opgave) {
        UUID id = UUID.randomUUID();
        Planreden.opDeVloer(
                () -> {
                    databank.voer(
                            "insert into zrm (id, gemeente, zaak, soort, door) values (?, ?, ?, ?, ?)",
                            id,
                            namens.gemeente().code(),
                            zaak,
                            opgave.soort(),
                            namens.wie());
                    // Alle dertien in een opdracht: zo telt de databank ze bij elkaar.
                    databank.voer(
                            """
                            insert into zrmscore (gemeente, zrm, domein, score)
                            select ?, ?, domein, nullif(score, '')::int
                            from unnest(?::text[], ?::text[]) s (domein, score)
                            """,
                            namens.gemeente().code(),
                            id,
                            opgave.domeinen(),
                            opgave.scores());
                });
        return id;
    }
}
