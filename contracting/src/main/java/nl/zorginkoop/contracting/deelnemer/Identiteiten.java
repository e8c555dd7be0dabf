package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deelnemer.Accountloket.NieuweRol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Wie door een identiteitsdienst zijn aangewezen, en de rollen die zij daardoor hebben. */
@Dependent
class Identiteiten {
    private static final String OIDC = "OIDC";

    @Inject Databank databank;

    Identiteiten() {}

    Identiteiten(Databank databank) {
        this.databank = databank;
    }

    Optional<Accounts.Persoon> vind(Identiteit wie) {
        return databank.eerste(
                """
                select a.id, a.gebruikersnaam, a.naam, a.wachtwoord_hash, a.actief, a.stempel
                from identiteit i join account a on a.id = i.account where i.uitgever = ? and i.onderwerp = ?
                """,
                Accounts::persoon,
                wie.uitgever(),
                wie.onderwerp());
    }

    /** De organisaties die de dienst noemt en die hier bekend zijn. */
    List<String> organisaties(Identiteit wie) {
        return databank.lijst(
                """
                select code from gemeente where code = ?
                union all select agb from zorgaanbieder
                where (agb = ?::text or kvk = ?::text) and (?::text is null or agb = ?::text)
                  and (?::text is null or kvk = ?::text)
                """,
                r -> r.getString(1),
                wie.gemeente(),
                wie.agb(),
                wie.kvk(),
                wie.agb(),
                wie.agb(),
                wie.kvk(),
                wie.kvk());
    }

    static List<NieuweRol> rollen(Identiteit wie, List<String> organisaties) {
        List<NieuweRol> rollen = new ArrayList<>();
        for (String code : organisaties) {
            boolean aanbieder = code.length() == 8;
            wie.rollen().stream()
                    .filter(r -> r.isMetAccount() && r.isVanAanbieder() == aanbieder)
                    .sorted()
                    .forEach(r -> rollen.add(new NieuweRol(r, code)));
        }
        return rollen;
    }

    /** Maakt het account bij wie hier voor het eerst komt; twee keer tegelijk geeft er één. */
    Accounts.Persoon schrijfIn(Identiteit wie, NieuweRol eerste) {
        boolean aanbieder = eerste.rol().isVanAanbieder();
        UUID id = UUID.randomUUID();
        try {
            databank.voer(
                    """
                    with a as (insert into account (id, gebruikersnaam, naam, email, rol, gemeente, aanbieder)
                               values (?, ?, ?, ?, ?, ?, ?) returning id)
                    insert into identiteit (uitgever, onderwerp, account, niveau) select ?, ?, id, ? from a
                    """,
                    id,
                    "oidc-"
                            + Sleutel.hash(wie.uitgever() + "\n" + wie.onderwerp())
                                    .substring(0, 16),
                    wie.naam(),
                    wie.email(),
                    eerste.rol(),
                    aanbieder ? null : eerste.code(),
                    aanbieder ? eerste.code() : null,
                    wie.uitgever(),
                    wie.onderwerp(),
                    wie.niveau().orElseThrow());
            databank.voer(
                    "update toekenning set bron = ?, gegeven_door = ? where account = ?",
                    OIDC,
                    wie.uitgever(),
                    id);
        } catch (Databankfout fout) {
            if (!"23505".equals(fout.sqlState())) {
                throw fout;
            }
        }
        return vind(wie).orElseThrow();
    }

    /** De dienst is de baas over de rollen die zij gaf: wat zij niet meer noemt, houdt op. */
    void werkBij(UUID account, Identiteit wie, List<NieuweRol> rollen) {
        databank.voer(
                "update identiteit set laatst = nu(), niveau = ? where uitgever = ? and onderwerp = ?",
                wie.niveau().orElseThrow(),
                wie.uitgever(),
                wie.onderwerp());
        databank.voer(
                "update account set naam = ?, email = coalesce(?, email) where id = ?",
                wie.naam(),
                wie.email(),
                account);
        databank.voer(
                """
                update toekenning set tot = greatest(van, nu()), beeindigd_door = ?
                where account = ? and bron = 'OIDC' and (tot is null or tot > nu())
                  and rol || '/' || coalesce(gemeente, aanbieder) <> all (?)
                """,
                wie.uitgever(),
                account,
                rollen.stream().map(r -> r.rol() + "/" + r.code()).toList());
        for (NieuweRol r : rollen) {
            boolean aanbieder = r.rol().isVanAanbieder();
            databank.voer(
                    """
                    insert into toekenning (account, rol, gemeente, aanbieder, bron, gegeven_door)
                    select ?, ?, ?, ?, 'OIDC', ? where not exists (
                        select from lopende_toekenning where account = ? and rol = ?
                          and coalesce(gemeente, aanbieder) = ? and vervangt is null)
                    on conflict do nothing
                    """,
                    account,
                    r.rol(),
                    aanbieder ? null : r.code(),
                    aanbieder ? r.code() : null,
                    wie.uitgever(),
                    account,
                    r.rol(),
                    r.code());
        }
    }

    /** Een regel over iemand die hier nog geen account heeft: zonder naam, wel terug te vinden. */
    void log(Identiteit wie, String resultaat) {
        databank.eerste(
                "select schrijf_logregel(?, null, ?, 'BEHEERDER', ?, null, null, null, ?)",
                r -> "",
                Gemeentecode.PLATFORM.code(),
                "oidc-" + Sleutel.hash(wie.uitgever() + "\n" + wie.onderwerp()).substring(0, 16),
                Aanmelding.DEUR_OIDC,
                resultaat);
    }
}
