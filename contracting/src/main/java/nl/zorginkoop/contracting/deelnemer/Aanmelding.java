package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.deur.VoorDeDeur;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * De voordeur: hier is nog geen huurder, want wie aanklopt is nog niemand. Elke opdracht staat op
 * zichzelf (geen transactie vasthouden terwijl PBKDF2 rekent) en gaat over de weg van voor de deur
 * (ADR 0022). Wachtwoorden en onbekende namen komen nergens terecht: mensen tikken hun wachtwoord
 * soms in het verkeerde veld.
 */
@ApplicationScoped
public class Aanmelding {
    static final String DEUR = "Aanmelding.meldAan";
    static final String DEUR_OIDC = "Aanmelding.meldAanMetIdentiteit";
    static final String DEUR_CODE = "Aanmelding.meldAanMetCode";
    static final String NAAM = "naam";
    static final String CODE = "code";

    /** † Zo lang mag iemand over de tweede stap doen. */
    private static final Duration HALVERWEGE = Duration.ofMinutes(5);

    @Inject
    @Bron(Bron.Doel.VOORDEUR)
    Accounts accounts;

    @Inject Aanmeldrem rem;

    @Inject
    @Bron(Bron.Doel.VOORDEUR)
    Identiteiten identiteiten;

    @Inject
    @Bron(Bron.Doel.VOORDEUR)
    TweedeStap tweedeStap;

    @Inject Klok klok;

    /** Wat er van een poging kwam. */
    public enum Uitkomst {
        GELUKT,
        ONJUIST,
        GEBLOKKEERD,
        /** Naam en wachtwoord klopten; de code van de tweede stap moet nog. */
        CODE_NODIG,
        /** Naam en wachtwoord klopten, maar er is geen rol die nu loopt. */
        GEEN_ROL,
        /** De identiteitsdienst weet niet zeker genoeg wie dit is. */
        NIVEAU_TE_LAAG,
        /** De identiteitsdienst noemt geen gemeente of aanbieder die hier bekend is. */
        ORGANISATIE_ONBEKEND,
        /** Het account is uitgezet of voorbij. */
        NIET_ACTIEF
    }

