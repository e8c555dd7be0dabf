package nl.zorginkoop.contracting.deelnemer;

import static nl.zorginkoop.contracting.deur.Rol.AANBIEDERBEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deelnemer.Sleutelbalie.Doel;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * Wie er toegang heeft. De beheerder van een gemeente of aanbieder gaat over de eigen mensen en de
 * rollen in de eigen organisatie; de beheerder van het platform over allemaal.
 */
@ApplicationScoped
public class Accountloket {
    @Inject Accounts accounts;
    @Inject Toekenningen toekenningen;
    @Inject Sleutels sleutels;
    @Inject Aanmeldrem rem;
    @Inject TweedeStap tweedeStap;
    @Inject Klok klok;

    /** Maakt een account met een wachtwoord dat al gekozen is: de demowereld en de inrichting. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public UUID maak(Namens namens, NieuwAccount nieuw, String wachtwoord) {
        eisEigen(
                namens,
                nieuw.aanbieder() == null ? nieuw.gemeente().code() : nieuw.aanbieder().code());
        Wachtwoordregels.eis(wachtwoord, nieuw.gebruikersnaam(), nieuw.naam());
        UUID id = UUID.randomUUID();
        accounts.bewaar(id, nieuw, Wachtwoord.versleutel(wachtwoord));
        return id;
    }

    /** Geeft iemand toegang en stuurt een sleutel waarmee hij zelf zijn wachtwoord kiest. */
    @Deur(
            value = {BEHEERDER, AANBIEDERBEHEERDER, SYSTEEM},
            wijzigt = true)
    public Uitnodiging nodigUit(Namens namens, NieuwAccount nieuw) {
        eisEigen(
                namens,
                nieuw.aanbieder() == null ? nieuw.gemeente().code() : nieuw.aanbieder().code());
        if (nieuw.email() == null) {
            throw new Weigering(
                    Accountreden.ZONDER_MAILADRES, "Een uitnodiging gaat naar een mailadres.");
        }
        UUID id = UUID.randomUUID();
        accounts.bewaar(id, nieuw, null);
        return sleutels.geefUit(id, Doel.UITNODIGING, namens.wie());
    }

    /** Stuurt een nieuwe sleutel; wat eerder gestuurd is, geldt dan niet meer. */
    @Deur(
            value = {BEHEERDER, AANBIEDERBEHEERDER},
            wijzigt = true)
    public Uitnodiging stuurSleutel(Namens namens, UUID account) {
        Accounts.Persoon persoon = eigen(namens, account);
        return sleutels.geefUit(
                account, persoon.hash() == null ? Doel.UITNODIGING : Doel.HERSTEL, namens.wie());
    }

    @Deur({BEHEERDER, AANBIEDERBEHEERDER, SYSTEEM})
    public List<Accountrij> lijst(Namens namens) {
        return accounts.van(namens);
    }

    /** Eén van hen, zonder de anderen te lezen. */
    @Deur(BEHEERDER)
    public Optional<Accountrij> een(Namens namens, UUID account) {
        return accounts.een(namens, account);
    }

    /** Alle rollen die iemand bij mijn organisatie had, heeft of krijgt. */
    @Deur({BEHEERDER, AANBIEDERBEHEERDER})
    public List<Toekenning> toekenningen(Namens namens, UUID account) {
        return toekenningen.van(namens, account);
    }

    /** Zet iemand uit of weer aan, en heft een blokkade op. Elke sessie is daarna voorbij. */
    @Deur(
            value = {BEHEERDER, AANBIEDERBEHEERDER},
            wijzigt = true)
    public void zetActief(Namens namens, UUID account, boolean actief) {
        Accounts.Persoon persoon = eigen(namens, account);
        eisAnder(namens, persoon);
        accounts.zetActief(account, actief);
    }

    /** Iemand gaat weg: het account houdt op, met al zijn rollen, sleutels en sessies. */
    @Deur(
            value = {BEHEERDER, AANBIEDERBEHEERDER},
            wijzigt = true)
    public void vertrek(Namens namens, UUID account) {
        Accounts.Persoon persoon = eigen(namens, account);
        eisAnder(namens, persoon);
        accounts.vertrek(account, namens.wie());
    }

