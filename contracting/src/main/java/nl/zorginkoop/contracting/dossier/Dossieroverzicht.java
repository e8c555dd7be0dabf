package nl.zorginkoop.contracting.dossier;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Het eigen dossier om te lezen. */
@ApplicationScoped
public class Dossieroverzicht {
    // Wat niet verloopt sorteert achteraan.
    private static final Bladerboek<Dossierstuk> STUKKEN =
            new Bladerboek<>(
                            """
                            select s.*, coalesce(s.telt_tot, 'infinity') as verloopt, coalesce(s.houder, '') as over
                            from dossierstuk s
                            where s.aanbieder = ? and (s.vervallen is null or ? = 'ja')
                              [[and s.soort = ?]]
                              [[and concat_ws(' ', s.naam, s.omschrijving, s.houder) ilike ?]]
                            """,
                            "uuid",
                            Dossierstukken::stuk)
                    .op("verloopt", "date")
                    .op("soort", "text")
                    .op("afgifte", "date")
                    .op("naam", "text");

    @Inject Databank databank;
    @Inject Dossierstukken stukken;

    @Deur({BIEDER, ZORGAANBIEDER})
    public Bladzijde<Dossierstuk> stukken(Namens namens, Bladvraag vraag) {
        return STUKKEN.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(
            value = {BIEDER, ZORGAANBIEDER},
            seconden = 600)
    public void alleStukken(Namens namens, Bladvraag vraag, Consumer<Dossierstuk> verwerk) {
        STUKKEN.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    @Deur({BIEDER, ZORGAANBIEDER})
    public Optional<Dossierstuk> stuk(Namens namens, UUID stuk) {
        return stukken.vind(stuk);
    }

    /** Wat binnen negentig dagen niet meer telt, het eerste bovenaan; hooguit tien. */
    @Deur({BIEDER, ZORGAANBIEDER})
    public List<Dossierstuk> verlopend(Namens namens) {
        return databank.lijst(
                "select * from dossierstuk where aanbieder = ? and vervallen is null and telt_tot <="
                        + " vandaag() + 90 order by telt_tot, id limit 10",
                Dossierstukken::stuk,
                namens.aanbieder().code());
    }

    private static Object[] keuzes(Namens namens, Bladvraag vraag) {
        return new Object[] {
            namens.aanbieder().code(),
            vraag.keuze("vervangen"),
            vraag.keuze("soort"),
            vraag.patroon()
        };
    }
}
