package nl.zorginkoop.contracting.deur;

import static nl.zorginkoop.contracting.deur.Gegevensgroep.CONTACT;
import static nl.zorginkoop.contracting.deur.Gegevensgroep.GELD;
import static nl.zorginkoop.contracting.deur.Gegevensgroep.HULP;
import static nl.zorginkoop.contracting.deur.Gegevensgroep.IDENTITEIT;
import static nl.zorginkoop.contracting.deur.Gegevensgroep.KENMERK;
import static nl.zorginkoop.contracting.deur.Gegevensgroep.STUK;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/**
 * Wat één gang door een deur mag laten zien (PR-02): welke groepen gegevens, en over wie. Op de
 * wettelijke taak volgt het uit de rol; op toestemming en nood uit het bewijs, en dan over precies
 * één hulpvrager.
 */
final class Doelbinding {
    /** Voor deuren zonder persoonsgegevens, en voor het platform zelf. */
    static final Doelbinding VRIJ =
            new Doelbinding(EnumSet.allOf(Gegevensgroep.class), null, false);

    private final Set<Gegevensgroep> groepen;
    private final Set<UUID> dossier;
    private final boolean burger;
    private final Afscherming afscherming;

    private Doelbinding(Set<Gegevensgroep> groepen, Set<UUID> dossier, boolean burger) {
        this.groepen = groepen;
        this.dossier = dossier;
        this.burger = burger;
        afscherming = new Afscherming(this::mag);
    }

    /** Wat een burger over zichzelf te zien krijgt. */
    static Doelbinding burger() {
        return new Doelbinding(EnumSet.allOf(Gegevensgroep.class), null, true);
    }

    static Doelbinding van(Databank databank, Namens namens, Grondslag grondslag) {
        if (grondslag.soort() != Grondslag.Soort.WETTELIJKE_TAAK) {
            return opBewijs(databank, namens, grondslag);
        }
        return switch (namens.rol()) {
            case POSTKAMER, SYSTEEM -> VRIJ;
            case HULPVRAGER -> burger();
            default -> new Doelbinding(taak(namens.rol()), null, false);
        };
    }

    /** Wat bij de wettelijke taak van een rol hoort. */
    static Set<Gegevensgroep> taak(Rol rol) {
        return switch (rol) {
            case REGISSEUR, POSTKAMER, SYSTEEM, HULPVRAGER -> EnumSet.allOf(Gegevensgroep.class);
            case WIJKTEAMLID -> EnumSet.of(KENMERK, IDENTITEIT, CONTACT, HULP);
            case CONTROLLER -> EnumSet.of(KENMERK, IDENTITEIT, HULP, GELD, STUK);
            case ZORGAANBIEDER -> EnumSet.of(KENMERK, IDENTITEIT, CONTACT, HULP, GELD, STUK);
            // Onderzoekt hulp en geld; wie iemand is vraagt een eigen grond.
            case TOEZICHTHOUDER -> EnumSet.of(KENMERK, HULP, GELD);
            // Verwijst door: of het de goede persoon is, en verder niets (PR-11).
            case KCC_MEDEWERKER -> EnumSet.of(KENMERK, IDENTITEIT);
            case INKOOPADVISEUR, BEOORDELAAR, CONTRACTMANAGER, BIEDER, AANBIEDERBEHEERDER ->
                    EnumSet.of(KENMERK, STUK);
            case BEHEERDER, BEZOEKER -> EnumSet.of(KENMERK);
        };
    }

