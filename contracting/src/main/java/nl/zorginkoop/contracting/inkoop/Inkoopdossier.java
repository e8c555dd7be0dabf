package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

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

/** Lezen wat bij een kader hoort: strategie, dialoog, aankondigingen en het beeld per product. */
@ApplicationScoped
public class Inkoopdossier {
    // Per product van het kader drie jaren; wat zij kostten hoeft wie telt niet te weten.
    private static final Bladerboek<Productbeeld> BEELD =
            new Bladerboek<>(
                            """
                            select kp.kader {{, b.*, b.productcode || ' ' || b.jaar as id }}
                            from kaderproduct kp cross join (select extract(year from vandaag())::int as jaar offset 0) nu
                            cross join lateral (values (nu.jaar - 2), (nu.jaar - 1), (nu.jaar)) j (jaar)
                            {{ join productbeeld(?::uuid, extract(year from vandaag())::int) b
                               on b.productcode = kp.productcode and b.jaar = j.jaar }}
                            where kp.kader = ?::uuid
                              and exists (select from inkoopkader where id = kp.kader and gemeente = ?::char(4))
                            """,
                            "text",
                            Inkoopdossiers::beeld)
                    .op("productcode", "text")
                    .op("jaar", "int")
                    .op("uitgaven", "bigint");

    @Inject Databank databank;
    @Inject Inkoopdossiers dossiers;
    @Inject Inkoopkaders kaders;

    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public Optional<Verwervingsstrategie> strategie(Namens namens, UUID kader) {
        return dossiers.strategie(kader);
    }

    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public List<Verwervingsstrategie.Kavel> kavels(Namens namens, UUID kader) {
        return dossiers.kavels(kader);
    }

    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public List<Dialoogverslag> dialoog(Namens namens, UUID kader) {
        return dossiers.verslagen(kader);
    }

    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public List<Aankondiging> aankondigingen(Namens namens, UUID kader) {
        return dossiers.aankondigingen(kader);
    }

    /** De gegevens voor TenderNed, uit het kader zelf: niemand typt ze over. */
    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public List<Aankondiging.Gegeven> gegevens(Namens namens, UUID kader) {
        return kaders.vind(kader, namens.gemeente()).map(dossiers::gegevens).orElse(List.of());
    }

    /** Wat elk product van het kader kostte, dit jaar en de twee ervoor. */
    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public Bladzijde<Productbeeld> beeld(Namens namens, Bladvraag vraag) {
        return BEELD.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(
            value = {INKOOPADVISEUR, CONTROLLER, SYSTEEM},
            seconden = 600)
    public void heelBeeld(Namens namens, Bladvraag vraag, Consumer<Productbeeld> verwerk) {
        BEELD.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    private static Object[] keuzes(Namens namens, Bladvraag vraag) {
        UUID kader = vraag.nummer("kader");
        return new Object[] {kader, kader, namens.gemeente().code()};
    }
}
