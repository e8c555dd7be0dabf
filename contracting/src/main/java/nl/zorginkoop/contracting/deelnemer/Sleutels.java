package nl.zorginkoop.contracting.deelnemer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deelnemer.Sleutelbalie.Doel;
import nl.zorginkoop.contracting.kennisgeving.Mailpost;

/** De uitgegeven eenmalige sleutels. Per account leeft er hooguit één. */
@Dependent
class Sleutels {
    static final String WERK = "TOEGANGSMAIL";
    static final String PAD = "/sleutel.xhtml?sleutel=";

    @Inject Databank databank;
    @Inject Mailpost mailpost;

    Sleutels() {}

    Sleutels(Databank databank, Mailpost mailpost) {
        this.databank = databank;
        this.mailpost = mailpost;
    }

    /** Wie een sleutel krijgt, en waar zij heen gaat. */
    record Bestemming(UUID account, Doel doel, String naam, String email, String taal) {}

    /** Zet een sleutel klaar: per mail als dat kan, en anders in de hand van wie hem vraagt. */
    Uitnodiging geefUit(UUID account, Doel doel, String door) {
        databank.voer("delete from accountsleutel where account = ? and gebruikt is null", account);
        if (mailpost.aan()) {
            zetKlaar(account, doel, door);
            return new Uitnodiging(account, null);
        }
        String sleutel = Sleutel.nieuw();
        databank.voer(
                "insert into accountsleutel (account, doel, hash, verloopt, gevraagd_door)"
                        + " values (?, ?, ?, nu() + make_interval(secs => ?), ?)",
                account,
                doel,
                Sleutel.hash(sleutel),
                doel.geldig().toSeconds(),
                door);
        return new Uitnodiging(account, PAD + sleutel);
    }

    // Eén opdracht: een sleutel zonder werk zou nooit vertrekken.
    void zetKlaar(UUID account, Doel doel, String door) {
        databank.eerste(
                """
                with s as (insert into accountsleutel (account, doel, gevraagd_door) values (?, ?, ?) returning id)
                insert into werk (soort, gemeente, onderwerp) select ?, '0000', id from s returning id
                """,
                r -> "",
                account,
                doel,
                door,
                WERK);
    }

    Optional<Bestemming> bestemming(UUID sleutel) {
        return databank.eerste(
                """
                select a.id, s.doel, a.naam, a.email, a.taal from accountsleutel s join account a on a.id = s.account
                where s.id = ? and s.gebruikt is null and a.actief and a.email is not null
                """,
                r ->
                        new Bestemming(
                                r.getObject("id", UUID.class),
                                Doel.valueOf(r.getString("doel")),
                                r.getString("naam"),
                                r.getString("email"),
                                r.getString("taal")),
                sleutel);
    }

    /** Loot de sleutel pas nu: een tweede poging maakt de vorige waardeloos. */
    String loot(UUID id, Doel doel) {
        String sleutel = Sleutel.nieuw();
        databank.voer(
                "update accountsleutel set hash = ?, verloopt = nu() + make_interval(secs => ?)"
                        + " where id = ? and gebruikt is null",
                Sleutel.hash(sleutel),
                doel.geldig().toSeconds(),
                id);
        return sleutel;
    }

    Optional<Accounts.Persoon> vanWie(String sleutel) {
        return databank.eerste(
                """
                select a.id, a.gebruikersnaam, a.naam, a.wachtwoord_hash, a.actief, a.stempel
                from accountsleutel s join account a on a.id = s.account
                where s.hash = ? and s.gebruikt is null and s.verloopt > nu() and a.actief
                """,
                Accounts::persoon,
                Sleutel.hash(sleutel));
    }

    /** Verbruikt de sleutel en zet het wachtwoord, in één opdracht: twee keer kan niet. */
    boolean gebruik(String sleutel, String hash) {
        return databank.voer(
                        """
                        with s as (update accountsleutel set gebruikt = nu()
                                   where hash = ? and gebruikt is null and verloopt > nu() returning account)
                        update account a set wachtwoord_hash = ?, stempel = stempel + 1, versie = versie + 1
                        from s where a.id = s.account and a.actief
                        """,
                        Sleutel.hash(sleutel),
                        hash)
                == 1;
    }
}