    /**
     * Geeft iemand een rol in mijn organisatie.
     *
     * @param van wanneer zij begint, of {@code null} voor nu
     * @param tot wanneer zij ophoudt, of {@code null} voor onbepaalde tijd
     * @param vervangt gebruikersnaam van wie vervangen wordt, of {@code null}
     */
    @Deur(
            value = {BEHEERDER, AANBIEDERBEHEERDER, SYSTEEM},
            wijzigt = true)
    public UUID kenToe(
            Namens namens,
            UUID account,
            NieuweRol organisatie,
            Instant van,
            Instant tot,
            String vervangt) {
        eisEigen(namens, organisatie.code());
        Instant nu = klok.nu();
        Instant begin = van == null || van.isBefore(nu) ? nu : van;
        if (tot != null && !tot.isAfter(begin)) {
            throw new Weigering(
                    Accountreden.PERIODE_ONGELDIG, "Kies een einddatum die na het begin ligt.");
        }
        if (vervangt != null && tot == null) {
            throw new Weigering(
                    Accountreden.VERVANGING_ZONDER_EINDE,
                    "Een vervanging houdt vanzelf op: vul in tot wanneer.");
        }
        return toekenningen.geef(account, organisatie, begin, tot, vervangt, namens.wie());
    }

    /** Beëindigt een rol, nu meteen: de eerstvolgende aanvraag in die rol is al buiten. */
    @Deur(
            value = {BEHEERDER, AANBIEDERBEHEERDER, SYSTEEM},
            wijzigt = true)
    public void beeindig(Namens namens, UUID toekenning) {
        toekenningen.beeindig(namens, toekenning);
    }

    /** Kiest een nieuw wachtwoord; elke andere sessie van dit account is daarna voorbij. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTRACTMANAGER,
                REGISSEUR,
                WIJKTEAMLID,
                CONTROLLER,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                ZORGAANBIEDER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            },
            wijzigt = true)
    public void wijzigWachtwoord(Namens namens, String oud, String nieuw) {
        Accounts.Persoon ik = accounts.vind(namens.wie()).orElseThrow();
        if (!rem.neemPoging(Aanmelding.NAAM, ik.gebruikersnaam())) {
            throw new Weigering(
                    Accountreden.GEBLOKKEERD,
                    "Er is te vaak geprobeerd. Wacht en probeer opnieuw.");
        }
        if (ik.hash() == null || !Wachtwoord.klopt(oud, ik.hash())) {
            throw new Weigering(
                    Accountreden.WACHTWOORD_ONJUIST, "Uw huidige wachtwoord klopt niet.");
        }
        Wachtwoordregels.eis(nieuw, ik.gebruikersnaam(), ik.naam());
        accounts.zetWachtwoord(ik.id(), Wachtwoord.versleutel(nieuw));
    }

    /** Staat mijn tweede stap aan? */
    @Deur(
            value = {
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTRACTMANAGER,
                REGISSEUR,
                WIJKTEAMLID,
                CONTROLLER,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                ZORGAANBIEDER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            })
    public boolean heeftTweedeStap(Namens namens) {
        return tweedeStap.aan(ikzelf(namens).id());
    }

    /**
     * Loot een geheim voor de tweede stap; zij staat pas aan na de eerste goede code.
     *
     * @return het geheim in base32, om in een app te zetten
     */
    @Deur(
            value = {
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTRACTMANAGER,
                REGISSEUR,
                WIJKTEAMLID,
                CONTROLLER,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                ZORGAANBIEDER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            },
            wijzigt = true)
    public String beginTweedeStap(Namens namens) {
        Accounts.Persoon ik = ikzelf(namens);
        if (tweedeStap.aan(ik.id())) {
            throw new Weigering(Accountreden.AL_AAN, "De tweede stap staat al aan.");
        }
        return Totp.base32(tweedeStap.begin(ik.id()));
    }

    /**
     * Zet de tweede stap aan met de eerste goede code.
     *
     * @return de herstelcodes; zij zijn alleen nu te zien
     */
    @Deur(
            value = {
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTRACTMANAGER,
                REGISSEUR,
                WIJKTEAMLID,
                CONTROLLER,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                ZORGAANBIEDER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            },
            wijzigt = true)
    public List<String> bevestigTweedeStap(Namens namens, String code) {
        Accounts.Persoon ik = ikzelf(namens);
        eisPoging(Aanmelding.CODE, ik);
        if (tweedeStap.aan(ik.id()) || !tweedeStap.klopt(ik.id(), code)) {
            throw new Weigering(
                    Accountreden.CODE_ONJUIST, "Deze code klopt niet. Wacht op de volgende.");
        }
        rem.gelukt(Aanmelding.CODE, ik.gebruikersnaam());
        return tweedeStap.bevestig(ik.id());
    }

