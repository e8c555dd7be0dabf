package nl.zorginkoop.contracting.maanddeclaratie;

import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Regelreden;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.opgave.Opgavereden;

/** Wat er in een maand te declareren is, wat er al ingevuld is, en wat er dan in het 323 komt. */
@ApplicationScoped
public class Maandloket {
    @Inject Databank databank;
    @Inject Maandmaker maker;

    /** Bij wie en onder welke wet deze aanbieder een overeenkomst heeft. */
    @Deur(ZORGAANBIEDER)
    public List<Maandkeuze> keuzes(Namens namens) {
        return databank.lijst(
                """
                select distinct o.gemeente, g.naam as gemeentenaam, o.wet from raamovereenkomst o
                join gemeente g on g.code = o.gemeente where o.wet in ('WMO', 'JEUGDWET')
                order by g.naam, o.wet limit 500
                """,
                r ->
                        new Maandkeuze(
                                r.getString("gemeente"),
                                r.getString("gemeentenaam"),
                                r.getString("wet")));
    }

    /** De regels van een maand, met wat er in het concept staat. */
    @Deur(value = ZORGAANBIEDER, persoonsgegevens = true)
    public Maandvoorstel voorstel(Namens namens, Grondslag grondslag, Maandvraag vraag) {
        return maker.voorstel(vraag.gemeente(), vraag.wet(), vraag.maand());
    }

    /** Bewaart wat er ingevuld is; wat leeg is, wordt gewist. */
    @Deur(value = ZORGAANBIEDER, persoonsgegevens = true, wijzigt = true)
    public void bewaar(Namens namens, Grondslag grondslag, Maandvraag vraag) {
        Maandvoorstel voorstel = maker.voorstel(vraag.gemeente(), vraag.wet(), vraag.maand());
        for (Maandvraag.Invulling i : vraag.regels()) {
            Maandregel regel =
                    voorstel.regel(i.toewijzingnummer(), i.productcode())
                            .orElseThrow(Maandreden.REGEL_ONBEKEND::nee);
            Hoeveelheid h = Tekst.ofNiets(i.volume()) == null ? null : regel.lees(i.volume());
            if (h != null || regel.ingevuld() != null) {
                bewaar(namens, regel, h);
            }
        }
    }

    /** Hoe een eerdere regel te verbeteren is; leeg als zij niet van deze aanbieder is. */
    @Deur(value = ZORGAANBIEDER, persoonsgegevens = true)
    public Optional<Correctievoorstel> correctie(
            Namens namens, Grondslag grondslag, UUID declaratie, long nr) {
        return maker.eerdere(declaratie, nr).map(maker::voorstel);
    }

    /**
     * Alles wat er in het bericht komt.
     *
     * @param nummer van het bericht
     */
    @Deur(value = ZORGAANBIEDER, persoonsgegevens = true)
    public Declaratieopgave opgave(
            Namens namens, Grondslag grondslag, Maandvraag vraag, String nummer) {
        return maker.maak(namens.aanbieder(), vraag, nummer);
    }

    /**
     * Bij wie een bericht voor deze ontvanger in de bus zou vallen: een gemeente die niet meedoet
     * is het platform, en bij een ander heeft hij niets te zoeken.
     */
    @Deur(ZORGAANBIEDER)
    public Gemeentecode bus(Namens namens, String ontvanger) {
        return databank.eerste(
                        "select code, code in (select verbonden_gemeenten()) as verbonden from gemeente"
                                + " where code = ?",
                        r -> {
                            if (!r.getBoolean("verbonden")) {
                                throw Opgavereden.NIET_VERBONDEN.nee();
                            }
                            return new Gemeentecode(r.getString("code"));
                        },
                        ontvanger)
                .orElse(Gemeentecode.PLATFORM);
    }

    private void bewaar(Namens namens, Maandregel regel, Hoeveelheid h) {
        try {
            databank.voer(
                    """
                    insert into maandconcept (gemeente, aanbieder, toewijzing, productcode, begin, volume, eenheid, door)
                    select t.gemeente, t.aanbieder, t.id, ?, ?, ?, ?, ? from toewijzing t where t.id = ?
                    on conflict on constraint maandconcept_een do update
                        set volume = excluded.volume, eenheid = excluded.eenheid, door = excluded.door, bewaard = nu()
                        where (maandconcept.volume, maandconcept.eenheid)
                            is distinct from (excluded.volume, excluded.eenheid)
                    """,
                    regel.productcode(),
                    regel.begin(),
                    h == null ? null : h.volume(),
                    h == null ? null : h.eenheid(),
                    namens.wie(),
                    regel.toewijzing());
        } catch (Databankfout fout) {
            throw Regelreden.bij(fout, Maandreden.values());
        }
    }
}
