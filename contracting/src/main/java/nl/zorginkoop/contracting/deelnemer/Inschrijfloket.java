package nl.zorginkoop.contracting.deelnemer;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deelnemer.Sleutelbalie.Doel;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Wie er op het platform bij komt: gemeenten en zorgaanbieders. Alleen de beheerder van het
 * platform.
 */
@ApplicationScoped
public class Inschrijfloket {
    @Inject Databank databank;
    @Inject Accounts accounts;
    @Inject Sleutels sleutels;

    /** De aanvragen waarover nog niet besloten is, de oudste eerst. */
    @Deur(BEHEERDER)
    public List<Inschrijving> open(Namens namens) {
        eisPlatform(namens);
        return databank.lijst(
                """
                select i.*, z.agb is not null as bekend from inschrijving i
                left join zorgaanbieder z on z.agb = i.agb where besluit is null order by gevraagd, id limit 1000
                """,
                r ->
                        new Inschrijving(
                                r.getObject("id", UUID.class),
                                r.getString("agb"),
                                r.getString("kvk"),
                                r.getString("organisatie"),
                                r.getString("contact"),
                                r.getString("email"),
                                r.getString("controle"),
                                Databank.moment(r, "gevraagd"),
                                r.getBoolean("bekend")));
    }

    /**
     * Schrijft de aanbieder in en nodigt zijn beheerder uit op het opgegeven adres.
     *
     * @param reden hoe het is nagegaan; verplicht als de registers het niet bevestigden
     */
    @Deur(value = BEHEERDER, wijzigt = true)
    public Uitnodiging laatToe(Namens namens, UUID id, String reden) {
        Inschrijving i = vind(namens, id);
        if (!"KLOPT".equals(i.controle()) && (reden == null || reden.isBlank())) {
            throw new Weigering(
                    Accountreden.REDEN_NODIG,
                    "De registers bevestigen dit niet: schrijf op hoe u het heeft nagegaan.");
        }
        besluit(namens, id, "TOEGELATEN", reden);
        databank.voer(
                "insert into zorgaanbieder (agb, naam, kvk, email) values (?, ?, ?, ?) on conflict"
                        + " (agb) do nothing",
                i.agb(),
                i.organisatie(),
                i.kvk(),
                i.email());
        UUID account = UUID.randomUUID();
        accounts.bewaar(
                account,
                new NieuwAccount(
                        // Zonder @: wie het adres kent, kent de naam nog niet.
                        "agb-" + i.agb() + "-" + account.toString().substring(0, 4),
                        i.contact(),
                        i.email(),
                        Rol.AANBIEDERBEHEERDER,
                        null,
                        new AgbCode(i.agb())),
                null);
        return sleutels.geefUit(account, Doel.UITNODIGING, namens.wie());
    }

    @Deur(value = BEHEERDER, wijzigt = true)
    public void wijsAf(Namens namens, UUID id, String reden) {
        vind(namens, id);
        if (reden == null || reden.isBlank()) {
            throw new Weigering(Accountreden.REDEN_NODIG, "Schrijf op waarom.");
        }
        besluit(namens, id, "AFGEWEZEN", reden);
    }

    /** Een gemeente erbij, met haar eerste beheerder; die nodigt daarna zelf de anderen uit. */
    @Deur(value = BEHEERDER, wijzigt = true)
    public Uitnodiging nieuweGemeente(
            Namens namens,
            Gemeentecode code,
            String naam,
            String gebruikersnaam,
            String beheerder,
            String email) {
        eisPlatform(namens);
        int geraakt =
                databank.voer(
                        "insert into gemeente (code, naam) values (?, ?) on conflict do nothing",
                        code.code(),
                        naam);
        if (geraakt == 0) {
            throw new Weigering(Accountreden.GEMEENTE_BESTAAT, "Deze gemeente is al ingeschreven.");
        }
        UUID account = UUID.randomUUID();
        accounts.bewaar(
                account,
                new NieuwAccount(gebruikersnaam, beheerder, email, Rol.BEHEERDER, code, null),
                null);
        return sleutels.geefUit(account, Doel.UITNODIGING, namens.wie());
    }

    private Inschrijving vind(Namens namens, UUID id) {
        return open(namens).stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Accountreden.ONBEKEND,
                                        "Over deze aanvraag is al besloten."));
    }

    private void besluit(Namens namens, UUID id, String besluit, String reden) {
        int geraakt =
                databank.voer(
                        "update inschrijving set besluit = ?, besloten = nu(), besloten_door = ?,"
                                + " reden = ? where id = ? and besluit is null",
                        besluit,
                        namens.wie(),
                        reden,
                        id);
        if (geraakt == 0) {
            throw new Weigering(Accountreden.ONBEKEND, "Over deze aanvraag is al besloten.");
        }
    }

    private static void eisPlatform(Namens namens) {
        if (!Accounts.isPlatform(namens)) {
            throw new Weigering(
                    Accountreden.ANDERE_ORGANISATIE, "Dit doet de beheerder van het platform.");
        }
    }
}