    /**
     * @param account wie er binnen is, alleen bij {@link Uitkomst#GELUKT}
     * @param halverwege alleen bij {@link Uitkomst#CODE_NODIG}
     */
    public record Poging(
            Uitkomst uitkomst, Optional<Account> account, Optional<Halverwege> halverwege) {
        static Poging zonder(Uitkomst uitkomst) {
            return new Poging(uitkomst, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Wie zijn wachtwoord al goed had en nog een code moet geven.
     *
     * @param tot daarna begint hij opnieuw
     */
    public record Halverwege(String gebruikersnaam, int stempel, Instant tot)
            implements Serializable {}

    /**
     * Controleert naam en wachtwoord. Vanaf de vijfde misser op een naam verdubbelt de wachttijd
     * telkens, van een halve minuut tot een kwartier; te veel missers vanaf één adres sluiten dat
     * adres een kwartier.
     *
     * @param herkomst het netwerkadres waar de poging vandaan komt
     */
    @VoorDeDeur(waarom = "Aanmelden gaat vooraf aan een huurder")
    public Poging meldAan(String gebruikersnaam, String wachtwoord, String herkomst) {
        String naam = gebruikersnaam.strip().toLowerCase(Locale.ROOT);
        Optional<Accounts.Persoon> gevonden = accounts.vind(naam);
        if (rem.isAdresDicht(herkomst) || !rem.neemPoging(NAAM, naam)) {
            gevonden.ifPresent(p -> accounts.log(DEUR, p, "GEWEIGERD: GEBLOKKEERD"));
            return Poging.zonder(Uitkomst.GEBLOKKEERD);
        }
        if (gevonden.isEmpty() || gevonden.get().hash() == null) {
            Wachtwoord.kloptVoorNiemand(wachtwoord);
            rem.telAdres(herkomst);
            gevonden.ifPresent(p -> accounts.log(DEUR, p, "GEWEIGERD: ZONDER_WACHTWOORD"));
            return Poging.zonder(Uitkomst.ONJUIST);
        }
        Accounts.Persoon persoon = gevonden.get();
        boolean klopt = Wachtwoord.klopt(wachtwoord, persoon.hash());
        if (!klopt || !persoon.actief()) {
            rem.telAdres(herkomst);
            accounts.log(DEUR, persoon, klopt ? "GEWEIGERD: NIET_ACTIEF" : "GEWEIGERD: WACHTWOORD");
            return Poging.zonder(Uitkomst.ONJUIST);
        }
        rem.gelukt(NAAM, naam);
        if (tweedeStap.aan(persoon.id())) {
            accounts.log(DEUR, persoon, "CODE_GEVRAAGD");
            return new Poging(
                    Uitkomst.CODE_NODIG,
                    Optional.empty(),
                    Optional.of(
                            new Halverwege(naam, persoon.stempel(), klok.nu().plus(HALVERWEGE))));
        }
        return laatBinnen(DEUR, persoon);
    }

    /** De tweede stap: een code van de app, of een herstelcode. Ook hier remt raden. */
    @VoorDeDeur(waarom = "Aanmelden gaat vooraf aan een huurder")
    public Poging meldAanMetCode(Halverwege half, String code, String herkomst) {
        Optional<Accounts.Persoon> gevonden =
                accounts.vind(half.gebruikersnaam())
                        .filter(p -> p.actief() && p.stempel() == half.stempel())
                        .filter(p -> klok.nu().isBefore(half.tot()));
        if (gevonden.isEmpty()) {
            return Poging.zonder(Uitkomst.ONJUIST);
        }
        Accounts.Persoon persoon = gevonden.get();
        if (rem.isAdresDicht(herkomst) || !rem.neemPoging(CODE, half.gebruikersnaam())) {
            accounts.log(DEUR_CODE, persoon, "GEWEIGERD: GEBLOKKEERD");
            return Poging.zonder(Uitkomst.GEBLOKKEERD);
        }
        if (!tweedeStap.klopt(persoon.id(), code)
                && !tweedeStap.verbruikHerstelcode(persoon.id(), code)) {
            rem.telAdres(herkomst);
            accounts.log(DEUR_CODE, persoon, "GEWEIGERD: CODE");
            return Poging.zonder(Uitkomst.ONJUIST);
        }
        rem.gelukt(CODE, half.gebruikersnaam());
        return laatBinnen(DEUR_CODE, persoon);
    }

    /**
     * Laat iemand binnen op gezag van een identiteitsdienst. Wie hier voor het eerst komt, krijgt
     * een account; de rollen die de dienst noemt beginnen, en wat zij niet meer noemt houdt op.
     */
    @VoorDeDeur(waarom = "Aanmelden gaat vooraf aan een huurder")
    public Poging meldAanMetIdentiteit(Identiteit wie) {
        if (!wie.hoogGenoeg()) {
            return nee(wie, Uitkomst.NIVEAU_TE_LAAG);
        }
        List<String> organisaties = identiteiten.organisaties(wie);
        if (organisaties.isEmpty()) {
            return nee(wie, Uitkomst.ORGANISATIE_ONBEKEND);
        }
        List<Accountloket.NieuweRol> rollen = Identiteiten.rollen(wie, organisaties);
        Optional<Accounts.Persoon> bekend = identiteiten.vind(wie);
        if (bekend.isEmpty() && rollen.isEmpty()) {
            return nee(wie, Uitkomst.GEEN_ROL);
        }
        Accounts.Persoon persoon =
                bekend.orElseGet(() -> identiteiten.schrijfIn(wie, rollen.get(0)));
        if (!persoon.actief()) {
            accounts.log(DEUR_OIDC, persoon, "GEWEIGERD: NIET_ACTIEF");
            return Poging.zonder(Uitkomst.NIET_ACTIEF);
        }
        identiteiten.werkBij(persoon.id(), wie, rollen);
        return laatBinnen(DEUR_OIDC, persoon);
    }

    private Poging nee(Identiteit wie, Uitkomst reden) {
        Optional<Accounts.Persoon> bekend = identiteiten.vind(wie);
        if (bekend.isPresent()) {
            accounts.log(DEUR_OIDC, bekend.get(), "GEWEIGERD: " + reden);
        } else {
            identiteiten.log(wie, "GEWEIGERD: " + reden);
        }
        return Poging.zonder(reden);
    }

    private Poging laatBinnen(String deur, Accounts.Persoon persoon) {
        List<Account> rollen = accounts.rollen(persoon.gebruikersnaam());
        if (rollen.isEmpty()) {
            accounts.log(deur, persoon, "GEWEIGERD: GEEN_ROL");
            return Poging.zonder(Uitkomst.GEEN_ROL);
        }
        accounts.log(deur, persoon, "AANGEMELD");
        return new Poging(Uitkomst.GELUKT, Optional.of(rollen.get(0)), Optional.empty());
    }

    /**
     * Bij elke aanvraag opnieuw: wie intussen is uitgezet, zijn wachtwoord wijzigde of deze rol
     * niet meer heeft, is meteen buiten.
     */
    @VoorDeDeur(waarom = "Een lopende sessie nakijken gaat vooraf aan haar huurder")
    public Optional<Account> nogBinnen(UUID toekenning, int stempel) {
        return accounts.zitting(toekenning, stempel);
    }
}