    /**
     * Zet mijn tweede stap uit; daarvoor is een code nodig, zodat een open scherm niet volstaat.
     */
    @Deur(
            value = {
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTRACTMANAGER,
                REGISSEUR,
                WIJKTEAMLID,
                CONTROLLER,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                ZORGAANBIEDER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            },
            wijzigt = true)
    public void zetTweedeStapUit(Namens namens, String code) {
        Accounts.Persoon ik = ikzelf(namens);
        eisPoging(Aanmelding.CODE, ik);
        if (!tweedeStap.klopt(ik.id(), code) && !tweedeStap.verbruikHerstelcode(ik.id(), code)) {
            throw new Weigering(
                    Accountreden.CODE_ONJUIST, "Deze code klopt niet. Wacht op de volgende.");
        }
        rem.gelukt(Aanmelding.CODE, ik.gebruikersnaam());
        tweedeStap.wis(ik.id());
    }

    /**
     * Iemand is zijn telefoon én zijn herstelcodes kwijt: hij begint met alleen zijn wachtwoord.
     */
    @Deur(
            value = {BEHEERDER, AANBIEDERBEHEERDER},
            wijzigt = true)
    public void wisTweedeStap(Namens namens, UUID account) {
        Accounts.Persoon persoon = eigen(namens, account);
        eisAnder(namens, persoon);
        tweedeStap.wis(account);
        accounts.zetActief(account, persoon.actief());
    }

    /** Onthoudt in welke taal iemand wil werken. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTRACTMANAGER,
                REGISSEUR,
                WIJKTEAMLID,
                CONTROLLER,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                ZORGAANBIEDER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            },
            wijzigt = true)
    public void kiesTaal(Namens namens, String taal) {
        accounts.zetTaal(namens.wie(), "en".equals(taal) ? "en" : "nl");
    }

    /** Iemand gaat naar huis; de sessie ruimt de rand zelf op, dit laat de logregel na. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTRACTMANAGER,
                REGISSEUR,
                WIJKTEAMLID,
                CONTROLLER,
                TOEZICHTHOUDER,
                KCC_MEDEWERKER,
                ZORGAANBIEDER,
                BIEDER,
                AANBIEDERBEHEERDER,
                BEHEERDER
            },
            wijzigt = true)
    public void meldAf(Namens namens) {
        // De deur zelf schrijft de regel.
    }

    private Accounts.Persoon ikzelf(Namens namens) {
        return accounts.vind(namens.wie()).orElseThrow();
    }

    private void eisPoging(String soort, Accounts.Persoon wie) {
        if (!rem.neemPoging(soort, wie.gebruikersnaam())) {
            throw new Weigering(
                    Accountreden.GEBLOKKEERD,
                    "Er is te vaak geprobeerd. Wacht en probeer opnieuw.");
        }
    }

    private Accounts.Persoon eigen(Namens namens, UUID account) {
        return accounts.beheerd(namens, account)
                .orElseThrow(
                        () -> new Weigering(Accountreden.ONBEKEND, "Dit account bestaat niet."));
    }

    private static void eisAnder(Namens namens, Accounts.Persoon persoon) {
        if (persoon.gebruikersnaam().equals(namens.wie())) {
            throw new Weigering(
                    Accountreden.EIGEN_ACCOUNT, "U kunt uw eigen account niet uitzetten.");
        }
    }

    private static void eisEigen(Namens namens, String organisatie) {
        if (!Accounts.isPlatform(namens) && !Accounts.organisatie(namens).equals(organisatie)) {
            throw new Weigering(
                    Accountreden.ANDERE_ORGANISATIE,
                    "U geeft alleen toegang voor uw eigen organisatie.");
        }
    }

    /**
     * Een rol bij een organisatie.
     *
     * @param code de gemeentecode of de AGB-code
     */
    public record NieuweRol(Rol rol, String code) {
        public NieuweRol {
            if (rol == null || !rol.isMetAccount() || code == null) {
                throw new IllegalArgumentException("Een rol van een mens, bij een organisatie");
            }
        }
    }
}
