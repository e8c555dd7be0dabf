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

    /** Waarom een inschrijving niet doorgaat. */
    public enum Reden {
        NIET_UW_GEMEENTE,
        STAAT_AL_INGESCHREVEN
    }

    @Inject Databank databank;

    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public void schrijfGemeenteIn(Namens namens, Gemeentecode code, String naam) {
        eisEigen(namens, code);
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
        // De deelnemer geeft haar inkoop uit handen; een centrumgemeente neemt die niet.
        eisEigen(namens, deelnemer);
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
        eisEigen(namens, gemeente);
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
        int ingeschreven =
                databank.voer(
                        "insert into zorgaanbieder (agb, naam, kvk, email) values (?, ?, ?, ?) on conflict (agb) do"
                                + " update set naam = excluded.naam, kvk = excluded.kvk, email = excluded.email"
                                + " where ?",
                        a.agb().code(),
                        a.naam(),
                        a.kvk(),
                        a.email(),
                        isPlatform(namens));
        if (ingeschreven == 0) {
            throw new Weigering(
                    Reden.STAAT_AL_INGESCHREVEN,
                    "Aanbieder "
                            + a.agb()
                            + " staat al ingeschreven. Vraag de beheerder van het platform om de"
                            + " gegevens te wijzigen.");
        }
    }

    // Wat van alle gemeenten is, wijzigt het platform; een gemeente gaat over zichzelf.
    private static void eisEigen(Namens namens, Gemeentecode gemeente) {
        if (!isPlatform(namens) && !gemeente.equals(namens.gemeente())) {
            throw new Weigering(
                    Reden.NIET_UW_GEMEENTE, "U legt dit alleen vast voor uw eigen gemeente.");
        }
    }

    private static boolean isPlatform(Namens namens) {
        return Gemeentecode.PLATFORM.equals(namens.gemeente());
    }
}
