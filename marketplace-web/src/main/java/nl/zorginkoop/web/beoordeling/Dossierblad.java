package nl.zorginkoop.web.beoordeling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.toelating.Aanvraagbewijs;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier;
import nl.zorginkoop.contracting.toelating.Besluitloket;
import nl.zorginkoop.contracting.toelating.Verklaring;

/** Legt eisen, verklaringen, bewijzen en verzoeken naast elkaar: vier vragen, hoeveel eisen ook. */
@RequestScoped
public class Dossierblad {
    @Inject Besluitloket besluitloket;
    @Inject Aanvraagoverzicht aanvragen;

    List<Eisregel> regels(Namens wie, Beoordelingsdossier dossier) {
        Map<UUID, Verklaring> verklaringen =
                aanvragen.verklaringen(wie, dossier.id()).stream()
                        .collect(Collectors.toMap(Verklaring::voorwaarde, Function.identity()));
        Map<UUID, List<Aanvraagbewijs>> bewijzen =
                aanvragen.bewijzen(wie, dossier.id()).stream()
                        .filter(b -> b.voorwaarde() != null)
                        .collect(Collectors.groupingBy(Aanvraagbewijs::voorwaarde));
        return besluitloket.eisen(wie, dossier.id()).stream()
                .map(
                        e ->
                                new Eisregel(
                                        e,
                                        verklaringen.get(e.voorwaarde()),
                                        bewijzen.getOrDefault(e.voorwaarde(), List.of()),
                                        dossier.verzoek("HERSTEL", e.voorwaarde()).orElse(null),
                                        dossier.verzoek("BEWIJS", e.voorwaarde()).orElse(null)))
                .toList();
    }

    /** Bewijs dat bij een deelnemer hoort en niet bij een eis, zoals een machtiging. */
    List<Aanvraagbewijs> losseBewijzen(Namens wie, UUID aanvraag) {
        return aanvragen.bewijzen(wie, aanvraag).stream()
                .filter(b -> b.voorwaarde() == null)
                .toList();
    }
}
