package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.inkoop.Indexering.Toestand;

/** Indexeren volgens de afspraak van het kader: rekenen, bekijken, toepassen. */
@ApplicationScoped
public class Indexloket {
    /** Waarmee een kader indexeert, en wat er al berekend is. */
    public record Stand(
            Indexafspraak afspraak, List<Indexcijfer> cijfers, List<Indexering> berekend)
            implements java.io.Serializable {}

    @Inject Indexeringen indexeringen;
    @Inject Inkoopkaders kaders;
    @Inject Tariefbericht bericht;
    @Inject Event<TariefGepubliceerd> gepubliceerd;

    /** Legt eenmalig vast hoe dit kader indexeert. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legAfspraakVast(Namens namens, UUID kader, Indexafspraak afspraak) {
        eigen(namens, kader);
        indexeringen.legAfspraak(kader, namens, afspraak);
    }

    /** Bewaart een cijfer met zijn bron; een verbeterd cijfer komt erbij. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legCijferVast(Namens namens, Indexcijfer cijfer) {
        indexeringen.legCijfer(namens, cijfer);
    }

    /** Rekent een jaar door om te bekijken; er verandert nog geen tarief. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public UUID bereken(Namens namens, UUID kader, int jaar, LocalDate ingang) {
        eigen(namens, kader);
        return indexeringen.bereken(kader, jaar, ingang, namens.wie());
    }

    /** Maakt de nieuwe tarieven bekend aan allen; de overeenkomsten volgen op hetzelfde moment. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void pasToe(Namens namens, UUID indexering) {
        Indexering i =
                indexeringen
                        .vind(indexering)
                        .orElseThrow(() -> Kadertarieven.nee(Tariefreden.ONBEKEND));
        if (i.toestand() != Toestand.VOORBEELD) {
            throw Kadertarieven.nee(Tariefreden.NIET_TE_WIJZIGEN);
        }
        Instant moment = indexeringen.pasToe(indexering, namens.wie());
        bericht.stuur(
                namens,
                i.kader(),
                "TARIEF_GEINDEXEERD",
                "Tarieven geindexeerd per " + i.ingang(),
                "De tarieven veranderen met "
                        + i.factor().stripTrailingZeros().toPlainString().replace('.', ',')
                        + " procent, volgens de indexafspraak van dit kader.");
        gepubliceerd.fire(new TariefGepubliceerd(namens.gemeente(), i.kader(), moment));
    }

    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public Stand stand(Namens namens, UUID kader) {
        Indexafspraak afspraak = indexeringen.afspraak(kader).orElse(null);
        return new Stand(
                afspraak,
                afspraak == null ? List.of() : indexeringen.cijfers(afspraak),
                indexeringen.van(kader));
    }

    /** Oud, nieuw en verschil per tarief, en wat het per aanbieder scheelt op zijn eigen volume. */
    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public Optional<Indexering.Voorbeeld> voorbeeld(Namens namens, UUID indexering) {
        return indexeringen
                .vind(indexering)
                .map(
                        i ->
                                new Indexering.Voorbeeld(
                                        i,
                                        indexeringen.regels(indexering),
                                        indexeringen.effecten(indexering)));
    }

    private void eigen(Namens namens, UUID kader) {
        if (kaders.vind(kader, namens.gemeente()).isEmpty()) {
            throw Kadertarieven.nee(Tariefreden.ONBEKEND);
        }
    }
}
