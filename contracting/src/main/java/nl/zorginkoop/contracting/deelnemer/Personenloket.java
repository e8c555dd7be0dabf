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
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/**
 * Feiten over de mensen achter de accounts: in welke rollen zij werken, of twee namen dezelfde mens
 * zijn, en aan welke zorgaanbieders zij vastzitten. Andere kamers vragen ernaar; de regel die ervan
 * afhangt (vier ogen, RG-05) staat daar.
 */
@ApplicationScoped
public class Personenloket {
    // Een band uit een rol heeft geen melding, en dus geen sleutel van zichzelf.
    private static final Bladerboek<Band> BANDEN =
            new Bladerboek<>(
                            """
                            select b.melding, z.naam, b.aanbieder, b.aard, b.van, b.tot,
                                   concat_ws(' ', coalesce(b.melding::text, 'rol'), b.aanbieder, b.aard, b.van, b.tot) as id,
                                   b.van <= (select vandaag()) and (b.tot is null or b.tot >= (select vandaag())) as loopt
                            from band_met_aanbieder b join zorgaanbieder z on z.agb = b.aanbieder
                            where b.account = ?::uuid [[and concat_ws(' ', z.naam, z.agb) ilike ?]]
                            """,
                            "text",
                            Personenloket::band)
                    .op("van", "date")
                    .op("naam", "text")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Accounts accounts;

    /** Hoe iemand aan een zorgaanbieder vastzit. */
    public enum Aard {
        DIENSTVERBAND,
        BESTUUR,
        EIGENDOM,
        NAASTE
    }

    /** Een band van iemand met een zorgaanbieder. */
    public record Binding(AgbCode aanbieder, Aard aard, LocalDate van, LocalDate tot) {}

    /**
     * Een band zoals de beheerder haar ziet.
     *
     * @param melding de sleutel van wat gemeld is, of {@code null} als zij uit een rol volgt
     */
    public record Band(
            UUID melding,
            String naam,
            AgbCode aanbieder,
            Aard aard,
            LocalDate van,
            LocalDate tot,
            boolean loopt)
            implements Serializable {}

    /** Mijn rollen die nu lopen, bij al mijn organisaties. */
    @Deur({
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
    public List<Account> mijnRollen(Namens namens) {
        return accounts.rollen(namens.wie());
    }

    /** Ik ga verder in een andere rol van mij. */
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
    public Account kiesRol(Namens namens, UUID toekenning) {
        return accounts.rollen(namens.wie()).stream()
                .filter(a -> a.toekenning().equals(toekenning))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Accountreden.ONBEKEND, "Deze rol heeft u niet (meer)."));
    }

