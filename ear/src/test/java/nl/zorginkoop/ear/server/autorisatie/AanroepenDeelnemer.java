package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.WACHTWOORD;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.NIETS;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deelnemer.Deelnemersloket;
import nl.zorginkoop.contracting.deelnemer.NieuwAccount;
import nl.zorginkoop.contracting.deelnemer.Personenloket;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De deuren van {@code deelnemer}. */
@Dependent
class AanroepenDeelnemer implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        accounts(a);
        personen(a);
        inschrijving(a);
        a.bij("Accountloket.kiesTaal", (w, e) -> List.of("en"));
        a.bij(
                "Accountloket.maak",
                (w, e) ->
                        List.of(
                                new NieuwAccount(
                                        "nieuw." + UUID.randomUUID(),
                                        "Nieuw",
                                        null,
                                        Rol.CONTROLLER,
                                        HIER,
                                        null),
                                WACHTWOORD));
        a.bij("Accountloket.zetActief", (w, e) -> List.of(account(w, e), true));
        a.bij("Deelnemersloket.schrijfGemeenteIn", (w, e) -> List.of(HIER, "Andere naam"));
        a.bij(
                "Deelnemersloket.legSamenwerkingVast",
                (w, e) -> List.of(Proefwereld.DAAR, HIER, "Samen"));
        a.bij("Deelnemersloket.legWijkVast", (w, e) -> List.of(HIER, "W1", "Wijk"));
        a.bij(
                "Deelnemersloket.schrijfAanbiederIn",
                (w, e) ->
                        List.of(
                                new Deelnemersloket.Zorgaanbieder(
                                        DEZE, "Andere naam", null, null)));
        a.bij("Stappen.doe", (w, e) -> List.of("klaar", (Runnable) () -> {}));
    }

    private static void accounts(Aanroepen a) {
        a.bij("Accountloket.een", (w, e) -> List.of(account(w, e)));
        a.bij("Accountloket.nodigUit", (w, e) -> List.of(nieuw(e)));
        a.bij("Accountloket.stuurSleutel", (w, e) -> List.of(account(w, e)));
        a.bij("Accountloket.vertrek", (w, e) -> List.of(account(w, e)));
        a.bij("Accountloket.wisTweedeStap", (w, e) -> List.of(account(w, e)));
        a.bij(
                "Accountloket.toekenningen",
                (w, e) -> {
                    UUID account = account(w, e);
                    toekenning(w, e, account);
                    return List.of(account);
                });
        a.bij(
                "Accountloket.kenToe",
                (w, e) ->
                        // op een eigen dag, zoals toekenning(): anders heeft deze mens de rol al
                        List.of(
                                account(w, e),
                                new Accountloket.NieuweRol(andereRol(e), code(e)),
                                begin(w.dag()),
                                begin(w.volgendeDag()),
                                NIETS));
        a.bij("Accountloket.beeindig", (w, e) -> List.of(toekenning(w, e, account(w, e))));
        a.bij("Accountloket.wijzigWachtwoord", (w, e) -> List.of("niet-dit", WACHTWOORD));
        a.bij("Accountloket.bevestigTweedeStap", (w, e) -> List.of("geen code"));
        a.bij("Accountloket.zetTweedeStapUit", (w, e) -> List.of("geen code"));
    }

    private static void personen(Aanroepen a) {
        a.bij("Personenloket.bindingen", (w, e) -> List.of(naam(e), LocalDate.of(2026, 9, 15)));
        a.bij("Personenloket.zelfdePersoon", (w, e) -> List.of(naam(e), naam(e) + "2"));
        a.bij("Personenloket.koppel", (w, e) -> List.of(account(w, e), "merk.regisseur"));
        a.bij(
                "Personenloket.meldBinding",
                (w, e) ->
                        List.of(
                                account(w, e),
                                new Personenloket.Binding(
                                        DEZE,
                                        Personenloket.Aard.NAASTE,
                                        LocalDate.of(2026, 1, 1),
                                        null)));
        for (String deur : List.of("banden", "alleBanden")) {
            a.bij(
                    "Personenloket." + deur,
                    (w, e) -> {
                        UUID account = account(w, e);
                        band(w, e, account);
                        return List.of(
                                Bladvraag.eerste(Bladvraag.GROOTST).met("id", account.toString()));
                    });
        }
        a.bij("Personenloket.zelfdeMens", (w, e) -> List.of(account(w, e)));
        a.bij(
                "Personenloket.beeindigBinding",
                (w, e) -> {
                    UUID band = band(w, e, account(w, e));
                    return List.of(
                            band,
                            bijZijnOrganisatie(
                                    w,
                                    e,
                                    "select van from binding where id = ?",
                                    r -> Databank.dag(r, "van"),
                                    band));
                });
        a.bij(
                "Personenloket.kiesRol",
                (w, e) -> {
                    UUID rol =
                            bijZijnOrganisatie(
                                    w,
                                    e,
                                    "select coalesce((select t.id from toekenning t join account a on a.id = t.account"
                                            + " where a.gebruikersnaam = ? order by van, t.id limit 1), gen_random_uuid())"
                                            + " as id",
                                    r -> r.getObject("id", UUID.class),
                                    e.wie());
                    return List.of(rol);
                });
    }

    private static void inschrijving(Aanroepen a) {
        a.bij("Inschrijfloket.laatToe", (w, e) -> List.of(inschrijving(w), "nagebeld"));
        a.bij("Inschrijfloket.wijsAf", (w, e) -> List.of(inschrijving(w), "bestaat niet"));
        a.bij(
                "Inschrijfloket.nieuweGemeente",
                (w, e) ->
                        List.of(
                                new Gemeentecode("9758"),
                                "Nieuw",
                                "beheer.9758",
                                "Nieuw",
                                "nieuw@gemeente.example"));
    }

    private static NieuwAccount nieuw(Namens e) {
        return new NieuwAccount(
                "nieuw." + UUID.randomUUID(),
                "Nieuw",
                "nieuw@organisatie.example",
                andereRol(e),
                e.gemeente() == null ? null : HIER,
                e.aanbieder());
    }

    private static Rol andereRol(Namens e) {
        return e.aanbieder() == null ? Rol.TOEZICHTHOUDER : Rol.BIEDER;
    }

    private static Instant begin(String dag) {
        return LocalDate.parse(dag).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static String code(Namens e) {
        return e.aanbieder() == null ? HIER.code() : e.aanbieder().code();
    }

    /** Een collega van de eigenaar. */
    private static String naam(Namens e) {
        return e.aanbieder() == null ? "merk.controller" : "merk.zorgaanbieder";
    }

    private static UUID account(Proefwereld w, Namens e) {
        return bijZijnOrganisatie(
                w,
                e,
                "select id from account where gebruikersnaam = ?",
                r -> r.getObject("id", UUID.class),
                naam(e));
    }

    // In de toekomst en elk op een eigen dag: een rol heeft iemand maar eenmaal tegelijk.
    private static UUID toekenning(Proefwereld w, Namens e, UUID account) {
        UUID id = w.nieuw();
        bijZijnOrganisatie(
                w,
                e,
                () ->
                        w.zet(
                                "insert into toekenning (id, account, rol, gemeente, aanbieder, van, tot, gegeven_door)"
                                        + " values (?, ?, ?, ?, ?, ?::date, ?::date, 'merk')",
                                id,
                                account,
                                andereRol(e),
                                e.aanbieder() == null ? HIER.code() : null,
                                e.aanbieder() == null ? null : e.aanbieder().code(),
                                w.dag(),
                                w.volgendeDag()));
        return id;
    }

    // Over mensen en rollen leest en schrijft alleen hun eigen organisatie.
    private static void bijZijnOrganisatie(Proefwereld w, Namens e, Runnable werk) {
        w.als(e.aanbieder() == null ? Proefwereld.eigenaar(Rol.SYSTEEM) : e, werk);
    }

    private static <T> T bijZijnOrganisatie(
            Proefwereld w, Namens e, String vraag, Databank.Rij<T> rij, Object waarde) {
        List<T> gevonden = new ArrayList<>();
        bijZijnOrganisatie(
                w, e, () -> gevonden.add(w.databank.eerste(vraag, rij, waarde).orElseThrow()));
        return gevonden.get(0);
    }

    // Dezelfde band meldt men niet tweemaal tegelijk, dus ook elk op eigen dagen.
    private static UUID band(Proefwereld w, Namens e, UUID account) {
        UUID id = w.nieuw();
        bijZijnOrganisatie(
                w,
                e,
                () ->
                        w.zet(
                                "insert into binding (id, account, aanbieder, aard, van, tot, gemeld_door) values (?, ?,"
                                        + " '97510002', 'NAASTE', ?::date, ?::date, 'merk')",
                                id,
                                account,
                                w.volgendeDag(),
                                w.volgendeDag()));
        return id;
    }

    private static UUID inschrijving(Proefwereld w) {
        UUID id = w.nieuw();
        w.als(
                Namens.systeem(Gemeentecode.PLATFORM),
                () ->
                        w.zet(
                                "insert into inschrijving (id, agb, kvk, organisatie, contact, email, controle)"
                                        + " values (?, '97510009', '97510009', 'Nieuw', 'Nieuw', ?, 'KLOPT')",
                                id,
                                id + "@aanbieder.example"));
        return id;
    }
}
