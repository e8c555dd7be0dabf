package nl.zorginkoop.contracting.dossier;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Het eigen profiel (OH-06): een keer invullen, en te zien zodra niets ontbreekt. */
@ApplicationScoped
public class Profielloket {
    private static final int HOOGSTENS = 100_000;
    private static final int LANGSTE_WACHT = 3_650;
    private static final int LANGSTE_NAAM = 200;
    private static final int LANGSTE_PLAATS = 100;

    @Inject Databank databank;
    @Inject Dossierstukken tabellen;

    /** Mijn profiel, met wat er nog aan ontbreekt. */
    @Deur({BIEDER, ZORGAANBIEDER})
    public Profiel mijn(Namens namens) {
        String agb = namens.aanbieder().code();
        return databank.eerste(
                        "select * from aanbiederprofiel where aanbieder = ?",
                        r ->
                                new Profiel(
                                        new Profielopgave(
                                                r.getString("omschrijving"),
                                                r.getString("kwaliteiten"),
                                                r.getString("website"),
                                                r.getString("telefoon"),
                                                r.getString("tekenbevoegde"),
                                                r.getString("functie")),
                                        List.of(),
                                        List.of(),
                                        Databank.teksten(r, "kenmerken").stream()
                                                .map(Kenmerk::valueOf)
                                                .toList(),
                                        r.getBoolean("gepubliceerd"),
                                        List.of()),
                        agb)
                .map(p -> met(p, agb))
                .orElse(
                        new Profiel(
                                Profielopgave.LEEG,
                                List.of(),
                                List.of(),
                                List.of(),
                                false,
                                List.of("omschrijving", "kwaliteiten", "locaties", "producten")));
    }

    private Profiel met(Profiel kaal, String agb) {
        return new Profiel(
                kaal.opgave(),
                databank.lijst(
                        "select * from profiellocatie where aanbieder = ? and not gesloten order by"
                                + " naam, id limit 200",
                        r ->
                                new Profiel.Locatie(
                                        r.getObject("id", UUID.class),
                                        r.getString("naam"),
                                        r.getString("adres"),
                                        r.getString("postcode"),
                                        r.getString("plaats")),
                        agb),
                databank.lijst(
                        "select q.*, p.naam from profielproduct q join product p on p.wet = q.wet and"
                                + " p.code = q.productcode where q.aanbieder = ? and not q.gestopt"
                                + " order by q.wet, q.productcode limit 500",
                        r ->
                                new Profiel.Aanbod(
                                        r.getString("wet"),
                                        r.getString("productcode"),
                                        r.getString("naam"),
                                        r.getInt("capaciteit"),
                                        r.getInt("wachttijd")),
                        agb),
                kaal.kenmerken(),
                kaal.gepubliceerd(),
                databank.lijst("select profiel_mist(?) as wat", r -> r.getString("wat"), agb));
    }

    @Deur(value = BIEDER, wijzigt = true)
    public void bewaar(Namens namens, Profielopgave o) {
        voer(
                """
                insert into aanbiederprofiel (aanbieder, omschrijving, kwaliteiten, website, telefoon, tekenbevoegde,
                    functie, door)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (aanbieder) do update set omschrijving = excluded.omschrijving,
                    kwaliteiten = excluded.kwaliteiten, website = excluded.website, telefoon = excluded.telefoon,
                    tekenbevoegde = excluded.tekenbevoegde, functie = excluded.functie, door = excluded.door,
                    bijgewerkt = nu(), versie = aanbiederprofiel.versie + 1
                """,
                namens.aanbieder().code(),
                o.omschrijving(),
                o.kwaliteiten(),
                o.website(),
                o.telefoon(),
                o.tekenbevoegde(),
                o.functie(),
                namens.wie());
    }

