package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.BO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.zorginkoop.contracting.Transactie;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import org.junit.jupiter.api.Test;

/** Wie het gevolg vastlegt en wie als eerste indient, op twee verbindingen tegelijk (V11). */
class GevolgWedloopTest {
    private static final Namens INA =
            Namens.gemeente("ina", Rol.INKOOPADVISEUR, Aanvraagwereld.WATERRIJK);

    private final Aanvraagwereld w = Aanvraagwereld.vers();
    private final UUID kan = w.artikel("2.4");

    GevolgWedloopTest() {
        w.zonderPoort("update voorwaarde set gevolg = 'KAN' where id = '" + kan + "'");
        w.zonderPoort(
                "update voorwaardenset set hash = voorwaardenhash(id) where id = '" + w.set + "'");
    }

    @Test
    void wie_vastlegt_terwijl_de_eerste_aanvraag_binnenkomt_wacht_en_is_te_laat_V11()
            throws Exception {
        UUID aanvraag = w.klaar(BO);
        CompletableFuture<Optional<Beoordelingsreden>> vastleggen;
        try (Transactie binnen = w.db.begin(BO)) {
            Aanvraagwereld.loket(binnen.databank()).dienIn(BO, aanvraag);
            vastleggen = CompletableFuture.supplyAsync(this::legVast);
            w.db.wachtOpSlotOf(vastleggen);
            binnen.legVast();
        }
        assertThat(vastleggen.get(30, TimeUnit.SECONDS)).contains(Beoordelingsreden.GEVOLG_VAST);
        assertThat(regels()).isZero();
    }

    @Test
    void wie_indient_terwijl_het_gevolg_wordt_vastgelegd_wacht_en_valt_eronder_V11()
            throws Exception {
        UUID aanvraag = w.klaar(BO);
        CompletableFuture<Ontvangstbewijs> indienen;
        try (Transactie vast = w.db.begin(INA)) {
            leg(vast.databank());
            indienen = CompletableFuture.supplyAsync(() -> w.dienIn(BO, aanvraag));
            w.db.wachtOpSlotOf(indienen);
            assertThat(indienen).isNotDone();
            vast.legVast();
        }
        assertThat(indienen.get(30, TimeUnit.SECONDS).inBehandeling()).isTrue();
        assertThat(regels()).isEqualTo(1);
    }

    private Optional<Beoordelingsreden> legVast() {
        try {
            w.db.doe(INA, this::leg);
            return Optional.empty();
        } catch (Weigering nee) {
            return Optional.of((Beoordelingsreden) nee.reden());
        }
    }

    private void leg(nl.zorginkoop.contracting.databank.Databank d) {
        Besluitloket loket = new Besluitloket();
        loket.beoordelingen = new Beoordelingen(d);
        loket.legGevolgVast(INA, w.openstelling, kan, false, "alleen een gesprek");
    }

    private int regels() {
        return w.db.toezicht()
                .eerste("select count(*) as n from gevolgregel", r -> r.getInt("n"))
                .orElseThrow();
    }
}
