package nl.zorginkoop.contracting.levensloop;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.regie.Persoon;

/**
 * Vraagt de BRP naar een hulpvrager, op verzoek van de regisseur. Haar antwoord wordt bewaard en
 * verandert niets; overnemen is een tweede handeling, en een gebeurtenis.
 */
@ApplicationScoped
public class Brploket {
    private record Anders(
            UUID antwoord,
            String bron,
            LocalDate sinds,
            boolean hier,
            boolean adres,
            boolean gegevens) {}

    @Inject Databank databank;
    @Inject Brp brp;
    @Inject Hulpvragers hulpvragers;
    @Inject Gebeurtenissen gebeurtenissen;
    @Inject Klok klok;

    /** Vraagt, en bewaart wat er geantwoord is. */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public void vraagOp(Namens namens, Grondslag grondslag, UUID hulpvrager) {
        Bsn bsn =
                hulpvragers
                        .vind(hulpvrager)
                        .map(Persoon::bsn)
                        .orElseThrow(Levensreden.ONBEKEND::nee);
        Brpantwoord a = brp.zoek(bsn);
        Persoon p = a.persoon();
        boolean gevonden = p != null;
        databank.voer(
                """
                insert into brpantwoord (id, gemeente, hulpvrager, uitslag, bron, voorletters, voornamen, voorvoegsel,
                                         achternaam, geboortedatum, geslacht, straat, huisnummer, postcode, plaats,
                                         ingeschreven_in, adres_sinds, overleden, door)
                values (uuidv7(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                namens.gemeente().code(),
                hulpvrager,
                a.uitslag(),
                a.bron(),
                gevonden ? p.voorletters() : null,
                gevonden ? p.voornamen() : null,
                gevonden ? p.voorvoegsel() : null,
                gevonden ? p.achternaam() : null,
                gevonden ? p.geboortedatum() : null,
                gevonden ? p.geslacht() : null,
                gevonden ? p.straat() : null,
                gevonden ? p.huisnummer() : null,
                gevonden ? p.postcode() : null,
                gevonden ? p.plaats() : null,
                a.ingeschrevenIn(),
                a.adresSinds(),
                a.overleden(),
                namens.wie());
    }

    /**
     * Neemt over wat de BRP het laatst anders zei. Een ander adres in deze gemeente is een
     * verhuizing; aan toewijzingen verandert het niets, het volgende 301 noemt het nieuwe adres.
     */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public void neemOver(Namens namens, Grondslag grondslag, UUID hulpvrager) {
        gebeurtenissen.eisHier(hulpvrager);
        Anders anders =
                databank.eerste(
                                """
                                select b.id, b.bron, b.adres_sinds, coalesce(b.ingeschreven_in, b.gemeente) = b.gemeente as hier,
                                       v.adres, v.gegevens
                                from brpantwoord b, lateral (
                                    select count(*) filter (where n.gegeven in ('STRAAT', 'HUISNUMMER', 'POSTCODE', 'PLAATS')) > 0
                                               as adres,
                                           count(*) filter (where n.gegeven not in ('STRAAT', 'HUISNUMMER', 'POSTCODE', 'PLAATS')) > 0
                                               as gegevens
                                    from naw_van(b.hulpvrager) n where n.anders is not null) v
                                where b.hulpvrager = ? and b.uitslag = 'GEVONDEN' order by b.nr desc limit 1
                                """,
                                r ->
                                        new Anders(
                                                r.getObject("id", UUID.class),
                                                r.getString("bron"),
                                                Databank.dag(r, "adres_sinds"),
                                                r.getBoolean("hier"),
                                                r.getBoolean("adres"),
                                                r.getBoolean("gegevens")),
                                hulpvrager)
                        .filter(a -> a.adres() || a.gegevens())
                        .orElseThrow(Levensreden.NIETS_OVER_TE_NEMEN::nee);
        if (anders.adres() && anders.hier()) {
            gebeurtenissen.noteer(
                    namens,
                    hulpvrager,
                    "VERHUIZING_BINNEN",
                    anders.sinds() == null ? klok.vandaag() : anders.sinds(),
                    anders.bron(),
                    null,
                    anders.antwoord());
        }
        if (anders.gegevens() || !anders.hier()) {
            gebeurtenissen.noteer(
                    namens,
                    hulpvrager,
                    "GEGEVENS",
                    klok.vandaag(),
                    anders.bron(),
                    null,
                    anders.antwoord());
        }
        Bron.zet(databank, anders.bron());
        databank.voer(
                """
                update hulpvrager h set voorletters = b.voorletters, voornamen = b.voornamen, voorvoegsel = b.voorvoegsel,
                    achternaam = b.achternaam, geboortedatum = b.geboortedatum, geslacht = b.geslacht, straat = b.straat,
                    huisnummer = b.huisnummer, postcode = b.postcode, plaats = b.plaats, versie = h.versie + 1
                from brpantwoord b where b.id = ? and h.id = b.hulpvrager
                """,
                anders.antwoord());
        Bron.zet(databank, null);
    }
}