    @Deur(value = BIEDER, wijzigt = true)
    public UUID voegLocatieToe(
            Namens namens, String naam, String adres, String postcode, String plaats) {
        UUID id = UUID.randomUUID();
        Profielopgave.hooguit("naam", naam, LANGSTE_NAAM);
        Profielopgave.hooguit("adres", adres, LANGSTE_NAAM);
        Profielopgave.hooguit("plaats", plaats, LANGSTE_PLAATS);
        // Ook "1234 aa" en geplakte spaties zijn goed.
        String kaal = postcode == null ? "" : postcode.replace(" ", "").toUpperCase(Locale.ROOT);
        eisProfiel(
                voer(
                        """
                        insert into profiellocatie (id, aanbieder, profiel, gepubliceerd, naam, adres, postcode, plaats)
                        select ?, p.aanbieder, p.id, p.gepubliceerd, ?, ?, ?, ? from aanbiederprofiel p where p.aanbieder = ?
                        """,
                        id,
                        naam,
                        adres,
                        kaal,
                        plaats,
                        namens.aanbieder().code()));
        return id;
    }

    @Deur(value = BIEDER, wijzigt = true)
    public void sluitLocatie(Namens namens, UUID locatie) {
        eisEigen(
                voer(
                        "update profiellocatie set gesloten = true where id = ? and aanbieder = ?",
                        locatie,
                        namens.aanbieder().code()));
    }

    @Deur(value = BIEDER, wijzigt = true)
    public void legProductVast(
            Namens namens, Wet wet, String productcode, int capaciteit, int wachttijd) {
        eisTussen("capaciteit", capaciteit, HOOGSTENS);
        eisTussen("wachttijd", wachttijd, LANGSTE_WACHT);
        eisProfiel(
                voer(
                        """
                        insert into profielproduct (aanbieder, profiel, gepubliceerd, wet, productcode, capaciteit, wachttijd)
                        select p.aanbieder, p.id, p.gepubliceerd, ?, ?, ?, ? from aanbiederprofiel p where p.aanbieder = ?
                        on conflict (aanbieder, wet, productcode) do update set capaciteit = excluded.capaciteit,
                            wachttijd = excluded.wachttijd, gestopt = false
                        """,
                        wet,
                        productcode,
                        capaciteit,
                        wachttijd,
                        namens.aanbieder().code()));
    }

    @Deur(value = BIEDER, wijzigt = true)
    public void stopProduct(Namens namens, Wet wet, String productcode) {
        eisEigen(
                voer(
                        "update profielproduct set gestopt = true where aanbieder = ? and wet = ? and"
                                + " productcode = ?",
                        namens.aanbieder().code(),
                        wet,
                        productcode));
    }

    /** Talen, toegankelijkheid, achtergrond en doelgroepen; vervangt wat er stond. */
    @Deur(value = BIEDER, wijzigt = true)
    public void zetKenmerken(Namens namens, Set<Kenmerk> kenmerken) {
        eisProfiel(
                voer(
                        "update aanbiederprofiel set kenmerken = ?, door = ?, bijgewerkt = nu(),"
                                + " versie = versie + 1 where aanbieder = ?",
                        new TreeSet<>(kenmerken),
                        namens.wie(),
                        namens.aanbieder().code()));
    }

    private int voer(String sql, Object... waarden) {
        return tabellen.voer(sql, waarden);
    }

    private static void eisTussen(String veld, int waarde, int hoogstens) {
        if (waarde < 0 || waarde > hoogstens) {
            throw new OngeldigeWaarde(veld, "Vul een getal in van 0 tot en met " + hoogstens + ".");
        }
    }

    private static void eisEigen(int geraakt) {
        if (geraakt == 0) {
            throw new Weigering(Dossierreden.NIET_IN_PROFIEL, Dossierreden.NIET_IN_PROFIEL.zin());
        }
    }

    private static void eisProfiel(int geraakt) {
        if (geraakt == 0) {
            throw new Weigering(Dossierreden.GEEN_PROFIEL, Dossierreden.GEEN_PROFIEL.zin());
        }
    }
}