    private static Doelbinding opBewijs(Databank databank, Namens namens, Grondslag grondslag) {
        record Bewijs(String bezwaar, UUID hulpvrager, List<String> groepen) {}
        Bewijs bewijs =
                databank.eerste(
                                "select * from grondslag_nu(?, ?, ?, ?)",
                                r ->
                                        new Bewijs(
                                                r.getString("bezwaar"),
                                                r.getObject("hulpvrager", UUID.class),
                                                Databank.teksten(r, "groepen")),
                                grondslag.soort(),
                                grondslag.bewijs(),
                                namens.wie(),
                                namens.rol())
                        .orElseThrow(
                                () ->
                                        new BuitenDoelbinding(
                                                "GRONDSLAG_ONBEKEND",
                                                "Deze toestemming of noodinzage is er niet voor uw"
                                                        + " gemeente."));
        if (bewijs.bezwaar() != null) {
            throw new BuitenDoelbinding(bewijs.bezwaar(), uitleg(bewijs.bezwaar()));
        }
        Set<Gegevensgroep> groepen = EnumSet.of(KENMERK);
        bewijs.groepen().forEach(g -> groepen.add(Gegevensgroep.valueOf(g)));
        Set<UUID> dossier =
                new HashSet<>(
                        databank.lijst(
                                "select id from toewijzing where hulpvrager = ?",
                                r -> r.getObject("id", UUID.class),
                                bewijs.hulpvrager()));
        dossier.add(bewijs.hulpvrager());
        return new Doelbinding(groepen, dossier, false);
    }

    private static String uitleg(String bezwaar) {
        return switch (bezwaar) {
            case "TOESTEMMING_INGETROKKEN" ->
                    "De hulpvrager heeft deze toestemming ingetrokken. Kijk of uw taak genoeg is.";
            case "TOESTEMMING_GELDT_NIET" -> "Deze toestemming geldt vandaag niet.";
            case "TOESTEMMING_VOOR_EEN_ANDER" -> "Deze toestemming is voor een andere rol.";
            case "NOODINZAGE_VOORBIJ" ->
                    "Deze noodinzage is voorbij. Is er nog gevaar, open dan een nieuwe met reden.";
            default -> "Deze noodinzage is van een ander.";
        };
    }

    /** Hoort dit veld bij wat er te zien is? Een opgave die niet is ingedeeld, is van de kijker. */
    boolean toont(Class<?> soort, String veld) {
        return Gegevens.van(soort).map(v -> v.get(veld)).map(this::mag).orElse(true);
    }

    /** Stromende bytes zijn niet per veld af te schermen en zeggen niet over wie zij gaan. */
    void eisGeenStroom(Object[] parameters) {
        for (Object p : parameters) {
            if (dossier != null && p instanceof java.io.OutputStream) {
                throw buitenReikwijdte();
            }
        }
    }

    /** Toetst over wie het gaat, en laat weg wat niet gezien mag worden. */
    Object laatZien(Object gezien) {
        if (this == VRIJ) {
            return gezien;
        }
        toets(gezien);
        return afscherming.van(gezien);
    }

    private void toets(Object gezien) {
        if (gezien instanceof Optional<?> misschien) {
            misschien.ifPresent(this::toets);
        } else if (gezien instanceof Bladzijde<?> blad) {
            blad.rijen().forEach(this::toets);
        } else if (gezien instanceof Collection<?> rijen) {
            rijen.forEach(this::toets);
        } else if (gezien instanceof Record rij) {
            if (Gegevens.van(rij.getClass()).isEmpty()) {
                throw new IllegalStateException(
                        "Niet ingedeeld in gegevens.csv: " + Gegevens.naam(rij.getClass()));
            }
            if (dossier != null) {
                Set<UUID> over = Inzage.over(rij);
                if (over.isEmpty() || !dossier.containsAll(over)) {
                    throw buitenReikwijdte();
                }
            }
        }
    }

    private boolean mag(Gegevens.Indeling veld) {
        return groepen.contains(veld.groep()) && (!burger || veld.burger());
    }

    static BuitenDoelbinding buitenReikwijdte() {
        return new BuitenDoelbinding(
                "BUITEN_REIKWIJDTE",
                "Hier komt meer bij kijken dan uw grondslag toestaat: die gaat over één"
                        + " hulpvrager.");
    }
}
