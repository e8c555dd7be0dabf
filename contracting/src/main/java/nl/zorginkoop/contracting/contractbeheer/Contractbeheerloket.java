package nl.zorginkoop.contracting.contractbeheer;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Indelen, trekken, gesprekken voeren en op een piep besluiten. */
@ApplicationScoped
public class Contractbeheerloket {
    /** † Groep A draagt minstens dit deel van het volume, in procenten (OH-23). */
    public static final int GRENS = 80;

    /** † Zoveel aanbieders uit groep B vallen in de steekproef. */
    public static final int OMVANG = 10;

    private static final int ZAADLENGTE = 16;
    private static final SecureRandom TOEVAL = new SecureRandom();

    @Inject Databank databank;

    /** Verdeelt wie in de periode leverde, of nu een contract heeft, over groep A en B. */
    @Deur(
            value = {CONTRACTMANAGER, INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public UUID deelIn(Namens namens, Periode periode) {
        if (periode.eind() == null) {
            throw new OngeldigeWaarde("eind", "Kies de laatste dag van de periode.");
        }
        UUID id = UUID.randomUUID();
        databank.eerste(
                "select deel_in(?, ?, daterange(?, ?, '[]'), ?, ?)",
                r -> "",
                id,
                namens.gemeente().code(),
                periode.begin(),
                periode.eind(),
                GRENS,
                namens.wie());
        return id;
    }

    /** Trekt een keer uit groep B van deze indeling; iedere aanbieder kan zijn lot narekenen. */
    @Deur(
            value = {CONTRACTMANAGER, INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public UUID trek(Namens namens, UUID indeling, int omvang) {
        if (omvang < 1) {
            throw new OngeldigeWaarde("omvang", "Trek minstens één aanbieder.");
        }
        byte[] zaad = new byte[ZAADLENGTE];
        TOEVAL.nextBytes(zaad);
        return trek(namens, indeling, omvang, HexFormat.of().formatHex(zaad));
    }

    UUID trek(Namens namens, UUID indeling, int omvang, String zaad) {
        eis("select 1 from beheerindeling where id = ? and gemeente = ?", namens, indeling);
        UUID id = UUID.randomUUID();
        opDeVloer(
                () ->
                        databank.eerste(
                                "select trek_steekproef(?, ?, ?, ?, ?)",
                                r -> "",
                                id,
                                indeling,
                                omvang,
                                namens.wie(),
                                zaad));
        return id;
    }

    /** Plant een gesprek, met wie in groep A valt of onder intensief toezicht staat. */
    @Deur(
            value = {CONTRACTMANAGER, SYSTEEM},
            wijzigt = true)
    public UUID planGesprek(Namens namens, AgbCode aanbieder, LocalDate dag) {
        UUID id = UUID.randomUUID();
        opDeVloer(
                () ->
                        databank.voer(
                                "insert into accountgesprek (id, gemeente, aanbieder, gepland, door)"
                                        + " values (?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                aanbieder.code(),
                                dag,
                                namens.wie()));
        return id;
    }

    /** Legt vast dat een gesprek gehouden is, en wat er is afgesproken. */
    @Deur(
            value = {CONTRACTMANAGER, SYSTEEM},
            wijzigt = true)
    public void legGesprekVast(Namens namens, UUID gesprek, LocalDate gehouden, String verslag) {
        eis("select 1 from accountgesprek where id = ? and gemeente = ?", namens, gesprek);
        String tekst = Tekst.eis("verslag", verslag);
        opDeVloer(
                () ->
                        databank.voer(
                                "update accountgesprek set gehouden = ?, verslag = ? where id = ?",
                                gehouden,
                                tekst,
                                gesprek));
    }

    /** Legt een piep vast. Iedereen van de gemeente die iets ziet, kan dat doen. */
    @Deur(
            value = {
                CONTRACTMANAGER,
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTROLLER,
                REGISSEUR,
                WIJKTEAMLID,
                KCC_MEDEWERKER,
                TOEZICHTHOUDER,
                SYSTEEM
            },
            wijzigt = true)
    public UUID piep(Namens namens, AgbCode aanbieder, Piep.Soort soort, String tekst) {
        UUID id = UUID.randomUUID();
        String gezien = Tekst.eis("tekst", tekst);
        opDeVloer(
                () ->
                        databank.voer(
                                "insert into piep (id, gemeente, aanbieder, soort, tekst, door)"
                                        + " values (?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                aanbieder.code(),
                                soort,
                                gezien,
                                namens.wie()));
        return id;
    }

    /** Besluit op een piep; intensief toezicht raakt alleen de aanbieder over wie zij ging. */
    @Deur(
            value = {CONTRACTMANAGER, TOEZICHTHOUDER, SYSTEEM},
            wijzigt = true)
    public void besluit(Namens namens, UUID piep, Piep.Besluit besluit, String reden) {
        eis("select 1 from piep where id = ? and gemeente = ?", namens, piep);
        String waarom = Tekst.eis("reden", reden);
        opDeVloer(
                () -> {
                    databank.voer(
                            "insert into piepbesluit (piep, gemeente, besluit, reden, door)"
                                    + " values (?, ?, ?, ?, ?)",
                            piep,
                            namens.gemeente().code(),
                            besluit,
                            waarom,
                            namens.wie());
                    if (besluit == Piep.Besluit.INTENSIEF_TOEZICHT) {
                        databank.voer(
                                "insert into intensief_toezicht (gemeente, aanbieder, piep, reden)"
                                        + " select gemeente, aanbieder, id, ? from piep where id = ?",
                                waarom,
                                piep);
                    }
                });
    }

    /** Beeindigt het intensief toezicht op een aanbieder. */
    @Deur(
            value = {CONTRACTMANAGER, TOEZICHTHOUDER, SYSTEEM},
            wijzigt = true)
    public void beeindigToezicht(Namens namens, AgbCode aanbieder, String reden) {
        int geraakt =
                databank.voer(
                        "update intensief_toezicht set tot = vandaag(), reden_einde = ?"
                                + " where gemeente = ? and aanbieder = ? and tot is null",
                        Tekst.eis("reden", reden),
                        namens.gemeente().code(),
                        aanbieder.code());
        if (geraakt == 0) {
            throw Beheerreden.ONBEKEND.nee();
        }
    }

    private void eis(String vraag, Namens namens, UUID sleutel) {
        if (databank.eerste(vraag, r -> "", sleutel, namens.gemeente().code()).isEmpty()) {
            throw Beheerreden.ONBEKEND.nee();
        }
    }

    private static void opDeVloer(Runnable werk) {
        try {
            werk.run();
        } catch (Databankfout fout) {
            throw Beheerreden.bij(fout);
        }
    }
}
