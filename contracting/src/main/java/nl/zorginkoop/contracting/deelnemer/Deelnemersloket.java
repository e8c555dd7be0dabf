package nl.zorginkoop.contracting.deelnemer;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Schrijft in wie er meedoen. Wie er al staat, krijgt de nieuwe gegevens. */
@ApplicationScoped
public class Deelnemersloket {
    /**
     * Een zorgaanbieder.
     *
     * @param kvk nummer bij de Kamer van Koophandel, acht cijfers, of {@code null}
     * @param email waar kennisgevingen aan de organisatie heen gaan, of {@code null}
     */
    public record Zorgaanbieder(AgbCode agb, String naam, String kvk, String email) {}

    @Inject Databank databank;

    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public void schrijfGemeenteIn(Namens namens, Gemeentecode code, String naam) {
        eisPlatform(namens);
        databank.voer(
                "insert into gemeente (code, naam) values (?, ?)"
                        + " on conflict (code) do update set naam = excluded.naam",
                code.code(),
                naam);
    }

    /** Legt vast dat een gemeente namens een andere inkoopt en bewaakt. */
    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public void legSamenwerkingVast(
            Namens namens, Gemeentecode centrum, Gemeentecode deelnemer, String naam) {
        eisPlatform(namens);
        databank.voer(
                "insert into samenwerking (centrumgemeente, deelnemer, naam) values (?, ?, ?)"
                        + " on conflict (centrumgemeente, deelnemer) do update set naam = excluded.naam",
                centrum.code(),
                deelnemer.code(),
                naam);
    }

    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public void legWijkVast(Namens namens, Gemeentecode gemeente, String code, String naam) {
        databank.voer(
                "insert into wijk (gemeente, code, naam) values (?, ?, ?)"
                        + " on conflict (gemeente, code) do update set naam = excluded.naam",
                gemeente.code(),
                code,
                naam);
    }

    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public void schrijfAanbiederIn(Namens namens, Zorgaanbieder a) {
        eisPlatform(namens);
        databank.voer(
                "insert into zorgaanbieder (agb, naam, kvk, email) values (?, ?, ?, ?) on conflict (agb) do"
                        + " update set naam = excluded.naam, kvk = excluded.kvk, email = excluded.email",
                a.agb().code(),
                a.naam(),
                a.kvk(),
                a.email());
    }

    private static void eisPlatform(Namens namens) {
        if (!Accounts.isPlatform(namens)) {
            throw new Weigering(
                    Accountreden.ANDERE_ORGANISATIE, "Dit doet de beheerder van het platform.");
        }
    }
}