    /** Zijn dit twee namen van één mens? Wie vier ogen eist, vraagt het hier. */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        REGISSEUR,
        WIJKTEAMLID,
        CONTROLLER,
        TOEZICHTHOUDER,
        ZORGAANBIEDER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER,
        SYSTEEM
    })
    public boolean zelfdePersoon(Namens namens, String wie, String ander) {
        eisBekend(namens, wie, ander);
        return wie.equals(ander)
                || databank.eerste(
                                "select zelfde_mens(?, ?) as zelfde",
                                r -> r.getBoolean("zelfde"),
                                wie,
                                ander)
                        .orElseThrow();
    }

    /**
     * Aan welke zorgaanbieders iemand op deze dag vastzit (RG-05): wat gemeld is, en waar hij of
     * een ander account van dezelfde mens een rol heeft.
     */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        REGISSEUR,
        TOEZICHTHOUDER,
        BEHEERDER,
        SYSTEEM
    })
    public List<Binding> bindingen(Namens namens, String wie, LocalDate dag) {
        eisBekend(namens, wie, wie);
        return databank.lijst(
                """
                select distinct aanbieder, aard, van, tot from band_met_aanbieder
                where gebruikersnaam = ? and van <= ? and (tot is null or tot >= ?) order by 1, 3
                """,
                r ->
                        new Binding(
                                new AgbCode(r.getString("aanbieder")),
                                Aard.valueOf(r.getString("aard")),
                                Databank.dag(r, "van"),
                                Databank.dag(r, "tot")),
                wie,
                dag,
                dag);
    }

    /**
     * De banden van iemand wiens account ik beheer, ook wat voorbij is of nog komt. Het account
     * staat als {@code id} in de vraag.
     */
    @Deur(BEHEERDER)
    public Bladzijde<Band> banden(Namens namens, Bladvraag vraag) {
        return BANDEN.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(value = BEHEERDER, vastleggen = true, seconden = 600)
    public void alleBanden(Namens namens, Bladvraag vraag, Consumer<Band> verwerk) {
        BANDEN.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    /** De andere accounts van dezelfde mens, voor wie er een van beheert. */
    @Deur(BEHEERDER)
    public List<String> zelfdeMens(Namens namens, UUID account) {
        eisEigen(namens, account);
        return databank.lijst(
                "select n from namen_van_mens(?) n order by n", r -> r.getString(1), account);
    }

    /** De band houdt op na deze dag; wat er al stond blijft staan. */
    @Deur(value = BEHEERDER, wijzigt = true)
    public void beeindigBinding(Namens namens, UUID binding, LocalDate tot) {
        int geraakt =
                databank.voer(
                        """
                        update binding b set tot = ? from account m
                        where b.id = ? and b.account = m.id and m.vertrokken is null
                          and (? or coalesce(m.gemeente, m.aanbieder) = ?)
                          and b.van <= ? and (b.tot is null or b.tot > ?)
                        """,
                        tot,
                        binding,
                        Accounts.isPlatform(namens),
                        Accounts.organisatie(namens),
                        tot,
                        tot);
        if (geraakt == 0) {
            throw new Weigering(
                    Accountreden.BINDING_ONBEKEND,
                    "Deze band is er niet, is al eerder voorbij, of begint pas na die dag.");
        }
    }

    /** Legt een band met een zorgaanbieder vast. */
    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public void meldBinding(Namens namens, UUID account, Binding binding) {
        eisEigen(namens, account);
        try {
            int geraakt =
                    databank.voer(
                            "insert into binding (account, aanbieder, aard, van, tot, gemeld_door)"
                                    + " select ?, agb, ?, ?, ?, ? from zorgaanbieder where agb = ?",
                            account,
                            binding.aard(),
                            binding.van(),
                            binding.tot(),
                            namens.wie(),
                            binding.aanbieder().code());
            if (geraakt == 0) {
                throw new Weigering(
                        Accountreden.AANBIEDER_ONBEKEND,
                        "Deze zorgaanbieder is niet ingeschreven: controleer de AGB-code.");
            }
        } catch (Databankfout fout) {
            if ("23P01".equals(fout.sqlState())) {
                throw new Weigering(
                        Accountreden.BINDING_AL_GEMELD, "Deze band is in die periode al gemeld.");
            }
            if ("23514".equals(fout.sqlState())) {
                throw new Weigering(
                        Accountreden.BINDING_EINDE, "De band eindigt niet voor zij begint.");
            }
            throw fout;
        }
    }

    /** Legt vast dat twee accounts die ik beheer van dezelfde mens zijn. */
    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public void koppel(Namens namens, UUID account, String anderGebruikersnaam) {
        eisEigen(namens, account);
        int geraakt =
                databank.eerste(
                                "select koppel_mens(?, ?) as n",
                                r -> r.getInt("n"),
                                account,
                                anderGebruikersnaam)
                        .orElseThrow();
        if (geraakt == 0) {
            throw new Weigering(Accountreden.ONBEKEND, "Dit account bestaat niet.");
        }
    }

    private Object[] keuzes(Namens namens, Bladvraag vraag) {
        UUID account = vraag.nummer("id");
        eisEigen(namens, account);
        return new Object[] {account, vraag.patroon()};
    }

    private static Band band(ResultSet r) throws SQLException {
        return new Band(
                r.getObject("melding", UUID.class),
                r.getString("naam"),
                new AgbCode(r.getString("aanbieder")),
                Aard.valueOf(r.getString("aard")),
                Databank.dag(r, "van"),
                Databank.dag(r, "tot"),
                r.getBoolean("loopt"));
    }

    // Een gemeente vraagt naar haar eigen mensen, niet naar wie er bij een ander werkt.
    private void eisBekend(Namens namens, String een, String ander) {
        boolean vreemd =
                !Accounts.isPlatform(namens)
                        && databank.eerste(
                                        """
                                        select coalesce(naam_van(?), naam_van(?)) is not null and not exists (
                                            select from account where gebruikersnaam in (?, ?)) as vreemd
                                        """,
                                        r -> r.getBoolean("vreemd"),
                                        een,
                                        ander,
                                        een,
                                        ander)
                                .orElseThrow();
        if (vreemd) {
            throw new Weigering(Accountreden.ONBEKEND, "Dit account bestaat niet.");
        }
    }

    private void eisEigen(Namens namens, UUID account) {
        if (accounts.beheerd(namens, account).isEmpty()) {
            throw new Weigering(Accountreden.ONBEKEND, "Dit account bestaat niet.");
        }
    }
}
